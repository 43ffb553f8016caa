// A library to preload: one allocation of a program fails.
//   LEDE_MALLOC_AT   which, from 1; 0: none
//   LEDE_MALLOC_LOG  file that gets how many there were, at the end
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

// What glibc's malloc() and its kin are; with them no allocation is needed to find them.
// NOLINTBEGIN(clang-diagnostic-reserved-identifier, readability-identifier-naming)
extern "C" void* __libc_malloc(size_t bytes);
extern "C" void* __libc_calloc(size_t count, size_t bytes);
extern "C" void* __libc_realloc(void* old, size_t bytes);
extern "C" void* __libc_memalign(size_t alignment, size_t bytes);
// NOLINTEND(clang-diagnostic-reserved-identifier, readability-identifier-naming)

namespace {

std::atomic<long> allocations = 0;

bool fails() {
  static const long at = [] {
    const char* value = std::getenv("LEDE_MALLOC_AT");
    return value != nullptr ? std::atol(value) : 0;
  }();
  if (++allocations != at) {
    return false;
  }
  errno = ENOMEM;
  return true;
}

[[gnu::destructor]] void write_count() {
  const char* path = std::getenv("LEDE_MALLOC_LOG");
  if (path == nullptr) {
    return;
  }
  std::array<char, 32> text{};
  const int size = std::snprintf(text.data(), text.size(), "%ld\n", allocations.load());
  const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (write(file, text.data(), static_cast<std::size_t>(size)) != size) {
    std::abort();
  }
  close(file);
}

}  // namespace

extern "C" {

void* malloc(size_t bytes) noexcept {
  return fails() ? nullptr : __libc_malloc(bytes);
}

void* calloc(size_t count, size_t bytes) noexcept {
  return fails() ? nullptr : __libc_calloc(count, bytes);
}

void* realloc(void* old, size_t bytes) noexcept {
  return fails() ? nullptr : __libc_realloc(old, bytes);
}

void* aligned_alloc(size_t alignment, size_t bytes) noexcept {
  return fails() ? nullptr : __libc_memalign(alignment, bytes);
}

int posix_memalign(void** out, size_t alignment, size_t bytes) noexcept {
  *out = fails() ? nullptr : __libc_memalign(alignment, bytes);
  return *out != nullptr ? 0 : ENOMEM;
}

}  // extern "C"
