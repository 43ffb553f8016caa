// Showing an article.
#include "searcher/show.h"

#include <fmt/format.h>

#include "schema/analysis.h"
#include "schema/printable.h"
#include "searcher/output/article.h"
#include "searcher/output/formatted.h"
#include "searcher/output/standard_streams.h"
#include "searcher/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/search.h"
#include "searcher/view.h"

namespace lede {

int run(const ShowCommand& command) {
  const OpenIndex index = open_index(command.index);
  const std::vector<Article> articles = articles_with_id(index, command.id);
  if (articles.empty()) {
    say(fmt::format("there is no article '{}'", command.id));
    return kNothingFound;
  }
  if (articles.size() > 1) {
    say(fmt::format("note: {} articles have this identifier; the first is shown",
                    articles.size()));
  }
  const ParsedQuery parsed = parse_query(command.mark);
  say_warnings(parsed.warnings);
  Analyzer analyzer;
  const CompiledQuery query = compile_for_articles(parsed.query, index, analyzer);
  Matcher matcher(query.wanted, analyzer);
  const Article& article = articles.front();
  MarkedArticle marked{.article = article,
                       .body = body_matches(article, matcher),
                       .context = command.context};
  if (article.headline) {
    marked.headline = matcher.find(*article.headline, FieldId::Headline);
  }
  for (const Aside& aside : article.asides) {
    marked.asides.push_back(matcher.find(aside.text, FieldId::Caption));
  }
  if (command.context && marked.body.empty()) {
    say("note: the body has nothing of what is to be marked");
  }
  print(formatted(marked, command.format, command.color), command.format);
  return 0;
}

}  // namespace lede
