// Which paths an update looks over; see scope.h.
#include "indexer/scope.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "schema/absolute_path.h"
#include "schema/error.h"

namespace lede {

SurveyScope scope_of(const std::vector<std::string>& paths,
                     const std::filesystem::path& index, Manifest& manifest) {
  std::vector<std::string> wanted(paths.size());
  std::transform(paths.begin(), paths.end(), wanted.begin(), absolute_path);
  for (const std::string& path : wanted) {
    if (lies_in_any(path, manifest.sources)) {
      continue;
    }
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown)) {
      throw Error("no such file or folder: '" + path + "'");
    }
    manifest.sources.push_back(path);
  }
  if (paths.empty()) {
    wanted = manifest.sources;
  }
  SurveyScope scope{
      .sources = manifest.sources, .walked = {}, .index = absolute_path(index)};
  // A path that lies in another one is walked with that.
  std::sort(wanted.begin(), wanted.end());
  for (std::string& path : wanted) {
    if (!lies_in_any(path, scope.walked)) {
      scope.walked.push_back(std::move(path));
    }
  }
  return scope;
}

}  // namespace lede
