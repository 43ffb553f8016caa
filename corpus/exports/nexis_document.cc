#include "corpus/exports/nexis_document.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/html/byline.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"

namespace lede::exports {
namespace {

// Labels of facts that are kept, and of what is dropped.
constexpr auto kByline = std::to_array<std::string_view>({"BYLINE", "AUTOR", "AUTEUR"});
constexpr auto kSection =
    std::to_array<std::string_view>({"SECTION", "RUBRIK", "RUBRIQUE"});
constexpr auto kLanguage =
    std::to_array<std::string_view>({"LANGUAGE", "SPRACHE", "LANGUE"});
constexpr auto kLength = std::to_array<std::string_view>({"LENGTH", "LÄNGE", "LONGUEUR"});
constexpr auto kOthers = std::to_array<std::string_view>(
    {"DATELINE", "URL", "HEADLINE", "TITLE", "HIGHLIGHT", "GRAPHIC", "BODY"});
constexpr auto kDropped =
    std::to_array<std::string_view>({"LOAD-DATE",    "UPDATE",        "PUBLICATION-TYPE",
                                     "JOURNAL-CODE", "DOCUMENT-TYPE", "SERIES",
                                     "NAME",         "TYPE",          "CATEGORY",
                                     "DISTRIBUTION", "CITY",          "CORRECTION-DATE",
                                     "GEOGRAPHIC",   "SUBJECT",       "COMPANY",
                                     "STATE",        "ORGANIZATION",  "INDUSTRY",
                                     "PERSON",       "COUNTRY",       "TICKER"});

template <typename Labels>
bool holds(const Labels& labels, std::string_view label) {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

bool is_label(std::string_view label) {
  return holds(kByline, label) || holds(kSection, label) || holds(kLanguage, label) ||
         holds(kLength, label) || holds(kOthers, label) || holds(kDropped, label);
}

struct Labelled {
  std::string_view label;  // in capitals
  std::string_view value;
};

// "BYLINE: Ann Lee", where the label is one that these exports have.
std::optional<Labelled> labelled(std::string_view text) {
  constexpr std::size_t kLongest = 30;
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || !is_label(text.substr(0, colon))) {
    return std::nullopt;
  }
  return Labelled{text.substr(0, colon), trimmed(text.substr(colon + 1))};
}

std::optional<std::string> stated(std::string_view value) {
  return value.empty() ? std::nullopt : std::optional(std::string(value));
}

std::optional<std::string> value_up_to(std::string_view value, char end) {
  return stated(trimmed(value.substr(0, value.find(end))));
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](unsigned char c) {
    return std::isdigit(c) != 0 || c == ',' || c == '.';
  });
}

}  // namespace

bool is_counter(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  if (text.empty() || text.size() > kLongest || !is_number(text.substr(0, 1))) {
    return false;
  }
  const auto words = words_of(text);
  return words.size() == 4 && is_number(words[0]) && is_number(words[2]) &&
         (words[3].starts_with("DOC") || words[3].starts_with("DOK"));
}

bool is_fact(std::string_view text) {
  return labelled(text).has_value();
}

bool is_rights_line(std::string_view text) {
  const std::string low = lowered(text);
  return low.starts_with("copyright") || low.starts_with("©") ||
         low.starts_with("all rights reserved") || low.starts_with("alle rechte");
}

void NexisDocument::read(const std::string& text) {
  if (is_counter(text) || is_rights_line(text)) {
    return;
  }
  if (const auto fact = labelled(text)) {
    end_head(fact->label);
    read_fact(fact->label, fact->value);
  } else if (is_before_headline()) {
    read_head(text);
  } else {
    paragraphs_.push_back(text);
  }
}

Article NexisDocument::take() {
  article_.body = body_of(paragraphs_);
  return std::move(article_);
}

void NexisDocument::read_head(const std::string& text) {
  if (!article_.source && !read_date(text)) {
    article_.source = text;
  } else if (article_.date) {
    article_.headline = text;
  } else {
    article_.date = read_date(text);
    undated_ = article_.date ? "" : text;
  }
}

// Without a date the headline is known by the facts behind it, and without a headline the
// text is.
void NexisDocument::end_head(std::string_view label) {
  if (is_before_headline() && !undated_.empty()) {
    article_.headline = std::exchange(undated_, "");
  }
  is_in_text_ = is_in_text_ || holds(kLength, label) || label == "BODY";
}

void NexisDocument::read_fact(std::string_view label, std::string_view value) {
  if (holds(kByline, label)) {
    article_.byline = html::byline_of(value);
  } else if (holds(kSection, label)) {
    article_.section = value_up_to(value, ';');
  } else if (holds(kLanguage, label)) {
    article_.language = language_code(value_up_to(value, ';').value_or(""));
  } else if (label == "DATELINE") {
    article_.dateline = stated(value);
  } else if (label == "URL") {
    article_.url = stated(value);
  } else if (label == "HEADLINE" || label == "TITLE") {
    const bool is_late = value.empty() || !paragraphs_.empty();
    article_.headline = is_late ? article_.headline : stated(value);
  } else if (label == "BODY" && !value.empty()) {
    paragraphs_.emplace_back(value);
  } else if ((label == "GRAPHIC" || label == "HIGHLIGHT") && !value.empty()) {
    const Region region = label == "GRAPHIC" ? Region::Caption : Region::Standfirst;
    article_.asides.push_back({region, std::string(value)});
  }
}

}  // namespace lede::exports
