// Which paths an update looks over, and which sources an index has.
#pragma once

#include "indexer/survey.h"
#include "indexer/update.h"
#include "schema/manifest.h"

namespace lede {

// What an update looks over by its paths (none: all sources). Those that lie in no source
// become sources of the manifest, and what is asked of their links is noted in it. A part
// of a source that follows links stands for the whole: only that tells what is read
// through which link. Throws Error for a path that does not exist, or where it is not
// clear which links are to be followed.
SurveyScope scope_of(const UpdateRequest& request, Manifest& manifest);

}  // namespace lede
