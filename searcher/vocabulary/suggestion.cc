// Suggesting words: candidates a few edits away, the likeliest slip of the most frequent
// word first.
#include "searcher/vocabulary/suggestion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "schema/ascii.h"
#include "schema/document.h"
#include "schema/function_words.h"
#include "schema/utf8.h"
#include "searcher/query/leaves.h"
#include "searcher/vocabulary/edit_walk.h"
#include "searcher/vocabulary/expansion.h"
#include "searcher/vocabulary/reading.h"
#include "searcher/vocabulary/typo.h"

namespace lede {
namespace {

// A word of the query that may be misspelt.
struct Asked {
  Form form;
  FieldId field = FieldId::Body;
  bool exact = false;  // this form only

  auto operator<=>(const Asked& other) const {
    return std::pair(form.word, field) <=> std::pair(other.form.word, other.field);
  }
};

class AskedWords {
 public:
  explicit AskedWords(Analyzer& analyzer) : analyzer_(analyzer) {}

  void operator()(const Word& word) {
    const bool is_plain = word.form == WordForm::Stemmed || is_as_written(word);
    if (is_plain && word.spellings.empty()) {
      add(word.text, word.field, is_as_written(word));
    }
  }
  void operator()(const Phrase& phrase) {
    if (phrase.text.find_first_of("*?") == std::string::npos) {
      add(phrase.text, phrase.field, true);
    }
  }

  std::set<Asked> take() { return std::move(words_); }

 private:
  void add(const std::string& text, FieldId id, bool exact) {
    if (field(id).kind != FieldKind::Words) {
      return;
    }
    for (const Form& form : read_word(text, analyzer_).parts) {
      if (words_.size() < kMaxCheckedWords) {
        words_.insert({form, id, exact});
      }
    }
  }

  Analyzer& analyzer_;
  std::set<Asked> words_;
};

// Where the words of a field are counted: those of quotations are words of the body too.
struct Vocabulary {
  const Xapian::Database& database;
  std::string_view prefix;
};

Vocabulary vocabulary_of(FieldId id, const OpenIndex& index) {
  return {id == FieldId::Speaker ? index.quotes : index.articles,
          id == FieldId::Quote ? "" : field(id).prefix};
}

Xapian::doccount frequency(const Vocabulary& vocabulary, const std::string& word) {
  return vocabulary.database.get_termfreq(std::string(vocabulary.prefix) + word);
}

// Of a word in any of its forms, unless this one is asked for.
Xapian::doccount frequency(const Vocabulary& vocabulary, const Asked& word) {
  if (word.exact) {
    return frequency(vocabulary, word.form.word);
  }
  Xapian::doccount frequency = 0;
  for (const std::string& stem : word.form.stems) {
    frequency +=
        vocabulary.database.get_termfreq("Z" + std::string(vocabulary.prefix) + stem);
  }
  return frequency;
}

// Whether somebody of that name writes or is quoted.
bool is_name(const std::string& word, const OpenIndex& index) {
  return index.quotes.term_exists(std::string(field(FieldId::Speaker).prefix) + word) ||
         index.articles.term_exists(std::string(field(FieldId::Byline).prefix) + word);
}

constexpr double kName = 2.5;  // ln of how much likelier a name is to be misspelt

// Of a word that was meant, as a logarithm.
double likelihood(const std::string& typed, const std::string& meant, double frequency) {
  constexpr double kEdit = 6;  // ln of how much seldomer a slip is than none
  constexpr double kFrequency = 0.6;
  constexpr double kStopword = 10;  // short and frequent, near to everything
  const double cost = typo_cost(typed, meant);
  return kFrequency * std::log(frequency) - kEdit * cost -
         (cost > 1 && is_stopword(meant) ? kStopword : 0);
}

bool is_all_letters(const std::u32string& word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) {
    return (c >= U'a' && c <= U'z') || c == U'\'' || c >= 0xC0;
  });
}

// Short words are near to everything.
unsigned edits_for(std::size_t letters) {
  constexpr std::size_t kShort = 3;
  constexpr std::size_t kLong = 4;
  return letters < kShort ? 0 : letters < kLong ? 1 : 2;
}

// A word that some articles have is right, unless it is a slip of theirs too.
bool is_rare(Xapian::doccount frequency, Xapian::doccount articles) {
  constexpr Xapian::doccount kArticlesASlip = 5'000;
  return frequency <= articles / kArticlesASlip;
}

// Whether a word that stands there may have a capital for that alone.
bool may_start_sentence(std::string_view text, std::size_t at) {
  const std::size_t before = text.substr(0, at).find_last_not_of(' ');
  const char c = before == std::string_view::npos ? '.' : text[before];
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return !letter && c != ',' && before + 1 != at;
}

using Spellings = std::map<std::string, std::size_t>;  // how often

void add_spellings(std::string_view text, std::string_view word, Analyzer& analyzer,
                   Spellings& spellings) {
  for (const Token& token : analyzer.analyze(text)) {
    if (token.kind == TokenKind::Word && analyzer.word(token.word) == word &&
        token.begin > 0 && !may_start_sentence(text, token.begin)) {
      ++spellings[std::string(text.substr(token.begin, token.end - token.begin))];
    }
  }
}

// As some articles write it in the middle of their sentences.
std::string spelling(const std::string& word, const Xapian::Database& articles,
                     Analyzer& analyzer) {
  constexpr std::size_t kAsked = 5;
  Spellings spellings;
  auto posting = articles.postlist_begin(word);
  const auto end = articles.postlist_end(word);
  for (std::size_t asked = 0; asked < kAsked && posting != end; ++asked, ++posting) {
    const Article article = decode_article(articles.get_document(*posting).get_data());
    add_spellings(article.body, word, analyzer, spellings);
    add_spellings(article.byline.value_or(""), word, analyzer, spellings);
  }
  const auto best =
      std::max_element(spellings.begin(), spellings.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == spellings.end() ? word : best->first;
}

// With a capital where the typed word has one.
std::string in_case_of(char typed, std::string word) {
  const bool capital = typed >= 'A' && typed <= 'Z';
  if (capital && word.front() >= 'a' && word.front() <= 'z') {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  }
  return word;
}

// Whether a letter or digit of any alphabet begins with it.
bool begins_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_ascii_letter(c) || is_ascii_digit(c) || (byte >= 0xC3 && byte != 0xE2);
}

// What a word stands in, up to white space, brackets and marks: no address (a@b.c),
// abbreviation (a.b.c) or boost is put in other words.
bool may_be_other_word(std::string_view text, const Token& word) {
  constexpr std::string_view kBetween = " \t\r\n()\"";
  constexpr std::size_t kMost = 100;  // bytes on either side
  const std::size_t from = word.begin - std::min<std::size_t>(word.begin, kMost);
  const std::size_t begin =
      from + text.substr(from, word.begin - from).find_last_of(kBetween) + 1;
  const std::string_view on = text.substr(begin, word.end + kMost - begin);
  const std::size_t inside = word.end - begin;
  const std::string_view chunk = on.substr(0, on.find_first_of(kBetween, inside));
  for (std::size_t i = 1; i + 1 < chunk.size(); ++i) {
    const bool ends_word =
        begins_word(chunk[i - 1]) || static_cast<unsigned char>(chunk[i - 1]) >= 0x80;
    if (chunk[i] == '.' && ends_word && begins_word(chunk[i + 1])) {
      return false;
    }
  }
  return chunk.find('@') == std::string_view::npos &&
         chunk.substr(0, inside).find('^') == std::string_view::npos;
}

std::string replaced(std::string_view text,
                     const std::map<std::string, std::string>& meant,
                     Analyzer& analyzer) {
  std::string out;
  std::size_t at = 0;
  for (const Token& token : analyzer.analyze(text)) {
    const auto found = meant.find(std::string(analyzer.word(token.word)));
    const bool is_field = text.substr(token.end).starts_with(':');
    if (token.kind == TokenKind::Word && found != meant.end() && !is_field &&
        may_be_other_word(text, token)) {
      out.append(text.substr(at, token.begin - at));
      out.append(in_case_of(text[token.begin], found->second));
      at = token.end;
    }
  }
  return out.append(text.substr(at));
}

}  // namespace

std::optional<std::string> nearest_word(const std::string& word, FieldId field,
                                        const OpenIndex& index) {
  constexpr std::size_t kMaxCandidates = 5'000;
  constexpr std::size_t kMaxSeen = 500'000;  // bounds the time: a tenth of a second
  constexpr double kRareness = 30;           // times as frequent as a word that is there
  const std::u32string letters = code_points(word);
  const unsigned edits = edits_for(letters.size());
  if (!is_all_letters(letters) || edits == 0) {
    return std::nullopt;
  }
  const Vocabulary vocabulary = vocabulary_of(field, index);
  const double present = frequency(vocabulary, word);
  const Expansion near = expand_fuzzy(
      {vocabulary.database, vocabulary.prefix, kMaxCandidates, kMaxSeen}, word, edits);
  std::optional<std::string> best;
  double best_score = 0;
  for (std::size_t i = 0; i < near.words.size(); ++i) {
    const std::string& candidate = near.words[i];
    if (candidate == word || near.frequencies[i] < present * kRareness ||
        !is_all_letters(code_points(candidate))) {
      continue;
    }
    double score = likelihood(word, candidate, near.frequencies[i]);
    if (!best || score + kName > best_score) {
      score += is_name(candidate, index) ? kName : 0;
    }
    if (!best || score > best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

std::optional<std::string> suggestion(std::string_view text, const Query& query,
                                      const OpenIndex& index, Analyzer& analyzer) {
  if (index.is_remote) {  // which would send its whole vocabulary
    return std::nullopt;
  }
  AskedWords asked(analyzer);
  for_each_leaf(query, asked, false);
  std::map<std::string, std::string> meant;
  std::size_t suspects = 0;
  for (const Asked& word : asked.take()) {
    const Vocabulary vocabulary = vocabulary_of(word.field, index);
    if (!is_rare(frequency(vocabulary, word), index.articles.get_doccount())) {
      continue;
    }
    if (suspects++ == kMaxSuggestedWords) {
      break;
    }
    if (const auto nearest = nearest_word(word.form.word, word.field, index)) {
      meant.emplace(word.form.word, spelling(*nearest, index.articles, analyzer));
    }
  }
  const std::string typed = valid_utf8(text);
  std::string better = replaced(typed, meant, analyzer);
  return better == typed ? std::nullopt : std::optional(std::move(better));
}

}  // namespace lede
