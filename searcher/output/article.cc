// An article and what is marked in it.
#include "searcher/output/article.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "schema/article_json.h"
#include "searcher/output/article_json.h"
#include "searcher/output/facts.h"
#include "searcher/passages/marked_text.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

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

std::vector<Span> paragraphs_of(std::string_view body) {
  std::vector<Span> paragraphs;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find("\n\n", at), body.size());
    if (end > at) {
      paragraphs.push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    at = end + 2;
  }
  return paragraphs;
}

// Which paragraphs are shown.
std::vector<bool> chosen(const std::vector<Span>& paragraphs,
                         const MarkedArticle& marked) {
  std::vector<bool> is_shown(paragraphs.size(), !marked.context);
  if (!marked.context) {
    return is_shown;
  }
  for (const Match& match : marked.body) {
    const auto holder = std::find_if(
        paragraphs.begin(), paragraphs.end(),
        [&match](const Span& paragraph) { return match.begin < paragraph.end; });
    const auto at = static_cast<std::size_t>(holder - paragraphs.begin());
    const std::size_t first = at - std::min(at, *marked.context);
    const std::size_t after = std::min(paragraphs.size() - at, *marked.context + 1);
    for (std::size_t i = first; i < at + after; ++i) {
      is_shown[i] = true;
    }
  }
  return is_shown;
}

std::string left_out(std::size_t paragraphs, const Terminal& terminal) {
  const std::string text =
      fmt::format("[… {} paragraph{}]", paragraphs, paragraphs == 1 ? "" : "s");
  return paragraphs == 0 ? "" : '\n' + styled(terminal, Style::Note, text) + '\n';
}

std::string body_of(const MarkedArticle& marked, const Terminal& terminal) {
  const std::vector<Span> paragraphs = paragraphs_of(marked.article.body);
  const std::vector<bool> is_shown = chosen(paragraphs, marked);
  std::string out;
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (!is_shown[i]) {
      ++hidden;
      continue;
    }
    const MarkedText text = marked_text(marked.article.body, paragraphs[i], marked.body);
    out += left_out(hidden, terminal) + '\n' + wrapped(terminal, text, {});
    hidden = 0;
  }
  return out + left_out(hidden, terminal);
}

std::string captions_of(const MarkedArticle& marked, const Terminal& terminal) {
  const std::vector<Match> none;
  std::string out;
  for (std::size_t i = 0; i < marked.article.asides.size(); ++i) {
    const Aside& aside = marked.article.asides[i];
    const std::vector<Match>& matches =
        i < marked.asides.size() ? marked.asides[i] : none;
    const bool is_shown = !marked.context || !matches.empty();
    if (aside.region == Region::Caption && is_shown) {
      out += '\n' +
             wrapped(terminal, marked_text(aside.text, matches), {.lead = "[caption] "});
    }
  }
  return out;
}

}  // namespace

std::string to_json(const MarkedArticle& marked) {
  auto json = json_of<Json>(marked.article);
  json["marks"] = json_of(marked.body);
  json["headline_marks"] = json_of(marked.headline);
  return versioned_line(json);
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
  return out + body_of(marked, terminal) + captions_of(marked, terminal);
}

}  // namespace lede
