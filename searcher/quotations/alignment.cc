// Exact search tries every start; the alignment is a table of the fewest edits, of yours
// against a window of theirs.
#include "searcher/quotations/alignment.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace lede {
namespace {

bool stands_at(const WordStream& part, const WordStream& text, std::size_t at) {
  if (at + part.size() > text.size()) {
    return false;
  }
  const auto goes_on = [first = &text[at]](const ComparedWord& a, const ComparedWord& b) {
    return a.word == b.word && (!b.new_voice || &b == first);
  };
  return std::equal(part.begin(), part.end(),
                    text.begin() + static_cast<std::ptrdiff_t>(at), goes_on);
}

bool is_new_voice(const WordStream& text, std::size_t at) {
  return at < text.size() && text[at].new_voice;
}

// The rest of the parts behind the first, which ends at `at`.
std::optional<Fitting> rest_from(const std::vector<ClaimPart>& parts,
                                 const WordStream& text, std::size_t at) {
  Fitting place;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool ellipsis = parts[i].joint == Joint::Ellipsis;
    const std::size_t last = at + (ellipsis ? kMaxLeftOut : kMaxReplaced);
    std::size_t next = at;
    while (next <= last && !is_new_voice(text, next) &&
           !stands_at(parts[i].words, text, next)) {
      ++next;
    }
    if (next > last || is_new_voice(text, next)) {
      return std::nullopt;
    }
    place.gaps.push_back({at, next});
    at = next + parts[i].words.size();
  }
  place.whole.end = at;
  return place;
}

// Words that occur more often than this in yours say nothing about a place.
constexpr std::size_t kMaxPlaces = 6;

// Votes so near each other are for the same place.
constexpr std::size_t kNear = 4;

using Places = std::unordered_map<WordId, std::vector<std::uint32_t>>;

Places places_of(const WordStream& words) {
  Places places;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    places[words[i].word].push_back(i);
  }
  return places;
}

// A word of yours is worth passing over three of theirs to find it: "I think" begins at
// the "I" of "I do not think".
constexpr std::uint32_t kLeftOutCost = 3;
constexpr std::uint32_t kOtherCost = 10;

class Table {
 public:
  Table(const WordStream& yours, const WordStream& theirs)
      : yours_(yours),
        theirs_(theirs),
        width_(theirs.size() + 1),
        costs_((yours.size() + 1) * width_) {}

  Alignment run() {
    for (std::size_t i = 1; i <= yours_.size(); ++i) {
      cost(i, 0) = static_cast<std::uint32_t>(i) * kOtherCost;
      for (std::size_t j = 1; j < width_; ++j) {
        cost(i, j) =
            std::min({cost(i - 1, j - 1) + change_cost(i, j), cost(i - 1, j) + kOtherCost,
                      cost(i, j - 1) + kLeftOutCost});
      }
    }
    std::size_t best = 0;
    for (std::size_t j = 1; j < width_; ++j) {
      const std::uint32_t costs = cost(yours_.size(), j);
      const std::uint32_t least = cost(yours_.size(), best);
      // A last word that was changed is no word that was added; behind a stop it is.
      const bool changed = costs == least && !theirs_[j - 1].after_break;
      best = costs < least || changed ? j : best;
    }
    return back_from(best);
  }

 private:
  std::uint32_t& cost(std::size_t i, std::size_t j) { return costs_[i * width_ + j]; }

  bool is_same(std::size_t i, std::size_t j) const {
    return yours_[i - 1].word == theirs_[j - 1].word;
  }

  std::uint32_t change_cost(std::size_t i, std::size_t j) const {
    return is_same(i, j) ? 0 : kOtherCost;
  }

  // A word of yours within a sentence is no changed form of the last word of theirs.
  bool is_across_stop(std::size_t i, std::size_t j) const {
    return !is_same(i, j) && theirs_[j - 1].before_break && !yours_[i - 1].before_break;
  }

  // Whether a word of theirs is cut in two here, as "do" and "n't".
  bool is_within_word(std::size_t j) const {
    return j > 0 && j < theirs_.size() && theirs_[j - 1].begin == theirs_[j].begin;
  }

  // The last step of the cheapest way to a place; at least one word of yours is left.
  Edit edit_at(std::size_t i, std::size_t j) {
    const bool added = cost(i, j) == cost(i - 1, j) + kOtherCost;
    const bool diagonal = j > 0 && cost(i, j) == cost(i - 1, j - 1) + change_cost(i, j) &&
                          !(added && is_across_stop(i, j));
    if (diagonal) {
      return is_same(i, j) ? Edit::Same : Edit::Changed;
    }
    return added ? Edit::Added : Edit::LeftOut;
  }

  Alignment back_from(std::size_t j) {
    Alignment alignment;
    const auto add = [&](Edit edit, std::size_t i) {
      alignment.steps.push_back(
          {edit, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)});
    };
    std::size_t end = j;
    while (is_within_word(end)) {
      ++end;
    }
    alignment.theirs.end = end;
    std::swap(j, end);
    while (j > end) {
      --j;
      add(Edit::LeftOut, yours_.size());
    }
    for (std::size_t i = yours_.size(); i > 0;) {
      const Edit edit = edit_at(i, j);
      i -= edit == Edit::LeftOut ? 0U : 1U;
      j -= edit == Edit::Added ? 0U : 1U;
      add(edit, i);
    }
    while (is_within_word(j)) {
      --j;
      add(Edit::LeftOut, 0);
    }
    alignment.theirs.begin = j;
    std::reverse(alignment.steps.begin(), alignment.steps.end());
    return alignment;
  }

  const WordStream& yours_;
  const WordStream& theirs_;
  std::size_t width_;
  std::vector<std::uint32_t> costs_;
};

// Words between two stops that yours leaves out, where it has all the others: it then
// says more than edits that are cheaper.
constexpr std::size_t kMaxAside = 15;

class AsideFinder {
 public:
  AsideFinder(const WordStream& yours, const WordStream& theirs)
      : yours_(yours), theirs_(theirs) {}

  std::optional<Alignment> find() const {
    for (std::size_t begin = 0; begin + yours_.size() < theirs_.size(); ++begin) {
      const std::size_t most =
          std::min(kMaxAside, theirs_.size() - begin - yours_.size());
      const std::size_t before = same_from(begin);
      for (std::size_t gap = 1; before > 0 && gap <= most; ++gap) {
        const std::size_t behind = same_before(begin + yours_.size() + gap);
        for (std::size_t at = yours_.size() - behind; at <= before; ++at) {
          if (is_aside(begin + at, gap) && is_whole(begin, yours_.size() + gap) &&
              at > 0 && at < yours_.size()) {
            return aligned(begin, at, gap);
          }
        }
      }
    }
    return std::nullopt;
  }

 private:
  bool is_same(std::size_t i, std::size_t j) const {
    return yours_[i].word == theirs_[j].word;
  }

  // Whether no word as it is written is cut.
  bool is_whole(std::size_t begin, std::size_t size) const {
    const auto is_cut = [this](std::size_t at) {
      return at > 0 && at < theirs_.size() && theirs_[at - 1].begin == theirs_[at].begin;
    };
    return !is_cut(begin) && !is_cut(begin + size);
  }

  // How many of yours, from the first on, stand there.
  std::size_t same_from(std::size_t begin) const {
    std::size_t count = 0;
    while (count < yours_.size() && is_same(count, begin + count)) {
      ++count;
    }
    return count;
  }

  // How many, from the last back.
  std::size_t same_before(std::size_t end) const {
    std::size_t count = 0;
    while (count < yours_.size() && is_same(yours_.size() - 1 - count, end - 1 - count)) {
      ++count;
    }
    return count;
  }

  bool is_aside(std::size_t begin, std::size_t size) const {
    return theirs_[begin].after_break && theirs_[begin + size - 1].before_break;
  }

  Alignment aligned(std::size_t begin, std::size_t at, std::size_t gap) const {
    Alignment alignment;
    alignment.theirs = {begin, begin + yours_.size() + gap};
    const auto add = [&](Edit edit, std::size_t i, std::size_t j) {
      alignment.steps.push_back(
          {edit, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)});
    };
    for (std::size_t i = 0; i < yours_.size(); ++i) {
      for (std::size_t left_out = 0; i == at && left_out < gap; ++left_out) {
        add(Edit::LeftOut, i, begin + i + left_out);
      }
      add(Edit::Same, i, begin + i + (i < at ? 0 : gap));
    }
    return alignment;
  }

  const WordStream& yours_;
  const WordStream& theirs_;
};

bool changes_words(const Alignment& alignment) {
  return std::any_of(alignment.steps.begin(), alignment.steps.end(),
                     [](const Step& step) {
                       return step.edit == Edit::Changed || step.edit == Edit::Added;
                     });
}

void count(Alignment& alignment) {
  std::size_t gap = 0;
  for (const Step& step : alignment.steps) {
    const bool same = step.edit == Edit::Same;
    gap = step.edit == Edit::LeftOut ? gap + 1 : 0;
    alignment.same += same ? 1U : 0U;
    alignment.edits += same ? 0U : 1U;
    alignment.changes += same || gap > 1 ? 0U : 1U;
    alignment.longest_gap = std::max(alignment.longest_gap, gap);
  }
}

}  // namespace

std::optional<Fitting> find_exactly(const std::vector<ClaimPart>& parts,
                                    const WordStream& text, std::size_t from) {
  for (std::size_t at = from; at < text.size() && !parts.empty(); ++at) {
    if (!stands_at(parts.front().words, text, at)) {
      continue;
    }
    if (auto place = rest_from(parts, text, at + parts.front().words.size())) {
      place->whole.begin = at;
      return place;
    }
  }
  return std::nullopt;
}

CommonRun longest_run(const WordStream& yours, std::size_t from, const WordStream& text) {
  CommonRun best;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t length = 0;
    while (from + length < yours.size() && at + length < text.size() &&
           yours[from + length].word == text[at + length].word &&
           (length == 0 || !text[at + length].new_voice)) {
      ++length;
    }
    if (length > best.length) {
      best = {length, at};
    }
  }
  return best;
}

Anchor anchor_of(const WordStream& yours, const WordStream& theirs) {
  const Places places = places_of(yours);
  std::vector<std::uint32_t> votes(yours.size() + theirs.size() + kNear);
  for (std::size_t j = 0; j < theirs.size(); ++j) {
    const auto found = places.find(theirs[j].word);
    if (found == places.end() || found->second.size() > kMaxPlaces) {
      continue;
    }
    for (const std::uint32_t i : found->second) {
      ++votes[j + yours.size() - i];
    }
  }
  Anchor best;
  std::size_t sum = 0;
  for (std::size_t k = 0; k < votes.size(); ++k) {
    sum += votes[k];
    sum -= k >= kNear ? votes[k - kNear] : 0;
    if (sum > best.votes) {
      best.votes = sum;
      best.offset = static_cast<std::ptrdiff_t>(k) -
                    static_cast<std::ptrdiff_t>(yours.size() + kNear / 2);
    }
  }
  return best;
}

Stretch window_of(const Anchor& anchor, std::size_t yours, std::size_t theirs) {
  const auto size = static_cast<std::ptrdiff_t>(yours);
  const std::ptrdiff_t slack = size / 4 + 12;
  const auto bounded = [theirs](std::ptrdiff_t at) {
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(at, 0, static_cast<std::ptrdiff_t>(theirs)));
  };
  return {bounded(anchor.offset - slack), bounded(anchor.offset + size + slack)};
}

Alignment align(const WordStream& yours, const WordStream& theirs) {
  Alignment alignment = Table(yours, theirs).run();
  if (changes_words(alignment)) {
    alignment = AsideFinder(yours, theirs).find().value_or(alignment);
  }
  count(alignment);
  return alignment;
}

}  // namespace lede
