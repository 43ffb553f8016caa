// Which marks of a paragraph make pairs. Every paragraph stands alone, so that a lost
// mark does no harm beyond it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/quotes/marks.h"

namespace lede {

// Indexes into the marks of the paragraph.
struct MarkPair {
  std::uint32_t open = 0;
  std::uint32_t close = 0;
};

struct Pairing {
  std::vector<MarkPair> pairs;
  std::optional<std::uint32_t>
      unclosed;  // the outermost opening mark without a closing one
  bool first_is_unpaired_single = false;  // an apostrophe, or it opens a long quotation
  std::optional<std::uint32_t> orphan;    // a closing mark that stands before any pair
};

// Pairs marks; keeps its memory from one paragraph to the next. The time is linear.
class MarkPairer {
 public:
  // marks: of one paragraph of the text, in order. The result holds until the next call.
  const Pairing& pair(std::string_view text, std::span<const QuoteMark> marks);

 private:
  void pair_singles();
  std::optional<std::uint32_t> closer_of_single(std::uint32_t open);
  bool is_possessive(std::uint32_t candidate) const;
  void find_next_doubles();
  void on_single(std::uint32_t index);
  void on_angle(std::uint32_t index);
  void on_double(std::uint32_t index);
  void on_second_opener(std::uint32_t index, std::size_t depth);
  void open(std::uint32_t index);
  void close(std::size_t depth, std::uint32_t index);
  std::optional<std::size_t> innermost(MarkFamily family) const;
  const QuoteMark& mark_at(std::size_t depth) const { return marks_[stack_[depth]]; }

  std::string_view text_;
  std::span<const QuoteMark> marks_;
  std::vector<std::uint32_t> stack_;  // open marks
  std::vector<std::uint32_t>
      partner_;  // of single marks: the other one, or the mark itself
  std::vector<std::uint32_t> next_double_;
  std::vector<std::uint32_t> candidates_;
  Pairing result_;
};

}  // namespace lede
