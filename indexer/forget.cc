// Dropping a source.
#include "indexer/forget.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/survey.h"
#include "indexer/working_index.h"
#include "schema/absolute_path.h"
#include "schema/error.h"

namespace lede {
namespace {

[[noreturn]] void fail(const std::string& path, const std::vector<Source>& sources) {
  std::string all;
  for (const Source& source : sources) {
    all += (all.empty() ? "'" : ", '") + source.path + "'";
  }
  throw Error("'" + path + "' is no source of the index",
              all.empty() ? "it has none" : "its sources are " + all);
}

bool is_of(std::string_view path, const std::vector<Source>& sources) {
  return std::any_of(sources.begin(), sources.end(),
                     [path](const Source& source) { return lies_in(path, source.path); });
}

}  // namespace

ForgetResult forget(const std::filesystem::path& folder, const std::string& path) {
  WorkingIndex index(folder, {});
  std::vector<Source>& sources = index.manifest.sources;
  const std::string source = absolute_path(path);
  const auto found =
      std::find_if(sources.begin(), sources.end(),
                   [&source](const Source& known) { return known.path == source; });
  if (found == sources.end()) {
    fail(source, sources);
  }
  sources.erase(found);
  const Catalogue old = std::move(index.catalogue);
  Catalogue kept;
  std::vector<CatalogueRecord> dead;
  for (std::size_t file = 0; file < old.file_count(); ++file) {
    const auto records = old.records(file);
    if (!lies_in(old.path(file), source) || is_of(old.path(file), sources)) {
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
