// The words that tell an article from all others are the query for those like it.
#include "searcher/commands/like.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/language.h"
#include "schema/utf8.h"
#include "searcher/output/formatted.h"
#include "searcher/output/standard_streams.h"
#include "searcher/output/text.h"
#include "searcher/passages/matcher.h"
#include "searcher/ranking/copies.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/ranking.h"
#include "searcher/search/search.h"

namespace lede {
namespace {

constexpr std::size_t kTellingWords = 40;

std::string standard_input() {
  return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

Article article_of(const std::string& text) {
  Article article;
  article.body = valid_utf8(text);
  if (const auto language = language_of(article.body)) {
    article.language = language->code;
  }
  return article;
}

// The article that is named, or one made of the text.
Article model_of(const LikeCommand& command, const OpenIndex& index) {
  if (command.what == "-") {
    return article_of(standard_input());
  }
  std::vector<Article> known = articles_with_id(index, command.what);
  if (!known.empty()) {
    return std::move(known.front());
  }
  std::error_code failed;
  if (!std::filesystem::is_regular_file(command.what, failed)) {
    throw Error(fmt::format("'{}' is neither an article nor a file", command.what),
                "find prints the identifiers of articles; - reads standard input");
  }
  return article_of(read_file(command.what));
}

Query query_of(const Article& model, const OpenIndex& index, Analyzer& analyzer) {
  try {
    Query query =
        with_words(make_group(GroupKind::Or, {}),
                   telling_words({model}, index.articles, analyzer, kTellingWords));
    if (model.id.empty()) {
      return query;
    }
    std::vector<Query> parts;
    parts.push_back(std::move(query));
    std::vector<Query> itself;
    itself.push_back(Query{Word{.text = model.id, .field = FieldId::Id}});
    parts.push_back(make_group(GroupKind::Not, std::move(itself)));
    return make_group(GroupKind::And, std::move(parts));
  } catch (const Xapian::Error& error) {
    throw_as_error(error);
  }
}

}  // namespace

int run(const LikeCommand& command) {
  const auto start = std::chrono::steady_clock::now();
  const OpenIndex index = open_index(command.index);
  Analyzer analyzer(index.languages);
  const RankedQuery ranked = rank_query(
      query_of(model_of(command, index), index, analyzer), {}, index, analyzer);
  const SearchRequest request{.query = ranked.compiled.query,
                              .offset = command.offset,
                              .limit = command.limit,
                              .counted = 0};
  const bool each = command.copies || !shows_passages(command.format);
  StoriesFound found =
      each ? search_each(index, request) : search_stories(index, request);
  Results results;
  results.text = command.what;
  results.read_as = to_string(ranked.query);
  results.total = found.total;
  results.estimated = found.estimated;
  Matcher matcher(ranked.compiled.wanted, analyzer);
  for (Story& story : found.stories) {
    ShownHit shown{.hit = std::move(story.best), .view = {}};
    shown.copies = std::move(story.copies);
    shown.view = view_of(shown.hit.article, matcher, 1);
    shown.view.missing.clear();  // nobody asked for the words one by one
    results.hits.push_back(std::move(shown));
  }
  results.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (command.format == Format::Csv || command.format == Format::Tsv) {
    print(rows_header(command.format, false));
  }
  print(formatted(results, command.format, command.color), command.format);
  return results.hits.empty() ? kNothingFound : 0;
}

}  // namespace lede
