// Bounds come last: a source or a day has no other spellings.
#include "searcher/names/read_query.h"

#include <utility>

#include "searcher/query/query_builder.h"
#include "searcher/query/query_parser.h"

namespace lede {

ReadQuery read_query(QueryRequest request, Spellings& spellings) {
  ParsedQuery parsed =
      parse_query(request.text, {.all = request.all, .strict = request.strict});
  std::vector<Query> parts;
  if (!is_empty(parsed.query)) {
    parts.push_back(std::move(parsed.query));
  }
  for (Query& part : request.besides) {
    parts.push_back(std::move(part));
  }
  ReadQuery read{.query = Query{Everything{}},
                 .asks_for_nothing = parts.empty(),
                 .warnings = std::move(parsed.warnings)};
  if (!parts.empty()) {
    Query asked = joined(GroupKind::And, std::move(parts));
    read.query =
        request.exact ? as_typed(std::move(asked)) : spellings.add_to(std::move(asked));
  }
  read.query = bounded(std::move(read.query), request.bounds);
  return read;
}

ReadQuery read_query(QueryRequest request, const OpenIndex& index, Analyzer& analyzer) {
  Spellings spellings(index.articles, analyzer, index.folders);
  ReadQuery read = read_query(std::move(request), spellings);
  read.warnings.insert(read.warnings.end(), spellings.complaints().begin(),
                       spellings.complaints().end());
  return read;
}

}  // namespace lede
