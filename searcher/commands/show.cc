// Showing an article.
#include "searcher/commands/show.h"

#include <fmt/core.h>

#include <filesystem>
#include <system_error>

#include "schema/absolute_path.h"
#include "schema/analysis.h"
#include "schema/printable.h"
#include "searcher/output/article.h"
#include "searcher/output/formatted.h"
#include "searcher/output/standard_streams.h"
#include "searcher/passages/view.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/search.h"

namespace lede {
namespace {

// Those with that identifier, else those of that file: many identifiers are the end of a
// path, and whoever copies the whole path means the article too.
std::vector<Article> articles_named(const OpenIndex& index, const std::string& name) {
  std::vector<Article> articles = articles_with_id(index, name);
  const std::string path = absolute_path(name);
  for (std::size_t at = path.find('/'); articles.empty() && at != std::string::npos;
       at = path.find('/', at + 1)) {
    articles = articles_with_id(index, path.substr(at + 1));
    std::erase_if(articles, [&path](const Article& article) {
      return absolute_path(article.path) != path;
    });
  }
  return articles;
}

// At most kCounted of those in a file or an archive file.
constexpr std::size_t kCounted = 1'000;
std::vector<Article> articles_below(const OpenIndex& index, const std::string& name) {
  std::error_code failed;
  return std::filesystem::is_directory(name, failed)
             ? std::vector<Article>{}
             : articles_in_file(index, absolute_path(name), kCounted);
}

// What to type instead of a name that no article has, but a file with these.
std::string advice(const std::string& name, const std::vector<Article>& articles) {
  if (articles.empty()) {
    return fmt::format(
        "there is no article '{}'; 'lede find' prints identifiers and paths", name);
  }
  return fmt::format(
      "'{}' holds {} articles{}: name one by its identifier, as the first, '{}'; 'lede "
      "find' prints them",
      name, articles.size(), articles.size() == kCounted ? " or more" : "",
      articles.front().id);
}

}  // namespace

int run(const ShowCommand& command) {
  const OpenIndex index = open_index(command.index);
  std::vector<Article> articles = articles_named(index, command.id);
  const bool has_name = !articles.empty();
  if (!has_name) {
    articles = articles_below(index, command.id);
  }
  if (!has_name && articles.size() != 1) {
    say(advice(command.id, articles));
    return kNothingFound;
  }
  if (articles.size() > 1) {
    say(fmt::format("note: {} articles have this identifier; the first is shown",
                    articles.size()));
  }
  const ParsedQuery parsed = parse_query(command.mark);
  say_warnings(parsed.warnings);
  Analyzer analyzer(index.languages);
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
