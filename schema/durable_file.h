// Files that are there for good, before what speaks of them is.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

// The whole file. Throws Error naming the path.
std::string read_file(const std::filesystem::path& path);

// Writes a file that must not exist yet, and does not sync it. Throws Error naming path
// and cause.
void write_new_file(const std::filesystem::path& path, std::string_view text);

// Replaces the file in one step: a temporary file beside it, synced, renamed over it, the
// folder synced. A crash leaves the old or the new file, whole; and the new one only with
// those files and folders that it needs, synced as they are now.
void replace_file(const std::filesystem::path& path, std::string_view text,
                  std::vector<std::filesystem::path> needed = {});

// Makes a folder and those above it that are missing, and syncs the folders that they are
// in. One that is there may have been made just before the power failed: it is synced
// there, too.
void make_durable_folder(const std::filesystem::path& folder);

// A folder that must not exist yet, not synced. Throws Error naming path and cause.
void make_new_folder(const std::filesystem::path& folder);

// A file or a folder.
void sync(const std::filesystem::path& path);

// XXH3 of a file's content.
std::uint64_t hash_of_file(const std::filesystem::path& path);

// Copies a file to one that must not exist yet, and does not sync it; the hash of the
// bytes.
std::uint64_t copy_to_new_file(const std::filesystem::path& from,
                               const std::filesystem::path& to);

}  // namespace lede
