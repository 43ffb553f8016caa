// By identifier, else by the file.
#include "searcher/search/named_articles.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "schema/absolute_path.h"
#include "searcher/search/search.h"

namespace lede {
namespace {

// Those with that identifier, else those of that file: many identifiers are the end of a
// path, and whoever copies the whole path means the article too.
std::vector<Article> articles_at(const OpenIndex& index, const std::string& name) {
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

std::vector<Article> articles_below(const OpenIndex& index, const std::string& name) {
  std::error_code failed;
  return std::filesystem::is_directory(name, failed)
             ? std::vector<Article>{}
             : articles_in_file(index, absolute_path(name), kCountedInFile);
}

}  // namespace

NamedArticles articles_named(const OpenIndex& index, const std::string& name) {
  NamedArticles named{articles_at(index, name)};
  if (named.articles.empty()) {
    named = {articles_below(index, name), true};
  }
  return named;
}

std::string note_of_several(const NamedArticles& named) {
  constexpr std::size_t kNamedFiles = 3;
  std::string note = fmt::format("{} articles have this identifier; the first is taken",
                                 named.articles.size());
  std::vector<std::string> files{named.articles.front().path};
  for (const Article& article : named.articles) {
    const bool known = std::find(files.begin(), files.end(), article.path) != files.end();
    if (!known && files.size() <= kNamedFiles) {
      files.push_back(article.path);
      note += fmt::format("{} '{}'", files.size() == 2 ? ", others are in" : ",",
                          article.path);
    }
  }
  return note;
}

std::string how_many_in_file(const std::string& name, const NamedArticles& named) {
  return fmt::format("'{}' holds {} articles{}", name, named.articles.size(),
                     named.articles.size() == kCountedInFile ? " or more" : "");
}

std::string how_to_name_one(const NamedArticles& named) {
  return fmt::format(
      "name one by its identifier, as the first, '{}'; 'lede find' prints them",
      named.articles.front().id);
}

}  // namespace lede
