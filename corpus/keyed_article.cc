#include "corpus/keyed_article.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/dates.h"
#include "corpus/fragment.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"
#include "corpus/references.h"

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
    {Fact::Id, "uri"},
    {Fact::Headline, "headline"},
    {Fact::Headline, "title"},
    {Fact::Headline, "head"},
    {Fact::Headline, "headlines"},
    {Fact::Headline, "headline_main"},
    {Fact::Headline, "headline_text"},
    {Fact::Headline, "webtitle"},
    {Fact::Body, "body"},
    {Fact::Body, "text"},
    {Fact::Body, "content"},
    {Fact::Body, "maintext"},
    {Fact::Body, "articlebody"},
    {Fact::Body, "bodytext"},
    {Fact::Body, "article_text"},
    {Fact::Body, "full_text"},
    {Fact::Body, "fulltext"},
    {Fact::Body, "article"},
    {Fact::Body, "paragraphs"},
    {Fact::Body, "bodies"},
    {Fact::Body, "body_html"},
    {Fact::Body, "body_xhtml"},
    {Fact::Body, "body_html5"},
    {Fact::Body, "content_html"},
    {Fact::Body, "content_text"},
    {Fact::Body, "body_text"},
    {Fact::Body, "article_content"},
    {Fact::Body, "description"},
    {Fact::Body, "description_text"},
    {Fact::Body, "descriptions"},
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
    {Fact::Date, "firstcreated"},
    {Fact::Date, "contentcreated"},
    {Fact::Date, "datecreated"},
    {Fact::Date, "date_created"},
    {Fact::Date, "created"},
    {Fact::Date, "publishdate"},
    {Fact::Date, "webpublicationdate"},
    {Fact::Byline, "byline"},
    {Fact::Byline, "author"},
    {Fact::Byline, "authors"},
    {Fact::Byline, "creator"},
    {Fact::Byline, "by"},
    {Fact::Byline, "author_name"},
    {Fact::Byline, "writer"},
    {Fact::Dateline, "dateline"},
    {Fact::Dateline, "located"},
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
    {Fact::Source, "provider"},
    {Fact::Source, "infosources"},
    {Fact::Source, "copyrightholder"},
    {Fact::Url, "url"},
    {Fact::Url, "link"},
    {Fact::Url, "canonical_url"},
    {Fact::Url, "permalink"},
    {Fact::Url, "article_url"},
    {Fact::Url, "weburl"},
    {Fact::Url, "mainentityofpage"},
    {Fact::Language, "language"},
    {Fact::Language, "lang"},
    {Fact::Language, "inlanguage"},
    {Fact::Section, "section"},
    {Fact::Section, "category"},
    {Fact::Section, "categories"},
    {Fact::Section, "articlesection"},
    {Fact::Section, "section_name"},
    {Fact::Section, "sectionname"},
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
    const bool is_text = fact != Fact::Id && fact != Fact::Url;
    return first(fact, ", ", [is_text](const std::string& value) {
      std::string text = is_text ? line_of_markup(value) : squeezed(value);
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

bool is_summary_key(std::string_view name) {
  const std::string key = key_of(name);
  return key.starts_with("description") || key == "summary" || key == "abstract";
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
  set_body(article, body_text(facts));
  if (article.body.empty() && !article.headline) {
    return std::nullopt;
  }
  return article;
}

}  // namespace lede
