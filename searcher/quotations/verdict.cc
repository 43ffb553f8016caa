// The best of what the likeliest articles have.
#include "searcher/quotations/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "searcher/marked_text.h"
#include "searcher/quotations/alignment.h"
#include "searcher/quotations/carriers.h"
#include "searcher/quotations/splice.h"

namespace lede {
namespace {

constexpr std::size_t kJudgedArticles = 40;
constexpr std::size_t kTracedArticles = 1'000;
constexpr std::size_t kMaxMatches = 10;

// Few enough edits that a claim is one altered quotation, even if its parts can also be
// found one by one.
constexpr std::size_t kFewEdits = 3;

Article facts_of(const Article& article) {
  Article facts;
  facts.id = article.id;
  facts.path = article.path;
  facts.headline = article.headline;
  facts.date = article.date;
  facts.source = article.source;
  facts.url = article.url;
  return facts;
}

std::string day_of(const Article& article) {
  return article.date ? sortable(*article.date) : "~";
}

std::vector<FoundClaim> all_findings(const std::vector<Article>& articles,
                                     const Claim& claim, Analyzer& analyzer) {
  std::vector<FoundClaim> found;
  for (const Article& article : articles) {
    for (Finding& finding : findings_in(article, claim, analyzer)) {
      found.push_back({facts_of(article), std::move(finding)});
    }
  }
  return found;
}

// The best first: who was asked for, then fit, then named speakers, then the earliest.
class Order {
 public:
  Order(const std::string& speaker, Analyzer& analyzer)
      : speaker_(speaker), analyzer_(analyzer) {}

  void sort(std::vector<FoundClaim>& found) {
    std::stable_sort(
        found.begin(), found.end(),
        [this](const FoundClaim& a, const FoundClaim& b) { return key(a) < key(b); });
  }

  bool is_right(const FoundClaim& found) {
    return speaker_.empty() || is_said_by(found.finding, speaker_, analyzer_);
  }

 private:
  struct Key {
    bool near;
    std::size_t edits;
    bool wrong;
    bool partial;
    bool unnamed;
    std::string day;
    auto operator<=>(const Key&) const = default;
  };

  Key key(const FoundClaim& found) {
    const Finding& finding = found.finding;
    return {finding.fit == Fit::Near, finding.fit == Fit::Near ? finding.edits : 0,
            !is_right(found),         finding.fit == Fit::Partial,
            !finding.speaker,         day_of(found.article)};
  }

  const std::string& speaker_;
  Analyzer& analyzer_;
};

std::string whom(const Finding& finding) {
  return finding.speaker.value_or(finding.mention.value_or("somebody not named"));
}

void note_differences(const Finding& finding, std::vector<std::string>& notes) {
  for (const Difference& difference : finding.differences) {
    const std::string what = difference.weight == Weight::Wording
                                 ? std::string("wording")
                                 : "the " + std::string(name_of(difference.weight));
    if (difference.yours.empty()) {
      notes.push_back(fmt::format("{} differs: the archive has '{}', yours does not",
                                  what, difference.theirs));
    } else if (difference.theirs.empty()) {
      notes.push_back(fmt::format("{} differs: yours has '{}', the archive does not",
                                  what, difference.yours));
    } else {
      notes.push_back(fmt::format("{} differs: yours has '{}', the archive '{}'", what,
                                  difference.yours, difference.theirs));
    }
  }
}

void note_exact(const Finding& finding, std::vector<std::string>& notes) {
  if (finding.left_out > 0) {
    notes.push_back(
        fmt::format("{} words are left out at an ellipsis", finding.left_out));
  }
  if (finding.is_cut) {
    notes.emplace_back("it is a piece of a longer sentence");
  }
  if (finding.is_interrupted) {
    notes.emplace_back("the article puts its own words between its parts");
  }
  if (finding.region != Region::Body) {
    notes.push_back(fmt::format("it stands in a {}", finding.region == Region::Related
                                                         ? "line about another article"
                                                         : name_of(finding.region)));
  }
}

class Judge {
 public:
  Judge(const OpenIndex& index, const std::string& claim, const std::string& speaker)
      : index_(index),
        claim_(read_claim(claim, analyzer_)),
        speaker_(speaker),
        order_(speaker_, analyzer_) {}

  Judgement run() {
    judgement_.claim = claim_.text;
    if (claim_.words.empty()) {
      judgement_.notes.emplace_back("there are no words in it");
      return std::move(judgement_);
    }
    if (claim_.shortened) {
      judgement_.notes.push_back(
          fmt::format("only its first {} words are compared", kMaxClaimWords));
    }
    const std::vector<Article> articles =
        carriers_of(index_, claim_, analyzer_, kJudgedArticles);
    judgement_.matches = all_findings(articles, claim_, analyzer_);
    order_.sort(judgement_.matches);
    const bool exact = !judgement_.matches.empty() &&
                       judgement_.matches.front().finding.fit != Fit::Near;
    if (exact) {
      judge_exact();
    } else {
      judge_near(articles);
    }
    judgement_.matches.resize(std::min(judgement_.matches.size(), kMaxMatches));
    return std::move(judgement_);
  }

 private:
  void judge_exact() {
    std::erase_if(judgement_.matches,
                  [](const FoundClaim& found) { return found.finding.fit == Fit::Near; });
    const FoundClaim& best = judgement_.matches.front();
    if (!order_.is_right(best)) {
      judgement_.verdict = Verdict::OtherSpeaker;
      judgement_.notes.push_back(fmt::format("the archive has it from {}, not from {}",
                                             whom(best.finding), speaker_));
    } else {
      judgement_.verdict =
          best.finding.fit == Fit::Exact ? Verdict::Verbatim : Verdict::Partial;
    }
    note_exact(best.finding, judgement_.notes);
  }

  void judge_near(const std::vector<Article>& articles) {
    std::vector<FoundClaim>& matches = judgement_.matches;
    const bool few = !matches.empty() && matches.front().finding.edits <= kFewEdits;
    auto parts = few ? std::vector<FoundClaim>{} : parts_of(articles, claim_, analyzer_);
    if (!parts.empty()) {
      judgement_.verdict = Verdict::Spliced;
      judgement_.notes.push_back(
          fmt::format("its {} parts stand in different places", parts.size()));
      matches = std::move(parts);
      return;
    }
    if (matches.empty()) {
      judgement_.notes.emplace_back("nothing near it is in the archive");
      return;
    }
    judgement_.verdict = Verdict::Altered;
    note_differences(matches.front().finding, judgement_.notes);
    if (!order_.is_right(matches.front())) {
      judgement_.notes.push_back(fmt::format("the archive has it from {}, not from {}",
                                             whom(matches.front().finding), speaker_));
    }
  }

  const OpenIndex& index_;
  Analyzer analyzer_;
  Claim claim_;
  std::string speaker_;
  Order order_;
  Judgement judgement_;
};

// Said before a name, and no part of it.
constexpr std::array<std::string_view, 26> kTitles{
    "mr",      "mrs",  "ms",        "miss",      "dr",    "prof",     "professor",
    "sir",     "lord", "lady",      "president", "prime", "minister", "chancellor",
    "senator", "sen",  "governor",  "gov",       "mayor", "judge",    "justice",
    "general", "gen",  "secretary", "king",      "pope"};

void drop_titles(std::vector<std::string>& words) {
  while (words.size() > 1 &&
         std::find(kTitles.begin(), kTitles.end(), words.front()) != kTitles.end()) {
    words.erase(words.begin());
  }
}

std::vector<std::string> words_in(const std::optional<std::string>& text,
                                  Analyzer& analyzer) {
  std::vector<std::string> words;
  if (text) {
    for (const Token& token : analyzer.analyze(*text)) {
      if (token.kind == TokenKind::Word) {
        words.emplace_back(analyzer.word(token.word));
      }
    }
  }
  return words;
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

bool is_said_by(const Finding& finding, const std::string& name, Analyzer& analyzer) {
  std::vector<std::string> asked = words_in(name, analyzer);
  drop_titles(asked);
  const std::vector<std::string> full = words_in(finding.speaker, analyzer);
  std::vector<std::string> known = words_in(finding.mention, analyzer);
  known.insert(known.end(), full.begin(), full.end());
  const bool all = std::all_of(asked.begin(), asked.end(), [&known](const auto& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
  });
  const bool surname = full.size() == 1 && !asked.empty() && full.front() == asked.back();
  return !known.empty() && (all || surname);
}

Judgement judge(const OpenIndex& index, const std::string& claim,
                const std::string& speaker) {
  return Judge(index, claim, speaker).run();
}

Trace trace(const OpenIndex& index, const std::string& text) {
  Analyzer analyzer;
  const Claim claim = read_claim(text, analyzer);
  Trace result{claim.text, {}, {}};
  const std::vector<Article> articles =
      carriers_of(index, claim, analyzer, kTracedArticles);
  result.matches = all_findings(articles, claim, analyzer);
  std::stable_sort(result.matches.begin(), result.matches.end(),
                   [](const FoundClaim& a, const FoundClaim& b) {
                     return day_of(a.article) < day_of(b.article);
                   });
  return result;
}

}  // namespace lede
