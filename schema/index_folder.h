// Where what lies in the folder of an index.
//
//   manifest                    what of all this counts (manifest.h)
//   catalogue-7                 which files the articles came from
//   segments/NAME/articles      Xapian database of articles
//   segments/NAME/quotes        the same of quotations
//   aliases.tsv                 a person's own spellings of names, if there are any
//   lock, manifest.new          of the program that writes
#pragma once

#include <filesystem>
#include <string>

namespace lede {

inline constexpr const char* kManifestFile = "manifest";
inline constexpr const char* kNewManifestFile = "manifest.new";
inline constexpr const char* kCataloguePrefix = "catalogue-";
inline constexpr const char* kSegmentsFolder = "segments";
inline constexpr const char* kAliasesFile = "aliases.tsv";
inline constexpr const char* kLockFile = "lock";

// The databases of a segment: their folders' names, and what they call themselves.
inline constexpr const char* kArticlesDatabase = "articles";
inline constexpr const char* kQuotesDatabase = "quotes";

inline std::filesystem::path segment_path(const std::filesystem::path& index,
                                          const std::string& segment) {
  return index / kSegmentsFolder / segment;
}

inline std::filesystem::path articles_path(const std::filesystem::path& index,
                                           const std::string& segment) {
  return segment_path(index, segment) / kArticlesDatabase;
}

inline std::filesystem::path quotes_path(const std::filesystem::path& index,
                                         const std::string& segment) {
  return segment_path(index, segment) / kQuotesDatabase;
}

}  // namespace lede
