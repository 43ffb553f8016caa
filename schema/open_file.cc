// Plain system calls, so that no error is lost.
#include "schema/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "schema/error.h"

namespace lede {
namespace {

constexpr mode_t kMode = 0666;  // less the umask

}  // namespace

std::string hint_for(int error) {
  return error == ENOSPC || error == EDQUOT
             ? "free some space on that disk and run the command again"
             : "";
}

void fail_at(const std::filesystem::path& path, std::string_view doing, int error) {
  throw Error("cannot " + std::string(doing) + " '" + path.string() +
                  "': " + std::generic_category().message(error),
              hint_for(error));
}

OpenFile::OpenFile(std::filesystem::path path, int flags)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), flags | O_CLOEXEC, kMode)) {  // NOLINT(*-vararg)
  if (!descriptor_.is_open()) {
    fail((flags & O_CREAT) != 0 ? "create" : "open");
  }
}

void OpenFile::fail(std::string_view doing) const {
  fail_at(path_, doing, errno);
}

std::size_t OpenFile::size() const {
  struct stat facts {};
  if (::fstat(descriptor_.number(), &facts) != 0) {
    fail("measure");
  }
  return static_cast<std::size_t>(facts.st_size);
}

std::size_t OpenFile::read(char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor_.number(), buffer, size);
    if (got >= 0) {
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) {
      fail("read");
    }
  }
}

void OpenFile::read_at(std::uint64_t offset, char* out, std::size_t size) const {
  while (size > 0) {
    const ssize_t got =
        ::pread(descriptor_.number(), out, size, static_cast<off_t>(offset));
    if (got > 0) {
      out += got;
      offset += static_cast<std::uint64_t>(got);
      size -= static_cast<std::size_t>(got);
      continue;
    }
    if (got == 0) {
      errno = EIO;  // it ends before what was written to it
    }
    if (errno != EINTR) {
      fail("read");
    }
  }
}

void OpenFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor_.number(), bytes.data(), bytes.size());
    if (put > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
      continue;
    }
    if (put == 0) {
      errno = EIO;
    }
    if (errno != EINTR) {
      fail("write");
    }
  }
}

void OpenFile::sync() {
  if (::fsync(descriptor_.number()) != 0) {
    fail("sync");
  }
}

void OpenFile::close() {
  // Linux has closed it when a signal interrupts that; a second time would be another's.
  if (::close(descriptor_.release()) != 0 && errno != EINTR) {
    fail("close");
  }
}

}  // namespace lede
