// Which paths an update looks over, and which sources an index has.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/survey.h"
#include "schema/manifest.h"

namespace lede {

// What an update of these paths (none: of all sources) looks over. Paths that lie in no
// source become sources of the manifest. Throws Error for one that does not exist.
SurveyScope scope_of(const std::vector<std::string>& paths,
                     const std::filesystem::path& index, Manifest& manifest);

}  // namespace lede
