// Any query over a small index: read or repaired, spelt, compiled for articles and for
// quotations, run, shown, and suggested for.
#include <string>

#include "schema/error.h"
#include "schema/utf8.h"
#include "searcher/names/spellings.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/quotation_search.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/search.h"
#include "searcher/vocabulary/suggestion.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/shown.h"
#include "tests/unit/sample_index.h"

namespace lede::fuzz {
namespace {

void show(const SearchResult& result, const CompiledQuery& compiled, Analyzer& analyzer) {
  Matcher matcher(compiled.wanted, analyzer);
  for (const Hit& hit : result.hits) {
    check(view_of(hit.article, matcher, 2));
  }
}

void ask(const std::string& text, const Query& read) {
  const OpenIndex& index = test::sample_index();
  static Analyzer analyzer;
  static Spellings spellings(index.articles, analyzer, index.folders);
  const Query query = spellings.add_to(read);
  const CompiledQuery compiled = compile_for_articles(query, index, analyzer);
  show(search(index, {.query = compiled.query, .limit = 3}), compiled, analyzer);
  search_quotations(index, query, analyzer, {.limit = 3});
  suggestion(text, query, index, analyzer);
}

void parse_strictly(const std::string& text) {
  try {
    parse_query(text, {.strict = true});
  } catch (const SyntaxError& error) {
    require(error.position() <= valid_utf8(text).size(), "an error is in the query");
  }
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  const std::string text(text_of(data, size));
  parse_strictly(text);
  const lede::Query query = lede::parse_query(text).query;
  require(lede::is_valid_utf8(lede::to_string(query)), "a tree is valid UTF-8");
  ask(text, query);
  return 0;
}
