#include "schema/program/version.h"

#include <unicode/uversion.h>

#include <array>

#include <fmt/core.h>
#include <xapian.h>

#include "schema/analysis.h"
#include "schema/manifest.h"

namespace lede {

std::string version_line(std::string_view program) {
  UVersionInfo icu{};
  std::array<char, U_MAX_VERSION_STRING_LENGTH> icu_text{};
  u_getVersion(icu);
  u_versionToString(icu, icu_text.data());
  return fmt::format("{} {}, index format {}, analysis {}, Xapian {}, ICU {}", program,
                     LEDE_VERSION, kIndexFormat, kAnalysisVersion,
                     Xapian::version_string(), icu_text.data());
}

}  // namespace lede
