// A hit: its headline, the facts, the passages.
#include "searcher/output/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "schema/date.h"

namespace lede {
namespace {

constexpr std::size_t kIndent = 2;
const std::string kBetween = " · ";

std::string facts_of(const Article& article) {
  std::string line;
  const auto add = [&line](const std::optional<std::string>& fact) {
    if (fact) {
      line += (line.empty() ? "" : kBetween) + *fact;
    }
  };
  add(article.source);
  add(article.date ? std::optional(to_string(Date{article.date->day, {}, {}}))
                   : std::nullopt);
  add(article.dateline);
  return line;
}

// A path below the working directory, from there; others as they are.
std::string short_path(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path here = std::filesystem::current_path(failed);
  const std::string below =
      failed ? "" : std::filesystem::path(path).lexically_relative(here).string();
  return below.empty() || below.starts_with("..") ? path : below;
}

// The address or path, and what `lede show` takes where that is something else.
std::string place_of(const Article& article, const Terminal& terminal) {
  const std::string shown = article.url ? *article.url : short_path(article.path);
  const std::string target = article.url ? *article.url : url_of_path(article.path);
  const bool seen = shown == article.id || shown.ends_with('/' + article.id);
  return linked(terminal, styled(terminal, Style::Facts, shown), target) +
         (seen ? "" : styled(terminal, Style::Facts, kBetween + article.id));
}

// Source, date, place and address, on one line if they fit.
std::string facts_lines(const Article& article, const Terminal& terminal,
                        std::size_t indent) {
  const std::string margin(indent, ' ');
  const std::string facts = facts_of(article);
  if (facts.empty()) {
    return margin + place_of(article, terminal) + '\n';
  }
  const std::string place = place_of(article, {.width = terminal.width});
  const bool fits =
      indent + cells_of(facts) + cells_of(kBetween) + cells_of(place) <= terminal.width;
  return fits
             ? margin + styled(terminal, Style::Facts, facts + kBetween) +
                   place_of(article, terminal) + '\n'
             : wrapped(terminal, {facts, {}}, {.indent = indent, .style = Style::Facts}) +
                   margin + place_of(article, terminal) + '\n';
}

std::string title_of(const ShownHit& shown, const Terminal& terminal) {
  Layout layout{.style = Style::Headline, .mark = Style::MarkedHeadline};
  if (shown.hit.article.headline) {
    return wrapped(terminal, shown.view.headline, layout);
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
  if (!shown.view.missing.empty()) {
    out += wrapped(terminal, {joined(shown.view.missing), {}},
                   {.indent = kIndent, .style = Style::Note, .lead = "missing: "});
  }
  return out;
}

// A paragraph of a body with the matches that lie in it.
std::string paragraph(const MarkedArticle& marked, Span span, const Terminal& terminal) {
  return wrapped(terminal, marked_text(marked.article.body, span, marked.body), {});
}

}  // namespace

std::string to_text(const Results& results, const Terminal& terminal) {
  std::string out;
  if (!results.id.empty()) {
    out += styled(terminal, Style::Note,
                  fmt::format("== {}: {}", results.id, results.text)) +
           "\n\n";
  }
  for (const ShownHit& hit : results.hits) {
    out += to_text(hit, terminal) + '\n';
  }
  return out;
}

std::string to_text(const MarkedArticle& marked, const Terminal& terminal) {
  const Article& article = marked.article;
  std::string out;
  if (article.headline) {
    out += wrapped(terminal, marked_text(*article.headline, marked.headline),
                   {.style = Style::Headline, .mark = Style::MarkedHeadline});
  }
  if (article.byline) {
    out += wrapped(terminal, {*article.byline, {}}, {});
  }
  out += facts_lines(article, terminal, 0);
  const std::string_view body = article.body;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find("\n\n", at), body.size());
    if (end > at) {
      out += '\n' +
             paragraph(marked,
                       {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                       terminal);
    }
    at = end + 2;
  }
  for (const Aside& aside : article.asides) {
    if (aside.region == Region::Caption) {
      out += '\n' + wrapped(terminal, {aside.text, {}}, {.lead = "[caption] "});
    }
  }
  return out;
}

}  // namespace lede
