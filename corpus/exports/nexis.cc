#include "corpus/exports/nexis.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/exports/blocks.h"
#include "corpus/html/byline.h"
#include "corpus/html/lean_markup.h"
#include "corpus/html/parse.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"
#include "schema/ascii.h"

namespace lede {
namespace {

constexpr std::string_view kOpen = "<DOCFULL>";
constexpr std::string_view kClose = "</DOCFULL>";

struct Labelled {
  std::string label;  // in capitals
  std::string_view value;
};

// "BYLINE: Ann Lee".
std::optional<Labelled> labelled(std::string_view text) {
  constexpr std::size_t kLongest = 30;
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || !is_all_capitals(text.substr(0, colon)) ||
      words_of(text.substr(0, colon)).size() > 2) {
    return std::nullopt;
  }
  return Labelled{std::string(text.substr(0, colon)), trimmed(text.substr(colon + 1))};
}

// "12 of 500 DOCUMENTS", "12 von 500 DOKUMENTEN".
bool is_counter(std::string_view text) {
  const auto words = words_of(text);
  return words.size() == 4 && is_ascii_digit(words[0].front()) &&
         is_ascii_digit(words[2].front()) && is_all_capitals(words[3]);
}

bool is_rights_line(std::string_view text) {
  const std::string low = lowered(text);
  return low.starts_with("copyright") || low.starts_with("©") ||
         low.starts_with("all rights reserved") || low.starts_with("alle rechte");
}

// Reads the paragraphs of one document from top to bottom.
class Reading {
 public:
  void read(const std::string& text) {
    if (is_counter(text) || is_rights_line(text)) {
      return;
    }
    if (const auto parts = labelled(text)) {
      read_fact(*parts, text);
    } else if (!article_.headline) {
      read_head(text);
    } else {
      paragraphs_.push_back(text);
    }
  }

  Article take() {
    article_.body = body_of(paragraphs_);
    return std::move(article_);
  }

 private:
  void read_head(const std::string& text) {
    if (!article_.source && !read_date(text)) {
      article_.source = text;
    } else if (!article_.date) {
      article_.date = read_date(text);
    } else {
      article_.headline = text;
    }
  }

  void read_fact(const Labelled& fact, const std::string& text) {
    const std::string& label = fact.label;
    const auto is = [&label](std::initializer_list<std::string_view> names) {
      return std::find(names.begin(), names.end(), label) != names.end();
    };
    const auto value =
        fact.value.empty() ? std::nullopt : std::optional(std::string(fact.value));
    if (is({"BYLINE", "AUTOR", "AUTEUR"})) {
      article_.byline = html::byline_of(fact.value);
    } else if (is({"SECTION", "RUBRIK", "RUBRIQUE"})) {
      article_.section = value_up_to(fact.value, ';');
    } else if (is({"DATELINE"})) {
      article_.dateline = value;
    } else if (is({"LANGUAGE", "SPRACHE", "LANGUE"})) {
      article_.language = language_code(value_up_to(fact.value, ';').value_or(""));
    } else if (is({"URL"})) {
      article_.url = value;
    } else if (is({"HEADLINE", "TITLE"})) {
      article_.headline = value;
    } else if (is({"HIGHLIGHT", "GRAPHIC"})) {
      if (value) {
        const Region region = label == "GRAPHIC" ? Region::Caption : Region::Standfirst;
        article_.asides.push_back({region, *value});
      }
    } else if (!is({"BODY",
                    "LENGTH",
                    "LÄNGE",
                    "LONGUEUR",
                    "LOAD-DATE",
                    "UPDATE",
                    "PUBLICATION-TYPE",
                    "JOURNAL-CODE",
                    "DOCUMENT-TYPE",
                    "SERIES",
                    "NAME",
                    "TYPE",
                    "CATEGORY",
                    "DISTRIBUTION",
                    "CORRECTION-DATE",
                    "GEOGRAPHIC",
                    "SUBJECT",
                    "COMPANY",
                    "ORGANIZATION",
                    "INDUSTRY",
                    "PERSON",
                    "CITY",
                    "STATE",
                    "COUNTRY",
                    "TICKER"})) {
      paragraphs_.push_back(text);  // words of the text that are set in capitals
    }
  }

  static std::optional<std::string> value_up_to(std::string_view value, char end) {
    const std::string_view text = trimmed(value.substr(0, value.find(end)));
    return text.empty() ? std::nullopt : std::optional(std::string(text));
  }

  Article article_;
  std::vector<std::string> paragraphs_;
};

class NexisReader : public Reader {
 public:
  explicit NexisReader(const Document& document)
      : path_(document.path), rest_(document.bytes) {}

  bool next(Record& record) override {
    const std::size_t open = rest_.find(kOpen);
    if (open == std::string_view::npos) {
      return false;
    }
    ++number_;
    rest_.remove_prefix(open + kOpen.size());
    const std::size_t end = std::min(rest_.find(kClose), rest_.find(kOpen));
    record = read(rest_.substr(0, end));
    return true;
  }

 private:
  Record read(std::string_view markup) const {
    // What is left of the comment that the tag stood in.
    markup.remove_prefix(trimmed(markup).starts_with("-->") ? markup.find("-->") + 3 : 0);
    const auto lean = html::lean_markup(markup);
    if (const auto* reason = std::get_if<std::string>(&lean)) {
      return Skipped{path_, number_, *reason};
    }
    const auto tree = html::parse_page(std::get<html::LeanMarkup>(lean).html);
    if (!tree) {
      return Skipped{path_, number_, "a page that takes too much memory"};
    }
    Reading reading;
    for (const exports::Block& block : exports::blocks_of(*tree, 0)) {
      reading.read(block.text);
    }
    Article article = reading.take();
    if (article.body.empty()) {
      return Skipped{path_, number_, "no text"};
    }
    article.record = number_;
    return article;
  }

  std::string path_;
  std::string_view rest_;
  std::uint32_t number_ = 0;
};

}  // namespace

int claims_nexis(const Document& document) {
  constexpr std::size_t kLook = std::size_t{64} << 10U;
  return document.bytes.substr(0, kLook).find(kOpen) != std::string_view::npos ? 95 : 0;
}

std::unique_ptr<Reader> open_nexis(const Document& document) {
  return std::make_unique<NexisReader>(document);
}

}  // namespace lede
