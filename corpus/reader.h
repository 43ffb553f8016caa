// The seam between formats and everything else: a reader turns the bytes of one file into
// articles, and what it cannot read into Skipped values. One reader a format.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "schema/article.h"

namespace lede {

// A file or record that gave no article, and why. Counted and listed, never fatal.
struct Skipped {
  std::string path;
  std::uint32_t record =
      0;  // number of the record in its file, from 1; 0: the whole file
  std::string reason;

  friend bool operator==(const Skipped&, const Skipped&) = default;
};

using Record = std::variant<Article, Skipped>;

// What a reader is given: one file, or a slice of whole records of one.
struct Document {
  std::string path;           // as it is reached from the working directory
  std::string relative_path;  // from its source: what an article's id falls back to
  std::string_view bytes;
  std::uint32_t first_record = 1;  // number of the first record in these bytes
};

// Reads one document. next() is called until it says the document is at its end.
class Reader {
 public:
  virtual ~Reader() = default;

  // The next article or skipped record; false at the end.
  virtual bool next(Record& record) = 0;
};

// A format: how it is recognised and read.
struct Format {
  std::string_view name;  // as Article::format has it
  // How sure the format is that the bytes are its own: 0 not at all; the highest wins.
  int (*claims)(const Document& document);
  // The reader looks at document.bytes for as long as it lives.
  std::unique_ptr<Reader> (*open)(const Document& document);
  // True where the file is a sequence of lines of one record each: it may be cut into
  // slices at line ends.
  bool lines;
};

// The format of a document by its content, then its name; nullptr if no reader takes it.
const Format* format_of(const Document& document);

}  // namespace lede
