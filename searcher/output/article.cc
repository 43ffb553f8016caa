// An article and what is marked in it.
#include "searcher/output/article.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "searcher/marked_text.h"
#include "searcher/output/article_json.h"
#include "searcher/output/facts.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Quote& quote) {
  constexpr double kConfidenceSteps = 1e3;
  const bool has_place = quote.region == Region::Body || quote.region == Region::Headline;
  return {{"text", quote.text},
          {"kind", name_of(quote.kind)},
          {"speaker", fact(quote.speaker)},
          {"mention", fact(quote.mention)},
          {"cue", fact(quote.cue)},
          {"rule", quote.rule.empty() ? Json() : Json(quote.rule)},
          {"confidence",
           std::round(double{quote.confidence} * kConfidenceSteps) / kConfidenceSteps},
          {"begin", has_place ? Json(quote.begin) : Json()},
          {"end", has_place ? Json(quote.end) : Json()},
          {"region", name_of(quote.region)}};
}

// Those that overlap one before are left out, as in a text that is shown.
Json json_of(const std::vector<Match>& matches) {
  Json json = Json::array();
  std::uint32_t end = 0;
  for (const Match& match : matches) {
    if (match.begin >= end) {
      json.push_back({match.begin, match.end});
      end = match.end;
    }
  }
  return json;
}

// A paragraph of a body with the matches that lie in it.
std::string paragraph(const MarkedArticle& marked, Span span, const Terminal& terminal) {
  return wrapped(terminal, marked_text(marked.article.body, span, marked.body), {});
}

}  // namespace

std::string to_json(const MarkedArticle& marked) {
  const Article& article = marked.article;
  Json quotes = Json::array();
  for (const Quote& quote : article.quotes) {
    quotes.push_back(json_of(quote));
  }
  return versioned_line({{"id", article.id},
                         {"path", article.path},
                         {"record", article.record > 0 ? Json(article.record) : Json()},
                         {"format", article.format},
                         {"headline", fact(article.headline)},
                         {"byline", fact(article.byline)},
                         {"dateline", fact(article.dateline)},
                         {"date", article.date ? Json(to_string(*article.date)) : Json()},
                         {"source", fact(article.source)},
                         {"section", fact(article.section)},
                         {"language", fact(article.language)},
                         {"url", fact(article.url)},
                         {"body", article.body},
                         {"quotes", std::move(quotes)},
                         {"marks", json_of(marked.body)},
                         {"headline_marks", json_of(marked.headline)}});
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
