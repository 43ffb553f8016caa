// Cuts a sequence of lines into slices of whole lines, so that memory depends neither on
// how long a file is nor on how long a line of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lede {

// How lines end in a file: with "\n", which in UTF-16 and UTF-32 is of two or four bytes.
class LineEnds {
 public:
  // head: the first bytes of the file; 64 KB tell all.
  explicit LineEnds(std::string_view head);

  std::size_t unit_bytes() const { return end_.size(); }

  // The byte order mark by which a slice is known for what the file is; mostly empty.
  std::string_view mark() const { return mark_; }

  // The offset behind the first or the last line end; npos: there is none from that
  // offset on. The text begins where a line does.
  std::size_t after_first(std::string_view text) const;
  std::size_t after_last(std::string_view text, std::size_t from) const;

  // How many lines end in the text, as utf8_text() has them.
  std::uint32_t count(std::string_view text) const;

 private:
  bool is_end(std::string_view text, std::size_t newline) const;
  char character_at(std::string_view text, std::size_t offset) const;

  std::string_view mark_;
  std::string_view end_;
  std::size_t place_;  // of the byte "\n" in it
};

struct LineSlice {
  std::uint32_t first_line = 1;  // its number
  std::string bytes;             // behind the mark, if there is one
  bool is_too_long = false;      // one line of more than kMaxRecordBytes, left out here
};

class LineCutter {
 public:
  // Appends so many bytes, or what there is; false if none come behind them.
  using Source = std::function<bool(std::size_t bytes, std::string& out)>;

  // begun: what was read already.
  LineCutter(const LineEnds& ends, Source source, std::string begun = {},
             std::uint32_t first_line = 1);

  // The next slice, of about so many bytes; nullopt at the end.
  std::optional<LineSlice> next(std::size_t bytes);

  // True if the last slice was given; a source that does not see its end coming is at
  // its end one call later.
  bool is_done() const { return !is_more_ && buffer_.empty(); }

 private:
  LineSlice cut(std::size_t end);
  LineSlice leave_out_line();

  LineEnds ends_;
  Source source_;
  std::string buffer_;        // not given yet; begins with a line
  std::size_t searched_ = 0;  // up to there it has no line end
  std::uint32_t next_line_;
  bool is_more_ = true;
};

}  // namespace lede
