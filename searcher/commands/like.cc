// The words that tell an article from all others are the query for those like it.
#include "searcher/commands/like.h"

#include <fmt/core.h>

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
#include "schema/standard_descriptors.h"
#include "schema/utf8.h"
#include "searcher/compiler/compiler.h"
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
  std::string text{std::istreambuf_iterator<char>(std::cin),
                   std::istreambuf_iterator<char>()};
  check_standard_input();
  return text;
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

// The articles that share enough with a text to be like it: two of its most telling
// words, or one with a text that has hardly more. Empty for none.
Xapian::Query sharing(const std::vector<AddedWord>& words, std::size_t words_of_text,
                      const OpenIndex& index, Analyzer& analyzer) {
  constexpr std::size_t kAlike = 12;
  constexpr std::size_t kFewWords = 2;
  std::vector<Xapian::Query> each;
  for (std::size_t i = 0; i < std::min(words.size(), kAlike); ++i) {
    each.push_back(
        compile_query(Query{Word{.text = words[i].word}}, index.articles, analyzer)
            .query);
  }
  if (words_of_text <= kFewWords) {
    return {Xapian::Query::OP_OR, each.begin(), each.end()};
  }
  std::vector<Xapian::Query> pairs;
  for (auto one = each.begin(); one != each.end() && std::next(one) != each.end();
       ++one) {
    pairs.push_back(*one &
                    Xapian::Query(Xapian::Query::OP_OR, std::next(one), each.end()));
  }
  return {Xapian::Query::OP_OR, pairs.begin(), pairs.end()};
}

// What to search for those like the model. An empty compiled query finds nothing.
RankedQuery query_of(const Article& model, const OpenIndex& index, Analyzer& analyzer) {
  const auto words = telling_words({model}, index.articles, analyzer, kTellingWords);
  const Xapian::Query enough =
      sharing(words, count_of_telling_words(model, analyzer), index, analyzer);
  if (enough.empty()) {
    return {make_group(GroupKind::Or, {}), {}};
  }
  Query query = with_words(make_group(GroupKind::Or, {}), words);
  if (!model.id.empty()) {
    std::vector<Query> parts;
    parts.push_back(std::move(query));
    std::vector<Query> itself;
    itself.push_back(Query{Word{.text = model.id, .field = FieldId::Id}});
    parts.push_back(make_group(GroupKind::Not, std::move(itself)));
    query = make_group(GroupKind::And, std::move(parts));
  }
  RankedQuery ranked = rank_query(std::move(query), {}, index, analyzer);
  ranked.compiled.query = {Xapian::Query::OP_FILTER, ranked.compiled.query, enough};
  return ranked;
}

StoriesFound stories_like(const RankedQuery& ranked, const LikeCommand& command,
                          const OpenIndex& index) {
  if (ranked.compiled.query.empty()) {
    return {};
  }
  const SearchRequest request{.query = ranked.compiled.query,
                              .offset = command.offset,
                              .limit = command.limit,
                              .counted = 0};
  const bool each = command.copies || !shows_passages(command.format);
  return each ? search_each(index, request) : search_stories(index, request);
}

}  // namespace

int run(const LikeCommand& command) {
  const auto start = std::chrono::steady_clock::now();
  const OpenIndex index = open_index(command.index);
  Analyzer analyzer(index.languages);
  const RankedQuery ranked = query_of(model_of(command, index), index, analyzer);
  StoriesFound found = stories_like(ranked, command, index);
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
