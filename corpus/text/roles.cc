#include "corpus/text/roles.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "corpus/characters.h"
#include "corpus/phrase_list.h"
#include "corpus/text/addresses.h"
#include "corpus/text/bylines.h"
#include "corpus/text/captions.h"
#include "corpus/text/facts.h"
#include "corpus/text/markup.h"
#include "corpus/text/phrases.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kLongest = 700;
constexpr std::size_t kLongestFurniture = 300;
constexpr std::size_t kMostFurnitureWords = 40;

// Without the colon, dots, arrows and brackets around a label.
std::string_view bare(std::string_view text) {
  constexpr std::string_view kMarks = " :.>[]()|<*+!";
  constexpr std::u32string_view kOthers = U"…»«→►▶›‹•×▼▲";
  while (!text.empty()) {
    const CodePoint first = code_point_at(text, 0);
    const CodePoint last = code_point_before(text, text.size());
    if (kMarks.find(text.front()) != std::string_view::npos ||
        kOthers.find(first.value) != std::u32string_view::npos) {
      text.remove_prefix(first.length);
    } else if (kMarks.find(text.back()) != std::string_view::npos ||
               kOthers.find(last.value) != std::u32string_view::npos) {
      text.remove_suffix(last.length);
    } else {
      break;
    }
  }
  return text;
}

bool has_letter_or_digit(std::string_view text) {
  return first_character(text) != 0;
}

// "3 comments", "Comments (12)", "1.2K shares"
bool is_count(std::string_view low) {
  const std::string_view text = bare(low);
  const std::size_t begin = text.find_first_not_of("0123456789.,k ");
  if (begin != std::string_view::npos && begin > 0 && is_ascii_digit(text.front())) {
    return contains(kCountedWords, text.substr(begin));
  }
  const std::size_t end = text.find_first_of(" (");
  return end != std::string_view::npos && contains(kCountedWords, text.substr(0, end)) &&
         text.find_first_not_of("0123456789., ()", end) == std::string_view::npos;
}

Role labelled_role(std::string_view text) {
  const auto parts = labelled(text);
  if (!parts) {
    return Role::Text;
  }
  const std::string label = lowered(parts->label);
  if (contains(kAddressLabels, label) &&
      (parts->value.empty() || address_of(parts->value))) {
    return Role::AddressLabel;
  }
  if (is_source_label(label) && address_of(parts->value)) {
    return Role::AddressLabel;
  }
  if (contains(kRelatedLabels, label)) {
    return parts->value.empty() ? Role::RelatedLabel : Role::Related;
  }
  if (contains(kTagsLabels, label)) {
    return Role::TagsLabel;
  }
  if (contains(kSourceLabels, label) && words_of(parts->value).size() <= 8 &&
      !parts->value.empty() && !ends_sentence(parts->value)) {
    return Role::Source;
  }
  return is_fact_label(parts->label) ? Role::Fact : Role::Text;
}

Role furniture_role(std::string_view low) {
  if (low.size() > kLongestFurniture) {
    return Role::Text;
  }
  const std::string_view line = bare(low);
  if (contains(kTagsLabels, line)) {
    return Role::TagsLabel;
  }
  if (contains(kEndLines, line) || begins_with_one(kEndBeginnings, low)) {
    return words_of(low).size() <= kMostFurnitureWords ? Role::EndMark : Role::Text;
  }
  if (contains(kRelatedLabels, line) ||
      (begins_with_one(kRelatedBeginnings, low) && words_of(low).size() <= 6 &&
       !ends_sentence(low))) {
    return Role::RelatedLabel;
  }
  const bool furniture = contains(kFurnitureLines, line) || is_count(low) ||
                         (begins_with_one(kFurnitureBeginnings, low) &&
                          words_of(low).size() <= kMostFurnitureWords);
  return furniture ? Role::Furniture : Role::Text;
}

}  // namespace

std::optional<Labelled> labelled(std::string_view text) {
  constexpr std::size_t kLongestLabel = 30;
  constexpr std::string_view kWideColon = "：";
  const std::string_view head = text.substr(0, kLongestLabel + 1);
  const std::size_t plain = head.find(':');
  const std::size_t wide = head.find(kWideColon);
  const std::size_t colon = std::min(plain, wide);
  if (colon == std::string_view::npos || colon == 0) {
    return std::nullopt;
  }
  const std::size_t value = colon + (wide < plain ? kWideColon.size() : 1);
  return Labelled{trimmed(text.substr(0, colon)), trimmed(text.substr(value))};
}

bool is_section(std::string_view text) {
  const std::string low = lowered(text);
  if (contains(kSections, low)) {
    return true;
  }
  std::string words = low;
  std::replace_if(
      words.begin(), words.end(),
      [](char c) { return c == '/' || c == '>' || c == '|' || c == ',' || c == '&'; },
      ' ');
  const auto parts = words_of(words);
  return !parts.empty() && parts.size() <= 4 &&
         std::all_of(parts.begin(), parts.end(),
                     [](std::string_view word) { return contains(kSections, word); });
}

bool is_slug(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty() || words.size() > 14 || !is_all_capitals(text)) {
    return false;
  }
  // "BELARUS-OIL-HALT", "BC-RUSSIA/OIL", "MW0047": what headlines in capitals do not
  // have.
  return std::any_of(words.begin(), words.end(), [&words](std::string_view word) {
    const auto joints = std::count_if(word.begin(), word.end(),
                                      [](char c) { return c == '-' || c == '/'; });
    const bool code = is_letter(first_character(word)) && word.size() >= 5 &&
                      is_ascii_digit(word.back()) && joints == 0;
    return joints >= 2 ||
           (joints == 1 && words.size() == 1 && !is_ascii_digit(word.back())) ||
           (code && word == words.front());
  });
}

Role role_of(std::string_view text, NumberOrder order) {
  if (text.size() > kLongest) {
    return Role::Text;
  }
  if (!has_letter_or_digit(text)) {
    return Role::Furniture;
  }
  if (address_of(text)) {
    return Role::Address;
  }
  if (const Role role = labelled_role(text); role != Role::Text) {
    return role;
  }
  const std::string low = lowered(text);
  if (is_caption(low)) {
    return Role::Caption;
  }
  if (const Role role = furniture_role(low); role != Role::Text) {
    return role;
  }
  if (byline_of(text, order)) {
    return Role::Byline;
  }
  return date_line_of(text, order) ? Role::Date : Role::Text;
}

}  // namespace lede
