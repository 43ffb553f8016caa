// A word's folded form begins with its first letter made small, and by the stemmer one
// knows with what else the words of a stem begin. What is not ASCII is always taken, but
// for a few marks; so is what a sign in a word makes unsure.
#include "searcher/passages/sieve.h"

#include <algorithm>

#include "schema/analysis.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// More words than that with one first letter are not told from others.
constexpr std::size_t kMaxFronts = 16;

enum class Kind : std::uint8_t { Sign, Space, Word, High };

constexpr std::array<Kind, 256> kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) {
    const bool word =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    kinds.at(c) =
        c >= 0x80 ? Kind::High : (word ? Kind::Word : (space ? Kind::Space : Kind::Sign));
  }
  return kinds;
}();

Kind kind_of(char c) {
  return kKinds[static_cast<unsigned char>(c)];
}

// The bytes of a quotation mark, dash or ellipsis: between words, or inside them as an
// ASCII sign might be; 0 if there is none.
std::size_t mark_at(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 7> kMarks{"‘", "’", "“", "”",
                                                          "–", "—", "…"};
  const std::string_view three = text.substr(at, 3);
  return std::find(kMarks.begin(), kMarks.end(), three) != kMarks.end() ? 3 : 0;
}

// The white space or the end of the text behind a place.
std::size_t chunk_end(std::string_view text, std::size_t at) {
  while (at < text.size() && kind_of(text[at]) != Kind::Space) {
    ++at;
  }
  return at;
}

// Behind so many more stretches without white space that surely have a word.
std::size_t behind_words(std::string_view text, std::size_t at, std::size_t words) {
  while (words > 0 && at < text.size()) {
    const std::size_t begin = at + 1;
    at = chunk_end(text, begin);
    const std::string_view chunk = text.substr(begin, at - begin);
    const bool has_word = std::any_of(chunk.begin(), chunk.end(),
                                      [](char c) { return kind_of(c) == Kind::Word; });
    words -= has_word ? 1 : 0;
  }
  return at;
}

}  // namespace

Sieve::Sieve(const std::vector<Wanted>& wanted) : wanted_(wanted) {
  for (const Wanted& one : wanted) {
    has_near_ = has_near_ || one.within > 0;
    for (const Sequence& sequence : one.one_of) {
      reach_ = std::max(reach_, sequence.size());
    }
  }
}

void Sieve::learn(StemmerId stemmer) {
  fronts_ = {};
  takes_all_ = has_near_;
  for (const Wanted& one : wanted_) {
    for (const Sequence& sequence : one.one_of) {
      const WordPattern& first = sequence.front();
      for (const std::string& word : first.words) {
        add_front(first.stemmed ? front_of_words(word, stemmer) : word);
      }
    }
  }
  stemmer_ = stemmer;
  is_learnt_ = true;
}

void Sieve::add_front(std::string_view front) {
  if (front.ends_with(kAcronymSign)) {  // which no text has
    front.remove_suffix(1);
  }
  if (front.empty()) {
    takes_all_ = true;
  } else if (kind_of(front.front()) == Kind::Word) {
    Fronts& fronts = fronts_.at(static_cast<unsigned char>(front.front()));
    fronts.any = fronts.any || fronts.one_of.size() == kMaxFronts;
    if (!fronts.any) {
      fronts.one_of.push_back(front);
    }
  } else {  // €700, if the text has it in ASCII
    for (char digit = '0'; digit <= '9'; ++digit) {
      fronts_.at(static_cast<unsigned char>(digit)).any = true;
    }
  }
}

bool Sieve::may_start(std::string_view text, std::size_t at) const {
  const Fronts& fronts = fronts_[static_cast<unsigned char>(ascii_lower(text[at]))];
  const auto fits = [text, at](std::string_view front) {
    for (std::size_t i = 1; i < front.size(); ++i) {
      const Kind kind = at + i < text.size() ? kind_of(text[at + i]) : Kind::Space;
      if (kind != Kind::Word) {
        return kind != Kind::Space;
      }
      if (ascii_lower(text[at + i]) != front[i]) {
        return false;
      }
    }
    return true;
  };
  return fronts.any || std::any_of(fronts.one_of.begin(), fronts.one_of.end(), fits);
}

// Takes the chunk that begins at one place and has something at another; returns its end.
std::size_t Sieve::take(std::string_view text, std::size_t chunk, std::size_t at) {
  std::size_t begin = chunk;
  if (is_ascii_digit(text[at]) && chunk > 0) {  // its sign may stand before the space
    --begin;
    while (begin > 0 && kind_of(text[begin - 1]) != Kind::Space) {
      --begin;
    }
  }
  const std::size_t chunk_end = lede::chunk_end(text, at);
  const std::size_t end = behind_words(text, chunk_end, reach_ - 1);
  if (!stretches_.empty() && begin <= stretches_.back().end + 1) {
    stretches_.back().end =
        std::max(stretches_.back().end, static_cast<std::uint32_t>(end));
  } else {
    stretches_.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  return chunk_end;
}

const std::vector<Span>& Sieve::stretches(std::string_view text, StemmerId stemmer) {
  if (!is_learnt_ || stemmer_ != stemmer) {
    learn(stemmer);
  }
  stretches_.clear();
  if (takes_all_) {
    stretches_.push_back({0, static_cast<std::uint32_t>(text.size())});
    return stretches_;
  }
  std::size_t chunk = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const Kind kind = kind_of(text[at]);
    const std::size_t mark = kind == Kind::High ? mark_at(text, at) : 0;
    const bool is_unsure = kind == Kind::High && mark == 0;
    if (is_unsure || (kind == Kind::Word && !in_word && may_start(text, at))) {
      at = take(text, chunk, at);
    } else {
      in_word = kind == Kind::Word;
      at += std::max<std::size_t>(mark, 1);
      chunk = kind == Kind::Space ? at : chunk;
    }
  }
  return stretches_;
}

}  // namespace lede
