#include "schema/analysis.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <unordered_map>

#include "schema/apostrophe.h"
#include "schema/ascii.h"
#include "schema/field.h"
#include "schema/fold.h"
#include "schema/function_words.h"
#include "schema/segmenter.h"
#include "schema/utf8.h"
#include "schema/vocabulary.h"

namespace lede {
namespace {

constexpr std::size_t kMaxJoinedParts = 6;
constexpr std::size_t kMaxAcronymLetters = 3;
constexpr std::size_t kAtomsAtOnce = 4096;
constexpr std::string_view kTypographicApostrophe = "\xE2\x80\x99";

// Signs that may stand before a number, as written and as folded.
constexpr std::array<std::string_view, 6> kCurrencies{"$", "€", "£", "¥", "₽", "₴"};

// ASCII letters and digits small, apostrophes plain, the commas of numbers dropped.
void fold_plain(std::string_view raw, std::string& out) {
  std::size_t end = out.size();
  out.resize(end + raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == kTypographicApostrophe.front()) {
      out[end++] = '\'';
      i += kTypographicApostrophe.size() - 1;
    } else if (raw[i] != ',') {
      out[end++] = ascii_lower(raw[i]);
    }
  }
  out.resize(end);
}

bool is_capitals(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(), is_ascii_upper);
}

bool has_small(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return is_ascii_lower(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

// A first look, since there are few.
bool may_be_acronym(std::string_view raw) {
  return raw.size() > 1 && (is_ascii_upper(raw[1]) || raw[1] == '.');
}

std::string without(std::string text, char dropped) {
  std::erase(text, dropped);
  return text;
}

std::uint64_t next_vocabulary_id() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

}  // namespace

class Analyzer::State {
 public:
  void analyze_atoms(std::string_view text) {
    text_ = text;
    tokens.clear();
    position_ = 0;
    for (std::size_t first = 0; first < atoms.size(); first += kAtomsAtOnce) {
      add_tokens(first, std::min(first + kAtomsAtOnce, atoms.size()));
    }
  }

  Segmenter segmenter;
  Vocabulary vocabulary;
  StemmerId stemmer = stemmer_of(std::nullopt);
  std::vector<StemmerId> query_stemmers;
  std::uint64_t vocabulary_id = next_vocabulary_id();
  std::vector<Atom> atoms;
  std::vector<Token> tokens;

 private:
  std::string_view raw(const Atom& atom) const {
    return text_.substr(atom.begin, atom.end - atom.begin);
  }

  // "ankara" of "ankara'da", "moscow" of "moscow's", "etat" of "l'etat".
  void add_bare(const Atom& atom, WordId id) {
    const std::string_view word = vocabulary.word(id);
    std::string_view bare = bare_word(word, stemmer);
    if (bare.size() == word.size()) {
      bare = without_owner(word);
    }
    if (bare.size() == word.size()) {
      bare = without_elision(word);
    }
    if (bare.size() < word.size()) {
      const Inside inside = bare.data() == word.data() ? before_last_apostrophe(raw(atom))
                                                       : behind_apostrophe(raw(atom));
      tokens.push_back({atom.begin + inside.begin, atom.begin + inside.end, position_,
                        vocabulary.intern(bare), TokenKind::Bare});
    }
  }

  // Whether the words beside it are in capitals too.
  bool is_among_capitals(std::size_t i) const {
    const bool first = i == 0;
    const bool last = i + 1 == atoms.size();
    return !(first && last) && (first || !has_small(raw(atoms[i - 1]))) &&
           (last || !has_small(raw(atoms[i + 1])));
  }

  void add_acronym(std::size_t i, WordId id) {
    const Atom& atom = atoms[i];
    const std::string_view letters = without_owner(vocabulary.word(id));
    const std::string_view written =
        raw(atom).substr(0, before_last_apostrophe(raw(atom)).end);
    if (letters.size() <= kMaxAcronymLetters && is_function_word(letters) &&
        (atom.acronym ||
         (is_capitals(written) && !(is_stopword(letters) && is_among_capitals(i))))) {
      folded_.assign(letters).push_back(kAcronymSign);
      tokens.push_back({atom.begin,
                        atom.begin + static_cast<std::uint32_t>(written.size()),
                        position_, intern(), TokenKind::Acronym});
    }
  }

  // Of the atoms from first to end.
  void add_tokens(std::size_t first, std::size_t end) {
    intern_atoms(first, end);
    for (std::size_t i = first; i < end; ++i) {
      const Atom& atom = atoms[i];
      if (words_[i - first].empty()) {
        continue;
      }
      tokens.push_back(
          {atom.begin, atom.end, position_, ids_[i - first], TokenKind::Word});
      if (atom.apostrophe) {
        add_bare(atom, ids_[i - first]);
      }
      if (may_be_acronym(raw(atom))) {
        add_acronym(i, ids_[i - first]);
      }
      const bool starts_joined = atom.joins_next && (i == 0 || !atoms[i - 1].joins_next);
      if (starts_joined) {
        add_joined(i, position_);
      }
      if (is_ascii_digit(text_[atom.begin])) {
        add_amount(atom, position_);
      }
      ++position_;
    }
  }

  // Fills words_ and ids_.
  void intern_atoms(std::size_t first, std::size_t end) {
    folded_words_.clear();
    ends_.clear();
    for (std::size_t i = first; i < end; ++i) {
      append_folded(atoms[i], folded_words_);
      ends_.push_back(folded_words_.size());
    }
    words_.clear();
    std::size_t begin = 0;
    for (const std::size_t word_end : ends_) {
      const auto word = std::string_view(folded_words_).substr(begin, word_end - begin);
      words_.push_back(utf8_prefix(word, kMaxWordBytes));
      begin = word_end;
    }
    vocabulary.intern(words_, ids_);
  }

  // The word of an atom, into folded_.
  void fold(const Atom& atom) {
    folded_.clear();
    append_folded(atom, folded_);
  }

  void append_folded(const Atom& atom, std::string& out) {
    if (atom.plain) {
      const auto before = static_cast<std::ptrdiff_t>(out.size());
      fold_plain(raw(atom), out);
      if (atom.acronym) {
        out.erase(std::remove(out.begin() + before, out.end(), '.'), out.end());
      }
      return;
    }
    const std::string key(raw(atom));
    auto known = folds_.find(key);
    if (known == folds_.end()) {
      if (folds_.size() > kMaxFolds) {
        folds_.clear();
      }
      const std::string word = folded_word(key);
      known = folds_.emplace(key, atom.acronym ? without(word, '.') : word).first;
    }
    out += known->second;
  }

  WordId intern() { return vocabulary.intern(utf8_prefix(folded_, kMaxWordBytes)); }

  // All parts of a chain of joined atoms as one word. Hyphens and points vanish; signs
  // that mean something (AT&T, 9/11, 13:52) stay.
  void add_joined(std::size_t first, std::uint32_t position) {
    folded_.clear();
    std::size_t last = first;
    for (std::size_t i = first;; ++i) {
      append_folded(atoms[i], folded_);
      last = i;
      if (!atoms[i].joins_next || i + 1 == atoms.size()) {
        break;
      }
      const char sign = text_[atoms[i].end];
      if (sign == '&' || sign == '/' || sign == ':') {
        folded_.push_back(sign);
      } else if (is_ascii_digit(text_[atoms[i].end - 1]) &&
                 is_ascii_digit(text_[atoms[i + 1].begin])) {
        return;  // 10-15 is no 1015
      }
    }
    if (last - first < kMaxJoinedParts && folded_.size() <= kMaxWordBytes) {
      tokens.push_back(
          {atoms[first].begin, atoms[last].end, position, intern(), TokenKind::Joined});
    }
  }

  // "80%" and "$700", also with a space between sign and number.
  void add_amount(const Atom& atom, std::uint32_t position) {
    std::size_t begin = atom.begin;
    std::size_t end = atom.end;
    fold(atom);
    if (end < text_.size() && text_[end] == '%') {
      ++end;
      folded_.push_back('%');
    }
    const std::size_t gap = begin > 1 && text_[begin - 1] == ' ' ? 1 : 0;
    const std::string_view before = text_.substr(0, begin - gap);
    for (const std::string_view sign : kCurrencies) {
      if (before.ends_with(sign)) {
        begin = before.size() - sign.size();
        folded_.insert(0, sign);
        break;
      }
    }
    if (begin != atom.begin || end != atom.end) {
      tokens.push_back({static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(end), position, intern(),
                        TokenKind::Amount});
    }
  }

  static constexpr std::size_t kMaxFolds = 1U << 18U;

  std::string_view text_;
  std::uint32_t position_ = 0;
  std::string folded_;  // one word

  // Of the atoms that are looked up together.
  std::string folded_words_;
  std::vector<std::size_t> ends_;  // of the words in folded_words_
  std::vector<std::string_view> words_;
  std::vector<WordId> ids_;

  std::unordered_map<std::string, std::string> folds_;  // what ICU folded before
};

Analyzer::Analyzer(const std::vector<std::string>& languages)
    : state_(std::make_unique<State>()) {
  std::vector<StemmerId>& stemmers = state_->query_stemmers;
  for (const std::string& language : languages) {
    const StemmerId stemmer = stemmer_of(language);
    if (std::find(stemmers.begin(), stemmers.end(), stemmer) == stemmers.end()) {
      stemmers.push_back(stemmer);
    }
  }
  if (stemmers.empty()) {
    stemmers.push_back(stemmer_of(std::nullopt));
  }
}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const std::vector<Token>& Analyzer::analyze(std::string_view text) {
  state_->segmenter.cut(text, state_->atoms);
  state_->analyze_atoms(text);
  return state_->tokens;
}

const std::vector<Token>& Analyzer::analyze_by_icu(std::string_view text) {
  state_->segmenter.cut_by_icu(text, state_->atoms);
  state_->analyze_atoms(text);
  return state_->tokens;
}

WordId Analyzer::id_of(std::string_view word) {
  return state_->vocabulary.intern(utf8_prefix(word, kMaxWordBytes));
}

std::string_view Analyzer::word(WordId id) const {
  return state_->vocabulary.word(id);
}

StemId Analyzer::stem_id(WordId id) const {
  return state_->vocabulary.stem_of(id, state_->stemmer);
}

std::string_view Analyzer::stem_text(StemId id) const {
  return state_->vocabulary.stem(id);
}

std::vector<std::string_view> Analyzer::stems(WordId id) const {
  std::vector<std::string_view> stems;
  for (const StemmerId stemmer : state_->query_stemmers) {
    const std::string_view stem = stem_text(state_->vocabulary.stem_of(id, stemmer));
    if (std::find(stems.begin(), stems.end(), stem) == stems.end()) {
      stems.push_back(stem);
    }
  }
  return stems;
}

void Analyzer::set_language(const std::optional<std::string>& language) {
  state_->stemmer = stemmer_of(language);
}

StemmerId Analyzer::stemmer() const {
  return state_->stemmer;
}

std::uint64_t Analyzer::vocabulary_id() const {
  return state_->vocabulary_id;
}

std::size_t Analyzer::word_count() const {
  return state_->vocabulary.size();
}

std::size_t Analyzer::stem_count() const {
  return state_->vocabulary.stem_count();
}

void Analyzer::forget() {
  state_->vocabulary.clear();
  state_->vocabulary_id = next_vocabulary_id();
}

std::string folded(std::string_view text) {
  const std::string small = folded_word(text);
  std::string squeezed;
  for (const char c : small) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      squeezed.push_back(c);
    } else if (!squeezed.empty() && squeezed.back() != ' ') {
      squeezed.push_back(' ');
    }
  }
  if (!squeezed.empty() && squeezed.back() == ' ') {
    squeezed.pop_back();
  }
  return std::string(utf8_prefix(squeezed, kMaxTermBytes - 4));
}

}  // namespace lede
