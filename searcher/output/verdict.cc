// What was found of a claim, with its differences.
#include "searcher/output/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "searcher/output/article_json.h"
#include "searcher/output/facts.h"
#include "searcher/output/rows.h"
#include "searcher/quotations/explanation.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kIndent = 2;

std::string_view op_of(const Difference& difference) {
  switch (difference.edit) {
    case Edit::Added:
      return "added";
    case Edit::LeftOut:
      return "left-out";
    default:
      return "changed";
  }
}

constexpr double kConfidenceSteps = 1e3;
constexpr float kSure = 0.7F;  // below it the confidence is shown

Json confidence_of(const Finding& finding) {
  return finding.confidence ? Json(std::round(static_cast<double>(*finding.confidence) *
                                              kConfidenceSteps) /
                                   kConfidenceSteps)
                            : Json();
}

Json json_of(const FoundClaim& found) {
  Json differences = Json::array();
  for (const Difference& difference : found.finding.differences) {
    differences.push_back({{"op", op_of(difference)},
                           {"what", name_of(difference.weight)},
                           {"yours", difference.yours},
                           {"theirs", difference.theirs}});
  }
  const Context& context = found.finding.context;
  return {{"text", found.finding.text},
          {"speaker", fact(found.finding.speaker)},
          {"mention", fact(found.finding.mention)},
          {"cue", fact(found.finding.cue)},
          {"confidence", confidence_of(found.finding)},
          {"region", name_of(found.finding.region)},
          {"quoted", found.finding.is_quoted},
          {"sentence", context.sentence.empty() ? Json() : Json(context.sentence)},
          {"denied", context.is_denied},
          {"told_by", fact(context.told_by)},
          {"article", article_json(found.article)},
          {"differences", std::move(differences)}};
}

// "[-yours-] {+theirs+}", as of a word diff.
std::string word_diff(const Difference& difference) {
  std::string out;
  if (!difference.yours.empty()) {
    out += "[-" + difference.yours + "-]";
  }
  if (!difference.theirs.empty()) {
    out += (out.empty() ? "{+" : " {+") + difference.theirs + "+}";
  }
  return out + " (" + std::string(name_of(difference.weight)) + ')';
}

std::string said_by(const Finding& finding) {
  const bool own = !finding.speaker && !finding.mention && !finding.is_quoted;
  std::string line = finding.speaker.value_or(
      finding.mention.value_or(own ? "in the article's own words" : "nobody named"));
  if (finding.cue) {
    line += ", " + *finding.cue;
  }
  if (finding.confidence && *finding.confidence < kSure) {
    line += fmt::format(" [confidence {:.2f}]", *finding.confidence);
  }
  if (finding.region != Region::Body) {
    line += fmt::format(" [{}]", name_of(finding.region));
  }
  return line;
}

// In marks only what is in marks there: not a sentence of the article around it.
std::string shown_text(const Finding& finding) {
  return finding.is_quoted ? "“" + finding.text + "”" : finding.text;
}

// The word diff with its sides in their colours, if it fits on a line.
std::string difference_lines(const Difference& difference, const Terminal& terminal) {
  const std::string whole = word_diff(difference);
  if (kIndent + cells_of(printable_line(whole)) > terminal.width) {
    return wrapped(terminal, {whole, {}}, {.indent = kIndent});
  }
  const auto side = [&](Style style, std::string_view open, const std::string& text,
                        std::string_view close) {
    return text.empty()
               ? ""
               : styled(terminal, style, fmt::format("{}{}{}", open, text, close)) + ' ';
  };
  return std::string(kIndent, ' ') + side(Style::Bad, "[-", difference.yours, "-]") +
         side(Style::Good, "{+", difference.theirs, "+}") +
         styled(terminal, Style::Note, fmt::format("({})", name_of(difference.weight))) +
         '\n';
}

std::string to_text(const FoundClaim& found, const Terminal& terminal) {
  std::string out = wrapped(terminal, {shown_text(found.finding), {}}, {}) +
                    wrapped(terminal, {shown_fact(said_by(found.finding)), {}},
                            {.indent = kIndent, .lead = "— "});
  const std::string& sentence = found.finding.context.sentence;
  if (!sentence.empty() && sentence != found.finding.text) {
    out += wrapped(terminal, {sentence, {}}, {.indent = kIndent, .lead = "in: "});
  }
  for (const Difference& difference : found.finding.differences) {
    out += difference_lines(difference, terminal);
  }
  return out + article_lines(found.article, terminal, kIndent);
}

// The day first: a trace is read by it.
std::string traced_lines(const FoundClaim& found, const Terminal& terminal) {
  constexpr std::size_t kMore = kIndent + kIndent;
  const std::string day = found.article.date
                              ? to_string(Date{found.article.date->day, {}, {}})
                              : "no date   ";
  const std::string headline = found.article.headline.value_or("[no headline]");
  Article undated = found.article;
  undated.date.reset();
  return wrapped(terminal, {shown_fact(headline), {}},
                 {.indent = kIndent, .lead = day + "  "}) +
         wrapped(terminal, {shown_fact(said_by(found.finding)), {}},
                 {.indent = kMore, .lead = "— "}) +
         facts_lines(undated, terminal, kMore);
}

// Findings that say the same: word for word, or with the same differences.
struct Variant {
  std::string name;
  std::vector<const FoundClaim*> matches;
};

// In the order of their first articles.
std::vector<Variant> variants_of(const Trace& trace) {
  std::vector<Variant> variants;
  for (const FoundClaim& found : trace.matches) {
    const std::string name = variant_of(found.finding);
    auto variant = std::find_if(variants.begin(), variants.end(),
                                [&name](const Variant& one) { return one.name == name; });
    if (variant == variants.end()) {
      variant = variants.insert(variant, {name, {}});
    }
    variant->matches.push_back(&found);
  }
  return variants;
}

// What a match by itself is a match of.
struct Kind {
  const char* name;
  std::string value;
};

std::string match_line(const Kind& kind, const FoundClaim& found, const Notes& notes) {
  Json json{{kind.name, kind.value}};
  json.update(json_of(found));
  json["notes"] = notes;
  return versioned_line(json);
}

std::string match_header(const char* name, Format format) {
  return header_row(format,
                    {name, "text", "speaker", "mention", "cue", "region", "quoted",
                     "differences", "id", "path", "headline", "date", "source", "url",
                     "confidence", "denied", "told_by", "notes"});
}

std::string match_row(const std::string& value, const FoundClaim& found,
                      const Notes& notes, Format format) {
  const Finding& finding = found.finding;
  const Article& article = found.article;
  std::string differences;
  for (const Difference& difference : finding.differences) {
    differences += (differences.empty() ? "" : " ") + word_diff(difference);
  }
  return row(
      format,
      {value, finding.text, cell_of(finding.speaker), cell_of(finding.mention),
       cell_of(finding.cue), std::string(name_of(finding.region)),
       finding.is_quoted ? "true" : "false", differences, article.id, article.path,
       cell_of(article.headline), article.date ? to_string(*article.date) : "",
       cell_of(article.source), cell_of(article.url),
       finding.confidence ? fmt::format("{:.3f}", *finding.confidence) : "",
       finding.context.is_denied ? "true" : "false", cell_of(finding.context.told_by),
       fmt::format("{}", fmt::join(notes, "; "))});
}

std::string paths_of(const std::vector<FoundClaim>& matches) {
  std::vector<std::string> paths;
  paths.reserve(matches.size());
  for (const FoundClaim& found : matches) {
    paths.push_back(found.article.path);
  }
  return path_lines(paths);
}

}  // namespace

std::string variant_of(const Finding& finding) {
  std::string name;
  for (const Difference& difference : finding.differences) {
    name += (name.empty() ? "" : " ") + word_diff(difference);
  }
  if (!name.empty()) {
    return name;
  }
  if (finding.context.is_denied) {
    return "said not to have been said, or not in earnest";
  }
  if (finding.fit == Fit::Near) {
    return "from several speakers";
  }
  return finding.fit == Fit::Partial ? "in part, or as part of more" : "word for word";
}

std::string to_json(const Judgement& judgement) {
  Json matches = Json::array();
  for (const FoundClaim& found : judgement.matches) {
    matches.push_back(json_of(found));
  }
  return versioned_line({{"verdict", name_of(judgement.verdict)},
                         {"quote", judgement.claim},
                         {"matches", std::move(matches)},
                         {"notes", judgement.notes}});
}

std::string to_jsonl(const Judgement& judgement) {
  std::string out;
  for (const FoundClaim& found : judgement.matches) {
    out += match_line({"verdict", std::string(name_of(judgement.verdict))}, found,
                      judgement.notes);
  }
  return out;
}

std::string to_rows(const Judgement& judgement, Format format) {
  std::string out = match_header("verdict", format);
  for (const FoundClaim& found : judgement.matches) {
    out += match_row(std::string(name_of(judgement.verdict)), found, judgement.notes,
                     format);
  }
  return out;
}

std::string to_paths(const Judgement& judgement) {
  return paths_of(judgement.matches);
}

std::string to_text(const Judgement& judgement, const Terminal& terminal) {
  std::string out =
      styled(terminal, judgement.verdict == Verdict::Verbatim ? Style::Good : Style::Bad,
             std::string(name_of(judgement.verdict))) +
      '\n';
  for (const std::string& note : judgement.notes) {
    out += wrapped(terminal, {note, {}}, {.indent = kIndent});
  }
  for (const FoundClaim& found : judgement.matches) {
    out += '\n' + to_text(found, terminal);
  }
  return out;
}

std::string to_json(const Trace& trace) {
  Json variants = Json::array();
  for (const Variant& variant : variants_of(trace)) {
    Json articles = Json::array();
    for (const FoundClaim* found : variant.matches) {
      articles.push_back(json_of(*found));
    }
    variants.push_back({{"variant", variant.name}, {"matches", std::move(articles)}});
  }
  return versioned_line({{"quote", trace.claim},
                         {"total", trace.matches.size()},
                         {"variants", std::move(variants)},
                         {"notes", trace.notes}});
}

std::string to_jsonl(const Trace& trace) {
  std::string out;
  for (const FoundClaim& found : trace.matches) {
    out += match_line({"variant", variant_of(found.finding)}, found,
                      notes_of(found.finding));
  }
  return out;
}

std::string to_rows(const Trace& trace, Format format) {
  std::string out = match_header("variant", format);
  for (const FoundClaim& found : trace.matches) {
    out += match_row(variant_of(found.finding), found, notes_of(found.finding), format);
  }
  return out;
}

std::string to_paths(const Trace& trace) {
  return paths_of(trace.matches);
}

std::string to_text(const Trace& trace, const Terminal& terminal) {
  std::string out;
  for (const Variant& variant : variants_of(trace)) {
    out += wrapped(terminal,
                   {fmt::format("{}: {}", variant.name, variant.matches.size()), {}},
                   {.style = Style::Headline}) +
           wrapped(terminal, {shown_text(variant.matches.front()->finding), {}}, {});
    for (const FoundClaim* found : variant.matches) {
      out += traced_lines(*found, terminal);
    }
    out += '\n';
  }
  return out;
}

}  // namespace lede
