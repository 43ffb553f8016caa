// Archives and compressed files by libarchive: .zip, .tar, .gz, .bz2, .xz, .zst and what
// is made of them (.tar.gz). Each member is a document of its own, of any format, read in
// memory; its path is the archive's with the member's name, "a.zip/b.txt", that of the
// content of "a.txt.gz" the file's own.
#pragma once

#include <cstdint>

#include "corpus/reader.h"

namespace lede {

int claims_archive(const Document& document);
std::unique_ptr<Reader> open_archive(const Document& document);

// A member of so many bytes and more is Skipped, unless it is one of lines, which is read
// in slices.
inline constexpr std::uint64_t kMaxMemberBytes = std::uint64_t{256} << 20U;

// All members of an archive, those of archives in it included, may take so many bytes and
// kMaxUnpackRatio times the archive's own. The rest is Skipped.
inline constexpr std::uint64_t kFreeUnpackBytes = std::uint64_t{64} << 20U;
inline constexpr std::uint64_t kMaxUnpackRatio = 200;

}  // namespace lede
