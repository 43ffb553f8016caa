// Results as lines for other programs: CSV, TREC runs, paths.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "schema/date.h"
#include "schema/utf8.h"
#include "searcher/output/format.h"

namespace lede {
namespace {

// A cell of RFC 4180.
std::string cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return valid_utf8(text);
  }
  std::string out = "\"";
  for (const char c : text) {
    out += c == '"' ? "\"\"" : std::string(1, c);
  }
  return valid_utf8(out) + '"';
}

std::string fact_cell(const std::optional<std::string>& fact) {
  return cell(fact.value_or(""));
}

}  // namespace

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

std::string csv_header(bool batch) {
  return std::string(batch ? "query," : "") +
         "rank,score,id,path,headline,byline,date,source,url,language,snippet\r\n";
}

std::string to_csv(const Results& results) {
  std::string out;
  for (const ShownHit& shown : results.hits) {
    const Article& article = shown.hit.article;
    if (!results.id.empty()) {
      out += cell(results.id) + ',';
    }
    out += fmt::format(
        "{},{:.6f},{},{},{},{},{},{},{},{},{}\r\n", shown.hit.rank, shown.hit.score,
        cell(article.id), cell(article.path), fact_cell(article.headline),
        fact_cell(article.byline), article.date ? to_string(*article.date) : "",
        fact_cell(article.source), fact_cell(article.url), fact_cell(article.language),
        shown.view.snippets.empty() ? ""
                                    : cell(shown.view.snippets.front().passage.text));
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
    out += shown.hit.article.path + '\n';
  }
  return out;
}

}  // namespace lede
