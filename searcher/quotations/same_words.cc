// Word by word, with the signs behind each.
#include "searcher/quotations/same_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "schema/signs.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr auto kQuestions = std::to_array<std::string_view>({"?", "？", "؟"});
constexpr auto kStops = std::to_array<std::string_view>({".", "!", ",", ";", "。", "！"});

template <typename Table>
bool has_any(const Table& signs, std::string_view text) {
  return std::any_of(signs.begin(), signs.end(), [text](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  });
}

// The first signs behind a word, up to the next or to white space; a space may stand
// before them.
std::string_view signs_behind(const WordedText& text, std::size_t word) {
  const std::size_t begin = text.words[word].end;
  const std::size_t next =
      word + 1 < text.words.size() ? text.words[word + 1].begin : text.text.size();
  std::string_view signs = text.text.substr(begin, next - begin);
  while (!signs.empty() && is_space_sign(code_point_at(signs, 0).value)) {
    signs.remove_prefix(code_point_at(signs, 0).length);
  }
  return signs.substr(0, signs.find_first_of(" \t\r\n"));
}

// With the sign that says what it is.
std::string with_sign(const WordedText& text, std::size_t word, bool is_question) {
  return text_between(text, word, word + 1) + (is_question ? "?" : ".");
}

class Comparison {
 public:
  explicit Comparison(const WordedText& theirs) : theirs_(theirs) {}

  // The words of yours from the first on, those of theirs from a place on.
  void compare(const WordedText& yours, std::size_t at) {
    for (std::size_t i = 0; i < yours.words.size(); ++i) {
      if (yours.words[i].accented != theirs_.words[at + i].accented) {
        add(text_between(yours, i, i + 1), text_between(theirs_, at + i, at + i + 1));
      }
      compare_signs(yours, i, at + i);
    }
  }

  std::vector<Difference> take() { return std::move(differences_); }

 private:
  void compare_signs(const WordedText& yours, std::size_t i, std::size_t j) {
    const std::string_view ours = signs_behind(yours, i);
    const std::string_view others = signs_behind(theirs_, j);
    const bool asks = has_any(kQuestions, ours);
    const bool asked = has_any(kQuestions, others);
    if (asks != asked && has_any(kStops, asks ? others : ours)) {
      add(with_sign(yours, i, asks), with_sign(theirs_, j, asked));
    }
  }

  void add(std::string yours, std::string theirs) {
    differences_.push_back(
        {Edit::Changed, Weight::Wording, std::move(yours), std::move(theirs)});
  }

  WordedText theirs_;
  std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> differences_in_same_words(const Claim& claim,
                                                  const Fitting& place,
                                                  const WordedText& theirs) {
  Comparison comparison(theirs);
  std::size_t at = place.whole.begin;
  for (std::size_t i = 0; i < claim.parts.size(); ++i) {
    at = i > 0 ? place.gaps[i - 1].end : at;
    const WordStream& words = claim.parts[i].words;
    const std::string_view rest = claim.text;
    const std::size_t end =
        i + 1 < claim.parts.size() ? claim.parts[i + 1].words.front().begin : rest.size();
    comparison.compare({rest.substr(0, end), words}, at);
    at += words.size();
  }
  return comparison.take();
}

}  // namespace lede
