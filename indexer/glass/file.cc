// Buffered writing.
#include "indexer/glass/file.h"

#include <fcntl.h>

#include <utility>

namespace lede::glass {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20U;

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : file_(std::move(path), O_WRONLY | O_CREAT | O_EXCL) {}

void OutputFile::write(std::string_view bytes) {
  buffer_.append(bytes);
  size_ += bytes.size();
  if (buffer_.size() >= kBufferBytes) {
    flush();
  }
}

void OutputFile::flush() {
  file_.write(buffer_.view());
  buffer_.clear();
}

void OutputFile::close() {
  flush();
  file_.close();
}

}  // namespace lede::glass
