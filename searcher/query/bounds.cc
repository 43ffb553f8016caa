// Bounds are parts of the query like others.
#include "searcher/query/bounds.h"

#include <utility>
#include <vector>

#include "searcher/query/query_builder.h"

namespace lede {

Query bounded(Query query, const Bounds& bounds) {
  std::vector<Query> parts;
  parts.push_back(std::move(query));
  if (!bounds.source.empty()) {
    parts.push_back(phrase_query(bounds.source, FieldId::Source));
  }
  if (bounds.since || bounds.until) {
    Days days;
    days.first = bounds.since ? bounds.since->first : std::nullopt;
    days.last = bounds.until ? bounds.until->last : std::nullopt;
    days.relative = (bounds.since && bounds.since->relative) ||
                    (bounds.until && bounds.until->relative);
    parts.push_back(Query{days});
  }
  return joined(GroupKind::And, std::move(parts));
}

}  // namespace lede
