// What links may lead to.
#include "corpus/link_targets.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <system_error>

#include "corpus/passed_over.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// The path without links; empty where that cannot be known.
std::string real_path(const std::string& path) {
  std::error_code unknown;
  return fs::canonical(path, unknown).string();
}

// The way from a folder to what is it or lies in it, "" or "/..."; nullopt: it does not.
std::optional<std::string_view> beneath(std::string_view path, std::string_view folder) {
  if (folder.empty() || !path.starts_with(folder)) {
    return std::nullopt;
  }
  const std::string_view rest = path.substr(folder == "/" ? 0 : folder.size());
  return rest.empty() || rest.front() == '/' ? std::optional(rest) : std::nullopt;
}

}  // namespace

std::size_t LinkTargets::HashOfIdentity::operator()(const Identity& identity) const {
  return std::hash<ino_t>()(identity.second) ^ (std::hash<dev_t>()(identity.first) << 1U);
}

LinkTargets::LinkTargets(const std::string& source, const std::vector<ApartPath>& apart)
    : source_(real_path(source)) {
  for (const ApartPath& one : apart) {
    struct stat facts {};
    if (stat(one.path.c_str(), &facts) == 0) {
      apart_.push_back({real_path(one.path), {facts.st_dev, facts.st_ino}, one.what});
    }
  }
}

bool LinkTargets::note(const struct stat& facts) {
  return noted_.emplace(facts.st_dev, facts.st_ino).second;
}

std::string LinkTargets::reason_to_leave(const std::string& link,
                                         const struct stat& target) const {
  const bool is_folder = S_ISDIR(target.st_mode);
  if (noted_.contains({target.st_dev, target.st_ino})) {
    return is_folder ? "symbolic link to a folder that is read anyway"
                     : "symbolic link to a file that is read anyway";
  }
  const std::string real = real_path(link);
  if (is_folder && (beneath(source_, real) ||
                    beneath(real_path(fs::path(link).parent_path()), real))) {
    return "symbolic link to a folder that it lies in";
  }
  // What is hidden in another source is not read there.
  const auto apart = std::find_if(apart_.begin(), apart_.end(), [&](const Apart& one) {
    const auto rest = beneath(real, one.path);
    return rest && reason_to_pass_over(*rest).empty();
  });
  return apart != apart_.end() ? "symbolic link into " + std::string(apart->what) : "";
}

std::string_view LinkTargets::what_is_apart(const struct stat& folder) const {
  const auto found = std::find_if(apart_.begin(), apart_.end(), [&](const Apart& one) {
    return one.identity == Identity(folder.st_dev, folder.st_ino);
  });
  return found != apart_.end() ? found->what : "";
}

}  // namespace lede
