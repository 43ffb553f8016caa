// Whether this process's Xapian has the format that the bulk writer writes.
#include "indexer/glass/format_probe.h"

#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "indexer/glass/bulk_writer.h"
#include "indexer/glass/version_file.h"
#include "schema/error.h"

namespace lede {
namespace glass {
namespace {

// All tests passed with these.
constexpr std::array<std::string_view, 1> kCheckedVersions{"1.4.22"};

class TemporaryFolder {
 public:
  TemporaryFolder()
      : path_((std::filesystem::temp_directory_path() / "lede-probe-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr) {
      throw Error("cannot create a folder in '" +
                  std::filesystem::temp_directory_path().string() +
                  "': " + std::system_category().message(errno));
    }
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

std::string beginning_of_own_database() {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/database";
  try {
    const Xapian::WritableDatabase database(
        path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
  } catch (const Xapian::Error& error) {
    throw Error("cannot create a database in '" + folder.path() +
                "': " + error.get_msg());
  }
  std::string bytes(version_file_beginning().size(), '\0');
  std::ifstream file(path + "/iamglass", std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

std::string obstacle_of(std::string_view version,
                        const std::function<std::string()>& own_beginning) {
  if (std::ranges::find(kCheckedVersions, version) != kCheckedVersions.end()) {
    return {};
  }
  const std::string name = "xapian " + std::string(version);
  if (!version.starts_with("1.4.")) {
    return name + " is not of the 1.4 series";
  }
  if (own_beginning() != version_file_beginning()) {
    return name + " has another database format";
  }
  return {};
}

}  // namespace glass

std::string bulk_writer_obstacle() {
  static const std::string obstacle = glass::obstacle_of(
      Xapian::version_string(), [] { return glass::beginning_of_own_database(); });
  return obstacle;
}

bool bulk_writer_supported() {
  return bulk_writer_obstacle().empty();
}

}  // namespace lede
