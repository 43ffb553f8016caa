#include "corpus/quotes/turns.h"

#include "corpus/characters.h"

namespace lede {
namespace {

constexpr int kMostLabelWords = 5;

// Behind the capitalised words that the sentence begins with.
int label_end(const Sentence& s) {
  int end = 0;
  while (end < s.size() && end <= kMostLabelWords && s[end].is_word() && s[end].capital) {
    ++end;
  }
  return end <= kMostLabelWords ? end : 0;
}

}  // namespace

std::optional<Turn> turn_of(const Sentence& first, const People& people) {
  const int end = label_end(first);
  const int colon = first.behind_parenthesis(end, first.size());
  if (end == 0 || colon + 1 >= first.size() || !first[colon].is_sign(":")) {
    return std::nullopt;
  }
  const std::uint32_t begin = first[0].begin;
  const std::string_view label = first.text().substr(begin, first[end - 1].end - begin);
  if (length_of(label) == 1) {
    return Turn();
  }
  const auto name = name_in(first, {0, end - 1});
  const bool is_person = name && name->words >= 2 && people.is_person(*name);
  if (!is_person && !is_all_capitals(label)) {
    return std::nullopt;
  }
  return Turn{name ? people.full_name(*name).raw : label};
}

}  // namespace lede
