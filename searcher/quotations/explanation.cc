// Short lines, the weightiest first.
#include "searcher/quotations/explanation.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "searcher/quotations/speaker_name.h"

namespace lede {
namespace {

constexpr std::size_t kMaxOtherNames = 5;  // that are listed
constexpr std::size_t kMaxToldApart = 50;

std::string counted(std::size_t number, std::string_view one) {
  return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

const std::optional<std::string>& name_of_speaker(const Finding& finding) {
  return finding.speaker ? finding.speaker : finding.mention;
}

template <typename Names>
std::string joined_names(const Names& names) {
  std::string all;
  for (const std::string& name : names) {
    all += (all.empty() ? "" : " and ") + name;
  }
  return all;
}

struct OtherName {
  std::string name;
  std::set<std::string> articles;
};

void note_omissions(const Omissions& omissions, Notes& notes) {
  if (omissions.left_out > 0) {
    std::string words;
    for (const std::string& stretch : omissions.stretches) {
      words += fmt::format("{} '{}'", words.empty() ? ":" : ",", stretch);
    }
    notes.push_back(fmt::format("{} left out at an ellipsis{}",
                                omissions.left_out == 1
                                    ? "1 word is"
                                    : counted(omissions.left_out, "word") + " are",
                                words));
  }
  for (const auto& [yours, theirs] : omissions.replaced) {
    notes.push_back(
        yours.empty()
            ? fmt::format("the archive has '{}', yours has nothing there", theirs)
        : theirs.empty()
            ? fmt::format("yours has '{}', the archive has nothing there", yours)
            : fmt::format("yours has '{}', the archive has '{}' there", yours, theirs));
  }
}

// What a claim leaves out of the sentence that it is a piece of.
std::string cut_note(const Finding& finding) {
  std::string note = "it is a piece of a longer sentence";
  if (!finding.cut_before.empty()) {
    note += fmt::format("; before it stands '{}'", finding.cut_before);
  }
  if (!finding.cut_behind.empty()) {
    note += fmt::format("; behind it stands '{}'", finding.cut_behind);
  }
  return note;
}

}  // namespace

void note_claim(const Claim& claim, Notes& notes) {
  if (claim.shortened) {
    notes.push_back(fmt::format("only its first {} words are compared", kMaxClaimWords));
  }
  if (!claim.attribution.empty()) {
    notes.push_back(fmt::format("only what is in quotation marks is compared, not '{}'",
                                claim.attribution));
  }
}

void note_ends(const Claim& claim, Notes& notes) {
  if (claim.is_open()) {
    notes.emplace_back("it begins or ends with an ellipsis, where words are left out");
  }
}

void note_differences(const Finding& finding, Notes& notes) {
  if (finding.voices.size() > 1) {
    notes.push_back("its words are from " + joined_names(finding.voices));
  }
  for (const Difference& difference : finding.differences) {
    const std::string_view weight = name_of(difference.weight);
    const std::string what =
        difference.weight == Weight::Wording || difference.weight == Weight::Spelling
            ? fmt::format("{} differs", weight)
            : fmt::format("the {} differs", weight);
    if (difference.yours.empty()) {
      notes.push_back(fmt::format("{}: the archive has '{}', yours does not", what,
                                  difference.theirs));
    } else if (difference.theirs.empty()) {
      notes.push_back(fmt::format("{}: yours has '{}', the archive does not", what,
                                  difference.yours));
    } else {
      notes.push_back(fmt::format("{}: yours has '{}', the archive '{}'", what,
                                  difference.yours, difference.theirs));
    }
  }
  note_omissions(finding.omissions, notes);
}

void note_place(const Finding& finding, Notes& notes) {
  note_omissions(finding.omissions, notes);
  if (!finding.context.condition.empty()) {
    notes.push_back("it leaves out a condition or a negation: '" +
                    finding.context.condition + "'");
  } else if (finding.is_cut) {
    notes.push_back(cut_note(finding));
  }
  if (finding.is_interrupted) {
    notes.emplace_back("the article puts its own words between its parts");
  }
  if (finding.region != Region::Body) {
    notes.push_back(fmt::format("it stands in a {}", finding.region == Region::Related
                                                         ? "line about another article"
                                                         : name_of(finding.region)));
  }
  if (!finding.is_quoted && !finding.is_interrupted) {
    const bool some = finding.speaker || finding.mention;
    notes.emplace_back(some ? "some of it is the article's own words"
                            : "it is not in quotation marks: the article's own words");
  }
}

void note_context(const Finding& finding, Notes& notes) {
  const Context& context = finding.context;
  if (context.is_denied) {
    notes.emplace_back("the article denies it, or does not say that it was said");
  }
  if (context.is_within) {
    const auto& name = name_of_speaker(finding);
    const std::string told =
        context.teller == Teller::Other
            ? fmt::format(", as the words of others: '{}'", context.told_by.value_or(""))
            : "";
    notes.push_back("it stands inside a quotation of " + name.value_or("somebody") +
                    told);
  }
  if (finding.drops_marks) {
    notes.push_back("the archive has marks within its own around '" + context.others +
                    "', yours does not");
  }
}

Notes notes_of(const Finding& finding) {
  Notes notes;
  if (finding.fit == Fit::Near) {
    note_differences(finding, notes);
  }
  note_context(finding, notes);
  if (finding.fit != Fit::Near) {
    note_place(finding, notes);
  }
  return notes;
}

void note_denials(const std::vector<FoundClaim>& matches, Notes& notes) {
  const auto denied = [](const FoundClaim& match) {
    return match.finding.context.is_denied;
  };
  const auto found = std::find_if(matches.begin(), matches.end(), denied);
  if (found != matches.begin() && found != matches.end()) {
    notes.push_back("elsewhere it is denied, or said not to have been said: '" +
                    found->finding.context.sentence + "'");
  }
}

void note_other_speaker(const Finding& finding, const std::string& asked, Notes& notes) {
  const Teller teller = finding.context.teller;
  if (finding.context.is_denied || finding.drops_marks || teller == Teller::Other ||
      teller == Teller::Unnamed) {
    notes.push_back(fmt::format("the archive does not say that {} said it", asked));
  } else if (finding.voices.size() > 1) {
    notes.push_back(fmt::format("the archive does not have all of it from {}", asked));
  } else if (const auto& name = name_of_speaker(finding)) {
    notes.push_back(fmt::format("the archive has it from {}, not from {}", *name, asked));
  } else {
    notes.push_back(
        fmt::format("the archive has it, but does not say that it is from {}", asked));
  }
}

void note_other_names(const std::vector<FoundClaim>& matches, SpeakerNames& names,
                      Notes& notes) {
  const auto& first = name_of_speaker(matches.front().finding);
  std::vector<OtherName> others;
  bool more = false;  // than are told apart
  for (const FoundClaim& match : matches) {
    const std::optional<std::string>& name = match.finding.speaker;
    if (!name || (first && names.is_one_person(*first, *name))) {
      continue;
    }
    const auto end = more ? others.begin() + kMaxOtherNames : others.end();
    const auto known = std::find_if(others.begin(), end, [&](const OtherName& other) {
      return names.is_one_person(other.name, *name);
    });
    if (known != end) {
      known->articles.insert(match.article.id);
    } else if (others.size() < kMaxToldApart) {
      others.push_back({*name, {match.article.id}});
    } else {
      more = true;
    }
  }
  std::string listed;
  for (std::size_t i = 0; i < std::min(others.size(), kMaxOtherNames); ++i) {
    listed += fmt::format("{}{} ({})", i == 0 ? "" : ", ", others[i].name,
                          counted(others[i].articles.size(), "article"));
  }
  if (others.size() > kMaxOtherNames) {
    listed += fmt::format(" and {}{} more", more ? "more than " : "",
                          others.size() - kMaxOtherNames);
  }
  if (!others.empty()) {
    notes.push_back("it is also attributed to " + listed);
  }
}

void note_parts(const std::vector<FoundClaim>& parts, Notes& notes) {
  std::set<std::string> articles;
  std::set<std::string> names;
  for (const FoundClaim& part : parts) {
    articles.insert(part.article.id);
    if (const auto& name = name_of_speaker(part.finding)) {
      names.insert(*name);
    }
  }
  notes.push_back(articles.size() == 1
                      ? fmt::format("its {} parts stand in different places of one "
                                    "article, or in another order",
                                    parts.size())
                      : fmt::format("its {} parts stand in different places, in {} "
                                    "articles",
                                    parts.size(), articles.size()));
  if (names.size() > 1) {
    notes.push_back("they are from " + joined_names(names));
  }
}

}  // namespace lede
