#include "corpus/keyed_article.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/dates.h"
#include "corpus/fragment.h"
#include "corpus/language.h"
#include "corpus/paragraphs.h"
#include "corpus/phrase_list.h"
#include "corpus/references.h"
#include "corpus/text/addresses.h"
#include "corpus/text/facts.h"

namespace lede {
namespace {

enum class Fact {
  Id,
  Headline,
  Body,
  Standfirst,
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
  std::string_view name;  // as key_of() has it
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
    {Fact::Headline, "headlinemain"},
    {Fact::Headline, "headlinetext"},
    {Fact::Headline, "webtitle"},
    {Fact::Headline, "articletitle"},
    {Fact::Body, "body"},
    {Fact::Body, "text"},
    {Fact::Body, "content"},
    {Fact::Body, "maintext"},
    {Fact::Body, "articlebody"},
    {Fact::Body, "articletext"},
    {Fact::Body, "fulltext"},
    {Fact::Body, "article"},
    {Fact::Body, "paragraphs"},
    {Fact::Body, "bodies"},
    {Fact::Body, "bodyhtml"},
    {Fact::Body, "bodyxhtml"},
    {Fact::Body, "bodyhtml5"},
    {Fact::Body, "contenthtml"},
    {Fact::Body, "bodytext"},
    {Fact::Body, "contenttext"},
    {Fact::Body, "articlecontent"},
    {Fact::Body, "storytext"},
    {Fact::Body, "cleanedtext"},
    {Fact::Body, "plaintext"},
    {Fact::Body, "leadparagraph"},
    {Fact::Body, "description"},
    {Fact::Body, "descriptiontext"},
    {Fact::Body, "descriptions"},
    {Fact::Body, "summary"},
    {Fact::Body, "abstract"},
    {Fact::Body, "snippet"},
    {Fact::Body, "trailtext"},
    {Fact::Body, "standfirst"},
    {Fact::Standfirst, "standfirst"},
    {Fact::Standfirst, "trailtext"},
    {Fact::Standfirst, "abstract"},
    {Fact::Standfirst, "deck"},
    {Fact::Standfirst, "subtitle"},
    {Fact::Standfirst, "subheadline"},
    {Fact::Date, "date"},
    {Fact::Date, "published"},
    {Fact::Date, "datepublished"},
    {Fact::Date, "datepublish"},
    {Fact::Date, "pubdate"},
    {Fact::Date, "publishedat"},
    {Fact::Date, "publisheddate"},
    {Fact::Date, "publicationdate"},
    {Fact::Date, "publishdate"},
    {Fact::Date, "timestamp"},
    {Fact::Date, "datetime"},
    {Fact::Date, "versioncreated"},
    {Fact::Date, "createdat"},
    {Fact::Date, "firstcreated"},
    {Fact::Date, "contentcreated"},
    {Fact::Date, "datecreated"},
    {Fact::Date, "created"},
    {Fact::Date, "webpublicationdate"},
    {Fact::Date, "seendate"},
    {Fact::Date, "datetimepub"},
    {Fact::Date, "publishedtime"},
    {Fact::Date, "publicationtime"},
    {Fact::Date, "dateposted"},
    {Fact::Byline, "byline"},
    {Fact::Byline, "author"},
    {Fact::Byline, "authors"},
    {Fact::Byline, "creator"},
    {Fact::Byline, "by"},
    {Fact::Byline, "authorname"},
    {Fact::Byline, "writer"},
    {Fact::Byline, "bylineoriginal"},
    {Fact::Byline, "authornames"},
    {Fact::Byline, "journalist"},
    {Fact::Byline, "reporter"},
    {Fact::Dateline, "dateline"},
    {Fact::Dateline, "located"},
    {Fact::Source, "source"},
    {Fact::Source, "publisher"},
    {Fact::Source, "site"},
    {Fact::Source, "sitename"},
    {Fact::Source, "publication"},
    {Fact::Source, "newspaper"},
    {Fact::Source, "outlet"},
    {Fact::Source, "sourcedomain"},
    {Fact::Source, "domain"},
    {Fact::Source, "provider"},
    {Fact::Source, "infosources"},
    {Fact::Source, "copyrightholder"},
    {Fact::Source, "sourcename"},
    {Fact::Source, "medianame"},
    {Fact::Source, "outletname"},
    {Fact::Source, "publishername"},
    {Fact::Source, "website"},
    {Fact::Source, "sourcehostname"},
    {Fact::Source, "hostname"},
    {Fact::Url, "url"},
    {Fact::Url, "link"},
    {Fact::Url, "canonicalurl"},
    {Fact::Url, "permalink"},
    {Fact::Url, "articleurl"},
    {Fact::Url, "weburl"},
    {Fact::Url, "mainentityofpage"},
    {Fact::Url, "originalurl"},
    {Fact::Url, "sourceurl"},
    {Fact::Language, "language"},
    {Fact::Language, "lang"},
    {Fact::Language, "inlanguage"},
    {Fact::Section, "section"},
    {Fact::Section, "category"},
    {Fact::Section, "categories"},
    {Fact::Section, "articlesection"},
    {Fact::Section, "sectionname"},
    {Fact::Section, "newsdesk"},
    {Fact::Caption, "caption"},
});

// What dumps of databases and services keep the values of a record in.
constexpr auto kWrappers =
    std::to_array<std::string_view>({"_source", "attributes", "fields"});

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

bool is_key_of_any(std::initializer_list<Fact> facts, std::string_view name) {
  const std::string key = key_of(name);
  return std::any_of(kKeys.begin(), kKeys.end(), [&](const Key& known) {
    return known.name == key &&
           std::find(facts.begin(), facts.end(), known.fact) != facts.end();
  });
}

}  // namespace

std::string key_of(std::string_view name) {
  std::string key = lowered(name);
  for (const std::string_view wrapper : kWrappers) {
    if (key.starts_with(wrapper) && key.size() > wrapper.size() + 1 &&
        key[wrapper.size()] == '.') {
      key.erase(0, wrapper.size() + 1);
    }
  }
  key.erase(
      std::remove_if(key.begin() + (key.empty() ? 0 : 1), key.end(),
                     [](char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; }),
      key.end());
  return key;
}

bool is_wrapper(std::string_view name) {
  return contains(kWrappers, lowered(name));
}

bool is_article_key(std::string_view name) {
  return is_key_of_any({Fact::Headline, Fact::Body}, name);
}

bool is_text_key(std::string_view name) {
  return is_key_of_any({Fact::Body}, name);
}

bool is_fact_key(std::string_view name) {
  const std::string key = key_of(name);
  return std::any_of(kKeys.begin(), kKeys.end(),
                     [&](const Key& known) { return known.name == key; });
}

bool is_single_key(std::string_view name) {
  return is_key_of_any({Fact::Headline, Fact::Body, Fact::Date, Fact::Url, Fact::Id},
                       name);
}

bool is_date_key(std::string_view name) {
  return is_key_of_any({Fact::Date}, name);
}

bool is_summary_key(std::string_view name) {
  const std::string key = key_of(name);
  return key.starts_with("description") || key == "summary" || key == "abstract" ||
         key == "snippet" || key == "trailtext" || key == "standfirst";
}

std::optional<Article> article_of_values(const ValueOf& value_of) {
  const Facts facts(value_of);
  Article article;
  article.id = facts.line(Fact::Id).value_or("");
  article.headline = facts.line(Fact::Headline);
  article.byline = facts.line(Fact::Byline);
  article.dateline = facts.line(Fact::Dateline);
  article.date = facts.first(Fact::Date, " ", date_of);
  set_source(article, facts);
  article.section = facts.line(Fact::Section);
  if (const auto language = facts.line(Fact::Language)) {
    article.language = language_code(*language);
  }
  if (auto caption = facts.line(Fact::Caption)) {
    article.asides.push_back({Region::Caption, std::move(*caption)});
  }
  set_body(article, body_text(facts));
  add_standfirst(article, facts);
  if (article.body.empty() && !article.headline) {
    return std::nullopt;
  }
  return article;
}

}  // namespace lede
