#include "corpus/html/html_reader.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/html/body.h"
#include "corpus/html/facts.h"
#include "corpus/html/json_ld.h"
#include "corpus/html/lean_markup.h"
#include "corpus/html/markup_scanner.h"
#include "corpus/html/page.h"
#include "corpus/html/parse.h"
#include "corpus/html/stated_body.h"
#include "corpus/text/bylines.h"

namespace lede {
namespace {

// What the first paragraph opens with; it stays there, as the page shows it.
void read_dateline(std::string_view body, Article& article) {
  std::string first(body.substr(0, body.find("\n\n")));
  const Dateline dateline = take_dateline(first);
  article.dateline = dateline.place;
  article.date = article.date ? article.date : dateline.date;
  article.source = article.source ? article.source : dateline.agency;
}

// Takes off "By Ann Petrov" where the page has it above the text without saying so. Empty
// if it does not.
std::string take_byline(const Article& article, std::string& body) {
  constexpr std::size_t kLongest = 200;
  const std::size_t end = body.find("\n\n");
  if (end > kLongest || !article.byline) {
    return {};
  }
  std::string line = body.substr(0, end);
  const auto name = byline_of(line);
  if (!name || lowered(*name) != lowered(*article.byline)) {
    return {};
  }
  body.erase(0, end + 2);
  return line;
}

constexpr int kSure = 90;

class HtmlReader : public Reader {
 public:
  explicit HtmlReader(const Document& document)
      : path_(document.path), bytes_(document.bytes), left_out_(document.left_out) {}

  bool next(Record& record) override {
    if (done_) {
      return false;
    }
    done_ = true;
    record = read();
    return true;
  }

 private:
  Record read() const;

  std::string path_;
  std::string_view bytes_;
  std::vector<LeftOut>* left_out_;
  bool done_ = false;
};

Record HtmlReader::read() const {
  auto lean = html::lean_markup(bytes_);
  if (auto* reason = std::get_if<std::string>(&lean)) {
    return Skipped{path_, 0, std::move(*reason)};
  }
  const auto& markup = std::get<html::LeanMarkup>(lean);
  auto tree = html::parse_page(markup.html);
  if (!tree) {
    return Skipped{path_, 0, "a page that takes too much memory"};
  }
  const html::Page page(*std::move(tree));
  const html::Candidates json_ld = html::json_ld_candidates(markup.json_ld);
  Article article;
  html::read_facts(page, json_ld, article);
  const std::string headline = article.headline.value_or("");
  const html::Statements stated{headline, html::descriptions_of(page, json_ld)};
  html::PageText text = html::text_of_page(page, stated);
  if (left_out_ != nullptr) {
    *left_out_ = html::left_out_of_page(page, stated);
  }
  if (auto body = html::stated_body(json_ld.first(html::Fact::Body), text.body)) {
    text.body = *std::move(body);
  }
  if (text.body.empty()) {
    return Skipped{path_, 0, "a page without an article"};
  }
  std::string byline = take_byline(article, text.body);
  if (left_out_ != nullptr && !byline.empty()) {
    left_out_->push_back({"byline", std::move(byline)});
  }
  read_dateline(text.body, article);
  article.body = std::move(text.body);
  article.asides = std::move(text.asides);
  return article;
}

}  // namespace

int claims_html(const Document& document) {
  constexpr std::size_t kLook = 4096;
  html::MarkupScanner scanner(document.bytes.substr(0, kLook));
  const std::string_view start = trimmed(document.bytes.substr(0, kLook));
  if (!start.starts_with('<')) {
    return 0;
  }
  // A doctype counts before the first element only: a feed may carry pages.
  const std::size_t doctype = html::find_any_case(start, "<!doctype html");
  html::MarkupToken token;
  while (scanner.next(token)) {
    if (token.kind == html::MarkupKind::StartTag) {
      const std::size_t first = html::find_any_case(start, "<" + token.name);
      return doctype < first || html::is_page_element(token.name) ? kSure : 0;
    }
  }
  return doctype == std::string_view::npos ? 0 : kSure;
}

std::unique_ptr<Reader> open_html(const Document& document) {
  return std::make_unique<HtmlReader>(document);
}

}  // namespace lede
