// Exactly first, then across the article's own words between two pieces of speech, then
// as nearly as can be.
#include "searcher/quotations/finding.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "searcher/passages/marked_text.h"
#include "searcher/passages/sentences.h"
#include "searcher/quotations/chains.h"
#include "searcher/quotations/edges.h"
#include "searcher/quotations/insertions.h"
#include "searcher/quotations/near_match.h"
#include "searcher/quotations/placed_quotes.h"
#include "searcher/quotations/same_words.h"

namespace lede {
namespace {

// So many words of the article's own may stand between two pieces of one speech.
constexpr std::size_t kMaxInterruption = 10;

std::uint32_t overlap(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  const std::uint32_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

class TextExaminer {
 public:
  TextExaminer(const Article& article, RegionText text, const Claim& claim,
               Analyzer& analyzer)
      : article_(article),
        text_(text),
        claim_(claim),
        analyzer_(analyzer),
        sentences_(sentences_of(text.text)),
        quotes_(placed_quotes(article, text)),
        words_(words_by_voice(text.text, quotes_, analyzer)),
        edges_(text.text, quotes_, words_) {}

  std::vector<Finding> find() {
    if (auto exact = find_in(words_, false); !exact.empty()) {
      return exact;
    }
    const std::vector<WordStream> speeches = interrupted_speeches();
    for (const WordStream& speech : speeches) {
      if (auto exact = find_in_speech(speech); !exact.empty()) {
        return exact;
      }
    }
    auto near = find_near(words_, false);
    for (const WordStream& speech : speeches) {
      auto other = near && near->is_quoted ? std::nullopt : find_near(speech, true);
      if (other && (!near || other->edits < near->edits)) {
        near = std::move(other);
        near->is_interrupted = true;
      }
    }
    return near ? std::vector<Finding>{std::move(*near)} : std::vector<Finding>{};
  }

 private:
  // Who says what stands at a place; of several, who says most of it.
  struct Source {
    const Quote* quote = nullptr;
    bool is_quoted = false;  // all of the place is in the quotation
    Span stands;             // the quotation
  };

  struct Place {
    Fitting fitting;  // among all words
    Source source;
    Omissions omissions;
    std::vector<Stretch> inserting;  // where the archive may have brackets of its own
    std::size_t negations = 0;       // in those
    std::vector<Difference> differences;  // of words that are the same
    Span span;                            // with what brackets at its ends stand for
    bool begins = true;                   // at the edge of a sentence or quotation
    bool ends = true;

    bool is_whole() const { return begins && ends; }

    // The lower the better: no turned sense, whole sentences and in quotation marks.
    std::size_t faults() const {
      return (omissions.differences.size() + negations + differences.size()) * 8 +
             (begins ? 0U : 2U) + (ends ? 0U : 2U) + (source.is_quoted ? 0U : 1U);
    }
  };

  // The best place of each speaker.
  class Places {
   public:
    void add(Place place) {
      const auto [known, is_new] =
          numbers_.try_emplace(voice_of(place.source.quote), places_.size());
      if (is_new) {
        places_.push_back(std::move(place));
      } else if (place.faults() < places_[known->second].faults()) {
        places_[known->second] = std::move(place);
      }
    }

    bool empty() const { return places_.empty(); }

    std::vector<Place> take() {
      const std::vector<Place> all = std::exchange(places_, {});
      std::copy_if(all.begin(), all.end(), std::back_inserter(places_),
                   [&all](const Place& place) { return !is_outdone(place, all); });
      return std::move(places_);
    }

   private:
    // A speaker, else the words that stand for one; nullopt: nobody is quoted.
    using Words = std::optional<std::string_view>;
    using Voice = std::optional<std::pair<Words, Words>>;

    static Voice voice_of(const Quote* quote) {
      if (quote == nullptr) {
        return std::nullopt;
      }
      return quote->speaker ? std::pair<Words, Words>(quote->speaker, std::nullopt)
                            : std::pair<Words, Words>(std::nullopt, quote->mention);
    }

    // The article's own words say less than those that somebody is quoted with.
    static bool is_outdone(const Place& place, const std::vector<Place>& places) {
      return place.source.quote == nullptr &&
             std::any_of(places.begin(), places.end(), [&place](const Place& other) {
               return other.source.quote != nullptr &&
                      other.is_whole() >= place.is_whole();
             });
    }

    std::vector<Place> places_;
    std::map<Voice, std::size_t> numbers_;  // in places_
  };

  // A claim, and a text's words that it is looked for among.
  struct Search {
    const Claim& claim;
    const WordStream& all;
    const Insertions& insertions;
    bool is_speech = false;  // the words of a speech without the article's own
    bool in_plain = false;   // not among those in brackets

    Fitting among_all(const Fitting& fitting) const {
      return in_plain ? insertions.among_all(fitting) : fitting;
    }
  };

  // All words first, then those outside of brackets.
  std::vector<Finding> find_in(const WordStream& words, bool is_speech) const {
    const Insertions insertions({text_.text, words}, analyzer_);
    auto found = find_by({claim_, words, insertions, is_speech, false});
    if (found.empty() && !claim_.bracketed_parts.empty()) {
      Claim with_brackets = claim_;
      with_brackets.parts = std::move(with_brackets.bracketed_parts);
      with_brackets.inserted_behind.clear();
      found = find_by({with_brackets, words, insertions, is_speech, false});
    }
    if (found.empty() && insertions.plain().size() < words.size()) {
      found = find_by({claim_, words, insertions, is_speech, true});
    }
    return found;
  }

  std::vector<Finding> find_by(const Search& search) const {
    const WordStream& words = search.in_plain ? search.insertions.plain() : search.all;
    const std::vector<ClaimPart>& parts = search.claim.parts;
    Places places;
    // One at a time, since there may be as many as words, of as many parts.
    for (auto fitting = find_exactly(parts, words, 0); fitting;
         fitting = find_exactly(parts, words, fitting->whole.begin + 1)) {
      Place place = place_of(search, search.among_all(*fitting));
      place.differences =
          differences_in_same_words(search.claim, *fitting, {text_.text, words});
      places.add(std::move(place));
    }
    std::vector<Finding> found;
    for (const Place& place : places.take()) {
      found.push_back(exact_finding(search, place));
    }
    return found;
  }

  static Span span_of(const WordStream& words, const Stretch& stretch) {
    return {words[stretch.begin].begin, words[stretch.end - 1].end};
  }

  Place place_of(const Search& search, const Fitting& fitting) const {
    const auto& [claim, all, insertions, is_speech, in_plain] = search;
    const Stretch& whole = fitting.whole;
    Place place;
    place.fitting = fitting;
    place.source = source_of(span_of(all, whole));
    place.omissions = omissions_of(claim, fitting, {text_.text, all}, analyzer_);
    if (in_plain) {
      add_parts(fitting, place.inserting);
    }
    Stretch with_brackets = place.omissions.place;
    const auto before = insertions.before(with_brackets.begin);
    if (before && !claim.open_start) {
      place.inserting.push_back(*before);
      with_brackets.begin = before->begin;
    }
    const auto behind = insertions.behind(with_brackets.end);
    if (behind && !claim.open_end) {
      place.inserting.push_back(*behind);
      with_brackets.end = behind->end;
    }
    for (const Stretch& stretch : place.inserting) {
      place.negations += insertions.negations(stretch);
    }
    place.span = span_of(all, with_brackets);
    place.begins = claim.open_start || edges_.is_begin(place.span, is_speech);
    place.ends = claim.open_end || edges_.is_end(place.span, is_speech);
    return place;
  }

  // All of a place but its gaps, which omissions_of() reads.
  static void add_parts(const Fitting& fitting, std::vector<Stretch>& parts) {
    std::size_t begin = fitting.whole.begin;
    for (const Stretch& gap : fitting.gaps) {
      parts.push_back({begin, gap.begin});
      begin = gap.end;
    }
    parts.push_back({begin, fitting.whole.end});
  }

  Finding exact_finding(const Search& search, const Place& place) const {
    Finding finding = described(span_of(search.all, place.fitting.whole), place.source);
    finding.omissions = place.omissions;
    for (const Stretch& stretch : place.inserting) {
      search.insertions.add_to(finding.omissions, stretch);
    }
    set_cut(place.span, {!place.begins, !place.ends}, finding);
    finding.fit = is_partial(finding) ? Fit::Partial : Fit::Exact;
    finding.differences = finding.omissions.differences;
    finding.differences.insert(finding.differences.end(), place.differences.begin(),
                               place.differences.end());
    sort_by_weight(finding.differences);
    if (!finding.differences.empty()) {
      finding.fit = Fit::Near;
      finding.edits = finding.differences.size();
      finding.changes = finding.edits;
    }
    return finding;
  }

  // What is left out may be that it was never said.
  bool is_partial(const Finding& finding) const {
    const Omissions& omissions = finding.omissions;
    return finding.is_cut || !finding.context.condition.empty() ||
           finding.context.is_denied || omissions.left_out > 0 ||
           omissions.puts_in_much || claim_.is_open();
  }

  struct Cut {
    bool at_begin = false;
    bool at_end = false;
  };

  void set_cut(Span place, const Cut& cut, Finding& finding) const {
    finding.is_cut = cut.at_begin || cut.at_end;
    finding.cut_before = cut.at_begin ? edges_.before(place) : "";
    finding.cut_behind = cut.at_end ? edges_.behind(place) : "";
  }

  // What each speaker says where the article puts words in between, without those.
  std::vector<WordStream> interrupted_speeches() const {
    std::vector<WordStream> speeches;
    const Quote* last = nullptr;
    bool open = false;  // the last quotation is in the last speech
    for (const Quote& quote : article_.quotes) {
      const bool spoken = quote.region == Region::Body && quote.kind == QuoteKind::Direct;
      if (text_.region != Region::Body || !spoken ||
          (last != nullptr && quote.begin < last->end)) {
        continue;
      }
      const bool more = last != nullptr && goes_on(*last, quote);
      if (more && !open) {
        speeches.push_back(words_in(*last));
      }
      if (more) {
        const WordStream words = words_in(quote);
        speeches.back().insert(speeches.back().end(), words.begin(), words.end());
      }
      open = more;
      last = &quote;
    }
    return speeches;
  }

  // The first word from a place on.
  WordStream::const_iterator word_at(std::uint32_t begin) const {
    return std::partition_point(
        words_.begin(), words_.end(),
        [begin](const ComparedWord& word) { return word.begin < begin; });
  }

  WordStream words_in(const Quote& quote) const {
    return {word_at(quote.begin), word_at(quote.end)};
  }

  bool goes_on(const Quote& before, const Quote& after) const {
    const auto between = word_at(after.begin) - word_at(before.end);
    return before.speaker && before.speaker == after.speaker &&
           static_cast<std::size_t>(between) <= kMaxInterruption;
  }

  std::vector<Finding> find_in_speech(const WordStream& speech) const {
    auto found = find_in(speech, true);
    for (Finding& finding : found) {
      finding.is_interrupted = true;
    }
    return found;
  }

  std::optional<Finding> find_near(const WordStream& all, bool is_speech) const {
    const WordStream words = compared_words(all, analyzer_);
    auto match = near_match(claim_, {text_.text, words}, analyzer_);
    if (!match) {
      return std::nullopt;
    }
    Finding finding = described(match->place, source_of(match->place));
    finding.lacks_sentence = match->lacks_sentence;
    finding.differences = std::move(match->differences);
    finding.edits = match->edits;
    finding.changes = match->changes;
    finding.longest_gap = match->longest_gap;
    if (!finding.differences.empty() || is_of_several(match->place)) {
      finding.fit = Fit::Near;
      return finding;
    }
    set_cut(match->place,
            {!claim_.open_start && !edges_.is_begin(match->place, is_speech),
             !claim_.open_end && !edges_.is_end(match->place, is_speech)},
            finding);
    finding.fit = is_partial(finding) ? Fit::Partial : Fit::Exact;
    return finding;
  }

  Source source_of(Span place) const {
    Source source;
    std::uint32_t most = 0;
    const auto behind = std::partition_point(
        quotes_.begin(), quotes_.end(),
        [&place](const PlacedQuote& quote) { return quote.span.begin < place.end; });
    for (auto quote = behind;
         quote != quotes_.begin() && (--quote)->reach > place.begin;) {
      const std::uint32_t shared = overlap(quote->span, place);
      if (shared >= most && shared > 0) {  // of equals the first
        most = shared;
        source = {quote->quote,
                  quote->span.begin <= place.begin && place.end <= quote->span.end,
                  quote->span};
      }
    }
    return source;
  }

  // Whether a place goes on from one speaker's quotation into the next.
  bool is_of_several(Span place) const {
    const auto first = word_at(place.begin);
    return first != words_.end() &&
           std::any_of(first + 1, std::max(first + 1, word_at(place.end)),
                       [](const ComparedWord& word) { return word.new_voice; });
  }

  // The speakers of a place that is in no quotation alone.
  std::vector<std::string> voices_in(Span place) const {
    std::vector<std::string> voices;
    for (auto quote = quotes_behind(place.begin);
         quote != quotes_.end() && quote->span.begin < place.end; ++quote) {
      const auto& name =
          quote->quote->speaker ? quote->quote->speaker : quote->quote->mention;
      if (name && overlap(quote->span, place) > 0 &&
          std::find(voices.begin(), voices.end(), *name) == voices.end()) {
        voices.push_back(*name);
      }
    }
    return voices;
  }

  // The first quotation that ends behind a place, or one before it.
  std::vector<PlacedQuote>::const_iterator quotes_behind(std::uint32_t begin) const {
    return std::partition_point(
        quotes_.begin(), quotes_.end(),
        [begin](const PlacedQuote& quote) { return quote.reach <= begin; });
  }

  // Those paragraphs of a quotation that a place in it is of.
  Span paragraphs_of(Span quote, Span place) const {
    const std::string_view words = text_.text.substr(0, quote.end);
    const std::size_t before =
        words.substr(quote.begin, place.begin - quote.begin).rfind("\n\n");
    const std::size_t behind = words.find("\n\n", place.end);
    return {before == std::string_view::npos
                ? quote.begin
                : quote.begin + static_cast<std::uint32_t>(before),
            behind == std::string_view::npos ? quote.end
                                             : static_cast<std::uint32_t>(behind)};
  }

  Finding described(Span place, const Source& source) const {
    Finding finding;
    finding.region = text_.region;
    finding.is_quoted = source.is_quoted;
    if (source.quote != nullptr) {
      finding.speaker = source.quote->speaker;
      finding.mention = source.quote->mention;
      finding.cue = source.quote->cue;
      if (finding.speaker) {
        finding.confidence = source.quote->confidence;
      }
      finding.context =
          context_of({text_.text, sentences_}, source.stands, place, analyzer_);
      finding.drops_marks = !claim_.has_marks && !finding.context.others.empty();
    }
    if (!source.is_quoted) {
      finding.voices = voices_in(place);
    }
    const Span whole = source.is_quoted ? paragraphs_of(source.stands, place)
                                        : widened(sentences_, place);
    finding.text = one_line(text_.text.substr(whole.begin, whole.end - whole.begin));
    return finding;
  }

  const Article& article_;
  RegionText text_;
  const Claim& claim_;
  Analyzer& analyzer_;
  std::vector<Span> sentences_;
  std::vector<PlacedQuote> quotes_;
  WordStream words_;
  Edges edges_;
};

}  // namespace

std::vector<Finding> findings_in(const Article& article, const Claim& claim,
                                 Analyzer& analyzer) {
  std::vector<Finding> findings;
  bool word_for_word = false;
  const std::optional<Article> joined = with_joined_quotes(article);
  const Article& whole = joined ? *joined : article;
  for (const RegionText& text : texts_of(whole)) {
    for (Finding& finding : TextExaminer(whole, text, claim, analyzer).find()) {
      word_for_word = word_for_word || finding.fit != Fit::Near;
      findings.push_back(std::move(finding));
    }
  }
  if (word_for_word) {
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.fit == Fit::Near; });
  }
  return findings;
}

}  // namespace lede
