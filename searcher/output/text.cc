// A hit: its headline, the facts, the passages.
#include "searcher/output/text.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "schema/ascii.h"
#include "searcher/output/explanation.h"
#include "searcher/output/facts.h"

namespace lede {
namespace {

constexpr std::size_t kIndent = 2;

MarkedText shown_headline(const MarkedText& headline) {
  MarkedText shown{shown_fact(headline.text), headline.marks};
  std::erase_if(shown.marks,
                [&shown](const Mark& mark) { return mark.end > shown.text.size(); });
  return shown;
}

std::string title_of(const ShownHit& shown, const Terminal& terminal) {
  Layout layout{.style = Style::Headline, .mark = Style::MarkedHeadline};
  if (shown.hit.article.headline) {
    return wrapped(terminal, shown_headline(shown.view.headline), layout);
  }
  layout.lead = "[no headline] ";
  return wrapped(terminal, first_sentence(shown.hit.article.body), layout);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : ", ") + word;
  }
  return out;
}

// Letters and digits of ASCII, all as small ones, and whatever is not ASCII.
std::string bare(const std::optional<std::string>& text) {
  std::string out;
  for (const char c : text.value_or("")) {
    const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
    if (!is_ascii || is_ascii_letter(c) || is_ascii_digit(c)) {
      out += ascii_lower(c);
    }
  }
  return out;
}

// Where copies of a story stand: their sources, else their identifiers; and their
// headlines where they have others, by which a reader may see that one is no copy.
std::vector<std::string> places_of(const ShownHit& shown) {
  constexpr std::size_t kHeadlineCells = 60;
  const std::string headline = bare(shown.hit.article.headline);
  std::vector<std::string> places;
  places.reserve(shown.copies.size());
  for (const Hit& copy : shown.copies) {
    places.push_back(copy.article.source.value_or(copy.article.id));
    if (copy.article.headline && bare(copy.article.headline) != headline) {
      places.back() +=
          fmt::format(" ({})", shortened(*copy.article.headline, kHeadlineCells));
    }
  }
  return places;
}

std::string to_text(const ShownHit& shown, const Terminal& terminal) {
  const Article& article = shown.hit.article;
  std::string out = title_of(shown, terminal);
  out += facts_lines(article, terminal, kIndent);
  for (const Snippet& snippet : shown.view.snippets) {
    if (snippet.field != FieldId::Headline && !snippet.passage.text.empty()) {
      const std::string lead = snippet.field == FieldId::Caption ? "[caption] " : "";
      out += wrapped(terminal, snippet.passage, {.indent = kIndent, .lead = lead});
    }
  }
  if (!shown.copies.empty()) {
    out += wrapped(terminal, {shown_fact(joined(places_of(shown))), {}},
                   {.indent = kIndent,
                    .style = Style::Note,
                    .lead = fmt::format("+{} {}: ", shown.copies.size(),
                                        shown.copies.size() == 1 ? "copy" : "copies")});
  }
  if (!shown.view.missing.empty()) {
    out += wrapped(terminal, {joined(shown.view.missing), {}},
                   {.indent = kIndent, .style = Style::Note, .lead = "missing: "});
  }
  return out;
}

}  // namespace

std::size_t passage_chars(const Terminal& terminal) {
  constexpr std::size_t kLines = 3;
  constexpr std::size_t kLost = 24;  // where lines end at words, and for ellipses
  constexpr std::size_t kLeast = 80;
  const std::size_t room = kLines * (std::max(terminal.width, 3 * kIndent) - kIndent);
  return std::clamp(room - std::min(room, kLost), kLeast, kSnippetChars);
}

std::string to_text(const Results& results, const Terminal& terminal) {
  std::string out;
  if (!results.id.empty()) {
    out += styled(terminal, Style::Note,
                  fmt::format("== {}: {}", results.id, results.text)) +
           "\n\n";
  }
  out += explained(results, terminal);
  for (const ShownHit& hit : results.hits) {
    out += to_text(hit, terminal) + explained(hit, terminal) + '\n';
  }
  return out;
}

}  // namespace lede
