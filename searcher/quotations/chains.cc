// By what stands between two quotations: the end of a paragraph, and at most a mark.
#include "searcher/quotations/chains.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace lede {
namespace {

constexpr auto kReopening = std::to_array<std::string_view>(
    {"", "“", "„", "”", "\"", "«", "»", "‹", "›", "‘", "‚", "'", "''", "``", "「", "『"});

bool is_reopening(std::string_view between) {
  const std::size_t mark = std::min(between.find_first_not_of(" \t\r\n"), between.size());
  std::string_view rest = between.substr(mark);
  rest = rest.substr(0, rest.find_last_not_of(" \t\r\n") + 1);
  return between.substr(0, mark).find("\n\n") != std::string_view::npos &&
         std::find(kReopening.begin(), kReopening.end(), rest) != kReopening.end();
}

// Whether a quotation goes on with another, which is the next that is not within it.
bool goes_on(const Article& article, const Quote& quote, const Quote& next) {
  const bool both_in_body = quote.region == Region::Body && next.region == Region::Body &&
                            quote.end <= next.begin && next.begin <= article.body.size();
  const bool one_voice = !quote.speaker || !next.speaker || quote.speaker == next.speaker;
  return both_in_body && one_voice &&
         is_reopening(
             std::string_view(article.body).substr(quote.end, next.begin - quote.end));
}

void join(Quote& quote, const Quote& next, std::string& body) {
  std::fill(body.begin() + quote.end, body.begin() + next.begin, ' ');
  body.replace(quote.end, 2, "\n\n");
  quote.end = next.end;
  if (!quote.speaker) {
    quote.speaker = next.speaker;
    quote.mention = quote.mention ? quote.mention : next.mention;
    quote.cue = quote.cue ? quote.cue : next.cue;
  }
}

}  // namespace

std::optional<Article> with_joined_quotes(const Article& article) {
  constexpr std::size_t kNone = SIZE_MAX;
  std::size_t last = kNone;  // of the outermost quotations of the body
  std::vector<std::pair<std::size_t, std::size_t>> links;
  for (std::size_t i = 0; i < article.quotes.size(); ++i) {
    const Quote& quote = article.quotes[i];
    const bool within = last != kNone && quote.begin < article.quotes[last].end;
    if (quote.region != Region::Body || within) {
      continue;
    }
    if (last != kNone && goes_on(article, article.quotes[last], quote)) {
      links.emplace_back(last, i);
    }
    last = i;
  }
  if (links.empty()) {
    return std::nullopt;
  }
  Article joined = article;
  std::vector<bool> is_part(article.quotes.size());
  std::size_t head = kNone;
  for (const auto& [from, to] : links) {
    head = head != kNone && is_part[from] ? head : from;
    join(joined.quotes[head], article.quotes[to], joined.body);
    is_part[to] = true;
  }
  std::vector<Quote> quotes;
  for (std::size_t i = 0; i < joined.quotes.size(); ++i) {
    if (!is_part[i]) {
      quotes.push_back(std::move(joined.quotes[i]));
    }
  }
  joined.quotes = std::move(quotes);
  for (Quote& quote : joined.quotes) {
    if (quote.region == Region::Body && quote.end <= joined.body.size()) {
      quote.text = joined.body.substr(quote.begin, quote.end - quote.begin);
    }
  }
  return joined;
}

}  // namespace lede
