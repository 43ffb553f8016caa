// Walking an archive: which files are there, without reading them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/reader.h"
#include "schema/descriptor.h"

namespace lede {

// A regular file of an archive. Paths are bytes: they may hold newlines and invalid
// UTF-8.
struct SourceFile {
  std::string source;         // the path that was walked, as the user gave it
  std::string path;           // as the file is reached from the working directory
  std::string relative_path;  // from the source; for a source that is a file, its name
  std::uint64_t size = 0;     // bytes
  std::int64_t mtime = 0;     // nanoseconds since 1970
  std::int64_t ctime = 0;     // nanoseconds since 1970; tells what a restored mtime hides
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  bool is_behind_link = false;  // a link beneath the source leads to it

  friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

// A file or folder that is there and holds no articles of the archive, as opposed to one
// that could not be looked at, which is Skipped.
struct PassedOver {
  Skipped what;
};

using WalkEntry = std::variant<SourceFile, Skipped, PassedOver>;

// What a walk does with symbolic links. One that the user named as a source is followed
// in any case.
enum class Links : std::uint8_t {
  Skipped,     // whatever was read where the link is now stays
  PassedOver,  // what was read through them is no more of the archive
  Followed,
};

// A folder or file that followed links do not lead into.
struct ApartPath {
  std::string path;
  std::string_view what;  // "the index"
};

struct WalkOptions {
  Links links = Links::Skipped;
  std::vector<ApartPath> apart = {};  // for Followed
  // Told of each folder, by its path, before it is looked into.
  std::function<void(const std::string&)> entering = {};
};

// Visits every regular file of a source, a file or a folder: a folder's own files first,
// then its folders, each in byte order of their names. Links that are not followed,
// devices, FIFOs, sockets, folders deeper than kMaxFolderDepth and what cannot be read
// are Skipped with the reason. Hidden files and folders, backup copies and the parts of
// saved pages are PassedOver (see passed_over.h), quiet folders not even mentioned.
// Throws Error if the source does not exist.
//
// Followed links come after all that lies in the source really, in byte order of their
// paths; those behind them after these. Nothing is read twice: a link to, or what lies
// behind one and is, a file or folder that was visited before (by device and inode) is
// PassedOver, and so is a link upwards and what is apart. A link that leads nowhere now,
// or to a folder with nothing in it, is Skipped.
void walk(const std::string& source, const std::function<void(WalkEntry)>& visit,
          const WalkOptions& options = {});

// The same; false, and nothing is visited, if the source does not exist.
bool walk_if_there(const std::string& source, const std::function<void(WalkEntry)>& visit,
                   const WalkOptions& options = {});

inline constexpr unsigned kMaxFolderDepth = 256;

// A file of an archive, open to be read. Opening never follows a link inside the source,
// unless the walk did, and never waits on a device or FIFO, also when the archive was
// changed since the walk.
class OpenSourceFile {
 public:
  // Skipped if it cannot be opened or is no regular file any more.
  static std::variant<OpenSourceFile, Skipped> open(const SourceFile& file);

  // The file as it was when it was opened.
  const SourceFile& file() const { return file_; }

  // Appends so many bytes from that offset, fewer at the end of the file. Skipped if it
  // cannot be read.
  std::optional<Skipped> read(std::uint64_t offset, std::size_t bytes,
                              std::string& out) const;

  // Skipped if the bytes up to the size at opening were changed since then; a file may
  // grow.
  std::optional<Skipped> changed() const;

 private:
  OpenSourceFile(Descriptor descriptor, SourceFile file);

  Descriptor descriptor_;
  SourceFile file_;
};

// A file's content, with the facts of the file that was read.
struct SourceBytes {
  SourceFile file;
  std::string bytes;
};

// The whole of a file. Skipped if it cannot be read, is larger than kMaxFileBytes, or
// changes while it is read.
std::variant<SourceBytes, Skipped> read_source_file(const SourceFile& file);

// Of a file that is read whole; one of lines (see DocumentFormat::lines) may be of any
// size.
inline constexpr std::uint64_t kMaxFileBytes = std::uint64_t{512} << 20U;

}  // namespace lede
