// All that have the words in a row, and of those that have many of them the likeliest.
#include "searcher/quotations/trace.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "searcher/quotations/carriers.h"
#include "searcher/quotations/claim.h"
#include "searcher/quotations/explanation.h"

namespace lede {
namespace {

constexpr std::size_t kMaxExact = 1'000;
constexpr std::size_t kMaxNear = 200;  // of each way to look for them

}  // namespace

Trace trace(const OpenIndex& index, const std::string& text) {
  Analyzer analyzer(index.languages);
  const Claim claim = read_claim(text, analyzer);
  Trace result{claim.text, {}, {}};
  note_claim(claim, result.notes);
  Carriers carriers(index, claim, analyzer);
  const Carriers::Found exact = carriers.exact(kMaxExact);
  result.matches = all_findings(exact.articles, claim, analyzer);
  if (exact.more) {
    result.notes.push_back(fmt::format(
        "more than {} articles have these words; no more were looked at", kMaxExact));
  }
  auto near = all_findings(carriers.near(kMaxNear), claim, analyzer);
  if (near.size() >= kMaxNear) {
    result.notes.emplace_back("variants were looked for in the likeliest articles only");
  }
  std::move(near.begin(), near.end(), std::back_inserter(result.matches));
  std::stable_sort(result.matches.begin(), result.matches.end(),
                   [](const FoundClaim& a, const FoundClaim& b) {
                     return day_of(a.article) < day_of(b.article);
                   });
  return result;
}

}  // namespace lede
