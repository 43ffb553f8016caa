// What an article is: the one value that readers make, the indexer stores and the
// searcher shows. Absent facts are nullopt, never a guess and never an empty string.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.h"

namespace lede {

// Where in an article a text stands. Persistent: do not change the values.
enum class Region : std::uint8_t {
  Body = 0,
  Headline = 1,
  Caption = 2,
  Related = 3,     // a teaser or link line about another article
  Standfirst = 4,  // the summary between headline and body
};
std::string_view name_of(Region region);

// What a pair of quotation marks is used for. Persistent: do not change the values.
enum class QuoteKind : std::uint8_t {
  Direct = 0,    // words attributed to a speaker
  Scare = 1,     // a term or an ironic use: nobody is said to have said it
  Title = 2,     // the name of a work
  Headline = 3,  // stands in a headline or a link line
};
std::string_view name_of(QuoteKind kind);

// A quotation: the words between two marks, and who is said to have said them.
struct Quote {
  Region region = Region::Body;
  QuoteKind kind = QuoteKind::Scare;
  // Bytes of the words (without the marks) in Article::body, or in the headline where
  // that is the region; both 0 for captions and related lines.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;                    // the words as they stand there
  std::optional<std::string> speaker;  // full name where the article gives one
  std::optional<std::string> mention;  // the words that name the speaker here ("he")
  std::optional<std::string> cue;      // the verb or phrase that attributes ("said")
  std::string rule;                    // which rule decided, for inspection
  float confidence = 0;  // measured share of right answers of that rule, 0-1

  friend bool operator==(const Quote&, const Quote&) = default;
};

// A text that belongs to the article but not to its body.
struct Aside {
  Region region = Region::Caption;  // Caption, Related or Standfirst
  std::string text;

  friend bool operator==(const Aside&, const Aside&) = default;
};

struct Article {
  std::string id;      // the record's own, else its url, else path[#record]
  std::string path;    // of the file, as it is reached from the working directory
  std::string format;  // name of the reader that took it
  // Number of the record in its file, from 1; 0 where a file is one article.
  std::uint32_t record = 0;
  std::optional<std::string> headline;
  std::optional<std::string> byline;
  std::optional<std::string> dateline;  // where it was written: "MINSK, BELARUS"
  std::optional<Date> date;
  std::optional<std::string> source;
  std::optional<std::string> section;
  std::optional<std::string> language;  // ISO 639-1, lower case
  std::optional<std::string> url;
  std::string body;  // valid UTF-8, paragraphs separated by one blank line
  std::vector<Aside> asides;
  std::vector<Quote> quotes;  // in reading order

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace lede
