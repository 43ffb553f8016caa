// Any query on any text: what is marked lies in the text. The first line is the query,
// the second the headline.
#include <string>
#include <string_view>

#include "schema/utf8.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/shown.h"
#include "tests/unit/sample_index.h"

namespace lede::fuzz {
namespace {

std::string line_of(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string line = valid_utf8(rest.substr(0, end));
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return line;
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  std::string_view rest = text_of(data, size);
  const lede::Query query = lede::parse_query(line_of(rest)).query;
  lede::Article article;
  article.headline = line_of(rest);
  article.body = lede::valid_utf8(rest);
  lede::Analyzer analyzer;
  const lede::CompiledQuery compiled =
      lede::compile_for_articles(query, lede::test::sample_index(), analyzer);
  lede::Matcher matcher(compiled.wanted, analyzer);
  check(lede::view_of(article, matcher, 3, 80));
  return 0;
}
