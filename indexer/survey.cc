// Looking over an archive.
#include "indexer/survey.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>
#include <variant>

namespace lede {
namespace {

const std::string& path_of(const WalkEntry& entry) {
  if (const auto* passed_over = std::get_if<PassedOver>(&entry)) {
    return passed_over->what.path;
  }
  const auto* file = std::get_if<SourceFile>(&entry);
  return file != nullptr ? file->path : std::get<Skipped>(entry).path;
}

// Adds one visited entry after the other to a survey.
class Surveyor {
 public:
  Surveyor(const SurveyScope& scope, const Catalogue& catalogue)
      : scope_(scope), catalogue_(catalogue), index_(scope.index.string()) {
    result_.fates.assign(catalogue.file_count(), Fate::Kept);
  }

  Survey run() {
    // Only what was looked for can be found to be gone.
    for (std::size_t file = 0; file < catalogue_.file_count(); ++file) {
      if (lies_in_any(catalogue_.path(file), scope_.walked)) {
        result_.fates[file] = Fate::Gone;
      }
    }
    for (const WalkedPath& walked : scope_.walked) {
      look_over(walked);
    }
    return std::move(result_);
  }

 private:
  // A source without anything in it may be a disk that is not mounted, and keeps its
  // articles; what is missing from a source that has something was removed.
  void look_over(const WalkedPath& walked) {
    const std::string& path = walked.path;
    std::copy_if(scope_.sources.begin(), scope_.sources.end(),
                 std::back_inserter(unseen_), [&path](const std::string& source) {
                   return lies_in(source, path) || lies_in(path, source);
                 });
    walk_if_there(
        path, [this](WalkEntry entry) { visit(std::move(entry)); }, walked.options);
    for (const std::string& source : std::exchange(unseen_, {})) {
      const bool is_part = source != path && lies_in(path, source);
      if (!is_part || !has_anything(source)) {
        keep_absent(source);
      }
    }
  }

  static bool has_anything(const std::string& source) {
    bool has = false;
    walk_if_there(source, [&has](const WalkEntry& /*entry*/) { has = true; });
    return has;
  }

  void keep_absent(const std::string& source) {
    std::error_code unknown;
    const bool is_missing = !std::filesystem::exists(source, unknown);
    if (!is_missing && (lies_in(index_, source) || !has_articles(source))) {
      return;  // its disk is there, or there is nothing to lose
    }
    std::string warning =
        (is_missing ? "no such file or folder: '" + source + "'"
                    : "there is nothing in '" + source + "' (is its disk mounted?)") +
        "; its articles are kept, 'lede-index forget' drops them";
    std::vector<std::string>& warnings = result_.warnings;
    if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end()) {
      warnings.push_back(std::move(warning));
    }
    keep(source);
  }

  void visit(WalkEntry entry) {
    std::erase_if(unseen_, [&path = path_of(entry)](const std::string& source) {
      return lies_in(path, source);
    });
    if (auto* file = std::get_if<SourceFile>(&entry)) {
      if (!lies_in(file->path, index_)) {
        visit_file(std::move(*file));
      }
    } else if (auto* passed_over = std::get_if<PassedOver>(&entry)) {
      pass_over(std::move(passed_over->what));
    } else {
      visit_skipped(std::get<Skipped>(std::move(entry)));
    }
  }

  // What cannot be looked at keeps the articles it had.
  void visit_skipped(Skipped skipped) {
    if (has_articles(skipped.path)) {
      keep(skipped.path);
      skipped.reason += "; its articles are kept";
    }
    const std::size_t old = catalogue_.find(skipped.path);
    if (old < catalogue_.file_count() && !catalogue_.records(old).empty()) {
      result_.warnings.push_back(skipped.path + ": " + skipped.reason);
    } else {
      list(std::move(skipped));
    }
  }

  // The articles that are known of it are gone.
  void pass_over(Skipped what) {
    if (!lies_in(what.path, index_)) {
      list(std::move(what));
    }
  }

  void list(Skipped skipped) {
    if (skipped_.insert(skipped.path).second) {
      result_.skipped.push_back(std::move(skipped));
    }
  }

  void visit_file(SourceFile file) {
    const std::size_t old = catalogue_.find(file.path);
    const bool is_known = old < catalogue_.file_count();
    if (is_known && catalogue_.facts(old).stamp == stamp_of(file)) {
      result_.fates[old] = Fate::Kept;
      return;
    }
    if (is_known) {
      result_.fates[old] = Fate::ToRead;
    }
    std::string relative = relative_to(source_of(file.path), file.path);
    result_.bytes += file.size;
    result_.files.push_back(
        {.file = std::move(file), .relative_path = std::move(relative), .old = old});
  }

  // The first source that holds the path: an article keeps its id when another source is
  // added that holds it too.
  const std::string& source_of(std::string_view path) const {
    const auto found =
        std::find_if(scope_.sources.begin(), scope_.sources.end(),
                     [&](const std::string& source) { return lies_in(path, source); });
    return *found;
  }

  static std::string relative_to(const std::string& source, const std::string& path) {
    if (path.size() == source.size()) {
      return path.substr(path.rfind('/') + 1);
    }
    return path.substr(source.ends_with('/') ? source.size() : source.size() + 1);
  }

  // The files of the catalogue with articles that are this path or lie in it.
  std::vector<std::size_t> files_in(const std::string& path) const {
    std::vector<std::size_t> files;
    const auto add = [&](std::size_t file) {
      if (!catalogue_.records(file).empty()) {
        files.push_back(file);
      }
    };
    if (const std::size_t file = catalogue_.find(path); file < catalogue_.file_count()) {
      add(file);
    }
    const std::string folder = path.ends_with('/') ? path : path + '/';
    for (std::size_t file = catalogue_.lower_bound(folder);
         file < catalogue_.file_count() && catalogue_.path(file).starts_with(folder);
         ++file) {
      add(file);
    }
    return files;
  }

  bool has_articles(const std::string& path) const { return !files_in(path).empty(); }

  // The articles of a path and of all in it stay.
  void keep(const std::string& path) {
    for (const std::size_t file : files_in(path)) {
      result_.fates[file] = Fate::Kept;
    }
  }

  const SurveyScope& scope_;
  const Catalogue& catalogue_;
  std::string index_;
  std::vector<std::string> unseen_;  // sources looked over of which nothing was seen yet
  std::set<std::string> skipped_;
  Survey result_;
};

}  // namespace

Survey survey(const SurveyScope& scope, const Catalogue& catalogue) {
  return Surveyor(scope, catalogue).run();
}

FileStamp stamp_of(const SourceFile& file) {
  return {.bytes = file.size,
          .modified_ns = file.mtime,
          .changed_ns = file.ctime,
          .inode = file.inode};
}

bool lies_in(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder)) {
    return false;
  }
  return path.size() == folder.size() || folder.ends_with('/') ||
         path[folder.size()] == '/';
}

bool lies_in_any(std::string_view path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [path](const std::string& folder) { return lies_in(path, folder); });
}

bool lies_in_any(std::string_view path, const std::vector<WalkedPath>& walked) {
  return std::any_of(walked.begin(), walked.end(),
                     [path](const WalkedPath& one) { return lies_in(path, one.path); });
}

}  // namespace lede
