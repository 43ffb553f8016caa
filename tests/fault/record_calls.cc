// A library to preload: writes down every call of a program that changes a folder, for
// power_cut.py to play back. A record is a line of words, and behind those of "write" the
// bytes. Names are in hexadecimal.
//   LEDE_RECORD_UNDER  the folder
//   LEDE_RECORD_LOG    file that gets the records
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>

#include "tests/fault/preload.h"

namespace {

using lede::fault::mode_of;
using lede::fault::next;
using lede::fault::variable;

// Where a path lies in the folder, in hexadecimal with a dot before it; empty: elsewhere.
std::string place_of(std::string_view path) {
  static const std::string folder = variable("LEDE_RECORD_UNDER");
  if (folder.empty() || !path.starts_with(folder)) {
    return {};
  }
  std::string place = ".";
  for (const char c : path.substr(folder.size())) {
    std::array<char, 3> digits{};
    std::snprintf(digits.data(), digits.size(), "%02x", static_cast<unsigned char>(c));
    place += digits.data();
  }
  return place;
}

std::string path_of(int file) {
  std::array<char, 4096> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const ssize_t size = readlink(link.c_str(), path.data(), path.size());
  return {path.data(), size > 0 ? static_cast<std::size_t>(size) : 0};
}

std::string path_at(int folder, const char* path) {
  return *path == '/' ? path : path_of(folder) + '/' + path;
}

std::mutex& recording() {
  static std::mutex mutex;
  return mutex;
}

void record(const std::string& line, std::string_view bytes = {}) {
  static const auto file =
      static_cast<int>(syscall(SYS_openat, AT_FDCWD, variable("LEDE_RECORD_LOG").c_str(),
                               O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  const std::string whole = line + '\n' + std::string(bytes);
  syscall(SYS_write, file, whole.data(), whole.size());
}

void record_open(int file, int flags) {
  const std::string place = file < 0 ? "" : place_of(path_of(file));
  if (!place.empty() && (flags & (O_CREAT | O_TRUNC)) != 0) {
    record("open " + place + ((flags & O_TRUNC) != 0 ? " truncated" : " kept"));
  }
}

void record_write(int file, const void* in, ssize_t done, off_t offset) {
  const std::string place = done <= 0 ? "" : place_of(path_of(file));
  if (!place.empty()) {
    record("write " + place + ' ' + std::to_string(offset) + ' ' + std::to_string(done),
           {static_cast<const char*>(in), static_cast<std::size_t>(done)});
  }
}

// A call on one path that gave 0.
int recorded(int result, const char* name, const std::string& path) {
  const std::string place = result != 0 ? "" : place_of(path);
  if (!place.empty()) {
    record(std::string(name) + ' ' + place);
  }
  return result;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  static auto* const real = next(&open, "open");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  const std::lock_guard lock(recording());
  const int file = real(path, flags, mode);
  record_open(file, flags);
  return file;
}

int openat(int folder, const char* path, int flags, ...) {
  static auto* const real = next(&openat, "openat");
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  const std::lock_guard lock(recording());
  const int file = real(folder, path, flags, mode);
  record_open(file, flags);
  return file;
}

ssize_t write(int file, const void* in, size_t bytes) {
  static auto* const real = next(&write, "write");
  const std::lock_guard lock(recording());
  const ssize_t done = real(file, in, bytes);
  record_write(file, in, done, lseek(file, 0, SEEK_CUR) - done);
  return done;
}

ssize_t pwrite(int file, const void* in, size_t bytes, off_t offset) {
  static auto* const real = next(&pwrite, "pwrite");
  const std::lock_guard lock(recording());
  const ssize_t done = real(file, in, bytes, offset);
  record_write(file, in, done, offset);
  return done;
}

int ftruncate(int file, off_t bytes) noexcept {
  static auto* const real = next(&ftruncate, "ftruncate");
  const std::lock_guard lock(recording());
  const int result = real(file, bytes);
  const std::string place = result != 0 ? "" : place_of(path_of(file));
  if (!place.empty()) {
    record("resize " + place + ' ' + std::to_string(bytes));
  }
  return result;
}

int fsync(int file) {
  static auto* const real = next(&fsync, "fsync");
  const std::lock_guard lock(recording());
  return recorded(real(file), "sync", path_of(file));
}

int fdatasync(int file) {
  static auto* const real = next(&fdatasync, "fdatasync");
  const std::lock_guard lock(recording());
  return recorded(real(file), "sync", path_of(file));
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = next(&rename, "rename");
  const std::lock_guard lock(recording());
  const int result = real(from, to);
  const std::string place = result != 0 ? "" : place_of(path_at(AT_FDCWD, to));
  if (!place.empty()) {
    record("rename " + place_of(path_at(AT_FDCWD, from)) + ' ' + place);
  }
  return result;
}

int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const real = next(&mkdir, "mkdir");
  const std::lock_guard lock(recording());
  return recorded(real(path, mode), "mkdir", path_at(AT_FDCWD, path));
}

int unlink(const char* path) noexcept {
  static auto* const real = next(&unlink, "unlink");
  const std::lock_guard lock(recording());
  return recorded(real(path), "remove", path_at(AT_FDCWD, path));
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const real = next(&unlinkat, "unlinkat");
  const std::lock_guard lock(recording());
  return recorded(real(folder, path, flags), "remove", path_at(folder, path));
}

int remove(const char* path) noexcept {
  static auto* const real = next(&remove, "remove");
  const std::lock_guard lock(recording());
  return recorded(real(path), "remove", path_at(AT_FDCWD, path));
}

int rmdir(const char* path) noexcept {
  static auto* const real = next(&rmdir, "rmdir");
  const std::lock_guard lock(recording());
  return recorded(real(path), "remove", path_at(AT_FDCWD, path));
}

}  // extern "C"
