// By the words of the verb's clause, and by those that make all of a sentence fiction.
#include "searcher/quotations/unreal.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lede {
namespace {

// "I wish I could say", "if I had said"; "I should have said", "I almost said".
constexpr auto kWishes = std::to_array<std::string_view>(
    {"wish", "wishes", "wished", "if", "wunschte", "wenn"});
constexpr auto kWished =
    std::to_array<std::string_view>({"could", "had", "would", "konnte", "hatte"});
constexpr auto kModals = std::to_array<std::string_view>({"could", "should", "would"});
constexpr auto kAlmost = std::to_array<std::string_view>({"almost", "nearly", "beinahe"});

// "may say", "will also tell".
constexpr auto kForeseeing =
    std::to_array<std::string_view>({"may", "might", "will", "shall"});

// "allegedly said".
constexpr auto kAllegedly = std::to_array<std::string_view>(
    {"allegedly", "supposedly", "purportedly", "apocryphally", "falsely", "angeblich"});

// Before "to say", and with the second table before "to have said".
constexpr auto kForeseen = std::to_array<std::string_view>(
    {"expected",  "likely",   "unlikely", "due",       "set",      "going",   "about",
     "scheduled", "supposed", "meant",    "intended",  "intends",  "planned", "planning",
     "plans",     "tempted",  "alleged",  "purported", "rumoured", "rumored"});
constexpr auto kHearsay = std::to_array<std::string_view>(
    {"said", "believed", "thought", "reported", "claimed", "supposed", "alleged",
     "purported", "rumoured", "rumored"});

// At the beginning of a clause, before its subject: "Had he said", "Did I say"; and
// before those that may be names only with a plain verb: "Will he say".
constexpr auto kInverted =
    std::to_array<std::string_view>({"had", "did", "does", "do", "have", "has"});
constexpr auto kInvertedModals = std::to_array<std::string_view>(
    {"would", "could", "should", "will", "can", "may", "might"});
constexpr auto kPlainVerbs = std::to_array<std::string_view>(
    {"say", "tell", "call", "write", "claim", "declare", "ask", "describe", "use",
     "admit", "reply", "add", "announce"});
constexpr std::size_t kSubjectWords = 4;  // between it and the verb

constexpr auto kFictions = std::to_array<std::string_view>(
    {"parody", "parodies", "satire", "satirical", "satirist", "spoof", "deepfake",
     "impersonator", "impersonating", "impersonated", "fictional", "fictitious",
     "imaginary", "imagined", "imagines", "hypothetical", "parodie"});

// Whether no stop is before any of the words (from, to].
bool is_one_clause(const Beside& beside, std::size_t from, std::size_t to) {
  for (std::size_t i = from + 1; i <= to; ++i) {
    if (beside.words[i].after_break) {
      return false;
    }
  }
  return true;
}

bool is_wished(const Beside& beside, std::size_t verb) {
  const std::string_view last = beside.folded[verb - 1];
  if (has_word(kAlmost, last)) {
    return true;
  }
  if (last == "have" && verb > 1 && has_word(kModals, beside.folded[verb - 2])) {
    return true;
  }
  if (!has_word(kWished, last)) {
    return false;
  }
  for (std::size_t i = verb; i > 0 && !beside.words[i].after_break; --i) {
    if (has_word(kWishes, beside.folded[i - 1])) {
      return true;
    }
  }
  return false;
}

// A month or a name has a capital.
bool is_small(const Beside& beside, std::size_t at) {
  return beside.text[beside.words[at].begin] == beside.folded[at].front();
}

// "may say", "may also say", "is alleged to have said".
bool is_foreseen(const Beside& beside, std::size_t verb) {
  const std::size_t reach = std::min<std::size_t>(verb, 3);
  if (!is_one_clause(beside, verb - reach, verb)) {
    return false;
  }
  const auto back = [&](std::size_t count) {
    return count <= reach ? beside.folded[verb - count] : std::string_view{};
  };
  const bool adverb = back(1).ends_with("ly") || back(1) == "also" || back(1) == "then" ||
                      back(1) == "never" || back(1) == "ever";
  const std::size_t modal = adverb ? 2 : 1;
  return has_word(kAllegedly, back(1)) ||
         (has_word(kForeseeing, back(modal)) && is_small(beside, verb - modal)) ||
         (back(1) == "to" && has_word(kForeseen, back(2))) ||
         (back(1) == "have" && back(2) == "to" &&
          (has_word(kHearsay, back(3)) || has_word(kForeseen, back(3))));
}

bool is_inverted(const Beside& beside, std::size_t verb) {
  const std::size_t reach = std::min(verb, kSubjectWords + 1);
  for (std::size_t i = verb - reach; i + 1 < verb; ++i) {
    const bool inverted = has_word(kInverted, beside.folded[i]) ||
                          (has_word(kInvertedModals, beside.folded[i]) &&
                           has_word(kPlainVerbs, beside.folded[verb]));
    if (beside.words[i].after_break && inverted && is_one_clause(beside, i, verb)) {
      return true;
    }
  }
  return false;
}

// Up to a word such as "and", behind which somebody speaks in earnest.
bool is_fiction(const Beside& beside, std::size_t verb) {
  for (std::size_t i = verb; i > 0 && !is_turn(beside.folded[i]); --i) {
    if (has_word(kFictions, beside.folded[i - 1])) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_unreal(const Beside& beside, std::size_t verb) {
  return verb > 0 && (is_wished(beside, verb) || is_foreseen(beside, verb) ||
                      is_inverted(beside, verb) || is_fiction(beside, verb));
}

}  // namespace lede
