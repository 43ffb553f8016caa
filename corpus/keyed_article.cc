#include "corpus/keyed_article.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/dates.h"
#include "corpus/day_order.h"
#include "corpus/fact_names.h"
#include "corpus/fragment.h"
#include "corpus/html/address_date.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"
#include "corpus/references.h"
#include "corpus/text/addresses.h"
#include "corpus/text/facts.h"
#include "schema/language.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// What a record says, asked for by fact.
class Facts {
 public:
  explicit Facts(const ValueOf& value_of) : value_of_(value_of) {}

  // The first value there is for a fact that `read` makes something of, the better key
  // first.
  template <typename Read>
  auto first(Fact fact, std::string_view separator, Read read) const
      -> decltype(read(std::string())) {
    for (const std::string_view key : keys_for(fact)) {
      if (auto value = read(value_of_(key, separator))) {
        return value;
      }
    }
    return std::nullopt;
  }

  // The first text there is for a fact, in one line.
  std::optional<std::string> line(Fact fact) const {
    const bool is_text = fact != Fact::Id && fact != Fact::Url;
    return first(fact, ", ", [is_text](const std::string& value) {
      std::string text = is_text ? line_of_markup(value) : squeezed(value);
      return text.empty() ? std::nullopt : std::optional(std::move(text));
    });
  }

 private:
  const ValueOf& value_of_;
};

std::optional<Date> date_of(const std::string& value, NumberOrder order) {
  const auto date = read_date(value, order);
  return date ? date : date_of_epoch(value);
}

// The longest way to say it is not always the first key: {"text": "", "content": "..."}.
std::string body_text(const Facts& facts) {
  std::string text = facts
                         .first(Fact::Body, "\n\n",
                                [](std::string value) {
                                  return trimmed(value).empty()
                                             ? std::nullopt
                                             : std::optional(std::move(value));
                                })
                         .value_or("");
  // NewsAPI.org gives the beginning of a text only: "... on Monday… [+2413 chars]".
  const std::size_t rest = text.rfind("[+");
  if (rest != std::string::npos && text.ends_with(" chars]")) {
    text.erase(rest);
  }
  return text;
}

// The summary above the text, unless it is the text.
void add_standfirst(Article& article, const Facts& facts) {
  auto text = facts.line(Fact::Standfirst);
  if (text && !article.body.empty() && article.body.find(*text) == std::string::npos) {
    article.asides.push_back({Region::Standfirst, *std::move(text)});
  }
}

// A number alone stands for a name in a database: {"author": 5, "categories": [3]}.
std::optional<std::string> name_of(Fact fact, const Facts& facts) {
  return facts.first(fact, ", ", [](const std::string& value) {
    std::string names = line_of_markup(value);
    const bool tells = names.find_first_not_of("0123456789,;#- ") != std::string::npos;
    return tells ? std::optional(std::move(names)) : std::nullopt;
  });
}

// An address for a source is the article's own if there is no better, and tells who
// published only if nothing else does.
void set_source(Article& article, const Facts& facts) {
  std::optional<std::string> address;
  article.source = facts.first(Fact::Source, ", ", [&address](const std::string& value) {
    std::string name = line_of_markup(value);
    if (auto found = address_of(name)) {
      address = address ? address : found;
      name.clear();
    }
    return name.empty() ? std::nullopt : std::optional(std::move(name));
  });
  article.url = facts.line(Fact::Url);
  if (address) {
    set_source_address(article, *address);
  }
}

// What 04/03/2021 means is told by the language; failing a date, the address may have
// one.
void set_date(Article& article, const Facts& facts, std::string_view text) {
  const auto find = [&](NumberOrder order) {
    return facts.first(Fact::Date, " ", [order](const std::string& value) {
      return date_of(value, order);
    });
  };
  article.date = find(NumberOrder::Unknown);
  if (!article.date && !facts.line(Fact::Date).value_or("").empty()) {
    constexpr std::size_t kEnough = 4096;
    const auto detected =
        article.language ? std::nullopt : language_of(utf8_prefix(text, kEnough));
    article.date = find(order_of_language(article.language ? *article.language
                                          : detected       ? detected->code
                                                           : ""));
  }
}

// The text may be HTML, or plain with references in it that nobody decoded.
void set_body(Article& article, const std::string& text) {
  if (has_tags(text)) {
    return set_text(article, text);
  }
  std::vector<std::string> paragraphs =
      paragraphs_of(has_markup(text) ? References().decoded(text) : text);
  if (!paragraphs.empty() && !article.dateline) {
    const Dateline dateline = take_dateline(paragraphs.front());
    article.dateline = dateline.place;
    article.date = article.date ? article.date : dateline.date;
  }
  article.body = body_of(paragraphs);
}

}  // namespace

std::optional<Article> article_of_values(const ValueOf& value_of) {
  const Facts facts(value_of);
  Article article;
  article.id = facts.line(Fact::Id).value_or("");
  article.headline = facts.line(Fact::Headline);
  article.byline = name_of(Fact::Byline, facts);
  article.dateline = facts.line(Fact::Dateline);
  set_source(article, facts);
  article.section = name_of(Fact::Section, facts);
  if (const auto language = facts.line(Fact::Language)) {
    article.language = language_code(*language);
  }
  if (auto caption = facts.line(Fact::Caption)) {
    article.asides.push_back({Region::Caption, std::move(*caption)});
  }
  const std::string text = body_text(facts);
  set_date(article, facts, text);
  set_body(article, text);
  if (!article.date && article.url) {
    article.date = html::date_in_address(*article.url);
  }
  add_standfirst(article, facts);
  if (article.body.empty() && !article.headline) {
    return std::nullopt;
  }
  return article;
}

}  // namespace lede
