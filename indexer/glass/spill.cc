// The temporary file of spilled runs.
#include "indexer/glass/spill.h"

#include <fcntl.h>

#include <system_error>

#include "schema/error.h"

namespace lede::glass {

void Spill::begin_run() {
  if (!output_) {
    output_.emplace(path_);
  }
  runs_.push_back({.offset = output_->size()});
}

void Spill::write(std::string_view bytes) {
  output_->write(bytes);
}

void Spill::end_run() {
  runs_.back().size = output_->size() - runs_.back().offset;
}

const OpenFile& Spill::reopen() {
  if (!input_) {
    output_->close();
    input_.emplace(path_, O_RDONLY);
  }
  return *input_;
}

void Spill::remove() {
  if (!output_) {
    return;
  }
  std::error_code error;
  std::filesystem::remove(path_, error);
  if (error) {
    throw Error("cannot remove '" + path_.string() + "': " + error.message());
  }
}

}  // namespace lede::glass
