// Cuts the files to be read into batches of about one size: small files together, large
// ones of many records in pieces. The first stage of an update, one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "indexer/batch.h"
#include "indexer/line_slicer.h"
#include "indexer/record_slicer.h"
#include "indexer/survey.h"

namespace lede {

class Feeder {
 public:
  // Looks at survey and catalogue for as long as it lives.
  Feeder(const Survey& survey, const Catalogue& catalogue, std::size_t batch_bytes)
      : survey_(survey), catalogue_(catalogue), batch_bytes_(batch_bytes) {}

  // The next batch, in the order of the survey; nullptr at the end, or when it was asked
  // to stop in the middle of one.
  std::unique_ptr<FileBatch> next();

  // How many of the files it has begun with.
  std::size_t files_begun() const { return next_file_; }

 private:
  bool is_cutting() const { return lines_ || records_; }
  std::unique_ptr<FileBatch> next_group();
  Part begin_large(const SurveyedFile& file);
  std::optional<Skipped> compare_beginning(const SurveyedFile& file,
                                           std::string_view head);
  Part begin_lines(Part part, OpenSourceFile source, const FileStamp& stamp,
                   std::string_view head);
  Part begin_records(Part part);
  Part next_piece();

  const Survey& survey_;
  const Catalogue& catalogue_;
  std::size_t batch_bytes_;
  std::size_t next_file_ = 0;
  // Of the large file that is being cut, if there is one.
  std::optional<LineSlicer> lines_;
  std::optional<RecordSlicer> records_;
  const DocumentFormat* format_ = nullptr;
};

// Reads the file of a part into it: bytes and facts, or why it is unreadable. Finds out
// whether it is the same as in the catalogue.
void read_file_of(Part& part, const Catalogue& catalogue);

}  // namespace lede
