// Quotations for programs and for people.
#include "searcher/output/quotations.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "searcher/output/article_json.h"
#include "searcher/output/facts.h"
#include "searcher/output/rows.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kScoreSteps = 1e6;
constexpr double kConfidenceSteps = 1e3;
constexpr float kSure = 0.7F;  // below it the confidence is shown
constexpr std::size_t kIndent = 2;

const Quote& quote_of(const ShownQuotation& shown) {
  return shown.hit.article.quotes.front();
}

double rounded(double value, double steps) {
  return std::round(value * steps) / steps;
}

Json json_of(const ShownQuotation& shown) {
  const Quote& quote = quote_of(shown);
  Json marks = Json::array();
  for (const Mark& mark : shown.text.marks) {
    marks.push_back({mark.begin, mark.end});
  }
  return {
      {"rank", shown.hit.rank},
      {"score", rounded(shown.hit.score, kScoreSteps)},
      {"text", shown.text.text},
      {"speaker", fact(quote.speaker)},
      {"mention", fact(quote.mention)},
      {"cue", fact(quote.cue)},
      {"kind", name_of(quote.kind)},
      {"confidence", rounded(static_cast<double>(quote.confidence), kConfidenceSteps)},
      {"marks", std::move(marks)},
      {"article", article_json(shown.hit.article)},
      {"denied", shown.is_denied}};
}

Json json_of(const Speaker& speaker, std::size_t rank) {
  return {{"rank", rank},
          {"speaker", speaker.name},
          {"quotes", speaker.quotations},
          {"articles", speaker.articles}};
}

template <typename Results>
Json query_json(const Results& results) {
  Json query{{"text", results.text}, {"read_as", results.read_as}};
  if (!results.days.empty()) {
    query["days"] = results.days;
  }
  return query;
}

bool has(const std::string& whole, const std::string& part) {
  return whole.find(part) != std::string::npos;
}

// "Minister Anna Kern, said", "Anna Kern (she), said", and how sure that is where it is
// not.
std::string said_by(const ShownQuotation& shown) {
  const Quote& quote = quote_of(shown);
  std::string line = quote.speaker.value_or(quote.mention.value_or("nobody named"));
  if (quote.speaker && quote.mention && has(*quote.mention, *quote.speaker)) {
    line = *quote.mention;
  } else if (quote.speaker && quote.mention && !has(*quote.speaker, *quote.mention)) {
    line += " (" + *quote.mention + ')';
  }
  if (quote.cue) {
    line += ", " + *quote.cue;
  }
  if (quote.kind != QuoteKind::Direct) {
    line += fmt::format(" [{}]", name_of(quote.kind));
  }
  if (shown.is_denied) {
    line += " [denied, or not said in earnest]";
  }
  if (quote.speaker && quote.confidence < kSure) {
    line += fmt::format(" [confidence {:.2f}]", quote.confidence);
  }
  return line;
}

std::string to_text(const ShownQuotation& shown, const Terminal& terminal) {
  MarkedText text{"“" + shown.text.text + "”", shown.text.marks};
  for (Mark& mark : text.marks) {
    mark.begin += 3;  // bytes of the opening mark
    mark.end += 3;
  }
  return wrapped(terminal, text, {}) +
         wrapped(terminal, {shown_fact(said_by(shown)), {}},
                 {.indent = kIndent, .lead = "— "}) +
         article_lines(shown.hit.article, terminal, kIndent);
}

}  // namespace

std::string to_json(const QuotationResults& results) {
  Json hits = Json::array();
  for (const ShownQuotation& hit : results.hits) {
    hits.push_back(json_of(hit));
  }
  return versioned_line({{"query", query_json(results)},
                         {"total", results.total},
                         {"estimated", results.estimated},
                         {"hits", std::move(hits)},
                         {"suggestion", fact(results.suggestion)},
                         {"warnings", results.warnings},
                         {"seconds", results.seconds}});
}

std::string to_jsonl(const QuotationResults& results) {
  std::string out;
  for (const ShownQuotation& hit : results.hits) {
    out += versioned_line(json_of(hit));
  }
  return out;
}

std::string to_rows(const QuotationResults& results, Format format) {
  std::string out = header_row(
      format, {"rank", "score", "text", "speaker", "mention", "cue", "kind", "confidence",
               "id", "path", "headline", "date", "source", "url", "denied"});
  for (const ShownQuotation& shown : results.hits) {
    const Quote& quote = quote_of(shown);
    const Article& article = shown.hit.article;
    out += row(format,
               {fmt::format("{}", shown.hit.rank), fmt::format("{:.6f}", shown.hit.score),
                shown.text.text, cell_of(quote.speaker), cell_of(quote.mention),
                cell_of(quote.cue), std::string(name_of(quote.kind)),
                fmt::format("{:.3f}", quote.confidence), article.id, article.path,
                cell_of(article.headline), article.date ? to_string(*article.date) : "",
                cell_of(article.source), cell_of(article.url),
                shown.is_denied ? "true" : "false"});
  }
  return out;
}

std::string to_paths(const QuotationResults& results) {
  std::vector<std::string> paths;
  paths.reserve(results.hits.size());
  for (const ShownQuotation& shown : results.hits) {
    paths.push_back(shown.hit.article.path);
  }
  return path_lines(paths);
}

std::string to_text(const QuotationResults& results, const Terminal& terminal) {
  std::string out;
  for (const ShownQuotation& hit : results.hits) {
    out += to_text(hit, terminal) + '\n';
  }
  return out;
}

std::string to_json(const SpeakerResults& results) {
  Json speakers = Json::array();
  for (std::size_t i = 0; i < results.speakers.size(); ++i) {
    speakers.push_back(json_of(results.speakers[i], results.offset + i + 1));
  }
  return versioned_line({{"query", query_json(results)},
                         {"total", results.total},
                         {"speakers", std::move(speakers)},
                         {"suggestion", fact(results.suggestion)},
                         {"warnings", results.warnings},
                         {"seconds", results.seconds}});
}

std::string to_jsonl(const SpeakerResults& results) {
  std::string out;
  for (std::size_t i = 0; i < results.speakers.size(); ++i) {
    out += versioned_line(json_of(results.speakers[i], results.offset + i + 1));
  }
  return out;
}

std::string to_rows(const SpeakerResults& results, Format format) {
  std::string out = header_row(format, {"rank", "speaker", "quotes", "articles"});
  for (std::size_t i = 0; i < results.speakers.size(); ++i) {
    const Speaker& speaker = results.speakers[i];
    out += row(format, {fmt::format("{}", results.offset + i + 1), speaker.name,
                        fmt::format("{}", speaker.quotations),
                        fmt::format("{}", speaker.articles)});
  }
  return out;
}

std::string to_text(const SpeakerResults& results, const Terminal& terminal) {
  std::size_t names = 0;
  std::size_t numbers = 1;
  for (const Speaker& speaker : results.speakers) {
    names = std::max(names, cells_of(printable_line(speaker.name)));
    numbers = std::max(numbers, fmt::formatted_size("{}", speaker.quotations));
  }
  names = std::min(names, terminal.width / 2);
  std::string out;
  for (const Speaker& speaker : results.speakers) {
    const std::string name = shown_fact(printable_line(speaker.name));
    const std::size_t cells = cells_of(name);
    const std::string counts =
        fmt::format("  {:>{}} quotation{} in {} article{}", speaker.quotations, numbers,
                    speaker.quotations == 1 ? "" : "s", speaker.articles,
                    speaker.articles == 1 ? "" : "s");
    out += name + std::string(names - std::min(names, cells), ' ') +
           styled(terminal, Style::Facts, counts) + '\n';
  }
  return out;
}

}  // namespace lede
