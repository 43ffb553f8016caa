// What people and programs name the values of a record: the keys of objects and the
// columns of tables.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lede {

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

// The keys for a fact as key_of() has them, the better first: a record's `summary` is its
// text only if it has no `body`.
std::span<const std::string_view> keys_for(Fact fact);

// A name as it is looked up: in lower case and without what joins its words, so that
// "By Line", "by_line" and "byLine" are one, and without a wrapper before it
// ("fields.byline").
std::string key_of(std::string_view name);

// The key that a name means by its words where it is none itself: "text" for "news_text",
// "publishedat" for "pubDt". Empty where it means none.
std::string key_by_words(std::string_view name);

// True for a key for the fact, or a name that means one by its words.
bool is_name_of(Fact fact, std::string_view name);

// True for a name under which a record's values lie one level down: {"id": 1, "fields":
// {"headline": "..."}}.
bool is_wrapper(std::string_view name);

// True for a name that tells of an article's headline or text, so that what has it is a
// record and no envelope of records.
bool is_article_key(std::string_view name);

// True for a name of an article's text.
bool is_text_key(std::string_view name);

// True for such a name that collections of articles have too.
bool is_summary_key(std::string_view name);

// True for a name of what an article has one of: headline, text, date, address, id.
bool is_single_key(std::string_view name);

// True for a name of an article's date.
bool is_date_key(std::string_view name);

}  // namespace lede
