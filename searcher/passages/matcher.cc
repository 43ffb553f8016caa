// Matching words, then phrases from their first word on, then words near each other.
#include "searcher/passages/matcher.h"

#include <algorithm>

#include "searcher/passages/near_words.h"

namespace lede {
namespace {

bool applies(const Wanted& wanted, FieldId field) {
  return wanted.field == FieldId::Body || wanted.field == field ||
         (wanted.field == FieldId::Quote && field == FieldId::Body);
}

}  // namespace

Matcher::Matcher(const std::vector<Wanted>& wanted, Analyzer& analyzer)
    : wanted_(wanted), analyzer_(analyzer), slots_(1), sieve_(wanted) {
  for (std::uint32_t w = 0; w < wanted.size(); ++w) {
    has_near_ = has_near_ || wanted[w].within > 0;
    for (std::uint32_t s = 0; s < wanted[w].one_of.size(); ++s) {
      const Sequence& sequence = wanted[w].one_of[s];
      for (std::uint32_t i = 0; i < sequence.size(); ++i) {
        auto& index = sequence[i].stemmed ? by_stem_ : by_word_;
        for (const std::string& word : sequence[i].words) {
          index[word].push_back({w, s, i});
        }
      }
    }
  }
}

void Matcher::read(const Article& article) {
  analyzer_.set_language(article.language);
}

bool Matcher::wants(FieldId field) const {
  return std::any_of(wanted_.begin(), wanted_.end(),
                     [field](const Wanted& wanted) { return wanted.field == field; });
}

const Matcher::Slots& Matcher::slots_of(WordId word) {
  if (word >= known_.size()) {
    known_.resize(analyzer_.word_count());
  }
  if (known_[word] == 0) {
    Slots slots;
    if (const auto found = by_word_.find(analyzer_.word(word)); found != by_word_.end()) {
      slots = found->second;
    }
    if (const auto found = by_stem_.find(analyzer_.stem(word)); found != by_stem_.end()) {
      slots.insert(slots.end(), found->second.begin(), found->second.end());
    }
    known_[word] = 1;
    if (!slots.empty()) {
      slots_.push_back(std::move(slots));
      known_[word] = static_cast<std::uint32_t>(slots_.size());
    }
  }
  return slots_[known_[word] - 1];
}

std::vector<Match> Matcher::find(std::string_view text, FieldId field) {
  if (analyzer_.stemmer() != stemmer_) {
    stemmer_ = analyzer_.stemmer();
    known_.assign(known_.size(), 0);
    slots_.resize(1);
  }
  std::vector<Match> matches;
  for (const Span& stretch : sieve_.stretches(text, stemmer_)) {
    const std::size_t before = matches.size();
    find_in(text.substr(stretch.begin, stretch.end - stretch.begin), field, matches);
    for (std::size_t i = before; i < matches.size(); ++i) {
      matches[i].begin += stretch.begin;
      matches[i].end += stretch.begin;
    }
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return matches;
}

// Adds the matches, with their places in the stretch.
void Matcher::find_in(std::string_view stretch, FieldId field,
                      std::vector<Match>& matches) {
  tokens_ = &analyzer_.analyze(stretch);
  first_at_.clear();
  for (std::uint32_t i = 0; i < tokens_->size(); ++i) {
    if ((*tokens_)[i].kind == TokenKind::Word) {
      first_at_.push_back(i);
    }
  }
  first_at_.push_back(static_cast<std::uint32_t>(tokens_->size()));
  for (std::size_t i = 0; i < tokens_->size(); ++i) {
    for (const Slot& slot : slots_of((*tokens_)[i].word)) {
      const Wanted& wanted = wanted_[slot.wanted];
      if (slot.index == 0 && wanted.within == 0 && applies(wanted, field) &&
          !is_again(i, slot)) {
        match_at(i, slot, matches);
      }
    }
  }
  for (std::uint32_t w = 0; has_near_ && w < wanted_.size(); ++w) {
    if (wanted_[w].within > 0 && applies(wanted_[w], field)) {
      match_near(w, matches);
    }
  }
}

// Whether the token is a part of a word that fits the slot too.
bool Matcher::is_again(std::size_t token, const Slot& slot) {
  if ((*tokens_)[token].kind != TokenKind::Bare) {
    return false;
  }
  const Slots& slots = slots_of((*tokens_)[token - 1].word);
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

// The token at a position that fits a slot, or nullptr.
const Token* Matcher::fits(std::size_t position, const Slot& slot) {
  if (position + 1 >= first_at_.size()) {
    return nullptr;
  }
  for (std::size_t i = first_at_[position]; i < first_at_[position + 1]; ++i) {
    const Slots& slots = slots_of((*tokens_)[i].word);
    if (std::find(slots.begin(), slots.end(), slot) != slots.end()) {
      return &(*tokens_)[i];
    }
  }
  return nullptr;
}

void Matcher::match_at(std::size_t token, const Slot& first,
                       std::vector<Match>& matches) {
  const Token& start = (*tokens_)[token];
  std::uint32_t end = start.end;
  const std::size_t size = wanted_[first.wanted].one_of[first.sequence].size();
  for (std::uint32_t i = 1; i < size; ++i) {
    const Token* next = fits(start.position + i, {first.wanted, first.sequence, i});
    if (next == nullptr) {
      return;
    }
    end = next->end;
  }
  matches.push_back({start.begin, end, first.wanted});
}

void Matcher::match_near(std::uint32_t wanted, std::vector<Match>& matches) {
  const auto count = static_cast<unsigned>(wanted_[wanted].one_of.front().size());
  std::vector<WordsAt> found;
  for (std::uint32_t position = 0; position + 1 < first_at_.size(); ++position) {
    WordsAt fit{position, 0};
    for (std::uint32_t word = 0; word < count; ++word) {
      const bool may_stand = fits(position, {wanted, 0, word}) != nullptr;
      fit.words |= may_stand ? 1U << word : 0U;
    }
    if (fit.words != 0) {
      found.push_back(fit);
    }
  }
  const NearWords near{.count = count,
                       .reach = wanted_[wanted].within + count - std::size_t{2},
                       .ordered = wanted_[wanted].ordered};
  for (const PositionRange& stretch : stretches_of(near, found)) {
    matches.push_back({(*tokens_)[first_at_[stretch.first]].begin,
                       (*tokens_)[first_at_[stretch.last]].end, wanted});
  }
}

}  // namespace lede
