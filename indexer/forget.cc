// Dropping a source; see forget.h.
#include "indexer/forget.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/survey.h"
#include "indexer/working_index.h"
#include "schema/absolute_path.h"
#include "schema/error.h"

namespace lede {
namespace {

[[noreturn]] void fail(const std::string& path, const std::vector<std::string>& sources) {
  std::string all;
  for (const std::string& source : sources) {
    all += (all.empty() ? "'" : ", '") + source + "'";
  }
  throw Error("'" + path + "' is no source of the index",
              all.empty() ? "it has none" : "its sources are " + all);
}

}  // namespace

ForgetResult forget(const std::filesystem::path& folder, const std::string& path) {
  WorkingIndex index(folder, {});
  std::vector<std::string>& sources = index.manifest.sources;
  const std::string source = absolute_path(path);
  const auto found = std::find(sources.begin(), sources.end(), source);
  if (found == sources.end()) {
    fail(source, sources);
  }
  sources.erase(found);
  const Catalogue old = std::move(index.catalogue);
  Catalogue kept;
  std::vector<CatalogueRecord> dead;
  for (std::size_t file = 0; file < old.file_count(); ++file) {
    const auto records = old.records(file);
    if (!lies_in(old.path(file), source) || lies_in_any(old.path(file), sources)) {
      kept.add({.path = old.path(file),
                .facts = old.facts(file),
                .records = records,
                .skips = old.skips(file)});
    } else {
      dead.insert(dead.end(), records.begin(), records.end());
    }
  }
  bury(index.manifest, dead);
  index.catalogue = std::move(kept);
  index.publish();
  return {.removed = dead.size(), .articles = index.manifest.live_articles()};
}

}  // namespace lede
