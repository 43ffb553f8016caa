#include "corpus/quotes/places.h"

#include <algorithm>

#include "corpus/characters.h"
#include "corpus/paragraphs.h"
#include "corpus/quotes/surroundings.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kLongestDateline = 110;

bool has_lower(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

// Is it the part of a dateline before the dash: capitals first, or an agency last?
bool is_dateline(std::string_view place) {
  if (place.empty() || place.back() == '\n') {
    return false;
  }
  if (place.back() == ')' && place.size() > 3) {
    const std::size_t open = place.rfind('(');
    return open != std::string_view::npos && place.size() - open <= 25 &&
           place.find(". ") == std::string_view::npos;
  }
  const std::string_view first = place.substr(0, place.find(','));
  return first.size() >= 3 && is_upper(visible_from(first, 0)) && !has_lower(first) &&
         place.size() - first.size() <= 46;
}

// The place of the first character in the range that is neither dash nor space.
std::uint32_t behind_dashes(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const CodePoint c = code_point_at(text, range.begin);
    if (!is_dash(c.value) && !is_space(c.value)) {
      break;
    }
    range.begin += static_cast<std::uint32_t>(c.length);
  }
  return range.begin;
}

}  // namespace

ByteRange trimmed(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const CodePoint c = code_point_at(text, range.begin);
    if (!is_space(c.value)) {
      break;
    }
    range.begin += static_cast<std::uint32_t>(c.length);
  }
  while (range.begin < range.end) {
    const CodePoint c = code_point_before(text, range.end);
    if (!is_space(c.value)) {
      break;
    }
    range.end -= static_cast<std::uint32_t>(c.length);
  }
  return range;
}

std::vector<ByteRange> paragraph_ranges(std::string_view text) {
  std::vector<ByteRange> out;
  std::vector<std::string_view> block;  // lines without a blank one among them
  const auto end_block = [&] {
    const std::vector<bool> starts = paragraph_starts(block);
    for (std::size_t i = 0; i < block.size(); ++i) {
      const auto begin = static_cast<std::uint32_t>(block[i].data() - text.data());
      if (starts[i]) {
        out.push_back({begin, begin});
      }
      out.back().end = begin + static_cast<std::uint32_t>(block[i].size());
    }
    block.clear();
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const ByteRange line = trimmed(
        text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (line.size() == 0) {
      end_block();
    } else {
      block.push_back(text.substr(line.begin, line.size()));
    }
    begin = end + 1;
  }
  end_block();
  return out;
}

std::uint32_t after_dateline(std::string_view text, ByteRange paragraph) {
  const std::size_t limit = std::min<std::size_t>(paragraph.size(), kLongestDateline);
  const std::string_view start = text.substr(0, paragraph.begin + limit);
  for (std::size_t i = paragraph.begin; i < start.size();) {
    const CodePoint c = code_point_at(start, i);
    const bool spaced = i > paragraph.begin && start[i - 1] == ' ';
    if (is_dash(c.value) && (c.value != U'-' || spaced || start.substr(i, 2) == "--")) {
      const ByteRange place =
          trimmed(start, {paragraph.begin, static_cast<std::uint32_t>(i)});
      return is_dateline(start.substr(place.begin, place.size()))
                 ? behind_dashes(text, {static_cast<std::uint32_t>(i), paragraph.end})
                 : paragraph.begin;
    }
    i += c.length;
  }
  return paragraph.begin;
}

}  // namespace lede
