#include "corpus/html/furniture_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "corpus/characters.h"
#include "corpus/phrase_list.h"
#include "corpus/text/phrases.h"

namespace lede::html {
namespace {

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

// "Follow the Harbour Lamp on Facebook and Twitter."
bool asks_to_follow(std::string_view line) {
  constexpr auto kNetworks = std::to_array<std::string_view>(
      {"facebook", "instagram", "telegram", "tiktok", "twitter", "whatsapp", "youtube"});
  return line.starts_with("follow ") && has_one(kNetworks, line);
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
  if (labels && contains(kCaptionLabels, label)) {
    return LineKind::Caption;
  }
  if ((labels && contains(kRelatedLabels, label)) ||
      begins_with_one(kRelatedBeginnings, low)) {
    return LineKind::Related;
  }
  const bool is_furniture =
      bare.empty() || contains(kFurnitureLines, bare) || contains(kEndLines, bare) ||
      contains(kRelatedLabels, bare) || contains(kCaptionLabels, bare) ||
      contains(kScreenLines, bare) || (labels && contains(kTagsLabels, label)) ||
      begins_with_one(kFurnitureBeginnings, low) ||
      begins_with_one(kEndBeginnings, low) || begins_with_one(kScreenBeginnings, low) ||
      asks_to_follow(low);
  return is_furniture ? LineKind::Furniture : LineKind::Text;
}

}  // namespace lede::html
