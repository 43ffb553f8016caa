#include "corpus/text/captions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/characters.h"
#include "corpus/news_names.h"
#include "corpus/phrase_list.h"
#include "corpus/text/phrases.h"

namespace lede {
namespace {

// "AP Photo/Ann Lee", "Photo: AP", "file", "Ann Lee/AFP via Getty Images"
bool is_credit(std::string_view low) {
  std::string words(low);
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '/' || c == ':' || c == ','; },
      ' ');
  const auto parts = words_of(words);
  if (parts.empty() || parts.size() > 14) {
    return false;
  }
  const bool vague = contains(kVagueCreditWords, parts.front()) ||
                     contains(kVagueCreditWords, parts.back());
  return (vague && parts.size() <= 6) ||
         std::any_of(parts.begin(), parts.end(),
                     [](std::string_view word) { return contains(kCreditWords, word); });
}

// The last brackets of the text, if it ends with them: "... (AP Photo/Ann Lee, file)".
bool ends_with_credit(std::string_view low) {
  if (low.ends_with('.')) {
    low.remove_suffix(1);
  }
  const std::size_t open = low.ends_with(')') || low.ends_with(']')
                               ? low.find_last_of("([")
                               : std::string_view::npos;
  if (open == std::string_view::npos) {
    return false;
  }
  const std::string_view inside = low.substr(open + 1, low.size() - open - 2);
  const std::size_t slash = inside.find('/');
  const auto publishes = [](std::string_view name) {
    return is_agency(trimmed(name)) || has_media_word(name);
  };
  const bool publisher =
      slash != std::string_view::npos && inside.size() <= 60 &&
      (publishes(inside.substr(0, slash)) || publishes(inside.substr(slash + 1)));
  const bool file_photo = low.find("file photo") < open && inside.size() <= 60;
  return publisher || file_photo || is_credit(inside);
}

// "... in Riga. Photo: Ann Lee": a label within the last words.
bool ends_with_labelled_credit(std::string_view low) {
  const std::size_t colon = low.rfind(':');
  if (colon == std::string_view::npos || low.size() - colon > 60) {
    return false;
  }
  const std::size_t before = low.find_last_of(".|)", colon);
  return before != std::string_view::npos &&
         contains(kCaptionLabels, trimmed(low.substr(before + 1, colon - before - 1)));
}

// "Ann Lee / POOL / TASS", "REUTERS/Ann Lee", "Ann Lee via Getty Images"
bool is_credit_line(std::string_view low) {
  if (words_of(low).size() > 10 || ends_sentence(low)) {
    return false;
  }
  if (low.find("getty images") != std::string_view::npos ||
      low.find("ap photo") != std::string_view::npos || low.ends_with(" file photo")) {
    return true;
  }
  if (low.find('/') == std::string_view::npos) {
    return false;
  }
  for (std::string_view rest = low; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = trimmed(rest.substr(0, end));
    if (is_agency(part) || part == "pool" || part == "handout") {
      return true;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

bool starts_like_caption(std::string_view low) {
  const std::size_t colon = low.substr(0, 30).find(':');
  if (colon != std::string_view::npos &&
      contains(kCaptionLabels, trimmed(low.substr(0, colon)))) {
    return true;
  }
  if (low.starts_with("photo by ") || low.starts_with("image by ") ||
      low.starts_with("file - ") || low.starts_with("file – ") ||
      low.starts_with("file — ") || low.starts_with("photo courtesy")) {
    return true;
  }
  const std::string_view head = low.substr(0, 90);
  return head.starts_with("in this ") &&
         (head.find(" photo") != std::string_view::npos ||
          head.find(" image made from") != std::string_view::npos);
}

// "... on Tuesday. Credit...Ann Lee for The Herald", as copied from a page that sets the
// credit in another type.
bool ends_with_dotted_credit(std::string_view low) {
  constexpr std::size_t kLongest = 80;
  constexpr auto kDotted = std::to_array<std::string_view>({"credit...", "credit…"});
  return std::any_of(kDotted.begin(), kDotted.end(), [low](std::string_view credit) {
    const std::size_t at = low.rfind(credit);
    return at != std::string_view::npos && low.size() - at <= kLongest;
  });
}

}  // namespace

bool is_caption(std::string_view low) {
  return ends_with_dotted_credit(low) || starts_like_caption(low) ||
         ends_with_credit(low) || ends_with_labelled_credit(low) || is_credit_line(low);
}

}  // namespace lede
