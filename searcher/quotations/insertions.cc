// Sums and sorted places, so that each of many places costs no more than what it has.
#include "searcher/quotations/insertions.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "searcher/quotations/context.h"
#include "searcher/quotations/difference.h"

namespace lede {
namespace {

constexpr std::size_t kShownWords = 12;

std::string_view joint_before(const WordedText& text, std::size_t word) {
  const std::size_t begin = text.words[word - 1].end;
  return text.text.substr(begin, text.words[word].begin - begin);
}

}  // namespace

Insertions::Insertions(const WordedText& text, const Analyzer& analyzer) : text_(text) {
  negations_.push_back(0);
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const ComparedWord& word = text.words[i];
    std::size_t negations = negations_.back();
    if (word.bracketed) {
      const std::string_view plain = analyzer.word(word.word);
      negations += is_negation(plain) ? 1U : 0U;
      add(i, is_condition(plain));
    } else {
      plain_.push_back(word);
      places_.push_back(i);
    }
    negations_.push_back(negations);
  }
}

void Insertions::add(std::size_t word, bool is_condition) {
  const bool goes_on = !brackets_.empty() && brackets_.back().words.end == word &&
                       joint_before(text_, word).find('[') == std::string_view::npos;
  if (!goes_on) {
    brackets_.push_back({{word, word}, false});
  }
  Brackets& last = brackets_.back();
  last.words.end = word + 1;
  last.has_condition = last.has_condition || is_condition;
}

Fitting Insertions::among_all(const Fitting& plain) const {
  const auto between = [this](const Stretch& gap) {
    return Stretch{places_[gap.begin - 1] + 1, places_[gap.end]};
  };
  Fitting all;
  all.whole = {places_[plain.whole.begin], places_[plain.whole.end - 1] + 1};
  std::transform(plain.gaps.begin(), plain.gaps.end(), std::back_inserter(all.gaps),
                 between);
  return all;
}

bool Insertions::is_stop_before(std::size_t word) const {
  if (word == 0 || word >= text_.words.size()) {
    return true;
  }
  const std::string_view joint = joint_before(text_, word);
  return joint.find_first_not_of(" \t\r\n[]") != std::string_view::npos ||
         joint.find("\n\n") != std::string_view::npos;
}

std::optional<Stretch> Insertions::before(std::size_t word) const {
  const auto next =
      std::partition_point(brackets_.begin(), brackets_.end(),
                           [word](const Brackets& one) { return one.words.end < word; });
  const bool found =
      next != brackets_.end() && next->words.end == word && !is_stop_before(word);
  return found ? std::optional(next->words) : std::nullopt;
}

std::optional<Stretch> Insertions::behind(std::size_t end) const {
  const auto next =
      std::partition_point(brackets_.begin(), brackets_.end(),
                           [end](const Brackets& one) { return one.words.begin < end; });
  const bool found =
      next != brackets_.end() && next->words.begin == end && !is_stop_before(end);
  return found ? std::optional(next->words) : std::nullopt;
}

std::size_t Insertions::negations(const Stretch& place) const {
  return negations_[place.end] - negations_[place.begin];
}

void Insertions::add_to(Omissions& omissions, const Stretch& place) const {
  const auto first = std::partition_point(
      brackets_.begin(), brackets_.end(),
      [&place](const Brackets& one) { return one.words.begin < place.begin; });
  for (auto one = first; one != brackets_.end() && one->words.end <= place.end; ++one) {
    const auto [begin, end] = one->words;
    const std::size_t shown = std::min(end, begin + kShownWords);
    const std::string theirs =
        text_between(text_, begin, shown) + (shown < end ? " …" : "");
    omissions.puts_in_much =
        omissions.puts_in_much || one->has_condition || end - begin > kMaxReplaced;
    if (negations(one->words) > 0) {
      omissions.differences.push_back({Edit::LeftOut, Weight::Negation, "", theirs});
    } else if (theirs != "[sic]") {
      omissions.replaced.push_back({"", theirs});
    }
  }
}

}  // namespace lede
