#include "corpus/text/markup.h"

#include <algorithm>
#include <cstddef>

#include "corpus/characters.h"

namespace lede {
namespace {

// Bounds on what a link or emphasis may hold, so that no text is read over and over.
constexpr std::size_t kLongestLink = 2000;
constexpr std::size_t kDeepest = 4;

struct Link {
  std::string_view text;
  std::size_t length = 0;  // bytes of the whole; 0: there is no link
};

// The link "[text](address)" at the beginning of the text.
Link link_at(std::string_view text) {
  text = text.substr(0, kLongestLink);
  if (text.find("](") == std::string_view::npos) {
    return {};
  }
  std::size_t depth = 0;
  std::size_t close = 0;
  for (; close < text.size() && depth <= kDeepest; ++close) {
    depth += static_cast<std::size_t>(text[close] == '[');
    depth -= static_cast<std::size_t>(text[close] == ']');
    if (depth == 0) {
      break;
    }
  }
  if (close + 1 >= text.size() || text[close + 1] != '(') {
    return {};
  }
  const std::size_t end = text.find(')', close + 2);
  const std::string_view address =
      end == std::string_view::npos ? "" : text.substr(close + 2, end - close - 2);
  const bool spaced =
      trimmed(address.substr(0, address.find('"'))).find(' ') != std::string_view::npos;
  if (end == std::string_view::npos || spaced) {
    return {};
  }
  return {text.substr(1, close - 1), end + 1};
}

// The text between two marks such as ** at the beginning of the text.
Link emphasis_at(std::string_view text, std::string_view mark) {
  if (!text.starts_with(mark)) {
    return {};
  }
  text = text.substr(0, kLongestLink);
  const std::size_t end = text.find(mark, mark.size());
  if (end == std::string_view::npos || end == mark.size() || text[mark.size()] == ' ') {
    return {};
  }
  return {text.substr(mark.size(), end - mark.size()), end + mark.size()};
}

// "<https://...>" at the beginning of the text.
Link autolink_at(std::string_view text) {
  if (!text.starts_with("<http")) {
    return {};
  }
  text = text.substr(0, kLongestLink);
  const std::size_t end = text.find('>');
  if (end == std::string_view::npos ||
      text.substr(0, end).find(' ') != std::string_view::npos) {
    return {};
  }
  return {text.substr(1, end - 1), end + 1};
}

Link markup_at(std::string_view text) {
  switch (text.front()) {
    case '[':
      return link_at(text);
    case '!':
      if (text.size() > 1 && text[1] == '[') {
        Link link = link_at(text.substr(1));
        link.length += static_cast<std::size_t>(link.length > 0);
        return link;
      }
      return {};
    case '*':
      return emphasis_at(text, "**");
    case '_':
      return emphasis_at(text, "__");
    default:
      return autolink_at(text);
  }
}

}  // namespace

std::string without_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t next = std::min(text.find_first_of("[!*_<"), text.size());
    out += text.substr(0, next);
    text.remove_prefix(next);
    if (text.empty()) {
      break;
    }
    const Link link = markup_at(text);
    if (link.length == 0) {
      out += text.front();
      text.remove_prefix(1);
    } else {
      // Inner text is not longer, so this ends; a link in bold is common.
      out += without_markup(link.text);
      text.remove_prefix(link.length);
    }
  }
  return out;
}

bool is_picture_markup(std::string_view text) {
  return text.starts_with("![") && link_at(text.substr(1)).length + 1 == text.size();
}

}  // namespace lede
