// The writer's lock.
#include "indexer/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "indexer/clock.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/open_file.h"

namespace lede {
namespace {

std::string host_name() {
  std::array<char, 256> name{};
  if (gethostname(name.data(), name.size() - 1) != 0) {
    return "an unknown host";
  }
  return name.data();
}

std::string holder_of(int file) {
  std::array<char, 512> text{};
  const ssize_t size = pread(file, text.data(), text.size(), 0);
  return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size))
                  : "another process";
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& index)
    : path_(index / kLockFile),
      file_(open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666)) {
  if (!file_.is_open()) {
    fail_at(path_, "lock", errno);
  }
  if (flock(file_.number(), LOCK_EX | LOCK_NB) == 0) {
    return;
  }
  const int error = errno;
  const std::string holder = holder_of(file_.number());
  if (error != EWOULDBLOCK) {
    fail_at(path_, "lock", error);
  }
  throw Error("index '" + index.string() + "' is being written by " + holder,
              "wait until it is done; searching goes on meanwhile");
}

void WriterLock::announce() {
  if (announced_) {
    return;
  }
  announced_ = true;
  const std::string holder = "process " + std::to_string(getpid()) + " on " +
                             host_name() + " since " + utc_now();
  if (ftruncate(file_.number(), 0) != 0) {
    fail_at(path_, "lock", errno);
  }
  while (pwrite(file_.number(), holder.data(), holder.size(), 0) < 0) {
    if (errno != EINTR) {
      fail_at(path_, "lock", errno);
    }
  }
}

WriterLock::~WriterLock() {
  // A name that stays behind is harmless: nobody reads it unless the lock is held.
  if (announced_ && ftruncate(file_.number(), 0) != 0) {
    announced_ = false;
  }
}

}  // namespace lede
