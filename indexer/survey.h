// A look over the archive before anything is read: which files have to be, which are as
// they were, and which are gone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/walk.h"
#include "indexer/catalogue.h"

namespace lede {

// What becomes of a file of the catalogue.
enum class Fate : std::uint8_t {
  Gone,    // its articles are to be removed
  Kept,    // as it was, or not to be seen now
  ToRead,  // one of Survey::files
};

// A file that is new, or other than when it was read.
struct SurveyedFile {
  SourceFile file;
  std::string relative_path;  // from its source: what ids are made of
  std::size_t old = 0;        // its number in the catalogue, or file_count()
};

struct Survey {
  std::vector<SurveyedFile> files;  // to be read, in the order of the walk
  std::uint64_t bytes = 0;          // of them all
  std::vector<Fate> fates;          // by number in the catalogue
  std::vector<Skipped> skipped;     // what the walk did not look at
  std::vector<std::string> warnings;
};

struct WalkedPath {
  std::string path;  // absolute
  WalkOptions options = {};
};

struct SurveyScope {
  std::vector<std::string> sources;  // absolute paths: all of the index
  std::vector<WalkedPath> walked;    // those to look over now
  std::filesystem::path index;       // absolute; nothing in it belongs to the archive
};

// A source that does not exist, or has nothing in it though it had articles, is a
// warning, and its articles are kept: its disk may not be mounted. Unless the index lies
// in it, too.
Survey survey(const SurveyScope& scope, const Catalogue& catalogue);

FileStamp stamp_of(const SourceFile& file);

// True if path is folder or lies in it.
bool lies_in(std::string_view path, std::string_view folder);
bool lies_in_any(std::string_view path, const std::vector<std::string>& folders);
bool lies_in_any(std::string_view path, const std::vector<WalkedPath>& walked);

}  // namespace lede
