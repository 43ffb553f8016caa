// By the verb of saying, and by words that deny it: before it, or behind the quotation.
#include "searcher/quotations/denial.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "searcher/quotations/alignment.h"
#include "searcher/quotations/difference.h"
#include "searcher/quotations/saying.h"
#include "searcher/quotations/unreal.h"

namespace lede {
namespace {

// What follows was not said, or not so.
constexpr auto kDenials = std::to_array<std::string_view>(
    {"denied",   "denies",  "deny",       "denying",    "disputed",    "disputes",
     "rejected", "rejects", "refuted",    "refutes",    "disavowed",   "falsely",
     "false",    "fake",    "fabricated", "bogus",      "hoax",        "untrue",
     "doctored", "wrongly", "bestritt",   "bestreitet", "dementierte", "dementiert",
     "leugnete", "leugnet", "falschlich"});

// The same before a "that" or "as": "a lie that he said", "misquoted as saying".
constexpr auto kDenialsOfClauses = std::to_array<std::string_view>(
    {"lie",        "lies",      "myth",      "fiction",  "invention",  "falsehood",
     "untruth",    "nonsense",  "retracted", "retracts", "retracting", "retract",
     "withdrew",   "withdrawn", "misquoted", "misquote", "misquotes",  "misreported",
     "misreports", "luge",      "erfindung", "unsinn",   "unwahr"});

constexpr auto kClauses =
    std::to_array<std::string_view>({"that", "as", "having", "saying", "dass"});

constexpr auto kRefusals = std::to_array<std::string_view>(
    {"refused", "refuses", "refusing", "declined", "declines", "declining", "avoided",
     "avoids", "avoiding", "resisted"});

// "dismissed claims that he had said", but not "dismissed the plan, saying".
constexpr auto kRebuffs =
    std::to_array<std::string_view>({"dismissed", "dismisses", "dismissing", "dismiss",
                                     "rebutted", "rebuffed", "contradicted", "scotched"});
constexpr auto kTales = std::to_array<std::string_view>(
    {"claims", "claim", "reports", "report", "allegations", "allegation", "suggestions",
     "suggestion", "accusations", "accusation", "rumours", "rumors", "rumour", "rumor",
     "assertions", "assertion", "notion", "story", "stories"});

// Behind a quotation: "... were not his", "... is a fabrication".
constexpr auto kBeing =
    std::to_array<std::string_view>({"is", "are", "was", "were", "isn't", "aren't",
                                     "wasn't", "weren't", "sind", "ist", "war", "waren"});
constexpr auto kOwners =
    std::to_array<std::string_view>({"his", "her", "hers", "their", "theirs", "mine",
                                     "my", "ours", "our", "seine", "ihre", "meine"});
constexpr auto kForgeries = std::to_array<std::string_view>(
    {"fabrication", "forgery", "invention", "invented", "misquote", "misquotation",
     "misattributed", "apocryphal", "fake", "false", "bogus", "hoax", "lie", "myth",
     "fabricated", "doctored", "erfunden"});

// "not only said", "never tired of saying", "do not regret saying".
constexpr auto kAffirming = std::to_array<std::string_view>(
    {"only",   "just",    "merely",  "simply",   "tired",     "tires", "stopped",
     "stop",   "stops",   "ceased",  "hesitate", "hesitated", "fail",  "failed",
     "fails",  "regret",  "regrets", "forget",   "forgot",    "mind",  "care",
     "afraid", "ashamed", "sorry",   "shy",      "nur",       "deny",  "denied"});

constexpr auto kComplements = std::to_array<std::string_view>(
    {"that", "having", "ever", "claims", "claim", "reports", "rumours", "rumors",
     "saying", "calling", "telling", "using", "making", "dass"});

// Between a negation and what was not said: "no one heard him say".
constexpr auto kWitnessing =
    std::to_array<std::string_view>({"hear", "heard", "hears", "remember", "remembers",
                                     "recall", "recalls", "recalled", "remembered"});

constexpr std::size_t kNegationReach = 3;  // words before the verb

bool is_affirmed(const Beside& beside, std::size_t negation) {
  const std::size_t next = negation + 1;
  const bool cannot = beside.folded[negation].starts_with("can");
  return next < beside.folded.size() && (has_word(kAffirming, beside.folded[next]) ||
                                         (cannot && beside.folded[next] == "believe"));
}

// "stopped short of calling".
bool is_short_of(const Beside& beside, std::size_t at) {
  return beside.folded[at] == "short" && at + 1 < beside.folded.size() &&
         beside.folded[at + 1] == "of";
}

// Whether one of the words before a verb, of one clause with it, negates it.
bool is_negated(const Beside& beside, std::size_t verb) {
  std::size_t reach = kNegationReach;
  for (std::size_t i = verb; i > 0 && verb - i < reach; --i) {
    const std::string_view word = beside.folded[i - 1];
    if (beside.words[i].after_break || has_word(kAffirming, word)) {
      return false;
    }
    if (is_negation(word) || has_word(kRefusals, word) || is_short_of(beside, i - 1)) {
      return i == verb || !is_affirmed(beside, i - 1);
    }
    reach = has_word(kWitnessing, word) ? verb - i + 1 + kNegationReach : reach;
  }
  return false;
}

bool is_rebuff(const Beside& beside, std::size_t at) {
  constexpr std::size_t kReach = 4;  // "dismissed all such claims"
  const std::size_t end = std::min(at + kReach, beside.folded.size());
  for (std::size_t i = at + 1; has_word(kRebuffs, beside.folded[at]) && i < end; ++i) {
    if (has_word(kTales, beside.folded[i])) {
      return true;
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
        (comma && word.ends_with("ing")) || (!complement && is_turn(word))) {
      return false;
    }
    complement = complement || has_word(kComplements, word);
  }
  return true;
}

// The first word that denies what follows it.
std::optional<std::size_t> denial_in(const Beside& beside) {
  const auto is_clause = [](std::string_view word) { return has_word(kClauses, word); };
  const std::size_t clause = beside.last(is_clause).value_or(0);
  for (std::size_t i = 0; i < beside.folded.size(); ++i) {
    if (has_word(kDenials, beside.folded[i]) || is_rebuff(beside, i) ||
        (has_word(kDenialsOfClauses, beside.folded[i]) && i < clause)) {
      return i;
    }
  }
  return std::nullopt;
}

bool has_between(const Beside& beside, std::string_view word, const Stretch& stretch) {
  const auto begin = beside.folded.begin();
  const auto end = begin + static_cast<std::ptrdiff_t>(stretch.end);
  return std::find(begin + static_cast<std::ptrdiff_t>(stretch.begin), end, word) != end;
}

// A colon begins a speech of its own, but for: "It is false that he said: ...".
bool is_denied_before(const Beside& before, std::size_t verb) {
  const auto denial = denial_in(before);
  if (!denial || *denial >= verb || !reaches(before, *denial, verb)) {
    return is_negated(before, verb) || is_unreal(before, verb);
  }
  const bool colon =
      before.joint(before.words.size()).find(':') != std::string_view::npos;
  const Stretch between{*denial, verb};
  return !is_negated(before, *denial) &&
         (!colon ||
          (has_between(before, "that", between) && !has_between(before, "and", between) &&
           !has_between(before, "but", between)));
}

// "... is not what he said", and in German behind a denial: "... genannt habe".
bool is_denied_behind(const Beside& before, const Beside& behind) {
  const auto verb = behind.first(is_using_words);
  if (!verb) {
    return false;
  }
  const auto denial = denial_in(before);
  const auto later = denial_in(behind);
  return is_negated(behind, *verb) || is_unreal(behind, *verb) ||
         (later && *later < *verb && reaches(behind, *later, *verb) &&
          !is_negated(behind, *later)) ||
         (denial && *verb < kNegationReach &&
          reaches(before, *denial, before.words.size() - 1));
}

// "did not say so because he thought ..."
bool is_reason(std::string_view word) {
  return word == "because" || word == "weil";
}

// "... were not his words", "... is a crude forgery", in a few words.
bool is_disowned(const Beside& behind) {
  constexpr std::size_t kReach = 6;
  const std::size_t end = std::min(kReach, behind.folded.size());
  bool negated = false;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view word = behind.folded[i];
    if (i == 0 && !has_word(kBeing, word)) {
      return false;
    }
    if (i > 0 && behind.words[i].after_break) {
      return false;
    }
    negated = negated || is_negation(word);
    if (negated ? has_word(kOwners, word) : has_word(kForgeries, word)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_denied(const Beside& before, const Beside& behind) {
  const auto verb = before.last(is_using_words);
  if (is_disowned(behind)) {
    return true;
  }
  if (verb && before.first(is_reason, *verb)) {
    return false;
  }
  return verb ? is_denied_before(before, *verb) : is_denied_behind(before, behind);
}

}  // namespace lede
