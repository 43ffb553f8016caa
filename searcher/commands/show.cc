// Showing an article.
#include "searcher/commands/show.h"

#include <fmt/core.h>

#include "schema/analysis.h"
#include "schema/printable.h"
#include "searcher/names/read_query.h"
#include "searcher/output/article.h"
#include "searcher/output/formatted.h"
#include "searcher/output/standard_streams.h"
#include "searcher/passages/view.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/named_articles.h"

namespace lede {
namespace {

// What to type instead of a name that no article has, but a file with these.
std::string advice(const std::string& name, const NamedArticles& named) {
  if (named.articles.empty()) {
    return fmt::format(
        "there is no article '{}'; 'lede find' prints identifiers and paths", name);
  }
  return how_many_in_file(name, named) + ": " + how_to_name_one(named);
}

// What find would look for. Throws Xapian::Error.
CompiledQuery to_mark(const std::string& mark, const OpenIndex& index,
                      Analyzer& analyzer) {
  if (mark.empty()) {
    return {};
  }
  const ReadQuery read = read_query({.text = mark}, index, analyzer);
  say_warnings(read.warnings);
  CompiledQuery compiled = compile_for_articles(read.query, index, analyzer);
  say_warnings(compiled.warnings);
  return compiled;
}

}  // namespace

int run(const ShowCommand& command) {
  const OpenIndex index = open_index(command.index);
  const NamedArticles named = articles_named(index, command.id);
  const std::vector<Article>& articles = named.articles;
  if (articles.empty() || (named.are_of_file && articles.size() > 1)) {
    say(advice(command.id, named));
    return kNothingFound;
  }
  if (articles.size() > 1) {
    say("note: " + note_of_several(named));
  }
  Analyzer analyzer(index.languages);
  const CompiledQuery query = to_mark(command.mark, index, analyzer);
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
