#include "corpus/json_article.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/dates.h"
#include "corpus/encoding.h"
#include "corpus/json_records.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"
#include "schema/utf8.h"

namespace lede {
namespace {

using nlohmann::json;

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

// Where the text of a nested value stands: {"author": {"name": "..."}}.
constexpr auto kInnerKeys =
    std::to_array<std::string_view>({"name", "text", "title", "value", "content", "$oid",
                                     "$date", "#text", "@value", "href", "url"});

constexpr int kMaxNesting = 8;

// The text of a value: a string, a number as written, the texts of an array put together,
// of an object that of its inner key. Empty where there is none.
std::string text_of(const json& value, std::string_view separator, int nesting = 0) {
  if (value.is_string()) {
    return clean_text(value.get<std::string>());
  }
  if (value.is_number()) {
    return value.dump();
  }
  if (nesting >= kMaxNesting) {
    return {};
  }
  std::string text;
  if (value.is_array()) {
    for (const json& element : value) {
      const std::string part = text_of(element, separator, nesting + 1);
      if (!trimmed(part).empty()) {
        text += text.empty() ? "" : separator;
        text += part;
      }
    }
  }
  if (value.is_object()) {
    for (const std::string_view key : kInnerKeys) {
      const auto found = value.find(key);
      if (found != value.end()) {
        return text_of(*found, separator, nesting + 1);
      }
    }
  }
  return text;
}

// A record's members by their keys in lower case.
using Members = std::map<std::string, const json*, std::less<>>;

Members members_of_object(const json& object) {
  Members members;
  for (auto member = object.begin(); member != object.end(); ++member) {
    members.try_emplace(lowered(member.key()), &member.value());
  }
  return members;
}

class Facts {
 public:
  explicit Facts(const json& object) : members_(members_of_object(object)) {}

  // The values that the record has for a fact, the best first.
  std::vector<const json*> values(Fact fact) const {
    std::vector<const json*> found;
    for (const Key& key : kKeys) {
      const auto member = key.fact == fact ? members_.find(key.name) : members_.end();
      if (member != members_.end()) {
        found.push_back(member->second);
      }
    }
    return found;
  }

  // The first text there is for a fact, in one line.
  std::optional<std::string> line(Fact fact) const {
    for (const json* value : values(fact)) {
      std::string text = squeezed(text_of(*value, ", "));
      if (!text.empty()) {
        return text;
      }
    }
    return std::nullopt;
  }

 private:
  Members members_;
};

std::optional<Date> date_of(const Facts& facts) {
  for (const json* value : facts.values(Fact::Date)) {
    const std::string text = text_of(*value, " ");
    auto date = read_date(text);
    if (!date) {
      date = date_of_epoch(text);
    }
    if (date) {
      return date;
    }
  }
  return std::nullopt;
}

// The longest way to say it is not always the first key: {"text": "", "content": "..."}.
std::string body_text(const Facts& facts) {
  for (const json* value : facts.values(Fact::Body)) {
    std::string text = text_of(*value, "\n\n");
    if (!trimmed(text).empty()) {
      return text;
    }
  }
  return {};
}

Article article_of(const Facts& facts) {
  Article article;
  article.id = facts.line(Fact::Id).value_or("");
  article.headline = facts.line(Fact::Headline);
  article.byline = facts.line(Fact::Byline);
  article.dateline = facts.line(Fact::Dateline);
  article.date = date_of(facts);
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
  return article;
}

// The parser's reason without its own name and numbers:
// "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error ..."
std::string reason_of(const json::exception& error) {
  const std::string text = error.what();
  const std::size_t bracket = text.find("] ");
  return "not JSON: " + (bracket == std::string::npos ? text : text.substr(bracket + 2));
}

}  // namespace

bool is_article_key(std::string_view key) {
  const std::string name = lowered(key);
  return std::any_of(kKeys.begin(), kKeys.end(), [&name](const Key& known) {
    return (known.fact == Fact::Headline || known.fact == Fact::Body) &&
           known.name == name;
  });
}

std::variant<Article, NotAnArticle> article_of_json(std::string_view text) {
  json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) {
    try {
      value = json::parse(mended_json(text));
    } catch (const json::exception& error) {
      return NotAnArticle{clean_text(valid_utf8(reason_of(error)))};
    }
  }
  if (!value.is_object()) {
    return NotAnArticle{"not a JSON object"};
  }
  Article article = article_of(Facts(value));
  if (article.body.empty() && !article.headline) {
    return NotAnArticle{"no text"};
  }
  return article;
}

}  // namespace lede
