// Where most words vote for, aligned in one spelling.
#include "searcher/quotations/near_match.h"

#include <algorithm>
#include <string>
#include <utility>

#include "schema/function_words.h"
#include "searcher/quotations/alignment.h"
#include "searcher/quotations/spelling.h"

namespace lede {
namespace {

// Of the claim's words so many must be there, and of those that say something too.
constexpr double kNearShare = 0.6;
constexpr double kNearTelling = 0.5;
constexpr std::size_t kMinNearWords = 3;

// Votes, of the claim's words, that make an alignment worth its time.
constexpr double kAnchorShare = 0.3;

double share(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

// A claim and what may be near it.
struct Spelt {
  const Spelling& spelling;
  WordStream yours;
  WordStream theirs;
};

bool is_near(const Alignment& alignment, const Spelt& spelt) {
  std::size_t telling = 0;
  std::size_t telling_there = 0;
  for (const Step& step : alignment.steps) {
    if (step.edit != Edit::LeftOut &&
        !is_stopword(std::string(spelt.spelling.word(spelt.yours[step.yours].word)))) {
      ++telling;
      telling_there += step.edit == Edit::Same ? 1 : 0;
    }
  }
  const std::size_t size = spelt.yours.size();
  if (telling == 0) {  // of such words alone, most that are near are near by chance
    return size > kMinNearWords && alignment.edits <= 1;
  }
  return alignment.theirs.begin < alignment.theirs.end &&
         share(alignment.same, size) >= kNearShare && alignment.changes * 2 <= size &&
         share(telling_there, telling) >= kNearTelling;
}

bool lacks_sentence(const Alignment& alignment, const WordStream& yours) {
  bool same = true;
  for (const Step& step : alignment.steps) {
    if (step.edit == Edit::LeftOut) {
      continue;
    }
    if (yours[step.yours].after_break) {
      if (!same) {
        return true;
      }
      same = false;
    }
    same = same || step.edit == Edit::Same;
  }
  return !same;
}

}  // namespace

std::optional<NearMatch> near_match(const Claim& claim, const WordedText& text,
                                    Analyzer& analyzer) {
  const WordStream& yours = claim.compared;
  const WordStream& words = text.words;
  const Anchor anchor = anchor_of(yours, words);
  Spelling spelling(analyzer);
  WordStream spelt_yours = spelling.spelt({claim.text, yours});
  // A number in words is many words, of which none votes for its figures.
  const std::size_t size = std::min(yours.size(), spelt_yours.size());
  if (yours.size() < kMinNearWords || share(anchor.votes, size) < kAnchorShare) {
    return std::nullopt;
  }
  const Stretch window = window_of(anchor, yours.size(), words.size());
  const WordStream near(words.begin() + static_cast<std::ptrdiff_t>(window.begin),
                        words.begin() + static_cast<std::ptrdiff_t>(window.end));
  const Spelt spelt{spelling, std::move(spelt_yours), spelling.spelt({text.text, near})};
  const Alignment alignment = align(spelt.yours, spelt.theirs);
  if (!is_near(alignment, spelt)) {
    return std::nullopt;
  }
  const Stretch& there = alignment.theirs;
  return NearMatch{
      .place = {spelt.theirs[there.begin].begin, spelt.theirs[there.end - 1].end},
      .differences = differences_of(alignment, {claim.text, spelt.yours},
                                    {text.text, spelt.theirs}, spelling),
      .edits = alignment.edits,
      .changes = alignment.changes,
      .longest_gap = alignment.longest_gap,
      .lacks_sentence = lacks_sentence(alignment, spelt.yours)};
}

}  // namespace lede
