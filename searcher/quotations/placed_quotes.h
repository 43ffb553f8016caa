// The texts of an article with its quotations in them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/passages/sentences.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// The texts of an article, each with its region.
struct RegionText {
  Region region = Region::Body;
  std::string_view text;
};
std::vector<RegionText> texts_of(const Article& article);

struct PlacedQuote {
  Span span;
  std::uint32_t reach = 0;  // where the last of it and those before it ends
  const Quote* quote = nullptr;
};

// The quotations of one of its texts by where they begin. article: must outlive them.
std::vector<PlacedQuote> placed_quotes(const Article& article, const RegionText& text);

// The words of a text, across brackets within words, each that begins a quotation
// directly behind that of somebody else with new_voice.
WordStream words_by_voice(std::string_view text, const std::vector<PlacedQuote>& quotes,
                          Analyzer& analyzer);

}  // namespace lede
