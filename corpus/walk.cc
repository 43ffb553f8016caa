// Folders are opened name by name beneath the source, each with O_NOFOLLOW, so that a
// folder swapped for a link during the walk leads nowhere; two descriptors suffice at any
// depth.
#include "corpus/walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/error.h"

namespace lede {
namespace {

constexpr int kOpenFlags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;

constexpr std::array<std::string_view, 8> kQuietFolders{".lede", ".git", ".hg", ".svn",
                                                        ".bzr",  ".jj",  "CVS", "_darcs"};

std::string text_of_errno(int error) {
  return std::generic_category().message(error);
}

// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) {
      close(number_);
    }
  }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

Descriptor open_at(int folder, const std::string& name, int more_flags) {
  // A vararg of open(), as POSIX has it.
  return Descriptor(openat(folder, name.c_str(), kOpenFlags | more_flags));  // NOLINT
}

// Opens a path beneath the source, following no link on the way; errno tells of a
// failure.
Descriptor open_beneath(const std::string& source, const std::string& relative) {
  Descriptor here = open_at(AT_FDCWD, source, O_DIRECTORY);
  std::size_t begin = 0;
  while (here.is_open() && begin < relative.size()) {
    const std::size_t slash = std::min(relative.find('/', begin), relative.size());
    const int flags = O_NOFOLLOW | (slash < relative.size() ? O_DIRECTORY : 0);
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

bool is_quiet(std::string_view name) {
  return std::find(kQuietFolders.begin(), kQuietFolders.end(), name) !=
         kQuietFolders.end();
}

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

// One walk: the folders still to be read, last first.
class Walk {
 public:
  Walk(const std::string& source, const std::function<void(WalkEntry)>& visit)
      : source_(source), visit_(visit) {}

  void run() {
    pending_.push_back({"", 0});
    while (!pending_.empty()) {
      const Pending folder = std::move(pending_.back());
      pending_.pop_back();
      read_folder(folder);
    }
  }

 private:
  struct Pending {
    std::string relative;
    unsigned depth = 0;
  };

  void skip(const std::string& relative, std::string reason) const {
    visit_(Skipped{relative.empty() ? source_ : joined(source_, relative), 0,
                   std::move(reason)});
  }

  void read_folder(const Pending& pending) {
    if (pending.depth > kMaxFolderDepth) {
      skip(pending.relative,
           "folder nested deeper than " + std::to_string(kMaxFolderDepth) + " folders");
      return;
    }
    Descriptor descriptor = open_beneath(source_, pending.relative);
    const Folder folder(descriptor.is_open() ? fdopendir(descriptor.number()) : nullptr);
    if (!folder) {
      skip(pending.relative, text_of_errno(errno));
      return;
    }
    descriptor.release();  // closedir() closes it
    std::vector<std::string> names = names_in(folder.get(), pending.relative);
    std::sort(names.begin(), names.end());
    std::vector<Pending> folders;
    for (const std::string& name : names) {
      visit_name(dirfd(folder.get()), name, pending, folders);
    }
    std::move(folders.rbegin(), folders.rend(), std::back_inserter(pending_));
  }

  std::vector<std::string> names_in(DIR* folder, const std::string& relative) const {
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

  void visit_name(int folder, const std::string& name, const Pending& parent,
                  std::vector<Pending>& folders) const {
    std::string relative = joined(parent.relative, name);
    struct stat facts {};
    if (fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
      skip(relative, text_of_errno(errno));
    } else if (S_ISDIR(facts.st_mode)) {
      if (!is_quiet(name)) {
        folders.push_back({std::move(relative), parent.depth + 1});
      }
    } else if (S_ISREG(facts.st_mode)) {
      SourceFile file;
      file.source = source_;
      file.path = joined(source_, relative);
      file.relative_path = std::move(relative);
      set_facts(file, facts);
      visit_(std::move(file));
    } else {
      skip(relative, reason_for(facts.st_mode));
    }
  }

  const std::string& source_;
  const std::function<void(WalkEntry)>& visit_;
  std::vector<Pending> pending_;
};

// The bytes of an open file up to its stated size and one more, which would show that it
// grows; errno is 0 unless reading failed.
std::string read_all(int descriptor, std::uint64_t size) {
  std::string bytes(static_cast<std::size_t>(size) + 1, '\0');
  std::size_t filled = 0;
  errno = 0;
  while (filled < bytes.size()) {
    const ssize_t got = read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) {
      errno = 0;
      continue;
    }
    if (got <= 0) {
      break;
    }
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

void walk(const std::string& source, const std::function<void(WalkEntry)>& visit) {
  struct stat facts {};
  if (stat(source.c_str(), &facts) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) {
      throw Error("no such file or folder: '" + source + "'");
    }
    visit(Skipped{source, 0, text_of_errno(errno)});
  } else if (S_ISDIR(facts.st_mode)) {
    Walk(source, visit).run();
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
}

std::variant<SourceBytes, Skipped> read_source_file(const SourceFile& file) {
  const auto skipped = [&file](std::string reason) {
    return Skipped{file.path, 0, std::move(reason)};
  };
  const Descriptor descriptor = file.path == file.source
                                    ? open_at(AT_FDCWD, file.path, 0)
                                    : open_beneath(file.source, file.relative_path);
  struct stat before {};
  if (!descriptor.is_open() || fstat(descriptor.number(), &before) != 0) {
    return skipped(text_of_errno(errno));
  }
  if (!S_ISREG(before.st_mode)) {
    return skipped(reason_for(before.st_mode));
  }
  SourceBytes result{file, {}};
  set_facts(result.file, before);
  if (result.file.size > kMaxFileBytes) {
    return skipped("larger than 512 MiB");
  }
  result.bytes = read_all(descriptor.number(), result.file.size);
  if (errno != 0) {
    return skipped(text_of_errno(errno));
  }
  struct stat after {};
  SourceFile again = result.file;
  if (fstat(descriptor.number(), &after) == 0) {
    set_facts(again, after);
  }
  if (again != result.file || result.bytes.size() != result.file.size) {
    return skipped("changed while it was read");
  }
  return result;
}

}  // namespace lede
