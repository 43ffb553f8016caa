// The words that tell an article from all others are the query for those like it.
#include "searcher/commands/like.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/ascii.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/language.h"
#include "schema/program/standard_descriptors.h"
#include "schema/utf8.h"
#include "searcher/compiler/compiler.h"
#include "searcher/output/formatted.h"
#include "searcher/output/query_notes.h"
#include "searcher/output/standard_streams.h"
#include "searcher/output/text.h"
#include "searcher/passages/matcher.h"
#include "searcher/ranking/copies.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/ranking.h"
#include "searcher/search/named_articles.h"
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

// More than a text about markup would show.
bool has_many_tags(std::string_view text) {
  constexpr std::size_t kMany = 10;
  std::size_t ends = 0;
  for (std::size_t at = text.find("</"); at != std::string_view::npos && ends < kMany;
       at = text.find("</", at + 2)) {
    ++ends;
  }
  return ends == kMany;
}

// Whether what begins with a bracket is tags, keys or commands.
bool begins_as_data(std::string_view text) {
  const std::size_t second = text.find_first_not_of(kAsciiSpace, 1);
  const char next = second == std::string_view::npos ? '\0' : text[second];
  switch (text.front()) {
    case '<':
      return second == 1 && (is_ascii_letter(next) || next == '!' || next == '?');
    case '{':
    case '[':
      return next == '"' || next == '{' || next == '\\';
    default:
      return false;
  }
}

// Of anything else the words would be those of the format. Only the indexer reads it.
bool is_plain_text(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.find('\0') != std::string_view::npos || text.starts_with("%PDF-") ||
      has_many_tags(text)) {
    return false;
  }
  text.remove_prefix(text.starts_with(kMark) ? kMark.size() : 0);
  text.remove_prefix(std::min(text.find_first_not_of(kAsciiSpace), text.size()));
  return text.empty() || !begins_as_data(text);
}

Article article_of(const std::string& text, const std::string& name) {
  if (!is_plain_text(text)) {
    throw Error(fmt::format("{} is not plain text", name),
                "index it with 'lede-index update' and name the article, or pass its "
                "text alone");
  }
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
    return article_of(standard_input(), "what stands in standard input");
  }
  NamedArticles known = articles_named(index, command.what);
  if (known.are_of_file && known.articles.size() > 1) {
    throw Error(how_many_in_file(command.what, known), how_to_name_one(known));
  }
  if (known.articles.size() > 1) {
    say("note: " + note_of_several(known));
  }
  if (!known.articles.empty()) {
    return std::move(known.articles.front());
  }
  std::error_code failed;
  if (!std::filesystem::is_regular_file(command.what, failed)) {
    throw Error(fmt::format("'{}' is neither an article nor a file", command.what),
                "find prints the identifiers of articles; - reads standard input");
  }
  return article_of(read_file(command.what), fmt::format("'{}'", command.what));
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

// JSON says it itself.
void say_about(const Results& results, const LikeCommand& command) {
  if (command.format == Format::Json) {
    return;
  }
  if (results.hits.empty()) {
    say(command.offset == 0
            ? std::string("nothing like it was found")
            : fmt::format("nothing more like it behind the first {}", command.offset));
  }
  say_copies(results, command.format);
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
  say_about(results, command);
  return results.hits.empty() ? kNothingFound : 0;
}

}  // namespace lede
