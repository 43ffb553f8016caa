#include "corpus/exports/factiva.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
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

using exports::Block;

// "article enArticle", the language in two letters.
bool is_article_class(std::string_view name) {
  constexpr std::string_view kBegin = "article ";
  constexpr std::string_view kEnd = "Article";
  return name.size() == kBegin.size() + 2 + kEnd.size() && name.starts_with(kBegin) &&
         name.ends_with(kEnd);
}

// A two-letter code of a row, such as HD.
bool is_code(const Block& block) {
  const std::string& text = block.text;
  return (block.tag == html::Tag::Td || block.tag == html::Tag::Th) &&
         (text.size() == 2 || text.size() == 3) &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<std::string> stated(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(std::string(text));
}

// A date with the time that stands apart from it.
std::optional<Date> date_of(std::string_view day, std::string_view time) {
  if (auto both = read_date(std::string(day) + ' ' + std::string(time))) {
    return both;
  }
  return read_date(day);
}

// "Document HARP000020200303eg3300001".
std::string accession_of(std::string_view text) {
  constexpr std::string_view kLabel = "Document ";
  const bool is_number =
      text.starts_with(kLabel) && text.find(' ', kLabel.size()) == std::string_view::npos;
  return std::string(is_number ? text.substr(kLabel.size()) : std::string_view());
}

Article article_of_rows(const std::vector<Block>& blocks) {
  std::map<std::string, std::vector<std::string>> rows;
  std::string code;
  for (const Block& block : blocks) {
    if (is_code(block)) {
      code = block.text;
    } else {
      rows[code].push_back(block.text);
    }
  }
  const auto line = [&rows](const char* name) {
    std::string text;
    for (const std::string& part : rows[name]) {
      text += (text.empty() ? "" : " ") + part;
    }
    return text;
  };
  Article article;
  article.id = accession_of(line("AN"));
  article.headline = stated(line("HD"));
  article.byline = html::byline_of(line("BY"));
  article.date = date_of(line("PD"), line("ET"));
  article.source = stated(line("SN"));
  article.section = stated(line("SE"));
  article.language = language_code(line("LA"));
  for (const std::string& caption : rows["ART"]) {
    article.asides.push_back({Region::Caption, caption});
  }
  std::vector<std::string> paragraphs = rows["LP"];
  const std::vector<std::string>& rest = rows["TD"];
  paragraphs.insert(paragraphs.end(), rest.begin(), rest.end());
  article.body = body_of(paragraphs);
  return article;
}

bool is_time(std::string_view text) {
  return text.size() <= 8 && text.find(':') != std::string_view::npos &&
         is_ascii_digit(text.front());
}

// "512 words", "1.024 Wörter".
bool is_length(std::string_view text) {
  const auto words = words_of(text);
  const auto is_part = [](char c) { return is_ascii_digit(c) || c == '.' || c == ','; };
  return words.size() == 2 && std::all_of(words[0].begin(), words[0].end(), is_part) &&
         !is_ascii_digit(words[1].front());
}

// The lines between the length and the text.
void read_lines(const std::vector<std::string>& lines, Article& article) {
  std::string day;
  std::string time;
  for (const std::string& line : lines) {
    if (day.empty()) {
      day = read_date(line) ? line : "";
    } else if (time.empty() && is_time(line)) {
      time = line;
    } else if (!article.source) {
      article.source = line;
    } else if (!article.language && words_of(line).size() == 1) {
      article.language = language_code(line);
    }
  }
  article.date = date_of(day, time);
}

Article article_of_lines(const std::vector<Block>& blocks) {
  Article article;
  std::vector<std::string> lines;
  std::vector<std::string> paragraphs;
  bool is_below = false;  // the length
  for (const Block& block : blocks) {
    const std::string id = accession_of(block.text);
    if (!id.empty()) {
      article.id = id;
    } else if (block.class_name.find("articleParagraph") != std::string::npos) {
      paragraphs.push_back(block.text);
    } else if (is_length(block.text)) {
      is_below = true;
    } else if (block.class_name == "author") {
      article.byline = html::byline_of(block.text);
    } else if (is_below) {
      lines.push_back(block.text);
    } else if (!article.headline) {
      article.headline = block.text;
    }
  }
  read_lines(lines, article);
  article.body = body_of(paragraphs);
  return article;
}

class FactivaReader : public Reader {
 public:
  explicit FactivaReader(const Document& document) : path_(document.path) {
    auto lean = html::lean_markup(document.bytes);
    if (auto* reason = std::get_if<std::string>(&lean)) {
      reason_ = std::move(*reason);
      return;
    }
    markup_ = std::move(std::get<html::LeanMarkup>(lean));
    tree_ = html::parse_page(markup_.html);
    reason_ = tree_ ? "" : "a page that takes too much memory";
  }

  bool next(Record& record) override {
    if (!reason_.empty()) {
      record = Skipped{path_, 0, std::exchange(reason_, {})};
      return true;
    }
    for (; tree_ && node_ < tree_->size(); ++node_) {
      if (is_article_class((*tree_)[node_].attribute("class"))) {
        record = read(node_);
        node_ = (*tree_)[node_].end;
        return true;
      }
    }
    return false;
  }

 private:
  Record read(html::NodeId node) {
    ++number_;
    const std::vector<Block> blocks = exports::blocks_of(*tree_, node);
    const bool has_rows = std::any_of(blocks.begin(), blocks.end(), is_code);
    Article article = has_rows ? article_of_rows(blocks) : article_of_lines(blocks);
    if (article.body.empty()) {
      return Skipped{path_, number_, "no text"};
    }
    article.record = number_;
    return article;
  }

  std::string path_;
  std::string reason_;  // why there is nothing to read
  html::LeanMarkup markup_;
  std::optional<html::PageTree> tree_;  // looks at the markup
  html::NodeId node_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace

int claims_factiva(const Document& document) {
  constexpr std::size_t kLook = std::size_t{64} << 10U;
  constexpr std::string_view kClass = "class=\"article ";
  const std::string_view look = document.bytes.substr(0, kLook);
  for (std::size_t at = look.find(kClass); at != std::string_view::npos;
       at = look.find(kClass, at + 1)) {
    const std::string_view name = look.substr(at + kClass.find('"') + 1, 30);
    if (is_article_class(name.substr(0, name.find('"')))) {
      return 95;
    }
  }
  return 0;
}

std::unique_ptr<Reader> open_factiva(const Document& document) {
  return std::make_unique<FactivaReader>(document);
}

}  // namespace lede
