// Cutting lines.
#include "corpus/line_cutter.h"

#include <algorithm>
#include <utility>

#include "corpus/encoding.h"
#include "corpus/reader.h"

namespace lede {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;

std::string_view line_end_of(std::string_view mark) {
  if (mark.empty()) {
    return "\n"sv;
  }
  const bool is_little = mark.starts_with('\xFF');
  if (mark.size() == 2) {
    return is_little ? "\n\0"sv : "\0\n"sv;
  }
  return is_little ? "\n\0\0\0"sv : "\0\0\0\n"sv;
}

bool has_other_ends(std::string_view text) {
  return text.find('\r') != std::string_view::npos ||
         text.find('\f') != std::string_view::npos ||
         text.find('\v') != std::string_view::npos;
}

}  // namespace

LineEnds::LineEnds(std::string_view head)
    : mark_(wide_mark(head)), end_(line_end_of(mark_)), place_(end_.find('\n')) {}

bool LineEnds::is_end(std::string_view text, std::size_t newline) const {
  return newline >= place_ && (newline - place_) % unit_bytes() == 0 &&
         text.substr(newline - place_, unit_bytes()) == end_;
}

std::size_t LineEnds::after_first(std::string_view text) const {
  std::size_t newline = text.find('\n');
  while (newline != std::string_view::npos && !is_end(text, newline)) {
    newline = text.find('\n', newline + 1);
  }
  return newline == std::string_view::npos ? newline : newline - place_ + unit_bytes();
}

std::size_t LineEnds::after_last(std::string_view text, std::size_t from) const {
  std::string_view rest = text.substr(from);
  std::size_t newline = rest.rfind('\n');
  while (newline != std::string_view::npos && !is_end(text, from + newline)) {
    rest = rest.substr(0, newline);
    newline = rest.rfind('\n');
  }
  return newline == std::string_view::npos ? newline
                                           : from + newline - place_ + unit_bytes();
}

// NUL where the unit is no ASCII.
char LineEnds::character_at(std::string_view text, std::size_t offset) const {
  const std::string_view unit = text.substr(offset, unit_bytes());
  const auto zeros = static_cast<std::size_t>(std::count(unit.begin(), unit.end(), '\0'));
  return zeros + 1 == unit_bytes() && unit.size() == unit_bytes() ? unit[place_] : '\0';
}

std::uint32_t LineEnds::count(std::string_view text) const {
  if (unit_bytes() == 1 && !has_other_ends(text)) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
  }
  std::uint32_t lines = 0;
  char before = '\0';
  for (std::size_t i = 0; i < text.size(); i += unit_bytes()) {
    const char c = character_at(text, i);
    const bool ends =
        c == '\r' || c == '\f' || c == '\v' || (c == '\n' && before != '\r');
    lines += static_cast<std::uint32_t>(ends);
    before = c;
  }
  return lines;
}

LineCutter::LineCutter(const LineEnds& ends, Source source, std::string begun,
                       std::uint32_t first_line)
    : ends_(ends),
      source_(std::move(source)),
      buffer_(std::move(begun)),
      next_line_(first_line) {}

std::optional<LineSlice> LineCutter::next(std::size_t bytes) {
  while (is_more_) {
    if (buffer_.size() >= bytes && buffer_.size() > searched_) {
      const std::size_t end = ends_.after_last(buffer_, searched_);
      if (end != std::string::npos) {
        return cut(end);
      }
      searched_ = buffer_.size() - buffer_.size() % ends_.unit_bytes();
    }
    if (searched_ > kMaxRecordBytes * ends_.unit_bytes()) {
      return leave_out_line();
    }
    is_more_ = source_(bytes, buffer_);
  }
  return buffer_.empty() ? std::nullopt : std::optional(cut(buffer_.size()));
}

LineSlice LineCutter::cut(std::size_t end) {
  std::string rest = buffer_.substr(end);
  buffer_.resize(end);
  LineSlice slice{.first_line = next_line_,
                  .bytes = std::exchange(buffer_, std::move(rest))};
  searched_ = buffer_.size() - buffer_.size() % ends_.unit_bytes();
  next_line_ += ends_.count(slice.bytes);
  if (!slice.bytes.starts_with(ends_.mark())) {
    slice.bytes.insert(0, ends_.mark());
  }
  return slice;
}

LineSlice LineCutter::leave_out_line() {
  std::size_t end = std::string::npos;
  while (is_more_ && end == std::string::npos) {
    buffer_.erase(0, buffer_.size() - buffer_.size() % ends_.unit_bytes());
    is_more_ = source_(kPieceBytes, buffer_);
    end = ends_.after_first(buffer_);
  }
  buffer_.erase(0, end);
  searched_ = 0;
  return {.first_line = next_line_++, .bytes = {}, .is_too_long = true};
}

}  // namespace lede
