// Which file of the disk an article is in.
#pragma once

#include <optional>
#include <string>

namespace lede {

// The file at an article's path, or the archive that the path goes on into; nullopt if
// neither is there. Looks at the disk.
std::optional<std::string> file_at(const std::string& path);

}  // namespace lede
