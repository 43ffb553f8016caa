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
    {"refused", "refuses", "refusing", "declined", "declines", "avoided"});

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

// "I wish I could say", "if I had said"; "I should have said", "I almost said".
constexpr auto kUnreal = std::to_array<std::string_view>(
    {"wish", "wishes", "wished", "if", "wunschte", "wenn"});
constexpr auto kUnrealVerbs =
    std::to_array<std::string_view>({"could", "had", "would", "konnte", "hatte"});
constexpr auto kModals = std::to_array<std::string_view>({"could", "should", "would"});
constexpr auto kAlmost = std::to_array<std::string_view>({"almost", "nearly", "beinahe"});

constexpr std::size_t kNegationReach = 3;  // words before the verb

bool is_affirmed(const Beside& beside, std::size_t negation) {
  const std::size_t next = negation + 1;
  const bool cannot = beside.folded[negation].starts_with("can");
  return next < beside.folded.size() && (has_word(kAffirming, beside.folded[next]) ||
                                         (cannot && beside.folded[next] == "believe"));
}

// Whether one of the words before a verb, of one clause with it, negates it.
bool is_negated(const Beside& beside, std::size_t verb) {
  std::size_t reach = kNegationReach;
  for (std::size_t i = verb; i > 0 && verb - i < reach; --i) {
    const std::string_view word = beside.folded[i - 1];
    if (beside.words[i].after_break || has_word(kAffirming, word)) {
      return false;
    }
    if (is_negation(word) || has_word(kRefusals, word)) {
      return i == verb || !is_affirmed(beside, i - 1);
    }
    reach = has_word(kWitnessing, word) ? verb - i + 1 + kNegationReach : reach;
  }
  return false;
}

// "I wish I could say", "I should have said".
bool is_unreal(const Beside& beside, std::size_t verb) {
  if (verb == 0) {
    return false;
  }
  const std::string_view last = beside.folded[verb - 1];
  if (has_word(kAlmost, last)) {
    return true;
  }
  if (last == "have" && verb > 1 && has_word(kModals, beside.folded[verb - 2])) {
    return true;
  }
  if (!has_word(kUnrealVerbs, last)) {
    return false;
  }
  for (std::size_t i = verb; i > 0 && !beside.words[i].after_break; --i) {
    if (has_word(kUnreal, beside.folded[i - 1])) {
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
    if (has_word(kDenials, beside.folded[i]) ||
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

}  // namespace

bool is_denied(const Beside& before, const Beside& behind) {
  const auto verb = before.last(is_using_words);
  return verb ? is_denied_before(before, *verb) : is_denied_behind(before, behind);
}

}  // namespace lede
