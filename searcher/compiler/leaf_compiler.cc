// Compiling words, phrases and distances.
#include "searcher/compiler/leaf_compiler.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

#include "schema/function_words.h"

namespace lede {
namespace {

using Queries = std::vector<Xapian::Query>;

// Forms are read, and their stems, through a tree of a hundred.
constexpr double kPatternCost = 4;

// Postings whose positions are compared, of one pattern.
constexpr std::size_t kMaxPositioned = 1'000'000;

std::string exact_term(FieldId id, const std::string& word) {
  return std::string(field(id).prefix) + word;
}

Xapian::Query combined(Xapian::Query::op op, const Queries& queries) {
  return {op, queries.begin(), queries.end()};
}

Xapian::Query any_exact(FieldId id, const std::vector<std::string>& words) {
  Queries queries;
  for (const std::string& word : words) {
    queries.emplace_back(exact_term(id, word));
  }
  return combined(Xapian::Query::OP_OR, queries);
}

Sequence exact_sequence(const std::vector<Form>& forms) {
  Sequence sequence;
  for (const Form& form : forms) {
    sequence.push_back({{form.word}, false});
  }
  return sequence;
}

// op: OP_PHRASE, or OP_AND where there are no positions.
Xapian::Query sequence_query(FieldId id, const Sequence& sequence, Xapian::Query::op op) {
  Queries slots;
  for (const WordPattern& slot : sequence) {
    if (slot.words.empty()) {
      return Xapian::Query::MatchNothing;
    }
    slots.push_back(any_exact(id, slot.words));
  }
  return slots.size() == 1 ? slots.front() : combined(op, slots);
}

Xapian::Query ranked_filter(const Xapian::Query& filter, const Xapian::Query& rank) {
  return rank.empty()
             ? unweighted(filter)
             : Xapian::Query(Xapian::Query::OP_AND_MAYBE, unweighted(filter), rank);
}

// What has the first, ranked by it, and what has only the second. It is no OP_MAX: with
// that, Xapian 1.4.22 crashes when it leaves out what cannot be among the best.
Xapian::Query either(const Xapian::Query& first, const Xapian::Query& second) {
  return {Xapian::Query::OP_OR, first,
          Xapian::Query(Xapian::Query::OP_AND_NOT, second, first)};
}

bool has_wildcard(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

std::vector<std::string> split_at_spaces(std::string_view text) {
  std::vector<std::string> chunks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    chunks.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return chunks;
}

}  // namespace

Xapian::Query unweighted(const Xapian::Query& query) {
  return {Xapian::Query::OP_SCALE_WEIGHT, query, 0.0};
}

void LeafCompiler::warn(std::string message) {
  if (std::find(warnings_.begin(), warnings_.end(), message) == warnings_.end()) {
    warnings_.push_back(std::move(message));
  }
}

void LeafCompiler::warn_of_length() {
  warn(fmt::format("only the first {} words of a phrase are searched", kMaxPhraseWords));
}

std::vector<std::string> LeafCompiler::take_warnings() {
  for (std::string& warning : patterns_.take_warnings()) {
    warn(std::move(warning));
  }
  return std::move(warnings_);
}

// How many articles have any of the words, counting those with several as often.
double LeafCompiler::frequency_of(FieldId id,
                                  const std::vector<std::string>& words) const {
  double frequency = 0;
  for (const std::string& word : words) {
    frequency += database_.get_termfreq(exact_term(id, word));
  }
  return frequency;
}

// Positions are read in the articles that may have all of the words; measured, that costs
// as much as some twenty postings for each word.
double LeafCompiler::cost_of(FieldId id, const Sequence& sequence) const {
  constexpr double kPositions = 20;
  constexpr double kOtherForm = 0.1;  // of a slot that has several
  double articles = database_.get_doccount();
  double slots = 0;
  for (const WordPattern& slot : sequence) {
    articles = std::min(articles, frequency_of(id, slot.words));
    slots += 1 + kOtherForm * static_cast<double>(slot.words.size());
  }
  return sequence.size() == 1 ? articles : articles * slots * kPositions;
}

Form LeafCompiler::form_of(const std::string& word) {
  const std::vector<std::string_view> stems = stems_of_word(word, analyzer_);
  return stems.empty() ? Form{word, {word}} : Form{word, {stems.begin(), stems.end()}};
}

// The one word that it is: found by its stem in its field, or as typed, and ranked by the
// stem in all fields that rank.
Xapian::Query LeafCompiler::word_query(const Word& word, const Form& form) const {
  const bool exact = is_as_written(word);
  Xapian::Query common = synonyms(stem_terms(FieldId::Body, form, database_));
  if (!exact && word.field == FieldId::Body) {
    return common;
  }
  const Xapian::Query filter = exact ? any_exact(word.field, {form.word})
                                     : synonyms(stem_terms(word.field, form, database_));
  return ranked_filter(filter, field(word.field).weight > 0 ? common : Xapian::Query());
}

// What joins the words of a phrase: their positions, or that they are all there, and what
// is wanted is then looked for in the text.
Xapian::Query::op LeafCompiler::together(Xapian::Query::op positional) const {
  return has_positions() ? positional : Xapian::Query::OP_AND;
}

bool LeafCompiler::has_positions() const {
  return other_ == nullptr || other_->has_positions();
}

Xapian::Query LeafCompiler::checked(const Xapian::Query& filter, const Wanted& wanted) {
  const bool single =
      wanted.within == 0 &&
      std::all_of(wanted.one_of.begin(), wanted.one_of.end(),
                  [](const Sequence& sequence) { return sequence.size() == 1; });
  if (has_positions() || single) {
    return filter;
  }
  CompiledQuery found = other_->checked(filter, wanted);
  for (std::string& warning : found.warnings) {
    warn(std::move(warning));
  }
  return found.query;
}

// Makes the filter the leaf's query, ranked by the stems of these words.
void LeafCompiler::add_ranking(Leaf& leaf, const Xapian::Query& filter,
                               const std::vector<Form>& forms) {
  const Xapian::Query kept = checked(filter, leaf.wanted);
  Queries ranking;
  for (const StemTerms& terms : ranking_terms(leaf.wanted.field, forms, database_)) {
    ranking.push_back(synonyms(terms));
    leaf.wanted.rarity += rarity_of(terms, database_);
    leaf.parts.push_back(
        {leaf.wanted.shown, ranked_filter(kept, ranking.back()), stems_of(terms)});
  }
  leaf.query = ranked_filter(kept, combined(Xapian::Query::OP_OR, ranking));
}

std::optional<Leaf> LeafCompiler::compile(const Word& word) {
  if (field(word.field).kind == FieldKind::Whole) {
    const std::string term = exact_term(word.field, folded(word.text));
    Leaf leaf;
    leaf.query = unweighted(Xapian::Query(term));
    leaf.cost = database_.get_termfreq(term);
    return leaf;
  }
  if (word.form == WordForm::Wildcard || word.form == WordForm::Fuzzy) {
    return compile_pattern(word);
  }
  if (!word.spellings.empty()) {
    return compile_spelt(word);
  }
  WordReading reading = read_word(word.text, analyzer_);
  if (reading.parts.empty()) {
    return std::nullopt;
  }
  if (reading.parts.size() > kMaxPhraseWords) {
    warn_of_length();
    reading.parts.resize(kMaxPhraseWords);
    reading.whole.reset();
  }
  return reading.parts.size() == 1 ? compile_single(word, *reading.whole)
                                   : compile_compound(word, reading);
}

Leaf LeafCompiler::compile_single(const Word& word, const Form& form) const {
  const StemTerms terms = stem_terms(word.field, form, database_);
  Leaf leaf;
  leaf.wanted = {.shown = to_string(Query{word}),
                 .field = word.field,
                 .rarity = rarity_of(terms, database_)};
  for (const std::string& term : terms) {
    leaf.cost += database_.get_termfreq(term);
  }
  const bool exact = is_as_written(word);
  leaf.wanted.one_of = {exact ? Sequence{{{form.word}, false}}
                              : Sequence{{form.stems, true}}};
  leaf.stopword = !exact && is_stopword(form.word);
  if (!exact && word.field == FieldId::Body) {
    leaf.stem_terms = terms;
  }
  leaf.query = word_query(word, form);
  if (field(word.field).weight > 0) {
    leaf.parts.push_back({leaf.wanted.shown, leaf.query,
                          stems_of(stem_terms(FieldId::Body, form, database_))});
  }
  return leaf;
}

// Several words in one: re-election, 石油供应. Those that are joined by a hyphen are also
// one word, with a stem of its own.
Leaf LeafCompiler::compile_compound(const Word& word, const WordReading& reading) {
  const Sequence apart = exact_sequence(reading.parts);
  Leaf leaf;
  leaf.wanted = {.shown = to_string(Query{word}), .field = word.field};
  leaf.cost = cost_of(word.field, apart);
  leaf.wanted.one_of.push_back(apart);
  add_ranking(leaf, sequence_query(word.field, apart, together(Xapian::Query::OP_PHRASE)),
              reading.parts);
  if (reading.whole) {
    const bool exact = is_as_written(word);
    const Xapian::Query closed = word_query(word, *reading.whole);
    leaf.query = either(closed, leaf.query);
    leaf.wanted.one_of.push_back({exact ? WordPattern{{reading.whole->word}, false}
                                        : WordPattern{reading.whole->stems, true}});
    add_to_parts(leaf, stems_of(stem_terms(FieldId::Body, *reading.whole, database_)));
  }
  return leaf;
}

// Whole or parts, only one counts: they are one part of the score.
void LeafCompiler::add_to_parts(Leaf& leaf, std::vector<std::string> stems) {
  ScoredPart part{leaf.wanted.shown, leaf.query, std::move(stems)};
  for (const ScoredPart& other : leaf.parts) {
    part.stems.insert(part.stems.end(), other.stems.begin(), other.stems.end());
  }
  leaf.parts = {std::move(part)};
}

// What a spelling ranks by. One of several words, as 特朗普 is to the index, counts as
// its rarest: with all of them it would count several times.
StemTerms LeafCompiler::ranking_of_spelling(const Leaf& leaf) const {
  if (!leaf.stem_terms.empty()) {
    return leaf.stem_terms;
  }
  StemTerms rarest;
  for (const ScoredPart& part : leaf.parts) {
    for (const std::string& stem : part.stems) {
      const StemTerms term{"Z" + stem};
      if (rarest.empty() || rarity_of(term, database_) > rarity_of(rarest, database_)) {
        rarest = term;
      }
    }
  }
  return rarest;
}

std::optional<Leaf> LeafCompiler::compile_spelt(const Word& word) {
  auto leaf = compile(Word{.text = word.text, .field = word.field, .form = word.form});
  if (!leaf) {
    return leaf;
  }
  bool are_terms = !leaf->stem_terms.empty();
  StemTerms ranking = ranking_of_spelling(*leaf);
  Queries filters{leaf->query};
  for (const std::string& spelling : word.spellings) {
    if (auto other =
            compile(Word{.text = spelling, .field = word.field, .form = word.form})) {
      are_terms = are_terms && !other->stem_terms.empty();
      const StemTerms more = ranking_of_spelling(*other);
      ranking.insert(ranking.end(), more.begin(), more.end());
      filters.push_back(std::move(other->query));
      leaf->cost += other->cost;
      leaf->wanted.rarity = std::min(leaf->wanted.rarity, other->wanted.rarity);
      std::move(other->wanted.one_of.begin(), other->wanted.one_of.end(),
                std::back_inserter(leaf->wanted.one_of));
    }
  }
  leaf->stem_terms.clear();
  leaf->stopword = false;
  const Xapian::Query rank = synonyms(ranking);
  leaf->query =
      are_terms ? rank : ranked_filter(combined(Xapian::Query::OP_OR, filters), rank);
  if (!ranking.empty()) {
    leaf->parts = {{leaf->wanted.shown, leaf->query, stems_of(ranking)}};
  }
  return leaf;
}

std::optional<Leaf> LeafCompiler::compile_pattern(const Word& word) {
  const auto words = patterns_.expand(word, {});
  if (!words) {
    return std::nullopt;
  }
  StemTerms stems;
  for (const std::string& match : *words) {
    if (field(word.field).weight > 0) {
      const StemTerms more = stem_terms(FieldId::Body, form_of(match), database_);
      stems.insert(stems.end(), more.begin(), more.end());
    }
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  Leaf leaf;
  leaf.query = ranked_filter(any_exact(word.field, *words), synonyms(stems));
  leaf.cost = kPatternCost * frequency_of(word.field, *words);
  leaf.wanted = {.shown = to_string(Query{word}), .field = word.field};
  leaf.wanted.one_of = {{WordPattern{*words, false}}};
  leaf.wanted.rarity = stems.empty() ? 0 : rarity_of({stems.front()}, database_);
  leaf.parts = {{leaf.wanted.shown, leaf.query, stems_of(stems)}};
  return leaf;
}

std::vector<Sequence> LeafCompiler::read_plain(const Phrase& phrase,
                                               std::vector<Form>& forms) {
  const std::vector<std::vector<Form>> variants = read_phrase(phrase.text, analyzer_);
  forms = variants.front();
  std::vector<Sequence> sequences;
  sequences.reserve(variants.size());
  for (const std::vector<Form>& variant : variants) {
    sequences.push_back(exact_sequence(variant));
  }
  return sequences;
}

// A phrase with wildcards: word by word, each the one or the many that it stands for.
std::vector<Sequence> LeafCompiler::read_pattern(const Phrase& phrase,
                                                 std::vector<Form>& forms) {
  const std::vector<std::string> chunks = split_at_spaces(phrase.text);
  const auto patterns =
      std::min(kMaxPatterns, static_cast<std::size_t>(std::count_if(
                                 chunks.begin(), chunks.end(), has_wildcard)));
  Sequence sequence;
  for (const std::string& chunk : chunks) {
    if (sequence.size() == kMaxPhraseWords) {
      warn_of_length();
      break;
    }
    if (has_wildcard(chunk)) {
      const auto words = patterns_.expand(
          {chunk, phrase.field, WordForm::Wildcard, 0},
          {.words = kMaxExpansion / patterns, .postings = kMaxPositioned / patterns});
      if (words) {
        sequence.push_back({*words, false});
      }
      continue;
    }
    const WordReading reading = read_word(chunk, analyzer_);
    for (const Form& form : reading.parts) {
      sequence.push_back({{form.word}, false});
      forms.push_back(form);
    }
  }
  return {sequence};
}

std::optional<Leaf> LeafCompiler::compile(const Phrase& phrase) {
  std::vector<Form> forms;  // those that rank
  std::vector<Sequence> sequences =
      has_wildcard(phrase.text) ? read_pattern(phrase, forms) : read_plain(phrase, forms);
  Leaf leaf;
  leaf.wanted = {.shown = to_string(Query{phrase}), .field = phrase.field};
  Queries queries;
  for (Sequence& sequence : sequences) {
    if (sequence.empty()) {
      return std::nullopt;
    }
    if (sequence.size() > kMaxPhraseWords) {
      warn_of_length();
      sequence.resize(kMaxPhraseWords);
    }
    queries.push_back(
        sequence_query(phrase.field, sequence, together(Xapian::Query::OP_PHRASE)));
    leaf.cost += cost_of(phrase.field, sequence);
    leaf.wanted.one_of.push_back(std::move(sequence));
  }
  forms.resize(std::min(forms.size(), kMaxPhraseWords));
  add_ranking(leaf, combined(Xapian::Query::OP_OR, queries), forms);
  return leaf;
}

// The forms that one of the words near each other may have, by its stem or as typed.
std::optional<WordPattern> LeafCompiler::near_word(const Word& word,
                                                   std::vector<Form>& forms) {
  if (word.form == WordForm::Wildcard || word.form == WordForm::Fuzzy) {
    auto words = patterns_.expand(word, {.postings = kMaxPositioned});
    return words ? std::optional(WordPattern{std::move(*words), false}) : std::nullopt;
  }
  const WordReading reading = read_word(word.text, analyzer_);
  if (reading.parts.empty()) {
    return std::nullopt;
  }
  const Form form = reading.whole.value_or(reading.parts.front());
  forms.push_back(form);
  if (is_as_written(word)) {
    return WordPattern{{form.word}, false};
  }
  WordPattern pattern{patterns_.words_with_stems(word.field, form.stems), false};
  for (const std::string& spelling : word.spellings) {
    const std::vector<std::string> stems = form_of(spelling).stems;
    for (std::string& other : patterns_.words_with_stems(word.field, stems)) {
      pattern.words.push_back(std::move(other));
    }
  }
  return pattern;
}

std::optional<Leaf> LeafCompiler::compile(const Near& near) {
  const FieldId id = near.words.front().field;
  std::vector<Form> forms;
  Sequence sequence;
  Queries slots;
  for (const Word& word : near.words) {
    if (slots.size() == kMaxNearWords) {
      warn(fmt::format("only the first {} words of NEAR or BEFORE are searched",
                       kMaxNearWords));
      break;
    }
    if (auto pattern = near_word(word, forms)) {
      slots.push_back(any_exact(id, pattern->words));
      sequence.push_back(std::move(*pattern));
    }
  }
  if (sequence.empty()) {
    return std::nullopt;
  }
  Leaf leaf;
  leaf.wanted = {.shown = to_string(Query{near}),
                 .field = id,
                 .within = near.distance,
                 .ordered = near.ordered};
  leaf.cost = cost_of(id, sequence);
  leaf.wanted.one_of.push_back(std::move(sequence));
  const auto op =
      together(near.ordered ? Xapian::Query::OP_PHRASE : Xapian::Query::OP_NEAR);
  const std::size_t window = has_positions() ? near.distance + slots.size() - 1 : 0;
  add_ranking(leaf,
              slots.size() == 1 ? slots.front()
                                : Xapian::Query(op, slots.begin(), slots.end(),
                                                static_cast<Xapian::termcount>(window)),
              forms);
  return leaf;
}

}  // namespace lede
