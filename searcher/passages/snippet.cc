// Choosing passages: every run of sentences that starts with one that has a match is a
// candidate.
#include "searcher/passages/snippet.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kTooShort = 80;  // chars: a sentence that needs the next beside it
constexpr std::size_t kAroundMatches = 40;  // chars kept for what is around matches

// How much of the room a character takes: East Asian ones are wide.
std::size_t chars_at(std::string_view text, std::size_t at) {
  constexpr char32_t kFirstWide = 0x2E80;
  return code_point_at(text, at).value >= kFirstWide ? 2 : 1;
}

std::size_t chars_in(std::string_view text) {
  std::size_t chars = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_continuation(text[at])) {
      chars += static_cast<unsigned char>(text[at]) < 0xE2 ? 1 : chars_at(text, at);
    }
  }
  return chars;
}

// Whether a text may be cut at a place inside it: beside a space, and before an
// ideograph.
bool may_cut(std::string_view text, std::uint32_t at) {
  constexpr char32_t kFirstIdeograph = 0x2E80;
  return is_ascii_space(text[at]) || is_ascii_space(text[at - 1]) ||
         code_point_at(text, at).value >= kFirstIdeograph;
}

// At most so many characters behind a place, where the text may be cut.
std::uint32_t on_from(std::string_view text, Span rest, std::size_t chars) {
  std::uint32_t best = rest.begin;
  for (std::uint32_t at = rest.begin; at < rest.end; ++at) {
    if (is_continuation(text[at])) {
      continue;
    }
    if (at > 0 && may_cut(text, at)) {
      best = at;
    }
    if (chars < chars_at(text, at)) {
      return best;
    }
    chars -= chars_at(text, at);
  }
  return rest.end;
}

// At most so many characters before the end of a stretch, where the text may be cut.
std::uint32_t back_from(std::string_view text, Span stretch, std::size_t chars) {
  std::uint32_t best = stretch.end;
  for (std::uint32_t at = stretch.end; at > stretch.begin && chars > 0;) {
    --at;
    if (is_continuation(text[at])) {
      continue;
    }
    chars -= std::min(chars, chars_at(text, at));
    if (at == stretch.begin || may_cut(text, at)) {
      best = at;
    }
  }
  return best;
}

// A candidate: some sentences of the text and the matches in them.
struct Passage {
  Span span;
  std::size_t sentences = 1;
  std::size_t first_match = 0;
  std::size_t match_end = 0;
  double score = 0;
};

class Chooser {
 public:
  Chooser(const SnippetSource& source, const std::vector<Wanted>& wanted)
      : source_(source), wanted_(wanted), shown_(wanted.size()) {
    sentences_ = sentences_of(source.text);
    join_cut_matches();
    join_cut_quotations();
  }

  std::vector<Passage> choose(std::size_t count) {
    std::vector<Passage> candidates = this->candidates();
    rank(candidates);
    std::map<std::uint32_t, Passage> chosen;  // by begin, apart from each other
    while (chosen.size() < count && !candidates.empty()) {
      std::pop_heap(candidates.begin(), candidates.end(), is_worse);
      const Passage best = candidates.back();
      candidates.pop_back();
      if (overlaps_any(best, chosen)) {
        continue;
      }
      chosen.emplace(best.span.begin, best);
      if (show(best)) {
        rank(candidates);
      }
    }
    std::vector<Passage> passages;
    passages.reserve(chosen.size());
    for (const auto& [begin, passage] : chosen) {
      passages.push_back(passage);
    }
    return passages;
  }

  // The passage as shown: with the next sentence if it is very short, cut if it is one
  // long sentence.
  MarkedText shown(const Passage& passage) {
    const Span whole = passage.span;
    Span span = whole;
    const std::size_t chars = length(whole);
    if (chars > source_.max_chars) {
      span = around(whole, best_window(passage));
    } else if (chars < kTooShort) {
      span = with_next(whole);
    }
    MarkedText text = marked_text(source_.text, span, matches_in(span));
    if (span.begin > whole.begin) {
      prepend(text, std::string(kEllipsis) + ' ');
    }
    if (span.end < whole.end) {
      text.text.append(" ").append(kEllipsis);
    }
    return text;
  }

 private:
  // Of equal ones the first is the best.
  static bool is_worse(const Passage& a, const Passage& b) {
    return a.score != b.score             ? a.score < b.score
           : a.span.begin != b.span.begin ? a.span.begin > b.span.begin
                                          : a.span.end > b.span.end;
  }

  static bool overlaps_any(const Passage& passage,
                           const std::map<std::uint32_t, Passage>& others) {
    const auto behind = others.lower_bound(passage.span.end);
    return behind != others.begin() &&
           std::prev(behind)->second.span.end > passage.span.begin;
  }

  // Makes a heap of them, by their scores now.
  void rank(std::vector<Passage>& candidates) {
    for (Passage& candidate : candidates) {
      candidate.score = score(candidate);
    }
    std::make_heap(candidates.begin(), candidates.end(), is_worse);
  }

  // Whether something in it was not shown before, so that others are worth less now.
  bool show(const Passage& passage) {
    bool is_new = false;
    for (std::size_t i = passage.first_match; i < passage.match_end; ++i) {
      const std::uint32_t wanted = source_.matches[i].wanted;
      is_new = is_new || !shown_[wanted];
      shown_[wanted] = true;
    }
    return is_new;
  }

  // Those that begin in it.
  std::vector<Match> matches_in(Span span) const {
    const auto begins = [](const Match& match, std::uint32_t at) {
      return match.begin < at;
    };
    const std::vector<Match>& all = source_.matches;
    return {std::lower_bound(all.begin(), all.end(), span.begin, begins),
            std::lower_bound(all.begin(), all.end(), span.end, begins)};
  }

  std::size_t length(Span span) const {
    return chars_in(source_.text.substr(span.begin, span.end - span.begin));
  }

  static void prepend(MarkedText& text, const std::string& lead) {
    text.text.insert(0, lead);
    for (Mark& mark : text.marks) {
      mark.begin += static_cast<std::uint32_t>(lead.size());
      mark.end += static_cast<std::uint32_t>(lead.size());
    }
  }

  // A phrase may run over the end of a sentence.
  void join_cut_matches() {
    std::vector<Span> stretches;
    for (const Match& match : source_.matches) {
      stretches.push_back({match.begin, match.end});
    }
    join_cut(stretches, source_.text.size());
  }

  void join_cut_quotations() { join_cut(source_.quotations, source_.max_chars); }

  // Makes one sentence of those that share a stretch, up to so many characters.
  void join_cut(const std::vector<Span>& stretches, std::size_t max_chars) {
    std::vector<Span> kept;
    std::size_t next = 0;
    std::uint32_t reach = 0;  // the farthest end of the stretches that began before
    for (const Span& sentence : sentences_) {
      for (; next < stretches.size() && stretches[next].begin < sentence.begin; ++next) {
        reach = std::max(reach, stretches[next].end);
      }
      if (!kept.empty() && reach > sentence.begin &&
          length({kept.back().begin, sentence.end}) <= max_chars) {
        kept.back().end = sentence.end;
      } else {
        kept.push_back(sentence);
      }
    }
    sentences_ = std::move(kept);
  }

  std::vector<Passage> candidates() const {
    const std::vector<Match>& matches = source_.matches;
    std::vector<Passage> candidates;
    std::size_t match = 0;
    for (std::size_t first = 0; first < sentences_.size(); ++first) {
      while (match < matches.size() && matches[match].begin < sentences_[first].begin) {
        ++match;
      }
      std::size_t end = match;
      for (std::size_t last = first; last < sentences_.size(); ++last) {
        const Span span{sentences_[first].begin, sentences_[last].end};
        if (last > first && length(span) > source_.max_chars) {
          break;
        }
        const std::size_t before = end;
        while (end < matches.size() && matches[end].begin < span.end) {
          ++end;
        }
        if (end == match) {
          break;  // it starts with no match: a later candidate is better
        }
        if (end > before) {
          candidates.push_back({span, last - first + 1, match, end, 0});
        }
      }
    }
    return candidates;
  }

  // What it shows, each once, what was shown already counting little; then how close that
  // stands together, in as few sentences as will do, early in the text.
  double score(const Passage& passage) {
    constexpr double kShownBefore = 0.1;
    constexpr double kMoreSentences = 0.08;
    constexpr double kCloseness = 0.1;
    double worth = 0;
    std::uint32_t closest = kFar;
    recent_.clear();
    for (std::size_t i = passage.first_match; i < passage.match_end; ++i) {
      const Match& match = source_.matches[i];
      const auto before = std::find_if(
          recent_.begin(), recent_.end(),
          [&match](const Match& other) { return other.wanted == match.wanted; });
      if (before != recent_.end()) {
        recent_.erase(before);
      } else {
        closest = kFar;
        worth += (wanted_[match.wanted].rarity + 0.01) *
                 (shown_[match.wanted] ? kShownBefore : 1);
      }
      recent_.push_back(match);
      closest = std::min(closest, match.end - recent_.front().begin);
    }
    const auto sentences = static_cast<double>(passage.sentences);
    const double apart = std::min(1.0, closest / static_cast<double>(kSnippetChars));
    const auto place = static_cast<double>(passage.span.begin);
    return worth * (1 - kMoreSentences * (sentences - 1)) * (1 - kCloseness * apart) *
           (1 - std::min(place, 1e6) * 1e-8);
  }

  Span with_next(Span passage) const {
    const auto next = std::lower_bound(
        sentences_.begin(), sentences_.end(), passage.end,
        [](const Span& sentence, std::uint32_t at) { return sentence.begin < at; });
    if (next == sentences_.end() ||
        length({passage.begin, next->end}) > source_.max_chars) {
      return passage;
    }
    const std::string_view between =
        source_.text.substr(passage.end, next->begin - passage.end);
    const bool same_paragraph = between.find("\n\n") == std::string_view::npos;
    return same_paragraph ? Span{passage.begin, next->end} : passage;
  }

  // The matches of a long sentence that fit, and say the most.
  Passage best_window(const Passage& passage) {
    Passage best{passage.span, 1, passage.first_match, passage.first_match + 1, -1};
    std::size_t end = passage.first_match;
    for (std::size_t begin = passage.first_match; begin < passage.match_end; ++begin) {
      end = std::max(end, begin + 1);
      while (end < passage.match_end &&
             length({source_.matches[begin].begin, source_.matches[end].end}) <=
                 source_.max_chars - kAroundMatches) {
        ++end;
      }
      Passage window{passage.span, 1, begin, end, 0};
      window.score = score(window);
      if (window.score > best.score) {
        best = window;
      }
    }
    return best;
  }

  // The matches of a window and, as far as there is room, the words around them.
  Span around(Span sentence, const Passage& window) const {
    Span span{source_.matches[window.first_match].begin, 0};
    for (std::size_t i = window.first_match; i < window.match_end; ++i) {
      span.end = std::max(span.end, source_.matches[i].end);
    }
    const auto room = [&] {
      return source_.max_chars - std::min(source_.max_chars, length(span));
    };
    if (length({sentence.begin, span.end}) <= source_.max_chars) {
      span.begin = sentence.begin;
    } else {
      span.begin = back_from(source_.text, {sentence.begin, span.begin}, room() / 2);
    }
    span.end = on_from(source_.text, {span.end, sentence.end}, room());
    return span;
  }

  static constexpr std::uint32_t kFar = 0xFFFFFFFF;

  const SnippetSource& source_;
  const std::vector<Wanted>& wanted_;
  std::vector<Span> sentences_;
  std::vector<bool> shown_;    // by wanted: in a passage that is chosen
  std::vector<Match> recent_;  // score(): the last of each wanted, in their order
};

}  // namespace

std::vector<MarkedText> best_passages(const SnippetSource& source,
                                      const std::vector<Wanted>& wanted,
                                      std::size_t count) {
  std::vector<MarkedText> passages;
  if (source.matches.empty()) {
    return passages;
  }
  Chooser chooser(source, wanted);
  for (const Passage& passage : chooser.choose(count)) {
    passages.push_back(chooser.shown(passage));
  }
  return passages;
}

MarkedText first_sentence(std::string_view text, std::size_t max_chars) {
  const std::vector<Span> sentences = sentences_of(utf8_prefix(text, 4 * max_chars));
  if (sentences.empty()) {
    return {};
  }
  const Span whole = sentences.front();
  const Span span{whole.begin, on_from(text, whole, max_chars)};
  MarkedText shown = marked_text(text, span, {});
  if (span.end < whole.end) {
    shown.text.append(" ").append(kEllipsis);
  }
  return shown;
}

}  // namespace lede
