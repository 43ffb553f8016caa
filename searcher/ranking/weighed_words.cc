// A name is a word with a capital inside a sentence. Where all words have one, as in
// capitals or German nouns, all of them weigh as much, and the shares stay what they are.
#include "searcher/ranking/weighed_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "schema/utf8.h"
#include "searcher/ranking/story_print.h"
#include "searcher/ranking/word_bytes.h"

namespace lede {
namespace {

constexpr std::uint32_t kTelling = 3;
constexpr std::size_t kRun = 3;

bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) ||  // Latin
         (c >= 0x100 && c <= 0x17F && c % 2 == 0) ||
         (c >= 0x391 && c <= 0x3AB) ||  // Greek
         (c >= 0x400 && c <= 0x42F);    // Cyrillic
}

bool is_latin(char32_t c) {
  constexpr char32_t kEndOfLatin = 0x250;
  return c < kEndOfLatin;
}

// What writers spell in more than one way: Kyiv and Kiev, Odessa, Lukashenka, Klaipėda,
// labor, defense, organize.
bool is_passed_over(char32_t c) {
  switch (c) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
      return true;
    default:
      return c >= 0x80 && is_latin(c);
  }
}

char32_t sound_of(char32_t c) {
  const char32_t small = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return small == 'z' || small == 'c' ? U's' : small;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// Dashes, quotation marks and the like, beside what is none in ASCII.
bool is_letter(char32_t c) {
  constexpr char32_t kNoBreakSpace = 0xA0;
  if (c < 0x80) {
    return kFolded[static_cast<unsigned char>(c)] != 0;
  }
  return c != kNoBreakSpace && c != 0xAB && c != 0xBB && !(c >= 0x2000 && c <= 0x206F) &&
         !(c >= 0x3000 && c <= 0x3020) && !(c >= 0xFF00 && c <= 0xFF0F);
}

bool ends_sentence(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case ':':
    case '\n':
    case '"':
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return true;
    default:
      return false;
  }
}

class Weigher {
 public:
  explicit Weigher(std::string_view text) {
    constexpr std::size_t kBytesAWord = 6;
    words.reserve(text.size() / kBytesAWord);
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint point = code_point_at(text, i);
      take(point.value, is_in_number(text, i), is_wide_lead(text[i]));
      i += point.length;
    }
    end_word();
  }

  WeighedWords words;

 private:
  void take(char32_t c, bool is_in_number, bool is_wide) {
    if (is_in_number) {
      return;
    }
    if (!is_letter(c)) {
      end_word();
      is_first_ = is_first_ || ends_sentence(c);
      return;
    }
    if (is_wide) {
      end_word();
    }
    if (letters_++ == 0) {
      is_name_ = is_capital(c) && !is_first_;
      is_figure_ = is_digit(c);
    }
    whole_ = whole_ * kWordPrime + sound_of(c);
    if (const char32_t sound = sound_of(c);
        letters_ == 1 || (sound != last_ && !is_passed_over(sound))) {
      sounds_ = sounds_ * kWordPrime + sound;
      last_ = sound;
    }
    if (is_wide) {
      end_word();
    }
  }

  void end_word() {
    if (letters_ == 0) {
      return;
    }
    // In short words and in figures every character counts.
    constexpr std::size_t kShort = 3;
    const std::uint64_t word =
        (letters_ <= kShort || is_figure_ ? whole_ + 1 : sounds_) * kWordPrime;
    words.push_back(
        {static_cast<std::uint32_t>(word >> 32U), is_name_ || is_figure_ ? kTelling : 1});
    letters_ = 0;
    whole_ = 0;
    sounds_ = 0;
    last_ = 0;
    is_first_ = false;
  }

  std::size_t letters_ = 0;
  std::uint64_t whole_ = 0;
  std::uint64_t sounds_ = 0;
  char32_t last_ = 0;
  bool is_first_ = true;  // of a sentence
  bool is_name_ = false;
  bool is_figure_ = false;
};

std::uint32_t run_at(std::span<const WeighedWord> words, std::size_t i) {
  const std::uint64_t run =
      (words[i].word * kWordPrime + words[i + 1].word) * kWordPrime + words[i + 2].word;
  return static_cast<std::uint32_t>((run * kWordPrime) >> 32U);
}

std::size_t runs_in(const WeighedWords& words) {
  return words.size() < kRun ? 0 : words.size() - kRun + 1;
}

bool has_run(const Saying& other, const WeighedWords& words, std::size_t i) {
  return other.runs.has(run_at(words, i));
}

// The stretch of a text from its first run of another text to its last; all of it, where
// there is none.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Stretch shared_stretch(const Saying& saying, const Saying& other) {
  const std::size_t runs = runs_in(saying.body);
  std::size_t first = 0;
  while (first < runs && !has_run(other, saying.body, first)) {
    ++first;
  }
  if (first == runs) {
    return {0, saying.body.size()};
  }
  std::size_t last = runs - 1;
  while (!has_run(other, saying.body, last)) {
    --last;
  }
  return {first, last + kRun};
}

}  // namespace

WeighedWords weighed_words(std::string_view text) {
  return std::move(Weigher(text).words);
}

HashSet::HashSet(std::vector<std::uint32_t> hashes) : hashes_(std::move(hashes)) {
  sort_once(hashes_);
  for (const std::uint32_t hash : hashes_) {
    may_have_.set(bit_of(hash));
  }
}

Saying saying_of(std::string_view headline, std::string_view body) {
  Saying saying{weighed_words(headline), weighed_words(body), {}, {}};
  std::vector<std::uint32_t> words;
  for (const WeighedWords* part : {&saying.headline, &saying.body}) {
    for (const WeighedWord& word : *part) {
      words.push_back(word.word);
    }
  }
  saying.words = HashSet(std::move(words));
  std::vector<std::uint32_t> runs;
  for (std::size_t i = 0; i < runs_in(saying.body); ++i) {
    runs.push_back(run_at(saying.body, i));
  }
  saying.runs = HashSet(std::move(runs));
  return saying;
}

double part_beyond(std::span<const WeighedWord> words, const Saying& other) {
  std::uint32_t all = 0;
  std::uint32_t beyond = 0;
  for (const WeighedWord& word : words) {
    all += word.weight;
    beyond += other.words.has(word.word) ? 0 : word.weight;
  }
  return all == 0 ? 0.0 : static_cast<double>(beyond) / all;
}

std::span<const WeighedWord> common_stretch(const Saying& saying, const Saying& other) {
  constexpr std::size_t kFew = 2;  // that differ by chance
  const Stretch ours = shared_stretch(saying, other);
  const Stretch theirs = shared_stretch(other, saying);
  const std::size_t begin = theirs.begin <= kFew ? ours.begin : 0;
  const std::size_t end =
      other.body.size() - theirs.end <= kFew ? ours.end : saying.body.size();
  return std::span(saying.body).subspan(begin, end - begin);
}

}  // namespace lede
