// Counting words of articles against those of the whole archive.
#include "searcher/ranking/feedback.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "schema/field.h"
#include "schema/function_words.h"
#include "schema/utf8.h"
#include "searcher/search/search.h"

namespace lede {
namespace {

// Words that are looked up in the archive: those that the articles have most often.
constexpr std::size_t kMaxCandidates = 200;
constexpr std::size_t kMinLetters = 3;
// Of the weight of the most telling word, against 1 of a typed one.
constexpr double kShare = 0.5;
// A longer article is told by its beginning.
constexpr std::size_t kMaxBytes = 20'000;

struct Candidate {
  double frequency = 0;  // with the weights of the fields
  unsigned articles = 0;
  std::size_t last_article = 0;  // that had it, from 1
  std::map<std::string, unsigned, std::less<>> forms;
};

// Of scripts whose letters are syllables or words, one is enough.
bool is_long_enough(std::string_view word) {
  constexpr char32_t kFirstIdeograph = 0x2E80;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size() && letters < kMinLetters;) {
    const CodePoint letter = code_point_at(word, at);
    letters += letter.value >= kFirstIdeograph ? kMinLetters : 1;
    at += letter.length;
  }
  return letters >= kMinLetters;
}

bool is_telling(std::string_view word) {
  return is_long_enough(word) && !is_stopword(word) &&
         std::none_of(word.begin(), word.end(),
                      [](char c) { return c >= '0' && c <= '9'; });
}

class Counter {
 public:
  explicit Counter(Analyzer& analyzer) : analyzer_(analyzer) {}

  void add(const Article& article) {
    ++article_;
    analyzer_.set_language(article.language);
    add(article.body, FieldId::Body);
    add(article.headline.value_or(""), FieldId::Headline);
  }

  // The most frequent ones, by stem.
  std::vector<std::pair<std::string, Candidate>> take() {
    std::vector<std::pair<std::string, Candidate>> all(
        std::make_move_iterator(candidates_.begin()),
        std::make_move_iterator(candidates_.end()));
    const auto is_above = [](const auto& a, const auto& b) {
      const double x = a.second.frequency * a.second.articles;
      const double y = b.second.frequency * b.second.articles;
      return x != y ? x > y : a.first < b.first;
    };
    const auto kept = static_cast<std::ptrdiff_t>(std::min(all.size(), kMaxCandidates));
    std::partial_sort(all.begin(), all.begin() + kept, all.end(), is_above);
    all.resize(static_cast<std::size_t>(kept));
    return all;
  }

 private:
  void add(std::string_view text, FieldId id) {
    for (const Token& token : analyzer_.analyze(utf8_prefix(text, kMaxBytes))) {
      const std::string_view word = analyzer_.word(token.word);
      if (token.kind != TokenKind::Word || !is_telling(word)) {
        continue;
      }
      Candidate& candidate = candidates_[std::string(analyzer_.stem(token.word))];
      candidate.frequency += field(id).weight;
      candidate.articles += candidate.last_article == article_ ? 0 : 1;
      candidate.last_article = article_;
      ++candidate.forms[std::string(word)];
    }
  }

  Analyzer& analyzer_;
  std::size_t article_ = 0;
  std::unordered_map<std::string, Candidate> candidates_;
};

const std::string& main_form(const Candidate& candidate) {
  return std::max_element(
             candidate.forms.begin(), candidate.forms.end(),
             [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

bool is_word_of_text(const Query& query) {
  const auto* word = std::get_if<Word>(&query.node);
  return word != nullptr && word->field == FieldId::Body &&
         word->form == WordForm::Stemmed;
}

// Whether a word that is not in the query may be enough too.
bool is_any_of(const Query& query) {
  const auto* group = std::get_if<Group>(&query.node);
  return group != nullptr
             ? group->kind == GroupKind::Or &&
                   std::any_of(group->parts.begin(), group->parts.end(), is_word_of_text)
             : is_word_of_text(query);
}

bool narrows(const Query& query) {
  const auto* word = std::get_if<Word>(&query.node);
  return std::holds_alternative<Days>(query.node) ||
         (word != nullptr && field(word->field).weight == 0);
}

Query any_of(Query query, std::vector<Query> more) {
  if (auto* group = std::get_if<Group>(&query.node)) {
    std::move(more.begin(), more.end(), std::back_inserter(group->parts));
    return query;
  }
  more.insert(more.begin(), std::move(query));
  return make_group(GroupKind::Or, std::move(more));
}

}  // namespace

std::vector<AddedWord> telling_words(const std::vector<Article>& articles,
                                     const Xapian::Database& database, Analyzer& analyzer,
                                     std::size_t count) {
  Counter counter(analyzer);
  for (const Article& article : articles) {
    counter.add(article);
  }
  const double all = database.get_doccount();
  std::vector<AddedWord> words;
  for (const auto& [stem, candidate] : counter.take()) {
    const double frequency = database.get_collection_freq("Z" + stem);
    if (frequency == 0) {
      continue;
    }
    const double mean = frequency / all;
    words.push_back(
        {main_form(candidate),
         candidate.frequency * std::log2((1 + mean) / mean) + std::log2(1 + mean)});
  }
  std::sort(words.begin(), words.end(), [](const AddedWord& a, const AddedWord& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  });
  words.resize(std::min(words.size(), count));
  const double most = words.empty() ? 1 : words.front().weight;
  for (AddedWord& word : words) {
    word.weight /= most;
  }
  return words;
}

std::size_t count_of_telling_words(const Article& article, Analyzer& analyzer) {
  Counter counter(analyzer);
  counter.add(article);
  return counter.take().size();
}

std::vector<AddedWord> feedback(const Xapian::Query& compiled, const OpenIndex& index,
                                Analyzer& analyzer) {
  std::vector<Article> best;
  for (Hit& hit :
       search(index, {.query = compiled, .limit = kFeedbackArticles, .counted = 0})
           .hits) {
    best.push_back(std::move(hit.article));
  }
  std::vector<AddedWord> words =
      telling_words(best, index.articles, analyzer, kAddedWords);
  for (AddedWord& word : words) {
    constexpr double kSteps = 100;  // as it is shown
    word.weight = std::max(1.0, std::round(kShare * word.weight * kSteps)) / kSteps;
  }
  return words;
}

Query with_words(Query query, const std::vector<AddedWord>& words) {
  std::vector<Query> added;
  added.reserve(words.size());
  for (const AddedWord& word : words) {
    added.push_back(Query{.node = Word{.text = word.word}, .boost = word.weight});
  }
  if (added.empty()) {
    return query;
  }
  if (is_any_of(query) && query.boost == 1) {
    return any_of(std::move(query), std::move(added));
  }
  auto* group = std::get_if<Group>(&query.node);
  if (group != nullptr && group->kind == GroupKind::And && query.boost == 1) {
    // The one part that does not narrow, if any of its words will do.
    const auto broad =
        std::find_if_not(group->parts.begin(), group->parts.end(), narrows);
    if (broad != group->parts.end() && is_any_of(*broad) && broad->boost == 1 &&
        std::find_if_not(std::next(broad), group->parts.end(), narrows) ==
            group->parts.end()) {
      *broad = any_of(std::move(*broad), std::move(added));
      return query;
    }
  }
  std::vector<Query> raising;
  raising.push_back(make_group(GroupKind::Or, std::move(added)));
  std::vector<Query> parts;
  parts.push_back(std::move(query));
  parts.push_back(make_group(GroupKind::Maybe, std::move(raising)));
  return make_group(GroupKind::And, std::move(parts));
}

}  // namespace lede
