// Looking for it from the whole path to the left. What lies behind a file's name is the
// name of a member, which whoever made the archive chose: no file is ever taken from it.
#include "schema/file_at.h"

#include <algorithm>
#include <climits>
#include <filesystem>
#include <system_error>

namespace lede {

std::optional<std::string> file_at(const std::string& path) {
  std::string file = path;
  while (!file.empty()) {
    std::error_code failed;
    const auto status = file.size() < PATH_MAX ? std::filesystem::status(file, failed)
                                               : std::filesystem::file_status();
    if (std::filesystem::is_directory(status)) {
      return std::nullopt;
    }
    if (std::filesystem::exists(status)) {
      return file;
    }
    const std::size_t slash =
        file.rfind('/', std::min<std::size_t>(file.size(), PATH_MAX));
    file.resize(slash == std::string::npos ? 0 : slash);
  }
  return std::nullopt;
}

}  // namespace lede
