// Gap by gap.
#include "searcher/quotations/omissions.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "schema/ascii.h"
#include "searcher/passages/sentences.h"
#include "searcher/quotations/context.h"
#include "searcher/quotations/replacement.h"

namespace lede {
namespace {

// So many words are few enough to be shown, and to be of one thought.
constexpr std::size_t kFewWords = 12;

class GapReader {
 public:
  GapReader(const Claim& claim, const WordedText& theirs, const Analyzer& analyzer)
      : claim_(claim), theirs_(theirs), analyzer_(analyzer) {}

  Omissions read(const Fitting& place) {
    const Stretch& whole = place.whole;
    const bool from_bracket = !claim_.parts.front().inserted.empty();
    const bool to_bracket = !claim_.inserted_behind.empty();
    omissions_.place = {from_bracket ? before(whole.begin).begin : whole.begin,
                        to_bracket ? behind(whole.end).end : whole.end};
    for (std::size_t i = 0; i < claim_.parts.size(); ++i) {
      const ClaimPart& part = claim_.parts[i];
      const Stretch gap = i > 0 ? place.gaps[i - 1] : before(whole.begin);
      if (i > 0 && part.joint == Joint::Ellipsis) {
        leave_out(gap);
      } else {
        replace(part.inserted, gap);
      }
    }
    replace(claim_.inserted_behind, behind(whole.end));
    return std::move(omissions_);
  }

 private:
  // What brackets at an end can stand for: few words, up to a stop.
  Stretch before(std::size_t begin) const {
    Stretch gap{begin, begin};
    while (gap.begin > 0 && !is_stop_before(gap.begin) &&
           begin - gap.begin < kMaxReplaced) {
      --gap.begin;
    }
    return gap;
  }

  Stretch behind(std::size_t end) const {
    Stretch gap{end, end};
    while (gap.end < theirs_.words.size() && !is_stop_before(gap.end) &&
           gap.end - end < kMaxReplaced) {
      ++gap.end;
    }
    return gap;
  }

  // A bracket alone is none.
  bool is_stop_before(std::size_t word) const {
    const ComparedWord& one = theirs_.words[word];
    const ComparedWord& last = theirs_.words[word - 1];
    const auto joint = theirs_.text.substr(last.end, one.begin - last.end);
    return one.after_break &&
           (one.bracketed == last.bracketed ||
            joint.find_first_not_of(" \t\r\n[]") != std::string_view::npos);
  }

  void replace(const WordStream& inserted, const Stretch& gap) {
    const WordedText yours{claim_.text, inserted};
    const std::string text = text_between(yours, 0, inserted.size());
    if (inserted.empty() || text == "[sic]" || is_same(inserted, gap)) {
      return;
    }
    const std::string there = text_between(theirs_, gap.begin, gap.end);
    omissions_.puts_in_much = omissions_.puts_in_much || inserted.size() > kMaxReplaced ||
                              has_condition(inserted, {0, inserted.size()}) ||
                              !reaches_stop(gap);
    if (has_negation(inserted, {0, inserted.size()}) !=
        has_negation(theirs_.words, gap)) {
      add_difference(Weight::Negation, text, there);
    } else if (!can_stand_for(inserted, theirs_, gap, analyzer_)) {
      const bool number = has_digit(text) || has_digit(there);
      add_difference(number ? Weight::Number : Weight::Wording, text, there);
    } else {
      omissions_.replaced.push_back({text, there});
    }
  }

  bool is_same(const WordStream& inserted, const Stretch& gap) const {
    return std::equal(inserted.begin(), inserted.end(),
                      theirs_.words.begin() + static_cast<std::ptrdiff_t>(gap.begin),
                      theirs_.words.begin() + static_cast<std::ptrdiff_t>(gap.end),
                      [](const auto& a, const auto& b) { return a.word == b.word; });
  }

  // A gap at an end goes on to the next stop, if that is not too far.
  bool reaches_stop(const Stretch& gap) const {
    return gap.end - gap.begin < kMaxReplaced || gap.begin == 0 ||
           gap.end == theirs_.words.size() || is_stop_before(gap.begin) ||
           is_stop_before(gap.end);
  }

  bool has_negation(const WordStream& words, const Stretch& stretch) const {
    return has_any(words, stretch, is_negation);
  }

  bool has_condition(const WordStream& words, const Stretch& stretch) const {
    return has_any(words, stretch, is_condition);
  }

  bool has_any(const WordStream& words, const Stretch& stretch,
               bool (*is)(std::string_view)) const {
    return std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
        words.begin() + static_cast<std::ptrdiff_t>(stretch.end),
        [&](const ComparedWord& word) { return is(analyzer_.word(word.word)); });
  }

  static bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_ascii_digit);
  }

  void add_difference(Weight weight, const std::string& yours,
                      const std::string& theirs) {
    omissions_.differences.push_back(
        {theirs.empty() ? Edit::Added : Edit::Changed, weight, yours, theirs});
  }

  void leave_out(const Stretch& gap) {
    const std::size_t size = gap.end - gap.begin;
    omissions_.left_out += size;
    if (size == 0) {
      return;
    }
    const std::string text = text_between(theirs_, gap.begin, gap.end);
    if (size <= kFewWords) {
      omissions_.stretches.push_back(text);
    }
    if (hides_negation(gap)) {
      add_difference(Weight::Negation, "…", size <= kFewWords ? text : "not");
    }
  }

  // In the sentences that the claim has the beginning or the end of; a whole sentence
  // that is left out turns no other.
  bool hides_negation(const Stretch& gap) const {
    std::size_t first_end = gap.begin;
    while (first_end < gap.end && !ends_sentence(first_end)) {
      ++first_end;
    }
    if (first_end == gap.end) {
      return gap.end - gap.begin <= kFewWords && has_negation(theirs_.words, gap);
    }
    std::size_t last_begin = gap.end;
    while (!ends_sentence(last_begin)) {
      --last_begin;
    }
    return (first_end - gap.begin <= kFewWords &&
            has_negation(theirs_.words, {gap.begin, first_end})) ||
           (gap.end - last_begin <= kFewWords &&
            has_negation(theirs_.words, {last_begin, gap.end}));
  }

  // Whether a sentence ends before a word.
  bool ends_sentence(std::size_t word) const {
    if (word == 0 || word >= theirs_.words.size()) {
      return true;
    }
    const std::size_t begin = theirs_.words[word - 1].begin;
    const auto both = theirs_.text.substr(begin, theirs_.words[word].end - begin);
    return theirs_.words[word].after_break && sentences_of(both).size() > 1;
  }

  const Claim& claim_;
  const WordedText& theirs_;
  const Analyzer& analyzer_;
  Omissions omissions_;
};

}  // namespace

Omissions omissions_of(const Claim& claim, const Fitting& place, const WordedText& theirs,
                       const Analyzer& analyzer) {
  return GapReader(claim, theirs, analyzer).read(place);
}

}  // namespace lede
