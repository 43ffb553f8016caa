// The formats of results. What formatted() of formatted.h makes of them is valid UTF-8;
// print() of standard_streams.h makes what other programs get printable where it goes to
// a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/output/results.h"

namespace lede {

enum class Format : std::uint8_t {
  Text,
  Json,   // one object a query
  Jsonl,  // one object a hit
  Csv,    // RFC 4180, with a header line
  Tsv,    // one line a hit, with a header line; see rows.h
  Trec,   // QUERY-ID Q0 ARTICLE-ID RANK SCORE lede
  Paths,
};

// Whether the format shows passages of the articles.
constexpr bool shows_passages(Format format) {
  return format != Format::Trec && format != Format::Paths;
}

// Of the keys and columns that FORMATS.md describes. It goes up when one changes its
// meaning or goes; new ones may come at any time.
inline constexpr unsigned kOutputVersion = 1;

std::string to_json(const Results& results);
std::string to_jsonl(const Results& results);
std::string rows_header(Format format, bool batch);  // Csv or Tsv, as below
std::string to_rows(const Results& results, Format format);
// The identifiers of a hit's copies as an array of JSON, since they may hold whatever
// would part them otherwise; empty where there are none.
std::string copies_cell(const ShownHit& shown);
std::string to_trec(const Results& results);
// A name as a column of a TREC line: white space would end it.
std::string trec_column(std::string_view text);
std::string to_paths(const Results& results);

}  // namespace lede
