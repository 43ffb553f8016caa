// By the letters, and the places of what stands between them.
#include "searcher/quotations/joins.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "schema/ascii.h"
#include "schema/fold.h"
#include "schema/signs.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// Words that are other words where they are joined to the next: "a typical" and
// "atypical", "in sensitive" and "insensitive".
constexpr auto kTurningJoined = std::to_array<std::string_view>({"a", "an", "in"});

// What is left of words without the spaces and hyphens in them, and where these stood.
struct Joined {
  std::string letters;
  std::map<std::size_t, std::string> gaps;  // by place in the letters: the word before
};

Joined joined(std::string_view words) {
  const std::string text = folded_word(words);
  Joined result;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool begins = at == 0 || text[at - 1] == ' ';
    const std::string_view sign = std::string_view(text).substr(at, c.length);
    at += c.length;
    const bool dash = is_dash_sign(c.value);
    if (dash && at < text.size() && text[at] == '\n') {  // of a word over two lines
      ++at;
      continue;
    }
    const bool is_minus = dash && begins && at < text.size() && text[at] != ' ';
    if (is_minus || (!dash && !is_space_sign(c.value))) {
      result.letters += is_minus ? "-" : sign;
      word += sign;
    } else if (!result.letters.empty()) {
      const auto [gap, is_new] = result.gaps.try_emplace(result.letters.size(), word);
      // At a hyphen no word ends.
      gap->second = is_new && !dash ? word : std::string();
      word.clear();
    }
  }
  return result;
}

Join join_at(const std::string& letters, std::size_t at, const std::string& before) {
  const bool left = is_ascii_digit(letters[at - 1]);
  const bool right = at < letters.size() && is_ascii_digit(letters[at]);
  if (std::find(kTurningJoined.begin(), kTurningJoined.end(), before) !=
      kTurningJoined.end()) {
    return Join::Other;
  }
  if (!left && !right) {
    return before.empty() ? Join::Spelling : Join::Same;  // at a hyphen
  }
  // Beside "10" and ",15" there is none.
  const char other = left && at < letters.size() ? letters[at] : letters[at - 1];
  return is_ascii_letter(other) ? Join::Spelling : Join::Other;
}

// The weightiest of the gaps that one has and the other has not.
Join joins_of(const Joined& one, const Joined& other) {
  Join most = Join::Same;
  for (const auto& [at, before] : one.gaps) {
    if (other.gaps.count(at) == 0) {
      most = std::max(most, join_at(one.letters, at, before));
    }
  }
  return most;
}

}  // namespace

Join join_of(std::string_view yours, std::string_view theirs) {
  const Joined one = joined(yours);
  const Joined other = joined(theirs);
  return one.letters == other.letters
             ? std::max(joins_of(one, other), joins_of(other, one))
             : Join::None;
}

}  // namespace lede
