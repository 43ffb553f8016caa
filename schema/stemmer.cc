// The table of stemmers, and what stands between folded words and Snowball.
#include "schema/stemmer.h"

#include <algorithm>
#include <array>
#include <span>

#include "schema/apostrophe.h"
#include "schema/fold.h"
#include "schema/function_words.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr char kBeforeLanguage = '|';  // stands in no word

// An ending as folding leaves it, and as Snowball knows it.
struct Ending {
  std::string_view folded;
  std::string_view written;
};

// The longest that fits is taken, so longer ones come first.
constexpr auto kFrenchEndings = std::to_array<Ending>({
    {"erent", "èrent"},
    {"ieres", "ières"},
    {"iere", "ière"},
    {"ites", "ités"},
    {"ite", "ité"},
    {"ees", "ées"},
    {"ee", "ée"},
});
constexpr auto kSpanishEndings = std::to_array<Ending>({
    {"logias", "logías"},
    {"logia", "logía"},
    {"cion", "ción"},
});
constexpr auto kPortugueseEndings = std::to_array<Ending>({
    {"encias", "ências"},
    {"encia", "ência"},
    {"coes", "ções"},
    {"avel", "ável"},
    {"ivel", "ível"},
    {"cao", "ção"},
    {"oes", "ões"},
    {"ao", "ão"},
});
constexpr auto kCatalanEndings = std::to_array<Ending>({{"cio", "ció"}});
constexpr auto kHungarianEndings = std::to_array<Ending>({
    {"kent", "ként"},
    {"bol", "ból"},
    {"rol", "ról"},
    {"tol", "tól"},
    {"nal", "nál"},
    {"nel", "nél"},
    {"ert", "ért"},
});
constexpr auto kRomanianEndings = std::to_array<Ending>({
    {"atiilor", "aţiilor"},
    {"atiile", "aţiile"},
    {"atiei", "aţiei"},
    {"atie", "aţie"},
    {"atia", "aţia"},
    {"atii", "aţii"},
});

struct Row {
  std::string_view code;
  const char* name;  // as Xapian knows it
  std::span<const Ending> endings = {};
  std::string_view (*bare)(std::string_view) = nullptr;
  bool keeps_first = true;  // letter of a word
};

// The first is kNoStemmer.
constexpr auto kRows = std::to_array<Row>({
    {"", "none"},
    {"ar", "arabic", {}, nullptr, false},
    {"ca", "catalan", kCatalanEndings, without_elision},
    {"da", "danish"},
    {"de", "german"},
    {"en", "english"},
    {"es", "spanish", kSpanishEndings},
    {"eu", "basque"},
    {"fi", "finnish"},
    {"fr", "french", kFrenchEndings, without_elision},
    {"ga", "irish", {}, nullptr, false},
    {"hu", "hungarian", kHungarianEndings},
    {"hy", "armenian"},
    {"id", "indonesian", {}, nullptr, false},
    {"it", "italian", {}, without_elision},
    {"lt", "lithuanian"},
    {"ne", "nepali", {}, nullptr, false},
    {"nl", "dutch"},
    {"no", "norwegian"},
    {"pt", "portuguese", kPortugueseEndings},
    {"ro", "romanian", kRomanianEndings},
    {"ru", "russian"},
    {"sv", "swedish"},
    {"ta", "tamil", {}, nullptr, false},
    {"tr", "turkish", {}, without_ending},
});

constexpr std::size_t row_of(std::string_view code) {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (kRows[i].code == code) {
      return i;
    }
  }
  return kNoStemmer;
}
// Bokmål and Nynorsk are in one archive, and often in one article.
constexpr StemmerId kNorwegian = row_of("no");
constexpr StemmerId kEnglish = row_of("en");
constexpr StemmerId kTurkish = row_of("tr");
static_assert(kEnglish != kNoStemmer && kTurkish != kNoStemmer);

bool has_digit_or_sign(std::string_view word) {
  return std::ranges::any_of(
      word, [](char c) { return static_cast<unsigned char>(c) < 'a' && c != '\''; });
}

std::string with_accents(std::string_view word, const Row& row) {
  for (const Ending& ending : row.endings) {
    if (word.size() > ending.folded.size() && word.ends_with(ending.folded)) {
      word.remove_suffix(ending.folded.size());
      return std::string(word).append(ending.written);
    }
  }
  return std::string(word);
}

// Turkish endings have the dotless i behind a, o and u, and Snowball takes no others.
std::string with_dotless_i(std::string_view word) {
  std::string out;
  bool is_back = false;
  for (const char c : word) {
    if (c == 'i' && is_back) {
      out += "ı";
    } else {
      out.push_back(c);
      is_back = c == 'a' || c == 'o' || c == 'u' || (is_back && c != 'e' && c != 'i');
    }
  }
  return out;
}

}  // namespace

StemmerId stemmer_of(const std::optional<std::string>& language) {
  if (!language) {
    return kEnglish;
  }
  return *language == "nb" || *language == "nn" ? kNorwegian : row_of(*language);
}

std::size_t stemmer_count() {
  return kRows.size();
}

Stemmer::Stemmer(StemmerId id) : id_(id), stem_(kRows.at(id).name) {}

std::string Stemmer::operator()(std::string_view word) const {
  const std::string_view bare = bare_word(word, id_);
  if (has_digit_or_sign(bare)) {
    return std::string(without_owner(bare));  // AT&T's: no stemmer does it
  }
  if (id_ == kNoStemmer) {
    return std::string(bare);
  }
  const Row& row = kRows.at(id_);
  if (is_function_word(bare, row.code)) {
    return std::string(bare)
        .append(1, kBeforeLanguage)
        .append(row.code)
        .append(1, kBeforeLanguage);
  }
  if (id_ == kEnglish) {
    return stem_(std::string(word));
  }
  std::string stem =
      stem_(id_ == kTurkish ? with_dotless_i(bare) : with_accents(bare, row));
  if (!is_ascii(stem)) {
    stem = folded_word(stem);
  }
  return stem.append(1, kBeforeLanguage).append(row.code);
}

std::string_view bare_word(std::string_view word, StemmerId id) {
  const Row& row = kRows.at(id);
  return row.bare != nullptr ? row.bare(word) : word;
}

std::string_view front_of_words(std::string_view stem, StemmerId id) {
  // English replaces endings by others that share their first letters, adds an e or makes
  // y an i; of its exceptions dying (die) and skies (sky) go farthest.
  constexpr std::size_t kEnglishEnding = 2;
  const std::string_view letters = letters_of(stem);
  if (id == kNoStemmer || has_digit_or_sign(letters) || stem.ends_with(kBeforeLanguage)) {
    return letters;
  }
  if (id == kEnglish) {
    return stem.substr(0, std::max(stem.size(), kEnglishEnding + 1) - kEnglishEnding);
  }
  return stem.substr(0, kRows.at(id).keeps_first ? 1 : 0);
}

std::string_view letters_of(std::string_view stem) {
  return stem.substr(0, stem.find(kBeforeLanguage));
}

}  // namespace lede
