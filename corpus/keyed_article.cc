#include "corpus/keyed_article.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/dates.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"

namespace lede {
namespace {

enum class Fact {
  Id,
  Headline,
  Body,
  Date,
  Byline,
  Dateline,
  Source,
  Url,
  Language,
  Section,
  Caption,
};

struct Key {
  Fact fact;
  std::string_view name;  // in lower case
};

// For each fact the better key first: a record's `summary` is its text only if it has no
// `body`.
constexpr auto kKeys = std::to_array<Key>({
    {Fact::Id, "id"},
    {Fact::Id, "_id"},
    {Fact::Id, "guid"},
    {Fact::Id, "uuid"},
    {Fact::Headline, "headline"},
    {Fact::Headline, "title"},
    {Fact::Headline, "head"},
    {Fact::Body, "body"},
    {Fact::Body, "text"},
    {Fact::Body, "content"},
    {Fact::Body, "maintext"},
    {Fact::Body, "articlebody"},
    {Fact::Body, "body_text"},
    {Fact::Body, "bodytext"},
    {Fact::Body, "article_text"},
    {Fact::Body, "full_text"},
    {Fact::Body, "fulltext"},
    {Fact::Body, "article"},
    {Fact::Body, "paragraphs"},
    {Fact::Body, "description"},
    {Fact::Body, "summary"},
    {Fact::Body, "abstract"},
    {Fact::Date, "date"},
    {Fact::Date, "published"},
    {Fact::Date, "date_published"},
    {Fact::Date, "date_publish"},
    {Fact::Date, "datepublished"},
    {Fact::Date, "pubdate"},
    {Fact::Date, "pub_date"},
    {Fact::Date, "published_at"},
    {Fact::Date, "publishedat"},
    {Fact::Date, "published_date"},
    {Fact::Date, "publication_date"},
    {Fact::Date, "publish_date"},
    {Fact::Date, "timestamp"},
    {Fact::Date, "datetime"},
    {Fact::Date, "versioncreated"},
    {Fact::Date, "created_at"},
    {Fact::Byline, "byline"},
    {Fact::Byline, "author"},
    {Fact::Byline, "authors"},
    {Fact::Byline, "creator"},
    {Fact::Byline, "by"},
    {Fact::Dateline, "dateline"},
    {Fact::Source, "source"},
    {Fact::Source, "publisher"},
    {Fact::Source, "site"},
    {Fact::Source, "site_name"},
    {Fact::Source, "sitename"},
    {Fact::Source, "publication"},
    {Fact::Source, "newspaper"},
    {Fact::Source, "outlet"},
    {Fact::Source, "source_domain"},
    {Fact::Source, "domain"},
    {Fact::Url, "url"},
    {Fact::Url, "link"},
    {Fact::Url, "canonical_url"},
    {Fact::Language, "language"},
    {Fact::Language, "lang"},
    {Fact::Section, "section"},
    {Fact::Section, "category"},
    {Fact::Section, "categories"},
    {Fact::Caption, "caption"},
});

// What a record says, asked for by fact.
class Facts {
 public:
  explicit Facts(const ValueOf& value_of) : value_of_(value_of) {}

  // The first value there is for a fact that `read` makes something of, the better key
  // first.
  template <typename Read>
  auto first(Fact fact, std::string_view separator, Read read) const
      -> decltype(read(std::string())) {
    for (const Key& key : kKeys) {
      if (key.fact == fact) {
        if (auto value = read(value_of_(key.name, separator))) {
          return value;
        }
      }
    }
    return std::nullopt;
  }

  // The first text there is for a fact, in one line.
  std::optional<std::string> line(Fact fact) const {
    return first(fact, ", ", [](const std::string& value) {
      std::string text = squeezed(value);
      return text.empty() ? std::nullopt : std::optional(std::move(text));
    });
  }

 private:
  const ValueOf& value_of_;
};

std::optional<Date> date_of(const std::string& value) {
  const auto date = read_date(value);
  return date ? date : date_of_epoch(value);
}

// The longest way to say it is not always the first key: {"text": "", "content": "..."}.
std::string body_text(const Facts& facts) {
  return facts
      .first(Fact::Body, "\n\n",
             [](std::string value) {
               return trimmed(value).empty() ? std::nullopt
                                             : std::optional(std::move(value));
             })
      .value_or("");
}

}  // namespace

std::string key_of(std::string_view name) {
  std::string key = lowered(name);
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return key;
}

bool is_article_key(std::string_view name) {
  const std::string key = key_of(name);
  return std::any_of(kKeys.begin(), kKeys.end(), [&key](const Key& known) {
    return (known.fact == Fact::Headline || known.fact == Fact::Body) &&
           known.name == key;
  });
}

bool is_text_key(std::string_view name) {
  const std::string key = key_of(name);
  return std::any_of(kKeys.begin(), kKeys.end(), [&key](const Key& known) {
    return known.fact == Fact::Body && known.name == key;
  });
}

std::optional<Article> article_of_values(const ValueOf& value_of) {
  const Facts facts(value_of);
  Article article;
  article.id = facts.line(Fact::Id).value_or("");
  article.headline = facts.line(Fact::Headline);
  article.byline = facts.line(Fact::Byline);
  article.dateline = facts.line(Fact::Dateline);
  article.date = facts.first(Fact::Date, " ", date_of);
  article.source = facts.line(Fact::Source);
  article.url = facts.line(Fact::Url);
  article.section = facts.line(Fact::Section);
  if (const auto language = facts.line(Fact::Language)) {
    article.language = language_code(*language);
  }
  if (auto caption = facts.line(Fact::Caption)) {
    article.asides.push_back({Region::Caption, std::move(*caption)});
  }
  std::vector<std::string> paragraphs = paragraphs_of(body_text(facts));
  if (!paragraphs.empty() && !article.dateline) {
    const Dateline dateline = take_dateline(paragraphs.front());
    article.dateline = dateline.place;
    article.date = article.date ? article.date : dateline.date;
  }
  article.body = body_of(paragraphs);
  if (article.body.empty() && !article.headline) {
    return std::nullopt;
  }
  return article;
}

}  // namespace lede
