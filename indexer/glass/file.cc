// Buffered writing and positioned reading on plain system calls, so that no error is
// lost.
#include "indexer/glass/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "schema/durable_file.h"
#include "schema/error.h"

namespace lede::glass {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20U;
constexpr mode_t kMode = 0666;  // less the umask

[[noreturn]] void fail(const std::string& action, const std::filesystem::path& path) {
  const int cause = errno;
  throw Error("cannot " + action + " '" + path.string() +
                  "': " + std::system_category().message(cause),
              hint_for(cause));
}

Descriptor open_file(const std::filesystem::path& path, int flags) {
  Descriptor file(::open(path.c_str(), flags | O_CLOEXEC, kMode));  // NOLINT(*-vararg)
  if (!file.is_open()) {
    fail((flags & O_CREAT) != 0 ? "create" : "open", path);
  }
  return file;
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(open_file(path_, O_WRONLY | O_CREAT | O_EXCL)) {}

void OutputFile::write(std::string_view bytes) {
  buffer_.append(bytes);
  size_ += bytes.size();
  if (buffer_.size() >= kBufferBytes) {
    flush();
  }
}

void OutputFile::flush() {
  std::string_view rest = buffer_.view();
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_.number(), rest.data(), rest.size());
    if (written > 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
      continue;
    }
    if (written == 0) {
      errno = EIO;
    }
    if (errno != EINTR) {
      fail("write", path_);
    }
  }
  buffer_.clear();
}

void OutputFile::close() {
  flush();
  if (::close(descriptor_.release()) != 0 && errno != EINTR) {
    fail("write", path_);
  }
}

InputFile::InputFile(std::filesystem::path path)
    : path_(std::move(path)), descriptor_(open_file(path_, O_RDONLY)) {}

void InputFile::read(std::uint64_t offset, char* out, std::size_t size) const {
  while (size > 0) {
    const ssize_t taken =
        ::pread(descriptor_.number(), out, size, static_cast<off_t>(offset));
    if (taken > 0) {
      out += taken;
      offset += static_cast<std::uint64_t>(taken);
      size -= static_cast<std::size_t>(taken);
      continue;
    }
    if (taken == 0) {
      errno = EIO;  // it ends before what was written to it
    }
    if (errno != EINTR) {
      fail("read", path_);
    }
  }
}

}  // namespace lede::glass
