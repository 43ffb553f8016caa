// Looking things up in the lists of words and phrases that readers have as data.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace lede {

using Phrases = std::span<const std::string_view>;

inline bool contains(Phrases words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

inline bool begins_with_one(Phrases beginnings, std::string_view text) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [text](std::string_view one) { return text.starts_with(one); });
}

inline bool ends_with_one(Phrases endings, std::string_view text) {
  return std::any_of(endings.begin(), endings.end(),
                     [text](std::string_view one) { return text.ends_with(one); });
}

// Anywhere in it, also within a word.
inline bool has_one(Phrases parts, std::string_view text) {
  return std::any_of(parts.begin(), parts.end(), [text](std::string_view one) {
    return text.find(one) != std::string_view::npos;
  });
}

}  // namespace lede
