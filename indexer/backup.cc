// Copying an index.
#include "indexer/backup.h"

#include <optional>
#include <set>
#include <system_error>
#include <vector>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/manifest.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

void make_empty_folder(const fs::path& folder) {
  make_durable_folder(folder);
  std::error_code unknown;
  if (!fs::is_empty(folder, unknown)) {
    throw Error("'" + folder.string() + "' has something in it already",
                "name a new folder for the backup");
  }
}

std::vector<FileFact> files_of(const Manifest& manifest) {
  std::vector<FileFact> files;
  if (manifest.catalogue) {
    files.push_back(*manifest.catalogue);
  }
  for (const Segment& segment : manifest.segments) {
    files.insert(files.end(), segment.files.begin(), segment.files.end());
  }
  return files;
}

// One index as one manifest names it, to a folder.
class Copy {
 public:
  Copy(const fs::path& index, const fs::path& folder, const Manifest& manifest)
      : index_(index), folder_(folder), manifest_(manifest) {}

  BackupResult run() {
    BackupResult result{.articles = manifest_.live_articles()};
    for (const FileFact& file : files_of(manifest_)) {
      copy(file);
      ++result.files;
      result.bytes += file.bytes;
    }
    copy_aliases();
    copied_.insert(folder_);
    publish_manifest(folder_, manifest_, {copied_.begin(), copied_.end()});
    return result;
  }

 private:
  void copy(const FileFact& file) {
    const fs::path from = index_ / file.name;
    const fs::path to = folder_ / file.name;
    std::error_code ignored;  // copying says so if it is not there
    fs::create_directories(to.parent_path(), ignored);
    for (fs::path name = file.name; !name.empty(); name = name.parent_path()) {
      copied_.insert(folder_ / name);
    }
    if (copy_to_new_file(from, to) != file.hash) {
      throw Error("'" + from.string() + "' is damaged", "run 'lede-index check'");
    }
  }

  // A person's own spellings of names, which no manifest knows.
  void copy_aliases() {
    const fs::path from = index_ / kAliasesFile;
    std::error_code missing;
    if (fs::exists(from, missing)) {
      const fs::path to = folder_ / kAliasesFile;
      write_new_file(to, read_file(from));
      copied_.insert(to);
    }
  }

  const fs::path& index_;
  const fs::path& folder_;
  const Manifest& manifest_;
  std::set<fs::path> copied_;  // files and their folders
};

void clear(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace

BackupResult backup(const fs::path& index, const fs::path& folder) {
  read_manifest(index);  // there must be one before a folder is made
  make_empty_folder(folder);
  return read_published(index, [&](const Manifest& manifest) {
    try {
      return Copy(index, folder, manifest).run();
    } catch (const Error&) {
      clear(folder);
      throw;
    }
  });
}

}  // namespace lede
