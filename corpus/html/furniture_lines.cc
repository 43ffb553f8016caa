#include "corpus/html/furniture_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "corpus/characters.h"
#include "corpus/text/phrases.h"

namespace lede::html {
namespace {

using Phrases = std::span<const std::string_view>;

// Beyond those of all texts: what only pages on a screen say.
constexpr auto kScreenLines = std::to_array<std::string_view>({
    "click to enlarge",
    "comments",
    "expand",
    "explore further",
    "hide caption",
    "highlights",
    "this slideshow requires javascript",
    "toggle caption",
});
constexpr auto kScreenBeginnings = std::to_array<std::string_view>({
    "article continues below",
    "citation:",
    "click here for",
    "copyright @",
    "follow @",
    "like us on",
    "sign up for ",
    "sign up to ",
    "subscribe to ",
    "this document is subject to copyright",
});

constexpr std::size_t kMaxBytes = 300;

bool is_among(Phrases phrases, std::string_view line) {
  return std::find(phrases.begin(), phrases.end(), line) != phrases.end();
}

bool begins_with_one(Phrases phrases, std::string_view line) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return line.starts_with(phrase); });
}

}  // namespace

LineKind kind_of_line(std::string_view text) {
  if (text.size() > kMaxBytes) {
    return LineKind::Text;
  }
  const std::string line = lowered(text);
  const std::string_view low = line;
  const std::string_view bare = low.substr(0, low.find_last_not_of(".:…!>_→ ") + 1);
  const std::size_t colon = low.find(':');
  const std::string_view label = trimmed(low.substr(0, std::min(colon, low.size())));
  const bool labels = colon != std::string_view::npos && colon + 1 < low.size();
  if (labels && is_among(kCaptionLabels, label)) {
    return LineKind::Caption;
  }
  if ((labels && is_among(kRelatedLabels, label)) ||
      begins_with_one(kRelatedBeginnings, low)) {
    return LineKind::Related;
  }
  const bool is_furniture =
      bare.empty() || is_among(kFurnitureLines, bare) || is_among(kEndLines, bare) ||
      is_among(kRelatedLabels, bare) || is_among(kCaptionLabels, bare) ||
      is_among(kScreenLines, bare) || (labels && is_among(kTagsLabels, label)) ||
      begins_with_one(kFurnitureBeginnings, low) ||
      begins_with_one(kEndBeginnings, low) || begins_with_one(kScreenBeginnings, low);
  return is_furniture ? LineKind::Furniture : LineKind::Text;
}

}  // namespace lede::html
