// Files that are there for good once a call returns: written, synced, and their folder
// too.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace lede {

// The whole file. Throws Error naming the path.
std::string read_file(const std::filesystem::path& path);

// Writes a file that must not exist yet, and syncs it. Throws Error naming path and
// cause.
void write_new_file(const std::filesystem::path& path, std::string_view text);

// Replaces the file in one step: a temporary file beside it, synced, renamed over it, the
// folder synced. A crash leaves the old or the new file, whole.
void replace_file(const std::filesystem::path& path, std::string_view text);

void sync_file(const std::filesystem::path& path);
void sync_folder(const std::filesystem::path& path);

// XXH3 of a file's content.
std::uint64_t hash_of_file(const std::filesystem::path& path);

// Copies a file to one that must not exist yet, and syncs that; the hash of the bytes.
std::uint64_t copy_to_new_file(const std::filesystem::path& from,
                               const std::filesystem::path& to);

}  // namespace lede
