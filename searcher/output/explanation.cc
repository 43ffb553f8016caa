// Explanations for a person.
#include "searcher/output/explanation.h"

#include <fmt/core.h>

namespace lede {
namespace {

constexpr std::size_t kIndent = 2;

std::string noted(const Terminal& terminal, const std::string& text, std::size_t indent) {
  return wrapped(terminal, {text, {}}, {.indent = indent, .style = Style::Note});
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

// "4.10 oil (oil, in 4 articles): headline 2.33 (1 time), body 1.77 (2 times)".
std::string line_of(const ExplainedPart& part) {
  std::string line = fmt::format("{:.3f}  {}", part.score, part.shown);
  if (!part.stems.empty()) {
    line += fmt::format(" ({}{})", joined(part.stems),
                        part.articles > 0 ? fmt::format(", in {}", part.articles) : "");
  }
  std::string_view separator = ": ";
  for (const FieldShare& share : part.fields) {
    line += fmt::format("{}{} {:.3f} ({}x)", separator, field(share.field).name,
                        share.score, share.count);
    separator = ", ";
  }
  return line;
}

}  // namespace

std::string explained(const ShownHit& shown, const Terminal& terminal) {
  if (!shown.explained) {
    return "";
  }
  std::string out =
      noted(terminal, fmt::format("score {:.3f}", shown.hit.score), kIndent);
  for (const ExplainedPart& part : *shown.explained) {
    out += noted(terminal, line_of(part), 2 * kIndent);
  }
  return out;
}

std::string explained(const Results& results, const Terminal& terminal) {
  if (!results.work) {
    return "";
  }
  std::string out = noted(terminal, "read as " + results.read_as, 0);
  for (const ExpandedWord& word : results.work->expanded) {
    out += noted(
        terminal,
        fmt::format("{} stands for {}: {}", word.shown, word.found, joined(word.words)),
        0);
  }
  std::string steps;
  constexpr double kMilliseconds = 1000;
  for (const auto& [step, seconds] : results.work->steps) {
    steps += fmt::format("{}{} {:.1f}", steps.empty() ? "" : ", ", step,
                         seconds * kMilliseconds);
  }
  return out +
         noted(terminal,
               fmt::format("articles: {}, segments: {}; ms: {}", results.work->articles,
                           results.work->segments, steps),
               0) +
         '\n';
}

}  // namespace lede
