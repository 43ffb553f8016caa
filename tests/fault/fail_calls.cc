// A library to preload: makes one system call of a program fail, to see what the program
// does then. Calls are counted that work on a folder, and that could fail in that way.
//   LEDE_FAULT_UNDER  the folder
//   LEDE_FAULT_KIND   enospc, eio, eintr, eintr-close, short (half of the bytes); full: a
//                     disk that stays full from that call on; watches: there are no more
//                     of them
//   LEDE_FAULT_AT     which call, from 1
//   LEDE_FAULT_LOG    file that gets the name of the call that failed
#include <dirent.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "tests/fault/preload.h"

namespace {

using lede::fault::mode_of;
using lede::fault::next;
using lede::fault::variable;

// In which ways a call could fail.
constexpr unsigned kIo = 1;        // EIO
constexpr unsigned kSpace = 2;     // ENOSPC
constexpr unsigned kSignal = 4;    // EINTR
constexpr unsigned kPartial = 8;   // works on fewer bytes
constexpr unsigned kWatches = 16;  // ENOSPC where that means another limit
constexpr unsigned kClosing = 32;  // EINTR from close(), which closes all the same
constexpr unsigned kReads = kIo | kSignal | kPartial;
constexpr unsigned kWrites = kIo | kSpace | kSignal | kPartial;

struct Plan {
  std::string folder;
  std::string log;
  unsigned ways = 0;
  int error = 0;
  bool stays = false;
  long at = 0;
};

Plan read_plan() {
  Plan plan{.folder = variable("LEDE_FAULT_UNDER"),
            .log = variable("LEDE_FAULT_LOG"),
            .at = std::atol(variable("LEDE_FAULT_AT").c_str())};
  const std::string kind = variable("LEDE_FAULT_KIND");
  if (kind == "eio") {
    plan.ways = kIo;
    plan.error = EIO;
  } else if (kind == "enospc" || kind == "full") {
    plan.ways = kSpace;
    plan.error = ENOSPC;
    plan.stays = kind == "full";
  } else if (kind == "eintr") {
    plan.ways = kSignal;
    plan.error = EINTR;
  } else if (kind == "eintr-close") {
    plan.ways = kClosing;
    plan.error = EINTR;
  } else if (kind == "watches") {
    plan.ways = kWatches;
    plan.error = ENOSPC;
    plan.stays = true;
  } else if (kind == "short") {
    plan.ways = kPartial;
  }
  return plan;
}

const Plan& plan() {
  static const Plan value = read_plan();
  return value;
}

// Whether a file that is open lies in the folder, by its descriptor.
std::array<std::atomic<bool>, 4096> in_folder;

bool is_watched(int file) {
  return file >= 0 && static_cast<std::size_t>(file) < in_folder.size() &&
         in_folder[static_cast<std::size_t>(file)];
}

bool is_watched(const char* path) {
  return !plan().folder.empty() && std::string_view(path).starts_with(plan().folder);
}

bool is_watched(int folder, const char* path) {
  return *path == '/' ? is_watched(path) : is_watched(folder);
}

int opened(int file, bool is_ours) {
  if (file >= 0 && static_cast<std::size_t>(file) < in_folder.size()) {
    in_folder[static_cast<std::size_t>(file)] = is_ours;
  }
  return file;
}

void log(const char* name) {
  const int before = errno;
  const auto file =
      static_cast<int>(syscall(SYS_openat, AT_FDCWD, plan().log.c_str(),
                               O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  const std::string line = std::string(name) + "\n";
  syscall(SYS_write, file, line.data(), line.size());
  syscall(SYS_close, file);
  errno = before;
}

// True if this call is to fail; errno is set then.
bool fails(bool is_ours, unsigned ways, const char* name) {
  static std::atomic<long> calls = 0;
  if (!is_ours || (ways & plan().ways) == 0) {
    return false;
  }
  const long call = ++calls;
  if (call != plan().at && !(plan().stays && call > plan().at)) {
    return false;
  }
  if (call == plan().at) {
    log(name);
  }
  errno = plan().error;
  return true;
}

// How many bytes a call may take; nothing: it fails.
std::optional<std::size_t> allowed(int file, std::size_t bytes, unsigned ways,
                                   const char* name) {
  if (bytes < 2 && plan().ways == kPartial) {
    return bytes;
  }
  if (!fails(is_watched(file), ways, name)) {
    return bytes;
  }
  return plan().ways == kPartial ? std::optional<std::size_t>(bytes / 2) : std::nullopt;
}

unsigned ways_to_open(int flags) {
  return (flags & O_CREAT) != 0 ? kIo | kSpace : kIo;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  static auto* const real = next(&open, "open");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  const bool ours = is_watched(path);
  return fails(ours, ways_to_open(flags), "open") ? -1
                                                  : opened(real(path, flags, mode), ours);
}

int openat(int folder, const char* path, int flags, ...) {
  static auto* const real = next(&openat, "openat");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  const bool ours = is_watched(folder, path);
  return fails(ours, ways_to_open(flags), "openat")
             ? -1
             : opened(real(folder, path, flags, mode), ours);
}

ssize_t read(int file, void* out, size_t bytes) {
  static auto* const real = next(&read, "read");
  const auto size = allowed(file, bytes, kReads, "read");
  return size ? real(file, out, *size) : -1;
}

ssize_t pread(int file, void* out, size_t bytes, off_t offset) {
  static auto* const real = next(&pread, "pread");
  const auto size = allowed(file, bytes, kReads, "pread");
  return size ? real(file, out, *size, offset) : -1;
}

ssize_t write(int file, const void* in, size_t bytes) {
  static auto* const real = next(&write, "write");
  const auto size = allowed(file, bytes, kWrites, "write");
  return size ? real(file, in, *size) : -1;
}

ssize_t pwrite(int file, const void* in, size_t bytes, off_t offset) {
  static auto* const real = next(&pwrite, "pwrite");
  const auto size = allowed(file, bytes, kWrites, "pwrite");
  return size ? real(file, in, *size, offset) : -1;
}

ssize_t writev(int file, const struct iovec* parts, int count) {
  static auto* const real = next(&writev, "writev");
  return fails(is_watched(file), kIo | kSpace, "writev") ? -1 : real(file, parts, count);
}

ssize_t sendfile(int to, int from, off_t* offset, size_t bytes) noexcept {
  static auto* const real = next(&sendfile, "sendfile");
  const auto size = allowed(to, bytes, kWrites, "sendfile");
  return size ? real(to, from, offset, *size) : -1;
}

int ftruncate(int file, off_t bytes) noexcept {
  static auto* const real = next(&ftruncate, "ftruncate");
  return fails(is_watched(file), kIo | kSpace, "ftruncate") ? -1 : real(file, bytes);
}

int fsync(int file) {
  static auto* const real = next(&fsync, "fsync");
  return fails(is_watched(file), kIo | kSpace, "fsync") ? -1 : real(file);
}

int fdatasync(int file) {
  static auto* const real = next(&fdatasync, "fdatasync");
  return fails(is_watched(file), kIo | kSpace, "fdatasync") ? -1 : real(file);
}

// Closes the file also when it fails, as Linux does.
int close(int file) {
  static auto* const real = next(&close, "close");
  const bool failed = fails(is_watched(file), kIo | kSpace | kClosing, "close");
  const int error = errno;
  opened(file, false);
  const int result = real(file);
  if (failed) {
    errno = error;
  }
  return failed ? -1 : result;
}

int inotify_add_watch(int queue, const char* path, uint32_t events) noexcept {
  static auto* const real = next(&inotify_add_watch, "inotify_add_watch");
  return fails(is_watched(path), kWatches, "inotify_add_watch")
             ? -1
             : real(queue, path, events);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = next(&rename, "rename");
  return fails(is_watched(to), kIo | kSpace, "rename") ? -1 : real(from, to);
}

int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const real = next(&mkdir, "mkdir");
  return fails(is_watched(path), kIo | kSpace, "mkdir") ? -1 : real(path, mode);
}

int unlink(const char* path) noexcept {
  static auto* const real = next(&unlink, "unlink");
  return fails(is_watched(path), kIo, "unlink") ? -1 : real(path);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const real = next(&unlinkat, "unlinkat");
  return fails(is_watched(folder, path), kIo, "unlinkat") ? -1
                                                          : real(folder, path, flags);
}

int remove(const char* path) noexcept {
  static auto* const real = next(&remove, "remove");
  return fails(is_watched(path), kIo, "remove") ? -1 : real(path);
}

int rmdir(const char* path) noexcept {
  static auto* const real = next(&rmdir, "rmdir");
  return fails(is_watched(path), kIo, "rmdir") ? -1 : real(path);
}

int stat(const char* path, struct stat* out) noexcept {
  static auto* const real = next(&stat, "stat");
  return fails(is_watched(path), kIo, "stat") ? -1 : real(path, out);
}

int lstat(const char* path, struct stat* out) noexcept {
  static auto* const real = next(&lstat, "lstat");
  return fails(is_watched(path), kIo, "lstat") ? -1 : real(path, out);
}

int fstat(int file, struct stat* out) noexcept {
  static auto* const real = next(&fstat, "fstat");
  return fails(is_watched(file), kIo, "fstat") ? -1 : real(file, out);
}

int fstatat(int folder, const char* path, struct stat* out, int flags) noexcept {
  static auto* const real = next(&fstatat, "fstatat");
  return fails(is_watched(folder, path), kIo, "fstatat") ? -1
                                                         : real(folder, path, out, flags);
}

int fstat64(int file, struct stat64* out) noexcept {
  static auto* const real = next(&fstat64, "fstat64");
  return fails(is_watched(file), kIo, "fstat64") ? -1 : real(file, out);
}

DIR* opendir(const char* path) {
  static auto* const real = next(&opendir, "opendir");
  if (fails(is_watched(path), kIo, "opendir")) {
    return nullptr;
  }
  DIR* folder = real(path);
  if (folder != nullptr) {
    opened(dirfd(folder), is_watched(path));
  }
  return folder;
}

struct dirent* readdir(DIR* folder) {
  static auto* const real = next(&readdir, "readdir");
  return fails(is_watched(dirfd(folder)), kIo, "readdir") ? nullptr : real(folder);
}

}  // extern "C"
