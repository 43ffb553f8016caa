// The seam between formats and everything else: a reader turns the bytes of one file into
// articles, and what it cannot read into Skipped values. One reader a format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/article.h"

namespace lede {

// A file or record that gave no article, or one that lacks something, and why. Counted
// and listed, never fatal.
struct Skipped {
  std::string path;
  std::uint32_t record = 0;  // its number in the file, from 1; 0: the whole file
  std::string reason;

  friend bool operator==(const Skipped&, const Skipped&) = default;
};

// Why what a reader looked at gives no article.
struct NotAnArticle {
  std::string reason;
};

using Record = std::variant<Article, Skipped>;

// A part of what was read that is not in the article, and why: furniture, teasers.
struct LeftOut {
  std::string reason;
  std::string text;
};

struct DocumentFormat;

// One file, or a slice of whole records of one.
struct Document {
  std::string path;                // as it is reached from the working directory
  std::string relative_path;       // from its source: what an article's id falls back to
  std::string_view bytes;          // of any encoding
  std::uint32_t first_record = 1;  // number of the first record in these bytes
  const DocumentFormat* format = nullptr;  // of the file, if known; a slice must say it
  // What a container says of it: where it was fetched from, and its encoding, by the name
  // that mails and web servers give it; both may be empty.
  std::string url = {};
  std::string charset = {};
  // Of a member of a container: how deep it lies, and how many bytes may still be
  // unpacked of the outermost.
  int nesting = 0;
  std::uint64_t* may_unpack = nullptr;
  // Where readers add what they leave out of the record that they give next; nullptr:
  // nobody asks.
  std::vector<LeftOut>* left_out = nullptr;
};

// A name in lower case without its ending for a compression: "a.csv" for "a.csv.gz".
std::string_view without_compression(std::string_view name);

// Whether the document's name ends so ("a.csv" for ".csv"), that of a compression aside
// ("a.csv.gz"). The extension is in lower case.
bool has_extension(const Document& document, std::string_view extension);

// Reads one document. next() is called until it says the document is at its end.
class Reader {
 public:
  virtual ~Reader() = default;

  // The next article or skipped record; false at the end. The reader sets what the text
  // says, Article::record, and Article::id only where the record has its own;
  // open_document() sets the rest.
  virtual bool next(Record& record) = 0;
};

// A format: how it is recognised and read.
struct DocumentFormat {
  std::string_view name;  // as Article::format has it
  // How sure the format is that the bytes are its own: 0 not at all; the highest wins.
  int (*claims)(const Document& document);
  // A reader of a document whose bytes are clean UTF-8 (see utf8_text()) and not empty;
  // it looks at them for as long as it lives.
  std::unique_ptr<Reader> (*open)(const Document& document);
  // True where the file is a sequence of lines of one record each, numbered by their
  // lines: it may be cut into slices at line ends.
  bool lines = false;
  // True where a file may hold any number of records: a large one is read piece by piece.
  bool many = false;
  // True where claims() and the reader take the file's own bytes, of any kind; what is in
  // them goes through open_document() again.
  bool raw = false;
};

// The format of a document by its content, then its name.
const DocumentFormat& format_of(const Document& document);

// A reader of a document of any format, which decodes it and gives its records in order,
// each article with id, path and format. A document without text gives one Skipped. The
// bytes must outlive the reader.
std::unique_ptr<Reader> open_document(const Document& document);

// Gives the records of open_document() one by one.
void read_document(const Document& document, const std::function<void(Record)>& visit);

// A container (an archive, a compressed file, a WARC, a mail) that lies in more others
// than that is Skipped.
inline constexpr int kMaxContainers = 2;
inline constexpr std::string_view kTooNested = "nested in more than 2 other containers";

// An article's text is read up to so many bytes; the rest is reported as Skipped.
inline constexpr std::size_t kMaxTextBytes = std::size_t{16} << 20U;

// And up to about so many different words, which take most of the memory.
inline constexpr std::size_t kMaxDifferentWords = 500'000;

// A record of a file that is larger is Skipped.
inline constexpr std::size_t kMaxRecordBytes = 4 * kMaxTextBytes;
inline constexpr std::string_view kTooLargeRecord = "a record of more than 64 MB";

}  // namespace lede
