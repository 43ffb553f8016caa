// What flows through the pipeline: articles on their way into a segment; in an update,
// files, or parts of large ones, on their way from bytes to documents. Each stage takes
// what the one before it filled in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/reader.h"
#include "indexer/catalogue.h"
#include "indexer/invert.h"
#include "indexer/survey.h"

namespace lede {

// A record as it was read.
struct ReadRecord {
  Record record;
  std::uint64_t content = 0;  // hash of the article
};

// A file, or a slice of whole records of one.
struct Part {
  // Filled in by the feeder.
  const SurveyedFile* file = nullptr;
  std::uint64_t source_bytes = 0;  // of the file, that it stands for
  bool is_first = true;
  bool is_last = true;
  bool is_read = false;        // its bytes are here
  bool has_records = false;    // what was read of it is here instead
  bool continues_old = false;  // the records of before are all as they were
  std::string bytes;
  std::uint32_t first_record = 1;
  const DocumentFormat* format = nullptr;  // of a slice

  // Filled in when the file is read.
  FileFacts facts;
  std::optional<std::string> unreadable;  // why
  bool is_same = false;                   // its bytes are those of the catalogue
  std::vector<ReadRecord> read;

  // Filled in when its records are compared with those of the catalogue. Records without
  // an article number are those of the articles, in order.
  std::vector<CatalogueRecord> records;
  std::vector<CatalogueSkip> skips;
  std::vector<Article> articles;
};

// What is in a part, for the readers; looks at its bytes.
inline Document document_of(const Part& part) {
  return {.path = part.file->file.path,
          .relative_path = part.file->relative_path,
          .bytes = part.bytes,
          .first_record = part.first_record,
          .format = part.format};
}

// What every batch has.
struct ArticleBatch {
  std::uint64_t source_bytes = 0;  // that it was made of
  std::vector<Article> articles;   // to be inverted
  Inverted inverted;               // of all of them
};

struct FileBatch : ArticleBatch {
  std::vector<Part> parts;
};

}  // namespace lede
