// Folders are opened name by name beneath the source, each with O_NOFOLLOW, so that a
// folder swapped for a link during the walk leads nowhere; two descriptors suffice at any
// depth. Only what was found behind a link that is followed is opened without.
#include "corpus/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/link_targets.h"
#include "corpus/passed_over.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace lede {
namespace {

constexpr int kOpenFlags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

std::string text_of_errno(int error) {
  return std::generic_category().message(error);
}

Descriptor open_at(int folder, const std::string& name, int more_flags) {
  // A vararg of open(), as POSIX has it.
  return Descriptor(openat(folder, name.c_str(), kOpenFlags | more_flags));  // NOLINT
}

// Opens a path beneath the source, following no link on the way if so asked; errno tells
// of a failure.
Descriptor open_beneath(const std::string& source, const std::string& relative,
                        bool follows_links) {
  Descriptor here = open_at(AT_FDCWD, source, O_DIRECTORY);
  std::size_t begin = 0;
  while (here.is_open() && begin < relative.size()) {
    const std::size_t slash = std::min(relative.find('/', begin), relative.size());
    const int flags =
        (follows_links ? 0 : O_NOFOLLOW) | (slash < relative.size() ? O_DIRECTORY : 0);
    here = open_at(here.number(), relative.substr(begin, slash - begin), flags);
    begin = slash + 1;
  }
  return here;
}

std::string joined(const std::string& folder, const std::string& name) {
  if (folder.empty() || folder == ".") {
    return name;
  }
  return folder.back() == '/' ? folder + name : folder + '/' + name;
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void set_facts(SourceFile& file, const struct stat& facts) {
  file.size = static_cast<std::uint64_t>(facts.st_size);
  file.mtime = nanoseconds(facts.st_mtim);
  file.ctime = nanoseconds(facts.st_ctim);
  file.device = facts.st_dev;
  file.inode = facts.st_ino;
}

std::string reason_for(mode_t mode) {
  switch (mode & S_IFMT) {
    case S_IFLNK:
      return "symbolic link, not followed";
    case S_IFIFO:
      return "FIFO, not a file";
    case S_IFSOCK:
      return "socket, not a file";
    case S_IFCHR:
    case S_IFBLK:
      return "device, not a file";
    default:
      return "not a regular file";
  }
}

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

// One walk: the folders still to be read, last first, and then the links to be followed.
class Walk {
 public:
  Walk(const std::string& source, const std::function<void(WalkEntry)>& visit,
       const WalkOptions& options)
      : source_(source), visit_(visit), options_(options) {
    if (options.links == Links::Followed) {
      targets_.emplace(source, options.apart);
    }
  }

  void run() {
    read_tree({.relative = ""});
    // Links that are behind these come in the next round.
    while (!links_.empty()) {
      std::vector<Pending> links = std::exchange(links_, {});
      std::sort(links.begin(), links.end(), [](const Pending& a, const Pending& b) {
        return a.relative < b.relative;
      });
      for (const Pending& link : links) {
        follow(link);
      }
    }
  }

 private:
  struct Pending {
    std::string relative;
    unsigned depth = 0;
    bool is_behind_link = false;  // or one itself
  };

  void tell(WalkEntry entry) {
    ++seen_;
    visit_(std::move(entry));
  }

  void skip(const std::string& relative, std::string reason) {
    tell(Skipped{relative.empty() ? source_ : joined(source_, relative), 0,
                 std::move(reason)});
  }

  void pass_over(const std::string& relative, std::string reason) {
    tell(PassedOver{
        {relative.empty() ? source_ : joined(source_, relative), 0, std::move(reason)}});
  }

  void read_tree(Pending root) {
    pending_.push_back(std::move(root));
    while (!pending_.empty()) {
      const Pending folder = std::move(pending_.back());
      pending_.pop_back();
      read_folder(folder);
    }
  }

  void read_folder(const Pending& pending) {
    if (pending.depth > kMaxFolderDepth) {
      skip(pending.relative,
           "folder nested deeper than " + std::to_string(kMaxFolderDepth) + " folders");
      return;
    }
    Descriptor descriptor =
        open_beneath(source_, pending.relative, pending.is_behind_link);
    const Folder folder(descriptor.is_open() ? fdopendir(descriptor.number()) : nullptr);
    if (!folder) {
      // Else it was removed just now; behind a link, its disk may have been.
      if (errno != ENOENT || pending.relative.empty() || pending.is_behind_link) {
        skip(pending.relative, text_of_errno(errno));
      }
      return;
    }
    descriptor.release();  // closedir() closes it
    if (enters(dirfd(folder.get()), pending)) {
      read_names(folder.get(), pending);
    }
  }

  bool enters(int folder, const Pending& pending) {
    struct stat facts {};
    std::string reason;
    if (targets_ && fstat(folder, &facts) == 0) {
      reason = pending.relative.empty() ? "" : targets_->what_is_apart(facts);
      if (!targets_->note(facts) && pending.is_behind_link) {
        reason = "folder that is read anyway";
      }
    }
    if (reason.empty() && is_manifest_of_index(folder, kManifestFile)) {
      reason = "an index of lede";
    }
    if (!reason.empty()) {
      pass_over(pending.relative, std::move(reason));
      return false;
    }
    if (options_.entering) {
      options_.entering(pending.relative.empty() ? source_
                                                 : joined(source_, pending.relative));
    }
    return true;
  }

  void read_names(DIR* folder, const Pending& pending) {
    std::vector<std::string> names = names_in(folder, pending.relative);
    std::sort(names.begin(), names.end());
    Found found;
    for (const std::string& name : names) {
      if (const auto reason = reason_to_pass_over(name); reason.empty()) {
        visit_name(dirfd(folder), name, pending, found);
      } else if (!is_quiet_folder(name)) {
        pass_over(joined(pending.relative, name), std::string(reason));
      }
    }
    pass_over_parts(names, found.folders);
    pass_over_parts(names, found.links);
    std::move(found.folders.rbegin(), found.folders.rend(), std::back_inserter(pending_));
    std::move(found.links.begin(), found.links.end(), std::back_inserter(links_));
  }

  // Takes the folders out that hold the parts of pages that lie beside them.
  void pass_over_parts(const std::vector<std::string>& names,
                       std::vector<Pending>& folders) {
    folders.erase(
        std::remove_if(folders.begin(), folders.end(),
                       [&](const Pending& folder) {
                         const std::string& path = folder.relative;
                         const std::string page =
                             page_of_parts(path.substr(path.rfind('/') + 1), names);
                         if (!page.empty()) {
                           pass_over(path, "parts of the saved page '" + page + "'");
                         }
                         return !page.empty();
                       }),
        folders.end());
  }

  std::vector<std::string> names_in(DIR* folder, const std::string& relative) {
    std::vector<std::string> names;
    errno = 0;
    // readdir() is safe here: no other thread has this DIR.
    while (const dirent* entry = readdir(folder)) {  // NOLINT(concurrency-mt-unsafe)
      const std::string_view name = static_cast<const char*>(entry->d_name);
      if (name != "." && name != "..") {
        names.emplace_back(name);
      }
      errno = 0;
    }
    if (errno != 0) {
      skip(relative, text_of_errno(errno));
    }
    return names;
  }

  // What is looked into later.
  struct Found {
    std::vector<Pending> folders;
    std::vector<Pending> links;
  };

  void visit_name(int folder, const std::string& name, const Pending& parent,
                  Found& found) {
    Pending pending{joined(parent.relative, name), parent.depth + 1,
                    parent.is_behind_link};
    struct stat facts {};
    if (fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT) {  // else it was removed just now
        skip(pending.relative, text_of_errno(errno));
      }
    } else if (S_ISDIR(facts.st_mode)) {
      if (!is_quiet_folder(name)) {
        found.folders.push_back(std::move(pending));
      }
    } else if (S_ISREG(facts.st_mode)) {
      visit_file(std::move(pending), facts);
    } else if (S_ISLNK(facts.st_mode) && targets_) {
      ++seen_;
      pending.is_behind_link = true;
      found.links.push_back(std::move(pending));
    } else if (S_ISLNK(facts.st_mode) && options_.links == Links::PassedOver) {
      pass_over(pending.relative, reason_for(facts.st_mode));
    } else {
      skip(pending.relative, reason_for(facts.st_mode));
    }
  }

  void visit_file(Pending pending, const struct stat& facts) {
    if (targets_ && !targets_->note(facts) && pending.is_behind_link) {
      pass_over(pending.relative, "file that is read anyway");
      return;
    }
    SourceFile file;
    file.source = source_;
    file.path = joined(source_, pending.relative);
    file.relative_path = std::move(pending.relative);
    file.is_behind_link = pending.is_behind_link;
    set_facts(file, facts);
    tell(std::move(file));
  }

  void follow(const Pending& link) {
    const std::string& path = link.relative;
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    const Descriptor parent = open_beneath(source_, folder, true);
    struct stat facts {};
    if (!parent.is_open() ||
        fstatat(parent.number(), path.c_str() + folder.size(), &facts, 0) != 0) {
      skip(path, "symbolic link that cannot be followed: " + text_of_errno(errno));
      return;
    }
    if (S_ISDIR(facts.st_mode) && is_quiet_folder(path.substr(folder.size()))) {
      return;
    }
    if (std::string reason = targets_->reason_to_leave(joined(source_, path), facts);
        !reason.empty()) {
      pass_over(path, std::move(reason));
    } else if (S_ISDIR(facts.st_mode)) {
      const std::uint64_t before = seen_;
      read_tree(link);
      if (seen_ == before) {
        skip(path, "symbolic link to a folder with nothing in it");
      }
    } else if (S_ISREG(facts.st_mode)) {
      visit_file(link, facts);
    } else {
      skip(path, reason_for(facts.st_mode));
    }
  }

  const std::string& source_;
  const std::function<void(WalkEntry)>& visit_;
  const WalkOptions& options_;
  std::optional<LinkTargets> targets_;  // if links are followed
  std::vector<Pending> pending_;
  std::vector<Pending> links_;
  std::uint64_t seen_ = 0;  // entries, and links to be followed
};

Skipped skipped(const SourceFile& file, std::string reason) {
  return {file.path, 0, std::move(reason)};
}

}  // namespace

void walk(const std::string& source, const std::function<void(WalkEntry)>& visit,
          const WalkOptions& options) {
  if (!walk_if_there(source, visit, options)) {
    throw Error("no such file or folder: '" + source + "'");
  }
}

bool walk_if_there(const std::string& source, const std::function<void(WalkEntry)>& visit,
                   const WalkOptions& options) {
  struct stat facts {};
  if (stat(source.c_str(), &facts) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) {
      return false;
    }
    visit(Skipped{source, 0, text_of_errno(errno)});
  } else if (S_ISDIR(facts.st_mode)) {
    Walk(source, visit, options).run();
  } else if (S_ISREG(facts.st_mode)) {
    SourceFile file;
    file.source = source;
    file.path = source;
    file.relative_path = source.substr(source.rfind('/') + 1);
    set_facts(file, facts);
    visit(std::move(file));
  } else {
    visit(Skipped{source, 0, reason_for(facts.st_mode)});
  }
  return true;
}

OpenSourceFile::OpenSourceFile(Descriptor descriptor, SourceFile file)
    : descriptor_(std::move(descriptor)), file_(std::move(file)) {}

std::variant<OpenSourceFile, Skipped> OpenSourceFile::open(const SourceFile& file) {
  Descriptor descriptor =
      file.path == file.source
          ? open_at(AT_FDCWD, file.path, 0)
          : open_beneath(file.source, file.relative_path, file.is_behind_link);
  struct stat facts {};
  if (!descriptor.is_open() || fstat(descriptor.number(), &facts) != 0) {
    return skipped(file, text_of_errno(errno));
  }
  if (!S_ISREG(facts.st_mode)) {
    return skipped(file, reason_for(facts.st_mode));
  }
  SourceFile opened = file;
  set_facts(opened, facts);
  return OpenSourceFile(std::move(descriptor), std::move(opened));
}

std::optional<Skipped> OpenSourceFile::read(std::uint64_t offset, std::size_t bytes,
                                            std::string& out) const {
  const std::size_t before = out.size();
  out.resize(before + bytes);
  std::size_t filled = 0;
  while (filled < bytes) {
    const ssize_t got = pread(descriptor_.number(), out.data() + before + filled,
                              bytes - filled, static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return skipped(file_, text_of_errno(errno));
    }
    if (got == 0) {
      break;
    }
    filled += static_cast<std::size_t>(got);
  }
  out.resize(before + filled);
  return std::nullopt;
}

std::optional<Skipped> OpenSourceFile::changed() const {
  struct stat facts {};
  SourceFile now = file_;
  if (fstat(descriptor_.number(), &facts) == 0) {
    set_facts(now, facts);
  }
  if (now.size <= file_.size && now != file_) {
    return skipped(file_, "changed while it was read");
  }
  return std::nullopt;
}

std::variant<SourceBytes, Skipped> read_source_file(const SourceFile& file) {
  auto opened = OpenSourceFile::open(file);
  if (auto* failed = std::get_if<Skipped>(&opened)) {
    return std::move(*failed);
  }
  const auto& source = std::get<OpenSourceFile>(opened);
  if (source.file().size > kMaxFileBytes) {
    return skipped(file, "larger than 512 MiB");
  }
  SourceBytes result{source.file(), {}};
  const auto size = static_cast<std::size_t>(result.file.size);
  if (auto failed = source.read(0, size, result.bytes)) {
    return std::move(*failed);
  }
  if (auto failed = source.changed()) {
    return std::move(*failed);
  }
  if (result.bytes.size() != size) {
    return skipped(file, "changed while it was read");
  }
  return result;
}

}  // namespace lede
