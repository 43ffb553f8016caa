// Looking over an archive; see survey.h.
#include "indexer/survey.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "schema/error.h"

namespace lede {
namespace {

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
    for (const std::string& path : scope_.walked) {
      look_over(path);
    }
    return std::move(result_);
  }

 private:
  void look_over(const std::string& path) {
    try {
      walk(path, [this](WalkEntry entry) { visit(std::move(entry)); });
    } catch (const Error& error) {
      // A missing source may be a disk that is not mounted; what is missing from a source
      // that is there was removed.
      const auto& sources = scope_.sources;
      if (std::find(sources.begin(), sources.end(), path) != sources.end()) {
        result_.warnings.push_back(std::string(error.what()) + "; its articles are kept");
        keep(path);
      }
    }
  }

  void visit(WalkEntry entry) {
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
    keep(skipped.path);
    const std::size_t old = catalogue_.find(skipped.path);
    if (old < catalogue_.file_count() && !catalogue_.records(old).empty()) {
      result_.warnings.push_back(skipped.path + ": " + skipped.reason +
                                 "; its articles are kept");
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

  // The articles of a path and of all in it stay.
  void keep(const std::string& path) {
    keep(catalogue_.find(path));
    const std::string folder = path.ends_with('/') ? path : path + '/';
    for (std::size_t file = catalogue_.lower_bound(folder);
         file < catalogue_.file_count() && catalogue_.path(file).starts_with(folder);
         ++file) {
      keep(file);
    }
  }

  void keep(std::size_t file) {
    if (file < catalogue_.file_count() && !catalogue_.records(file).empty()) {
      result_.fates[file] = Fate::Kept;
    }
  }

  const SurveyScope& scope_;
  const Catalogue& catalogue_;
  std::string index_;
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

}  // namespace lede
