// The facts of an article on a line or two.
#include "searcher/output/facts.h"

#include <filesystem>
#include <optional>
#include <string>

#include "schema/date.h"
#include "schema/file_at.h"

namespace lede {
namespace {

const std::string kBetween = " · ";

std::string facts_of(const Article& article) {
  std::string line;
  const auto add = [&line](const std::optional<std::string>& fact) {
    if (fact) {
      line += (line.empty() ? "" : kBetween) + shown_fact(*fact);
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

// Of its file, from 1; 0: unknown. A record of JSON lines is numbered by its line.
std::size_t line_of(const Article& article) {
  return article.format == "jsonl" ? article.record : 0;
}

// Of the file that it is in, or of the archive file; none if that is gone.
std::string url_of_file(const Article& article, bool with_line) {
  const std::optional<std::string> file = file_at(article.path);
  const bool is_line = with_line && file == article.path;
  return file ? url_of_path(*file, is_line ? line_of(article) : 0) : "";
}

// The address or path, and what `lede show` takes where that is something else.
std::string place_of(const Article& article, const Terminal& terminal) {
  const std::string shown = article.url ? *article.url : short_path(article.path);
  const std::string target = article.url      ? *article.url
                             : terminal.links ? url_of_file(article, terminal.line_links)
                                              : "";
  const bool seen = shown == article.id || shown.ends_with('/' + article.id);
  return linked(terminal, styled(terminal, Style::Facts, shown_fact(shown)), target) +
         (seen ? "" : styled(terminal, Style::Facts, kBetween + shown_fact(article.id)));
}

}  // namespace

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

std::string article_lines(const Article& article, const Terminal& terminal,
                          std::size_t indent) {
  const std::string headline =
      article.headline
          ? wrapped(terminal, {shown_fact(*article.headline), {}}, {.indent = indent})
          : "";
  return headline + facts_lines(article, terminal, indent);
}

}  // namespace lede
