// Those of the text, of each quotation, and of what stands in marks within one.
#include "searcher/quotations/edges.h"

#include <algorithm>

#include "searcher/quotations/difference.h"
#include "searcher/quotations/marks.h"

namespace lede {
namespace {

constexpr std::size_t kShownWords = 12;

Span within(Span whole, const MarkedPiece& piece) {
  return {whole.begin + static_cast<std::uint32_t>(piece.begin),
          whole.begin + static_cast<std::uint32_t>(piece.end)};
}

}  // namespace

Edges::Edges(std::string_view text, const std::vector<PlacedQuote>& quotes,
             const WordStream& words)
    : text_(text), words_(words) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  add(all, all, false);
  std::vector<Span> outer;  // quotations in no other
  for (const PlacedQuote& quote : quotes) {
    if (outer.empty() || quote.span.begin >= outer.back().end) {
      outer.push_back(quote.span);
    }
  }
  for (std::size_t i = 0; i < outer.size();) {
    // Those without a word in between hold a place together.
    std::size_t last = i;
    while (last + 1 < outer.size() &&
           word_at(outer[last].end) == word_at(outer[last + 1].begin)) {
      ++last;
    }
    for (const Span chain{outer[i].begin, outer[last].end}; i <= last; ++i) {
      add(chain, outer[i], false);
      const auto held = text.substr(outer[i].begin, outer[i].end - outer[i].begin);
      for (const MarkedPiece& piece : marked_pieces(held)) {
        const Span inner = within(outer[i], piece);
        add(inner, inner, true);
      }
    }
  }
  const auto earlier = [](const Edge& a, const Edge& b) { return a.at < b.at; };
  std::stable_sort(begins_.begin(), begins_.end(), earlier);
  std::stable_sort(ends_.begin(), ends_.end(), earlier);
}

void Edges::add(Span holder, Span within, bool is_inner) {
  for (const Span& sentence :
       sentences_of(text_.substr(within.begin, within.end - within.begin))) {
    const std::size_t first = word_at(within.begin + sentence.begin);
    const std::size_t behind = word_at(within.begin + sentence.end);
    if (first < behind) {
      begins_.push_back({words_[first].begin, holder, is_inner});
      ends_.push_back({words_[behind - 1].end, holder, is_inner});
    }
  }
}

// The first word that begins there, or behind it.
std::size_t Edges::word_at(std::uint32_t begin) const {
  const auto word = std::partition_point(
      words_.begin(), words_.end(),
      [begin](const ComparedWord& one) { return one.begin < begin; });
  return static_cast<std::size_t>(word - words_.begin());
}

bool Edges::has(const std::vector<Edge>& edges, std::uint32_t at, Span place,
                bool is_speech) {
  auto edge = std::partition_point(edges.begin(), edges.end(),
                                   [at](const Edge& one) { return one.at < at; });
  for (; edge != edges.end() && edge->at == at; ++edge) {
    const bool holds = edge->holder.begin <= place.begin && place.end <= edge->holder.end;
    if (holds || (is_speech && !edge->is_inner)) {
      return true;
    }
  }
  return false;
}

bool Edges::is_begin(Span place, bool is_speech) const {
  return has(begins_, place.begin, place, is_speech);
}

bool Edges::is_end(Span place, bool is_speech) const {
  return has(ends_, place.end, place, is_speech);
}

std::string Edges::before(Span place) const {
  const std::size_t end = word_at(place.begin);
  std::size_t begin = end;
  while (begin > 0 && end - begin < kShownWords &&
         !is_begin({begin < end ? words_[begin].begin : place.begin, place.end})) {
    --begin;
  }
  return text_between({text_, words_}, begin, end);
}

std::string Edges::behind(Span place) const {
  const std::size_t begin = word_at(place.end);
  std::size_t end = begin;
  while (end < words_.size() && end - begin < kShownWords &&
         !is_end({place.begin, end > begin ? words_[end - 1].end : place.end})) {
    ++end;
  }
  return text_between({text_, words_}, begin, end);
}

}  // namespace lede
