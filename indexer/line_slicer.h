// A large file of lines, read slice by slice, so that memory does not depend on its size.
// One that only grew since the last update is read from where it ended then; in UTF-16 it
// is read anew.
#pragma once

#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "corpus/line_cutter.h"
#include "corpus/walk.h"
#include "indexer/batch.h"
#include "indexer/catalogue.h"

namespace lede {

class LineSlicer {
 public:
  // stamp: what to remember of the file if all of it is read.
  LineSlicer(const SurveyedFile& file, OpenSourceFile source, const FileStamp& stamp,
             const LineEnds& ends);
  LineSlicer(const LineSlicer&) = delete;
  LineSlicer& operator=(const LineSlicer&) = delete;

  // Finds out whether the file is what it was, or begins with it; why it cannot be read,
  // if so.
  std::optional<Skipped> compare(const FileFacts& old);

  // True if its bytes are those of the catalogue; then there is nothing to slice.
  bool is_same() const { return is_same_; }

  // The next slice of about so many bytes and whole lines.
  Part next(std::size_t bytes, const DocumentFormat& format);

  // True once it was asked to stop; what was given since may be anything.
  bool is_stopped() const { return is_stopped_; }

  // True when the last slice was given.
  bool is_done() const { return is_done_; }

  FileFacts facts() const;

 private:
  struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
  };

  std::optional<Skipped> hash_beginning(std::uint64_t bytes);
  std::optional<Skipped> find_line_end();
  bool was_stopped();
  bool read(std::size_t bytes, std::string& out);
  void take_slice(std::size_t bytes, Part& part);
  void begin_anew();

  const SurveyedFile& file_;
  OpenSourceFile source_;
  FileStamp stamp_;
  LineEnds ends_;
  std::unique_ptr<XXH3_state_t, FreeState> hash_;  // of the bytes up to offset_
  std::uint64_t offset_ = 0;
  std::uint64_t given_ = 0;  // of these, those of slices so far
  std::uint32_t next_line_ = 1;
  char last_ = '\0';  // byte of the beginning that was compared
  std::optional<LineCutter> cutter_;
  std::optional<Skipped> failed_;  // why it cannot be read on
  bool is_first_ = true;
  bool is_done_ = false;
  bool is_same_ = false;
  bool is_stopped_ = false;
  bool continues_old_ = false;
};

}  // namespace lede
