// By their bytes, or where their words are found.
#include "searcher/quotations/placed_quotes.h"

#include <algorithm>
#include <optional>
#include <string>

#include "searcher/quotations/letter_brackets.h"

namespace lede {
namespace {

// Where a quotation stands in a text; nullopt if it is not of it.
std::optional<Span> place_in(const RegionText& text, const Quote& quote) {
  if (quote.region != text.region) {
    return std::nullopt;
  }
  if (text.region == Region::Body || text.region == Region::Headline) {
    return Span{quote.begin, quote.end};
  }
  const std::size_t at = text.text.find(quote.text);
  if (at == std::string_view::npos) {
    return std::nullopt;
  }
  return Span{static_cast<std::uint32_t>(at),
              static_cast<std::uint32_t>(at + quote.text.size())};
}

const std::optional<std::string>& voice_of(const Quote& quote) {
  return quote.speaker ? quote.speaker : quote.mention;
}

// Of two quotations without a word in between; where it is not known who said one of
// them, a new paragraph is somebody else's.
bool is_other_voice(const Quote& one, const Quote& next, std::string_view between) {
  const auto& first = voice_of(one);
  const auto& second = voice_of(next);
  const bool known = first && second;
  return first != second && (known || between.find('\n') != std::string_view::npos);
}

}  // namespace

std::vector<RegionText> texts_of(const Article& article) {
  std::vector<RegionText> texts{{Region::Body, article.body}};
  if (article.headline) {
    texts.push_back({Region::Headline, *article.headline});
  }
  for (const Aside& aside : article.asides) {
    texts.push_back({aside.region, aside.text});
  }
  return texts;
}

std::vector<PlacedQuote> placed_quotes(const Article& article, const RegionText& text) {
  std::vector<PlacedQuote> placed;
  for (const Quote& quote : article.quotes) {
    if (const auto span = place_in(text, quote)) {
      placed.push_back({*span, 0, &quote});
    }
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const PlacedQuote& a, const PlacedQuote& b) {
                     return a.span.begin < b.span.begin;
                   });
  std::uint32_t reach = 0;
  for (PlacedQuote& quote : placed) {
    reach = std::max(reach, quote.span.end);
    quote.reach = reach;
  }
  return placed;
}

WordStream words_by_voice(std::string_view text, const std::vector<PlacedQuote>& quotes,
                          Analyzer& analyzer) {
  WordStream words = words_across_brackets(text, analyzer);
  auto word = words.begin();
  const PlacedQuote* last = nullptr;  // of those that are in no other
  for (const PlacedQuote& quote : quotes) {
    if (last != nullptr && quote.span.begin < last->reach) {
      continue;
    }
    while (word != words.end() && word->begin < quote.span.begin) {
      ++word;
    }
    const bool adjoins = last != nullptr && word != words.begin() &&
                         word != words.end() && (word - 1)->begin < last->span.end;
    if (adjoins &&
        is_other_voice(*last->quote, *quote.quote,
                       text.substr(last->span.end, quote.span.begin - last->span.end))) {
      // Of words in brackets the next, too, since these may be left aside.
      bool bracketed = true;
      for (auto one = word; one != words.end() && bracketed; ++one) {
        one->new_voice = true;
        bracketed = one->bracketed;
      }
    }
    last = &quote;
  }
  return words;
}

}  // namespace lede
