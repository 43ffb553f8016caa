// The best of what the likeliest articles have; those that have the words in a row are
// looked at first, and often are enough.
#include "searcher/quotations/verdict.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/quotations/carriers.h"
#include "searcher/quotations/claim.h"
#include "searcher/quotations/explanation.h"
#include "searcher/quotations/speaker_name.h"
#include "searcher/quotations/splice.h"

namespace lede {
namespace {

constexpr std::size_t kMaxExact = 40;
constexpr std::size_t kMaxNear = 20;  // of each way to look for them
constexpr std::size_t kMaxMatches = 10;

// Few enough edits that a claim is one altered quotation, even if its parts can also be
// found one by one.
constexpr std::size_t kFewEdits = 3;

// Words left out in a row, which count as one where they are of one text.
constexpr std::size_t kShortGap = 15;

// Whether what is near a claim is the same in other words, not a place for a part of it.
bool is_one_quotation(const Finding& finding) {
  const bool own = !finding.is_quoted && !finding.speaker && !finding.mention;
  const bool one_run = finding.is_quoted || finding.is_interrupted || own;
  return finding.voices.size() < 2 && !finding.lacks_sentence &&
         finding.changes <= kFewEdits &&
         (finding.edits <= kFewEdits || (one_run && finding.longest_gap <= kShortGap));
}

// The best first: who was asked for, then fit, then named speakers, then the earliest.
class Order {
 public:
  // speaker: as of words_of_name()
  Order(const std::vector<std::string>& speaker, SpeakerNames& names)
      : speaker_(speaker), names_(names) {}

  void sort(std::vector<FoundClaim>& found) {
    std::vector<std::pair<Key, FoundClaim>> keyed;
    keyed.reserve(found.size());
    for (FoundClaim& one : found) {
      Key its = key(one);
      keyed.emplace_back(std::move(its), std::move(one));
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(keyed.begin(), keyed.end(), found.begin(),
                   [](auto& one) { return std::move(one.second); });
  }

  bool is_right(const FoundClaim& found) {
    const Finding& finding = found.finding;
    const Context& context = finding.context;
    const bool of_others = finding.voices.size() > 1 || finding.drops_marks ||
                           context.teller == Teller::Unnamed;
    if (!speaker_.empty() && (context.is_denied || of_others)) {
      return false;
    }
    if (context.teller == Teller::Other) {
      return names_.is_said_by({std::nullopt, context.told_by}, speaker_);
    }
    return names_.is_said_by({finding.speaker, finding.mention}, speaker_);
  }

 private:
  struct Key {
    bool near;
    std::size_t edits;
    bool wrong;
    bool denied;
    bool partial;
    bool unquoted;
    bool unnamed;
    std::string day;
    auto operator<=>(const Key&) const = default;  // NOLINT(modernize-use-nullptr)
  };

  Key key(const FoundClaim& found) {
    const Finding& finding = found.finding;
    return {finding.fit == Fit::Near,
            finding.fit == Fit::Near ? finding.edits : 0,
            !is_right(found),
            finding.context.is_denied,
            finding.fit == Fit::Partial,
            finding.speaker == std::nullopt && !finding.is_quoted,
            !finding.speaker,
            day_of(found.article)};
  }

  const std::vector<std::string>& speaker_;
  SpeakerNames& names_;
};

class Judge {
 public:
  using Reading = Claim (*)(const std::string&, Analyzer&);

  Judge(const OpenIndex& index, const std::string& claim, const std::string& speaker,
        Reading read)
      : index_(index),
        claim_(read(claim, analyzer_)),
        asked_(speaker),
        speaker_(words_of_name(speaker, analyzer_)),
        spellings_(index.articles, analyzer_, index.folders),
        names_(analyzer_, spellings_),
        order_(speaker_, names_) {}

  bool is_attributed() const { return !claim_.attribution.empty(); }

  Judgement run() {
    judgement_.claim = claim_.text;
    note_claim(claim_, judgement_.notes);
    look();
    if (has_exact()) {
      judge_exact();
    } else {
      judge_near();
    }
    if (judgement_.matches.size() > kMaxMatches) {
      judgement_.notes.push_back(fmt::format("of {} places the best {} are shown",
                                             judgement_.matches.size(), kMaxMatches));
      judgement_.matches.resize(kMaxMatches);
    }
    return std::move(judgement_);
  }

 private:
  void look() {
    Carriers carriers(index_, claim_, analyzer_);
    Carriers::Found exact = carriers.exact(kMaxExact, asked_query());
    more_ = exact.more;
    examine(std::move(exact.articles));
    const bool settled = has_exact() && order_.is_right(judgement_.matches.front()) &&
                         judgement_.matches.front().finding.fit == Fit::Exact;
    if (!settled) {
      examine(carriers.near(kMaxNear));
    }
  }

  // For quotations of who is asked for.
  Query asked_query() {
    return speaker_.empty() ? Query{}
                            : spellings_.add_to(Query{Word{.text = speaker_.back(),
                                                           .field = FieldId::Speaker,
                                                           .form = WordForm::Name}});
  }

  void examine(std::vector<Article> articles) {
    auto found = all_findings(articles, claim_, analyzer_);
    std::move(found.begin(), found.end(), std::back_inserter(judgement_.matches));
    std::move(articles.begin(), articles.end(), std::back_inserter(articles_));
    order_.sort(judgement_.matches);
  }

  bool has_exact() const {
    return !judgement_.matches.empty() &&
           judgement_.matches.front().finding.fit != Fit::Near;
  }

  void judge_exact() {
    std::erase_if(judgement_.matches,
                  [](const FoundClaim& found) { return found.finding.fit == Fit::Near; });
    const FoundClaim& best = judgement_.matches.front();
    if (!order_.is_right(best)) {
      judgement_.verdict = Verdict::OtherSpeaker;
      note_other_speaker(best.finding, asked_, judgement_.notes);
    } else {
      judgement_.verdict =
          best.finding.fit == Fit::Exact ? Verdict::Verbatim : Verdict::Partial;
      note_ends(claim_, judgement_.notes);
    }
    note_context(best.finding, judgement_.notes);
    note_denials(judgement_.matches, judgement_.notes);
    note_place(best.finding, judgement_.notes);
    note_other_names(judgement_.matches, names_, judgement_.notes);
    if (more_) {
      judgement_.notes.push_back(fmt::format(
          "more than {} articles have these words; 'lede trace' lists them", kMaxExact));
    }
  }

  void judge_near() {
    std::vector<FoundClaim>& matches = judgement_.matches;
    const bool few = !matches.empty() && is_one_quotation(matches.front().finding);
    auto parts = few ? std::vector<FoundClaim>{} : parts_of(articles_, claim_, analyzer_);
    if (!parts.empty()) {
      judgement_.verdict = Verdict::Spliced;
      note_parts(parts, judgement_.notes);
      matches = std::move(parts);
      return;
    }
    if (matches.empty()) {
      judgement_.notes.emplace_back("nothing near it is in the archive");
      return;
    }
    judgement_.verdict = Verdict::Altered;
    note_differences(matches.front().finding, judgement_.notes);
    note_context(matches.front().finding, judgement_.notes);
    if (!order_.is_right(matches.front())) {
      note_other_speaker(matches.front().finding, asked_, judgement_.notes);
    }
  }

  const OpenIndex& index_;
  Analyzer analyzer_{index_.languages};
  Claim claim_;
  std::string asked_;
  std::vector<std::string> speaker_;
  Spellings spellings_;
  SpeakerNames names_;
  Order order_;
  std::vector<Article> articles_;  // that were looked at
  bool more_ = false;
  Judgement judgement_;
};

bool is_within_quotation(const Judgement& judgement) {
  return !judgement.matches.empty() &&
         judgement.matches.front().finding.context.is_within;
}

bool is_word_for_word(const Judgement& judgement) {
  return judgement.verdict == Verdict::Verbatim ||
         judgement.verdict == Verdict::OtherSpeaker ||
         judgement.verdict == Verdict::Partial;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Verbatim:
      return "verbatim";
    case Verdict::OtherSpeaker:
      return "other-speaker";
    case Verdict::Altered:
      return "altered";
    case Verdict::Partial:
      return "partial";
    case Verdict::Spliced:
      return "spliced";
    case Verdict::NotFound:
      break;
  }
  return "not-found";
}

Judgement judge(const OpenIndex& index, const std::string& claim,
                const std::string& speaker) {
  Judge pasted(index, claim, speaker, read_claim);
  Judgement judgement = pasted.run();
  // What looked like an attribution may be words of the article, or of the speaker.
  const bool within = is_within_quotation(judgement);
  if (pasted.is_attributed() && (within || judgement.verdict != Verdict::Verbatim)) {
    Judgement whole = Judge(index, claim, speaker, read_whole_claim).run();
    const bool better = is_word_for_word(whole) && !is_word_for_word(judgement);
    if (whole.verdict == Verdict::Verbatim || better ||
        (within && (is_word_for_word(whole) || whole.verdict == Verdict::Altered))) {
      return whole;
    }
  }
  return judgement;
}

}  // namespace lede
