#include "schema/durable_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <xxhash.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <future>
#include <memory>
#include <new>
#include <system_error>
#include <utility>

#include "schema/open_file.h"

namespace lede {
namespace {

constexpr mode_t kFolderMode = 0777;  // less the umask
constexpr std::size_t kChunkBytes = std::size_t{128} << 10U;

void write_file(const std::filesystem::path& path, std::string_view text, int flags) {
  OpenFile file(path, O_WRONLY | O_CREAT | flags);
  file.write(text);
  file.close();
}

// Many at once: one after the other, each would wait for the disk anew. A backup has
// hundreds, so not all: each takes a thread and an open file.
void sync_all(const std::vector<std::filesystem::path>& paths) {
  constexpr std::size_t kAtOnce = 16;
  std::atomic<std::size_t> next{0};
  const auto sync_some = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      sync(paths[i]);
    }
  };
  std::vector<std::future<void>> syncs;
  for (std::size_t i = 0; i < std::min(kAtOnce, paths.size()); ++i) {
    syncs.push_back(std::async(std::launch::async, sync_some));
  }
  for (std::future<void>& done : syncs) {
    done.get();
  }
}

// Visits the bytes of an open file; their hash. A file that has few is not worth a large
// buffer, whose pages cost more than the reading.
template <typename Visit>
std::uint64_t hash_of(OpenFile& file, Visit visit) {
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                       &XXH3_freeState);
  if (!state) {
    throw std::bad_alloc();
  }
  XXH3_64bits_reset(state.get());
  std::string buffer(std::min(kChunkBytes, file.size() + 1), '\0');
  for (std::size_t got = file.read(buffer.data(), buffer.size()); got > 0;
       got = file.read(buffer.data(), buffer.size())) {
    XXH3_64bits_update(state.get(), buffer.data(), got);
    visit(std::string_view(buffer).substr(0, got));
  }
  return XXH3_64bits_digest(state.get());
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  OpenFile file(path, O_RDONLY);
  std::error_code unknown;
  const std::uintmax_t expected = std::filesystem::file_size(path, unknown);
  std::string text(unknown ? kChunkBytes : expected + 1, '\0');
  std::size_t size = 0;
  for (std::size_t got = file.read(text.data(), text.size()); got > 0;
       got = file.read(text.data() + size, text.size() - size)) {
    size += got;
    if (size == text.size()) {
      text.resize(2 * size);
    }
  }
  text.resize(size);
  return text;
}

void write_new_file(const std::filesystem::path& path, std::string_view text) {
  write_file(path, text, O_EXCL);
}

void replace_file(const std::filesystem::path& path, std::string_view text,
                  std::vector<std::filesystem::path> needed) {
  std::filesystem::path aside = path;
  aside += ".new";
  write_file(aside, text, O_TRUNC);
  needed.push_back(aside);
  sync_all(needed);
  if (::rename(aside.c_str(), path.c_str()) != 0) {
    fail_at(path, "replace", errno);
  }
  sync(path.parent_path());
}

void make_new_folder(const std::filesystem::path& folder) {
  if (::mkdir(folder.c_str(), kFolderMode) != 0) {
    fail_at(folder, "make the folder", errno);
  }
}

void make_durable_folder(const std::filesystem::path& folder) {
  const std::filesystem::path above = folder.parent_path();
  std::error_code unknown;
  if (!above.empty() && !std::filesystem::is_directory(above, unknown)) {
    make_durable_folder(above);
  }
  if (::mkdir(folder.c_str(), kFolderMode) != 0 &&
      !(errno == EEXIST && std::filesystem::is_directory(folder, unknown))) {
    fail_at(folder, "make the folder", errno);
  }
  sync(above);
}

void sync(const std::filesystem::path& path) {
  OpenFile file(path.empty() ? "." : path, O_RDONLY);
  file.sync();
}

std::uint64_t hash_of_file(const std::filesystem::path& path) {
  OpenFile file(path, O_RDONLY);
  return hash_of(file, [](std::string_view /*bytes*/) {});
}

std::uint64_t copy_to_new_file(const std::filesystem::path& from,
                               const std::filesystem::path& to) {
  OpenFile in(from, O_RDONLY);
  OpenFile out(to, O_WRONLY | O_CREAT | O_EXCL);
  const std::uint64_t hash =
      hash_of(in, [&](std::string_view bytes) { out.write(bytes); });
  out.close();
  return hash;
}

}  // namespace lede
