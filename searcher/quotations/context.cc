// By the verb of saying that is nearest to the marks, and the words beside it.
#include "searcher/quotations/context.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "schema/utf8.h"
#include "searcher/passages/marked_text.h"
#include "searcher/quotations/beside.h"
#include "searcher/quotations/denial.h"
#include "searcher/quotations/difference.h"
#include "searcher/quotations/marks.h"
#include "searcher/quotations/saying.h"
#include "searcher/quotations/word_stream.h"

namespace lede {
namespace {

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

// Of what others say that one said.
constexpr auto kImputations = std::to_array<std::string_view>(
    {"claim", "claims", "claimed", "allege", "alleges", "alleged", "accuse", "accuses",
     "accused", "pretend", "pretends", "behaupten", "behauptet"});

// Behind marks: "'Go' is what he told me", "'Go', as he said".
constexpr auto kRelatives = std::to_array<std::string_view>({"what", "as", "was"});

constexpr auto kConditions = std::to_array<std::string_view>(
    {"if", "unless", "until", "provided", "providing", "assuming", "supposing", "without",
     "wenn", "falls", "sofern", "solange", "ausser"});

// A sentence that begins with them holds for none of it.
constexpr auto kLeadingNegations =
    std::to_array<std::string_view>({"not", "never", "neither", "nicht", "nie"});

// Directly before a place, of other languages; is_negation() has those of ours.
constexpr auto kOtherNegations = std::to_array<std::string_view>(
    {"ne", "non", "nao", "nunca", "jamais", "niet", "ikke", "inte", "nem", "не", "ни"});

// May stand before a condition.
constexpr auto kBeforeConditions =
    std::to_array<std::string_view>({"and", "but", "or", "so", "only", "except", "that",
                                     "because", "und", "aber", "nur"});

constexpr std::size_t kVerbReach = 3;  // words from the marks or a "what" to the verb

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

// "We do not | go", "No | vamos", but not "No, | we go".
bool is_negated_by_last(const Beside& before) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::string_view last = before.folded.back();
  return (is_negation(last) || has_word(kOtherNegations, last)) &&
         before.joint(before.words.size()).find_first_not_of(kSpace) ==
             std::string_view::npos;
}

bool has_condition_before(const Beside& before) {
  for (std::size_t i = 0; i < before.words.size(); ++i) {
    const bool begins = before.words[i].after_break ||
                        (i > 0 && has_word(kBeforeConditions, before.folded[i - 1]));
    if (begins && is_condition(before, i)) {
      return true;
    }
  }
  return !before.words.empty() && (has_word(kLeadingNegations, before.folded.front()) ||
                                   is_negated_by_last(before));
}

bool has_condition_behind(const Beside& behind) {
  std::size_t at = 0;
  while (at < behind.words.size() && has_word(kBeforeConditions, behind.folded[at])) {
    ++at;
  }
  const bool is_last = at + 1 == behind.words.size();
  return at < behind.words.size() &&
         (is_condition(behind, at) ||
          (is_last && has_word(kLeadingNegations, behind.folded[at])));
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
  while (at > 0 && (has_word(kBeforeVerbs, beside.folded[at - 1]) ||
                    beside.folded[at - 1].ends_with("ly"))) {
    --at;
  }
  if (at == 0) {
    return verb + 1 < beside.folded.size() &&
           has_word(kSubjects, beside.folded[verb + 1]);
  }
  if (is_turn(beside.folded[at - 1])) {
    const auto subject =
        beside.first([](std::string_view word) { return has_word(kSubjects, word); });
    return subject && *subject < at;
  }
  return has_word(kSubjects, beside.folded[at - 1]);
}

// "They claim that I said": not what the one who says "I" has said.
bool is_imputed(const Beside& beside, std::size_t verb) {
  for (std::size_t i = 0; i < verb; ++i) {
    if (has_word(kImputations, beside.folded[i]) && !is_own(beside, i)) {
      const auto from = beside.folded.begin() + static_cast<std::ptrdiff_t>(i);
      return std::none_of(from, beside.folded.begin() + static_cast<std::ptrdiff_t>(verb),
                          is_turn);
    }
  }
  return false;
}

// The verb of saying behind marks: "'Go,' he said", "'Go' is what he told me".
std::optional<std::size_t> verb_behind(const Beside& behind) {
  const auto verb = behind.first(is_saying);
  if (!verb || *verb < kVerbReach) {
    return verb;
  }
  for (std::size_t i = 1; i <= *verb; ++i) {
    if (behind.words[i].after_break) {
      return std::nullopt;
    }
    if (has_word(kRelatives, behind.folded[i - 1])) {
      return *verb - i <= kVerbReach ? verb : std::nullopt;
    }
  }
  return std::nullopt;
}

void read_teller(const Beside& before, const Beside& behind, Context& context) {
  const auto tell = [&context](const Beside& beside, std::size_t verb) {
    const bool own = is_own(beside, verb) && !is_imputed(beside, verb) &&
                     !(verb > 0 && has_word(kPassives, beside.folded[verb - 1]));
    context.teller = own ? Teller::Own : Teller::Other;
    context.told_by = text_between({beside.text, beside.words}, 0, beside.words.size());
  };
  if (const auto verb = before.last(is_saying)) {
    tell(before, *verb);
  } else if (const auto later = verb_behind(behind)) {
    tell(behind, *later);
  } else {
    context.teller = Teller::Unnamed;
  }
}

// Signs of Latin-1 and of general punctuation begin with C2 and E2.
bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || (byte >= 0xC3 && byte != 0xE2);
  });
}

// Whether marks within a quotation hold sentences of it, and nothing is beside them.
bool is_whole_sentences(const CutText& quoted, const MarkedPiece& piece) {
  const Span all = widened(quoted.sentences, {static_cast<std::uint32_t>(piece.begin),
                                              static_cast<std::uint32_t>(piece.end)});
  return !has_letters(quoted.text.substr(all.begin, piece.begin - all.begin)) &&
         !has_letters(quoted.text.substr(piece.end, all.end - piece.end));
}

struct QuotedPlace {
  const CutText& quoted;
  std::size_t begin;  // of the quotation
  Span place;

  // Marks around all of a quotation are none within it.
  bool is_all(const MarkedPiece& piece) const {
    return !has_letters(quoted.text.substr(0, piece.begin)) &&
           !has_letters(quoted.text.substr(piece.end));
  }

  bool is_in(const MarkedPiece& piece) const {
    return begin + piece.begin <= place.begin && place.end <= begin + piece.end;
  }

  bool has(const MarkedPiece& piece) const {
    return place.begin <= begin + piece.begin && begin + piece.end <= place.end + 3;
  }
};

void read_marks_around(const CutText& quoted, const MarkedPiece& piece,
                       Analyzer& analyzer, Context& context) {
  const Surroundings inside = around(quoted, {static_cast<std::uint32_t>(piece.begin),
                                              static_cast<std::uint32_t>(piece.end)});
  const Beside lead(behind_marks(inside.before), analyzer);
  const Beside rest(before_marks(inside.behind), analyzer);
  context.is_within = true;
  context.is_denied = context.is_denied || is_denied(lead, rest);
  read_teller(lead, rest, context);
}

// A quotation's paragraphs, or what of them is near it.
Span reach_of(std::string_view body, Span quote) {
  constexpr std::uint32_t kNear = 2'000;
  constexpr std::string_view kBreak = "\n\n";
  const std::size_t before = body.rfind(kBreak, quote.begin);
  const std::size_t behind = body.find(kBreak, quote.end);
  Span reach{quote.begin - std::min(quote.begin, kNear),
             static_cast<std::uint32_t>(std::min(std::min(body.size(), behind),
                                                 std::size_t{quote.end} + kNear))};
  if (before != std::string_view::npos) {
    reach.begin = std::max(reach.begin, static_cast<std::uint32_t>(before));
  }
  while (reach.begin < quote.begin && is_continuation(body[reach.begin])) {
    ++reach.begin;
  }
  while (reach.end < body.size() && is_continuation(body[reach.end])) {
    ++reach.end;
  }
  return reach;
}

}  // namespace

bool is_condition(std::string_view word) {
  return has_word(kConditions, word);
}

Context context_of(const CutText& text, Span quote, Span place, Analyzer& analyzer) {
  Context context;
  const Surroundings outside = around(text, quote);
  const Beside before(behind_marks(outside.before), analyzer);
  const Beside behind(before_marks(outside.behind), analyzer);
  context.is_denied = is_denied(before, behind);
  const std::string_view words = text.text.substr(quote.begin, quote.end - quote.begin);
  const std::vector<Span> sentences = sentences_of(words);
  const CutText quoted{words, sentences};
  if (quote.begin <= place.begin && place.end <= quote.end) {
    context.condition = condition_around(
        quoted, {place.begin - quote.begin, place.end - quote.begin}, outside, analyzer);
  }
  const QuotedPlace quoted_place{quoted, quote.begin, place};
  for (const MarkedPiece& piece : marked_pieces(words)) {
    if (quoted_place.is_all(piece)) {
      continue;
    }
    if (quoted_place.is_in(piece)) {
      read_marks_around(quoted, piece, analyzer, context);
    } else if (quoted_place.has(piece) && is_whole_sentences(quoted, piece)) {
      context.others = one_line(words.substr(piece.begin, piece.end - piece.begin));
    }
  }
  if (context.is_denied || is_part_of_sentence(words, before, behind)) {
    context.sentence = one_line(outside.whole);
  }
  return context;
}

bool is_denied(const Article& article, const Quote& quote, Analyzer& analyzer) {
  if (quote.region != Region::Body || quote.end > article.body.size()) {
    return false;
  }
  const Span near = reach_of(article.body, {quote.begin, quote.end});
  const auto text =
      std::string_view(article.body).substr(near.begin, near.end - near.begin);
  const std::vector<Span> sentences = sentences_of(text);
  const Span span{quote.begin - near.begin, quote.end - near.begin};
  return context_of({text, sentences}, span, span, analyzer).is_denied;
}

}  // namespace lede
