// By the verb of saying that is nearest to the marks, and the words beside it.
#include "searcher/quotations/context.h"

#include <algorithm>
#include <array>
#include <vector>

#include "searcher/passages/marked_text.h"
#include "searcher/quotations/difference.h"
#include "searcher/quotations/marks.h"
#include "searcher/quotations/saying.h"
#include "searcher/quotations/word_stream.h"

namespace lede {
namespace {

using Words = std::vector<std::string_view>;

// What follows was not said, or not so.
constexpr auto kDenials = std::to_array<std::string_view>(
    {"denied",   "denies",  "deny",       "denying",    "disputed",    "disputes",
     "rejected", "rejects", "refuted",    "refutes",    "disavowed",   "falsely",
     "false",    "fake",    "fabricated", "bogus",      "hoax",        "untrue",
     "doctored", "wrongly", "bestritt",   "bestreitet", "dementierte", "dementiert",
     "leugnete", "leugnet", "falschlich"});

constexpr auto kRefusals = std::to_array<std::string_view>(
    {"refused", "refuses", "refusing", "declined", "declines", "avoided"});

// "not only said", "never tired of saying".
constexpr auto kAffirming = std::to_array<std::string_view>(
    {"only", "just", "merely", "simply", "tired", "tires", "stopped", "stop", "stops",
     "ceased", "hesitate", "hesitated", "fail", "failed", "fails", "nur"});

// A denial goes no further, unless it says first what is denied.
constexpr auto kTurns = std::to_array<std::string_view>(
    {"and", "but", "while", "instead", "then", "und", "aber", "sondern"});

constexpr auto kComplements = std::to_array<std::string_view>(
    {"that", "having", "ever", "claims", "claim", "reports", "rumours", "rumors",
     "saying", "calling", "telling", "using", "making", "dass"});

// Between whoever says something and the verb.
constexpr auto kBeforeVerbs = std::to_array<std::string_view>(
    {"have",   "had",    "has",     "will",  "would", "did",  "do",   "can",  "could",
     "must",   "should", "always",  "never", "not",   "also", "just", "then", "even",
     "only",   "once",   "already", "often", "still", "to",   "keep", "kept", "want",
     "wanted", "went",   "habe",    "hatte", "immer", "nie"});

constexpr auto kPassives = std::to_array<std::string_view>(
    {"was", "were", "been", "am", "are", "be", "being", "got", "get"});

constexpr auto kSubjects =
    std::to_array<std::string_view>({"i", "we", "i've", "i'd", "i'll", "i'm", "we've",
                                     "we'd", "we'll", "we're", "ich", "wir"});

constexpr auto kConditions = std::to_array<std::string_view>(
    {"if", "unless", "until", "provided", "providing", "assuming", "supposing", "without",
     "wenn", "falls", "sofern", "solange", "ausser"});

// A sentence that begins with them holds for none of it.
constexpr auto kLeadingNegations =
    std::to_array<std::string_view>({"not", "never", "neither", "nicht", "nie"});

// May stand before a condition.
constexpr auto kBeforeConditions =
    std::to_array<std::string_view>({"and", "but", "or", "so", "only", "except", "that",
                                     "because", "und", "aber", "nur"});

constexpr std::size_t kNegationReach = 3;  // words before the verb

template <typename Table>
bool has(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

// A text beside marks, with its words.
struct Beside {
  std::string_view text;
  WordStream words;
  Words folded;

  Beside(std::string_view beside, Analyzer& analyzer)
      : text(beside), words(words_of(beside, analyzer)) {
    for (const ComparedWord& word : words) {
      folded.push_back(analyzer.word(word.word));
    }
  }

  // What stands before a word, or behind the last.
  std::string_view joint(std::size_t at) const {
    const std::size_t begin = at > 0 ? words[at - 1].end : 0;
    return text.substr(begin,
                       (at < words.size() ? words[at].begin : text.size()) - begin);
  }

  template <typename Test>
  std::optional<std::size_t> first(Test is_wanted, std::size_t from = 0) const {
    for (std::size_t i = from; i < folded.size(); ++i) {
      if (is_wanted(folded[i])) {
        return i;
      }
    }
    return std::nullopt;
  }

  template <typename Test>
  std::optional<std::size_t> last(Test is_wanted) const {
    for (std::size_t i = folded.size(); i > 0; --i) {
      if (is_wanted(folded[i - 1])) {
        return i - 1;
      }
    }
    return std::nullopt;
  }
};

bool is_negated(const Beside& beside, std::size_t verb) {
  for (std::size_t i = verb; i > 0 && verb - i < kNegationReach; --i) {
    const std::string_view word = beside.folded[i - 1];
    if (beside.words[i].after_break || has(kAffirming, word)) {
      return false;
    }
    if (is_negation(word) || has(kRefusals, word)) {
      return i == verb || !has(kAffirming, beside.folded[i]);
    }
  }
  return false;
}

// Whether a denial reaches a verb of saying behind it, and what is behind that.
bool reaches(const Beside& beside, std::size_t denial, std::size_t verb) {
  bool complement = false;
  for (std::size_t i = denial + 1; i <= verb; ++i) {
    const std::string_view word = beside.folded[i];
    const std::string_view joint = beside.joint(i);
    const bool comma = joint.find(',') != std::string_view::npos;
    if (joint.find_first_of(":;") != std::string_view::npos ||
        (comma && word.ends_with("ing")) || (!complement && has(kTurns, word))) {
      return false;
    }
    complement = complement || has(kComplements, word);
  }
  return true;
}

bool is_denial(std::string_view word) {
  return has(kDenials, word);
}

// A colon begins a speech of its own, but for: "It is false that he said: ...".
bool is_denied_before(const Beside& before, std::size_t verb) {
  const auto denial = before.first(is_denial);
  const auto between = [&](std::string_view word) {
    const auto found =
        before.first([word](std::string_view other) { return other == word; }, *denial);
    return found && *found < verb;
  };
  if (!denial || *denial >= verb || !reaches(before, *denial, verb)) {
    return is_negated(before, verb);
  }
  const bool colon =
      before.joint(before.words.size()).find(':') != std::string_view::npos;
  return !colon || (between("that") && !between("and") && !between("but"));
}

// "... is not what he said", and in German behind a denial: "... genannt habe".
bool is_denied_behind(const Beside& before, const Beside& behind) {
  const auto verb = behind.first(is_using_words);
  if (!verb) {
    return false;
  }
  const auto denial = before.first(is_denial);
  const auto later = behind.first(is_denial);
  return is_negated(behind, *verb) ||
         (later && *later < *verb && reaches(behind, *later, *verb)) ||
         (denial && *verb < kNegationReach &&
          reaches(before, *denial, before.words.size() - 1));
}

// The words before and behind some bytes, within the sentences that these are of.
struct Surroundings {
  std::string_view whole;
  std::string_view before;
  std::string_view behind;
};

Surroundings around(const CutText& cut, Span inside) {
  const Span whole = widened(cut.sentences, inside);
  return {cut.text.substr(whole.begin, whole.end - whole.begin),
          cut.text.substr(whole.begin, inside.begin - whole.begin),
          cut.text.substr(inside.end, whole.end - inside.end)};
}

// From the last quotation before on; the last mark opens the quotation itself.
std::string_view behind_marks(std::string_view before) {
  std::size_t from = 0;
  for (const MarkedPiece& piece : marked_pieces(before)) {
    from = piece.behind < before.size() ? piece.behind : from;
  }
  return before.substr(from);
}

std::string_view before_marks(std::string_view behind) {
  // The first mark closes the quotation itself.
  const std::size_t from =
      std::min<std::size_t>(behind.find_first_of(" \n"), behind.size());
  const auto pieces = marked_pieces(behind.substr(from));
  return pieces.empty() ? behind : behind.substr(0, from + pieces.front().open);
}

bool is_part_of_sentence(std::string_view quote, const Beside& before,
                         const Beside& behind) {
  constexpr std::string_view kStops = ",.!?";
  const bool begins_small =
      !quote.empty() && quote.front() >= 'a' && quote.front() <= 'z';
  const bool ends_open = !quote.empty() && !quote.ends_with("…") &&
                         kStops.find(quote.back()) == std::string_view::npos &&
                         behind.joint(0).find_first_of(",.!?") == std::string_view::npos;
  return (begins_small && !before.words.empty()) || (ends_open && !behind.words.empty());
}

bool is_condition(const Beside& beside, std::size_t at) {
  const std::string_view word = beside.folded[at];
  const bool as_long_as = word == "as" && at + 2 < beside.folded.size() &&
                          beside.folded[at + 1] == "long" &&
                          beside.folded[at + 2] == "as";
  // "when not", "when nobody comes"; "when" alone is mostly a time.
  const bool when_not = word == "when" && at + 1 < beside.folded.size() &&
                        is_negation(beside.folded[at + 1]);
  return lede::is_condition(word) || as_long_as || when_not;
}

bool has_condition_before(const Beside& before) {
  for (std::size_t i = 0; i < before.words.size(); ++i) {
    const bool begins = before.words[i].after_break ||
                        (i > 0 && has(kBeforeConditions, before.folded[i - 1]));
    if (begins && is_condition(before, i)) {
      return true;
    }
  }
  return !before.words.empty() && has(kLeadingNegations, before.folded.front());
}

bool has_condition_behind(const Beside& behind) {
  std::size_t at = 0;
  while (at < behind.words.size() && has(kBeforeConditions, behind.folded[at])) {
    ++at;
  }
  const bool is_last = at + 1 == behind.words.size();
  return at < behind.words.size() &&
         (is_condition(behind, at) ||
          (is_last && has(kLeadingNegations, behind.folded[at])));
}

// Of the sentence that a place in a quotation is of; "If we lose," she said, "we go" is
// one, too.
std::string condition_around(const CutText& quoted, Span place,
                             const Surroundings& outside, Analyzer& analyzer) {
  const Surroundings inside = around(quoted, place);
  const Beside before(inside.before, analyzer);
  const Beside behind(inside.behind, analyzer);
  if (has_condition_before(before) || has_condition_behind(behind)) {
    return one_line(inside.whole);
  }
  const auto pieces = marked_pieces(outside.before);
  const bool first = before.words.empty() && inside.whole.begin() == quoted.text.begin();
  if (!first || pieces.empty() || pieces.front().behind >= outside.before.size()) {
    return {};
  }
  const auto [begin, end, open, close] = pieces.front();
  const std::string_view lead = outside.before.substr(begin, end - begin);
  const bool goes_on =
      lead.ends_with(',') && has_condition_before(Beside(lead, analyzer));
  return goes_on ? one_line(outside.whole) : std::string();
}

// Whether "I" or "we" is who says it: walks back from the verb to its subject.
bool is_own(const Beside& beside, std::size_t verb) {
  std::size_t at = verb;
  while (at > 0 && (has(kBeforeVerbs, beside.folded[at - 1]) ||
                    beside.folded[at - 1].ends_with("ly"))) {
    --at;
  }
  if (at == 0) {
    return verb + 1 < beside.folded.size() && has(kSubjects, beside.folded[verb + 1]);
  }
  if (has(kTurns, beside.folded[at - 1])) {
    const auto subject =
        beside.first([](std::string_view word) { return has(kSubjects, word); });
    return subject && *subject < at;
  }
  return has(kSubjects, beside.folded[at - 1]);
}

void read_teller(const Beside& before, const Beside& behind, Context& context) {
  const auto tell = [&context](const Beside& beside, std::size_t verb) {
    const bool own =
        is_own(beside, verb) && !(verb > 0 && has(kPassives, beside.folded[verb - 1]));
    context.teller = own ? Teller::Own : Teller::Other;
    context.told_by = text_between({beside.text, beside.words}, 0, beside.words.size());
  };
  if (const auto verb = before.last(is_saying)) {
    tell(before, *verb);
  } else if (const auto later = behind.first(is_saying);
             later && *later < kNegationReach) {
    tell(behind, *later);
  }
}

}  // namespace

bool is_condition(std::string_view word) {
  return has(kConditions, word);
}

Context context_of(const CutText& text, Span quote, Span place, Analyzer& analyzer) {
  Context context;
  const Surroundings outside = around(text, quote);
  const Beside before(behind_marks(outside.before), analyzer);
  const Beside behind(before_marks(outside.behind), analyzer);
  const auto verb = before.last(is_using_words);
  context.is_denied =
      verb ? is_denied_before(before, *verb) : is_denied_behind(before, behind);
  const std::string_view words = text.text.substr(quote.begin, quote.end - quote.begin);
  if (context.is_denied || is_part_of_sentence(words, before, behind)) {
    context.sentence = one_line(outside.whole);
  }
  const std::vector<Span> sentences = sentences_of(words);
  const CutText quoted{words, sentences};
  if (quote.begin <= place.begin && place.end <= quote.end) {
    context.condition = condition_around(
        quoted, {place.begin - quote.begin, place.end - quote.begin}, outside, analyzer);
  }
  for (const MarkedPiece& piece : marked_pieces(words)) {
    if (quote.begin + piece.begin <= place.begin &&
        place.end <= quote.begin + piece.end) {
      const Surroundings inside = around(quoted, {static_cast<std::uint32_t>(piece.begin),
                                                  static_cast<std::uint32_t>(piece.end)});
      context.is_within = true;
      read_teller(Beside(behind_marks(inside.before), analyzer),
                  Beside(before_marks(inside.behind), analyzer), context);
    }
  }
  return context;
}

}  // namespace lede
