#include "corpus/quotes/quotes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "corpus/characters.h"
#include "corpus/quotes/attribution.h"
#include "corpus/quotes/kind.h"
#include "corpus/quotes/lexicon_choice.h"
#include "corpus/quotes/marks.h"
#include "corpus/quotes/speakers.h"
#include "corpus/quotes/turns.h"
#include "corpus/quotes/wording.h"

namespace lede {
namespace {

constexpr std::string_view kNested = "nested";
constexpr std::string_view kNickname = "nickname";

bool has_quotation(const Article& article) {
  return may_have_quotation(article.body) ||
         (article.headline && may_have_quotation(*article.headline)) ||
         std::any_of(article.asides.begin(), article.asides.end(),
                     [](const Aside& aside) { return may_have_quotation(aside.text); });
}

// What the body has told about the people of the article, for the other texts.
struct BodyKnowledge {
  std::vector<Name> names;
  std::vector<SubjectMention> subjects;
  People people;
  CapitalWords capitals;
  std::uint32_t size = 0;
};

}  // namespace

class QuoteFinder::State {
 public:
  std::vector<Quote> find(const Article& article, const std::vector<Token>* tokens,
                          Analyzer& analyzer) {
    if (!has_quotation(article)) {
      return {};
    }
    analyzer_ = &analyzer;
    if (tokens == nullptr) {
      tokens = &analyzer.analyze(article.body);
    }
    words_ = languages_.of(article, *tokens, analyzer);
    std::vector<Quote> body;
    read_body(article.body, *tokens, body);
    std::vector<Quote> quotes;
    if (article.headline) {
      read_other(*article.headline, Region::Headline, quotes);
    }
    std::move(body.begin(), body.end(), std::back_inserter(quotes));
    for (const Aside& aside : article.asides) {
      read_other(aside.text, aside.region, quotes);
    }
    return quotes;
  }

 private:
  void find_spans(std::string_view text) {
    reading_.text = text;
    reading_.paragraphs = paragraph_ranges(text);
    const DashSpeech dash =
        words_ == nullptr ? DashSpeech::Always : DashSpeech::WithInsertion;
    reading_.spans = spans_.find(text, reading_.paragraphs, dash);
  }

  void read_body(std::string_view text, const std::vector<Token>& tokens,
                 std::vector<Quote>& out) {
    find_spans(text);
    body_.size = static_cast<std::uint32_t>(text.size());
    if (words_ == nullptr) {
      put_unattributed(Region::Body, out);
      return;
    }
    reading_.tied_surnames.clear();
    cut_sentences(tokens, *analyzer_, *words_, reading_);
    std::swap(body_.names, reading_.names);
    body_.people.read(body_.names);
    attributions_ = attribute(reading_, body_.people);
    body_.subjects.clear();
    for (std::size_t i = 0; i < reading_.sentences.size(); ++i) {
      collect_subjects(reading_.sentence(i), static_cast<std::uint32_t>(i),
                       body_.subjects, body_.people);
    }
    add_apposed_people();
    put(Region::Body, 0, out);
    std::swap(body_.capitals, reading_.capitals);
  }

  void read_other(std::string_view text, Region region, std::vector<Quote>& out) {
    if (!may_have_quotation(text)) {
      return;
    }
    find_spans(text);
    if (words_ == nullptr) {
      put_unattributed(region, out);
      return;
    }
    const std::vector<Token>& tokens = analyzer_->analyze(text);
    words_->follow(*analyzer_);
    cut_sentences(tokens, *analyzer_, *words_, reading_);
    if (region != Region::Caption) {
      lower_title_case(reading_);
    }
    reading_.capitals = body_.capitals;
    attributions_ = attribute(reading_, body_.people);
    put(region, body_.size, out);
  }

  // "her aide, Jake Sullivan,": in apposition to a role stands a person.
  void add_apposed_people() {
    for (const Attribution& attribution : attributions_) {
      if (!attribution.credit || attribution.credit->apposed_first == kNoUnit) {
        continue;
      }
      const Credit& credit = *attribution.credit;
      const Sentence s = reading_.sentence(sentence_of(credit.first));
      const NounPhrase phrase{static_cast<int>(credit.apposed_first - s.offset()),
                              static_cast<int>(credit.apposed_last - s.offset())};
      if (const auto name = name_in(s, phrase)) {
        body_.people.add_person(*name);
      }
    }
  }

  // The number of the sentence that a unit is in.
  std::size_t sentence_of(std::uint32_t unit) const {
    const auto found = std::upper_bound(
        reading_.sentences.begin(), reading_.sentences.end(), unit,
        [](std::uint32_t at, const SentenceRange& range) { return at < range.end; });
    return static_cast<std::size_t>(found - reading_.sentences.begin());
  }

  Quote quote_of(const QuoteSpan& span, Region region) const {
    Quote quote;
    quote.region = region;
    if (region == Region::Body || region == Region::Headline) {
      quote.begin = span.words.begin;
      quote.end = span.words.end;
    }
    quote.text = reading_.words_of(span);
    return quote;
  }

  void put_unattributed(Region region, std::vector<Quote>& out) const {
    for (const QuoteSpan& span : reading_.spans) {
      if (span.words.size() > 0) {
        out.push_back(quote_of(span, region));
        out.back().kind =
            is_headline(region) ? QuoteKind::Headline : kind_of(reading_.words_of(span));
        out.back().rule = name_of(Rule::None);
      }
    }
  }

  static bool is_headline(Region region) {
    return region == Region::Headline || region == Region::Related;
  }

  // A headline that is the body's first line: short, and with single marks, which English
  // keeps for headlines.
  bool is_in_heading(const QuoteSpan& span) const {
    constexpr std::uint32_t kLongestHeading = 200;
    return span.paragraph == 0 && span.family == MarkFamily::Single && span.level == 0 &&
           reading_.singles_are_minor && reading_.paragraphs.size() > 1 &&
           reading_.paragraphs[0].size() <= kLongestHeading;
  }

  // Resolves speakers in order and appends all quotations of the reading.
  void put(Region region, std::uint32_t shift, std::vector<Quote>& out) {
    SpeakerResolver resolver(body_.subjects, body_.names, body_.people, shift);
    resolved_.assign(reading_.spans.size(), std::nullopt);
    places_.assign(reading_.spans.size(), kNoUnit);
    for (std::uint32_t i = 0; i < reading_.units.size(); ++i) {
      if (reading_.units[i].kind == UnitKind::Quotation) {
        places_[reading_.units[i].span] = i;
      }
    }
    for (const QuoteSpan& span : reading_.spans) {
      if (span.words.size() == 0) {
        continue;
      }
      Quote quote = quote_of(span, region);
      if (places_[span.index] == kNoUnit) {
        describe_unread(span, quote);
      } else {
        describe(span, resolver, quote);
      }
      if (is_headline(region) || is_in_heading(span)) {
        quote.kind = QuoteKind::Headline;
      }
      out.push_back(std::move(quote));
    }
  }

  // A span that no sentence has as a unit.
  static void describe_unread(const QuoteSpan& span, Quote& quote) {
    quote.rule = span.nickname ? kNickname : kNested;
    if (span.title) {
      quote.rule = name_of(Rule::None);
      quote.kind = QuoteKind::Title;
    }
  }

  void describe(const QuoteSpan& span, SpeakerResolver& resolver, Quote& quote) {
    const Attribution& attribution = attributions_[span.index];
    const std::uint32_t unit = places_[span.index];
    const Sentence s = reading_.sentence(sentence_of(unit));
    quote.kind = kind_of(s, static_cast<int>(unit - s.offset()), quote.text, attribution);
    quote.rule = name_of(attribution.credit ? attribution.credit->rule : Rule::None);
    if (!attribution.credit) {
      return;
    }
    const Credit& credit = *attribution.credit;
    const std::optional<Turn> turn = turn_of_first_person(credit);
    if (!turn || !turn->speaker.empty()) {
      quote.mention = squeezed(text_between(credit.first, credit.last));
    }
    if (credit.cue != kNoUnit) {
      quote.cue = squeezed(text_between(credit.cue, credit.cue));
    }
    quote.confidence = confidence_of(credit.rule);
    auto& speaker = resolved_[span.index];
    if (attribution.same_as != kNoSpan && attribution.same_as < span.index) {
      speaker = resolved_[attribution.same_as];
    } else if (turn) {
      speaker =
          turn->speaker.empty() ? std::nullopt : std::optional(squeezed(turn->speaker));
    } else {
      speaker = speaker_of(credit, resolver);
    }
    quote.speaker = speaker;
    if (quote.kind != QuoteKind::Direct && quote.kind != QuoteKind::Headline) {
      quote.speaker = std::nullopt;
    }
  }

  // "MOOR: I never said ...": the turn in which somebody says I.
  std::optional<Turn> turn_of_first_person(const Credit& credit) const {
    if (credit.first != credit.last ||
        !reading_.units[credit.first].is(WordClass::Myself)) {
      return std::nullopt;
    }
    const std::vector<SentenceRange>& all = reading_.sentences;
    const auto first = std::lower_bound(
        all.begin(), all.end(), all[sentence_of(credit.first)].paragraph,
        [](const SentenceRange& range, std::uint32_t p) { return range.paragraph < p; });
    return turn_of(reading_.sentence(static_cast<std::size_t>(first - all.begin())),
                   body_.people);
  }

  // A name, or a description as it stands: "a spokesman". nullopt for a pronoun that
  // means nobody whom the article names.
  std::optional<std::string> speaker_of(const Credit& credit, SpeakerResolver& resolver) {
    const std::size_t number = sentence_of(credit.first);
    const Sentence s = reading_.sentence(number);
    const auto name = resolver.resolve(credit, s, static_cast<std::uint32_t>(number));
    if (credit.rule == Rule::Colon && !can_lead(credit, s, name)) {
      return std::nullopt;
    }
    if (name) {
      return squeezed(name->raw);
    }
    const auto place = [&s](std::uint32_t i) { return static_cast<int>(i - s.offset()); };
    if (s[place(credit.first)].is(WordClass::Relative) &&
        credit.apposed_first != kNoUnit) {
      return squeezed(text_between(credit.apposed_first, credit.apposed_last));
    }
    if (s.is_pronoun({place(credit.first), place(credit.last)})) {
      return std::nullopt;
    }
    return squeezed(text_between(credit.first, credit.last));
  }

  // 'Storm: "We have lost all"': in front of a colon stands a speaker or a subject; who
  // is not known as a person and no role is the latter.
  bool can_lead(const Credit& credit, const Sentence& s,
                const std::optional<Name>& name) const {
    if (name && (name->is_description || body_.people.is_surely_person(*name))) {
      return true;
    }
    if (name && !is_no_organisation(*name)) {
      return name->last_classes.any(WordClass::Role);  // not the Premier League
    }
    if (name && s.language().nouns_are_capitalised && name->words >= 3) {
      return true;  // "Wirt Ole Tramm"
    }
    for (std::uint32_t i = credit.first; i <= credit.last; ++i) {
      if (s[static_cast<int>(i - s.offset())].is(WordClass::Role | WordClass::Mr |
                                                 WordClass::Mrs)) {
        return true;
      }
    }
    return false;
  }

  // The text of the units from first to last.
  std::string_view text_between(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t begin = reading_.units[first].begin;
    return reading_.text.substr(begin, reading_.units[last].end - begin);
  }

  LexiconChooser languages_;
  SpanFinder spans_;
  Analyzer* analyzer_ = nullptr;
  WordTable* words_ = nullptr;  // of the article's language; nullptr: none is known
  BodyKnowledge body_;
  Reading reading_;
  std::vector<Attribution> attributions_;             // by span
  std::vector<std::optional<std::string>> resolved_;  // speakers, by span
  std::vector<std::uint32_t> places_;                 // units, by span
};

QuoteFinder::QuoteFinder() : state_(std::make_unique<State>()) {}
QuoteFinder::~QuoteFinder() = default;
QuoteFinder::QuoteFinder(QuoteFinder&&) noexcept = default;
QuoteFinder& QuoteFinder::operator=(QuoteFinder&&) noexcept = default;

std::vector<Quote> QuoteFinder::find(const Article& article, Analyzer& analyzer) {
  return state_->find(article, nullptr, analyzer);
}

std::vector<Quote> QuoteFinder::find(const Article& article,
                                     const std::vector<Token>& body, Analyzer& analyzer) {
  return state_->find(article, &body, analyzer);
}

}  // namespace lede
