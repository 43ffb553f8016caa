// Results as lines for other programs: CSV, TSV, TREC runs, paths.
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/date.h"
#include "schema/file_at.h"
#include "searcher/output/format.h"
#include "searcher/output/rows.h"

namespace lede {

std::string trec_column(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ') {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string rows_header(Format format, bool batch) {
  std::vector<std::string> names{"rank",     "score",    "id",      "path",
                                 "headline", "byline",   "date",    "source",
                                 "url",      "language", "snippet", "copies"};
  if (batch) {
    names.insert(names.begin(), "query");
  }
  return row(format, names);
}

std::string to_rows(const Results& results, Format format) {
  std::string out;
  for (const ShownHit& shown : results.hits) {
    const Article& article = shown.hit.article;
    std::vector<std::string> cells{
        fmt::format("{}", shown.hit.rank),
        fmt::format("{:.6f}", shown.hit.score),
        article.id,
        article.path,
        cell_of(article.headline),
        cell_of(article.byline),
        article.date ? to_string(*article.date) : "",
        cell_of(article.source),
        cell_of(article.url),
        cell_of(article.language),
        shown.view.snippets.empty() ? "" : shown.view.snippets.front().passage.text,
        copies_cell(shown)};
    if (!results.id.empty()) {
      cells.insert(cells.begin(), results.id);
    }
    out += row(format, cells);
  }
  return out;
}

// Each score is below the one before: programs that read runs sort them anew, and each
// has its own order of equals.
std::string to_trec(const Results& results) {
  constexpr double kStep = 1e-5;  // trec_eval reads scores as 32 bits
  const std::string query = trec_column(results.id.empty() ? "1" : results.id);
  std::string out;
  std::optional<double> last;
  for (const ShownHit& shown : results.hits) {
    const double score =
        last ? std::min(shown.hit.score, *last - kStep) : shown.hit.score;
    fmt::format_to(std::back_inserter(out), "{} Q0 {} {} {:.6f} lede\n", query,
                   trec_column(shown.hit.article.id), shown.hit.rank, score);
    last = score;
  }
  return out;
}

std::string to_paths(const Results& results) {
  std::string out;
  for (const ShownHit& shown : results.hits) {
    const std::string& path = shown.hit.article.path;
    out += file_at(path).value_or(path) + '\n';
  }
  return out;
}

}  // namespace lede
