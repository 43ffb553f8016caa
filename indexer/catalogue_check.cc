#include "indexer/catalogue_check.h"

#include <cstdint>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace lede {
namespace {

// Which articles of the segments the catalogue's records stand for.
class CatalogueCheck {
 public:
  explicit CatalogueCheck(const Manifest& manifest) : manifest_(manifest) {
    for (const Segment& segment : manifest.segments) {
      is_listed_.emplace_back(segment.articles + 1);
    }
  }

  // What is wrong with a record, if anything is.
  std::optional<std::string> add(const CatalogueRecord& record) {
    const Segment& segment = manifest_.segments[record.segment];
    const std::string name =
        fmt::format("article {} of segment {}", record.article, segment.name);
    if (record.article > segment.articles ||
        record.first_quote + std::uint64_t{record.quote_count} > segment.quotes + 1ULL) {
      return name + " is in the catalogue and not in the segment";
    }
    if (contains(segment.dead_articles, record.article)) {
      return name + " is in the catalogue and was removed";
    }
    if (is_listed_[record.segment][record.article]) {
      return name + " is in the catalogue twice";
    }
    is_listed_[record.segment][record.article] = true;
    ++count_;
    return std::nullopt;
  }

  std::uint32_t count() const { return count_; }

 private:
  const Manifest& manifest_;
  std::vector<std::vector<bool>> is_listed_;  // by segment and article
  std::uint32_t count_ = 0;
};

}  // namespace

std::vector<std::string> disagreements(const Catalogue& catalogue,
                                       const Manifest& manifest) {
  std::vector<std::string> problems;
  CatalogueCheck records(manifest);
  for (const CatalogueRecord& record : catalogue.records()) {
    if (auto problem = records.add(record)) {
      problems.push_back(std::move(*problem));
    }
  }
  if (records.count() != manifest.live_articles()) {
    problems.push_back(fmt::format("the catalogue has {} articles, the segments have {}",
                                   records.count(), manifest.live_articles()));
  }
  return problems;
}

}  // namespace lede
