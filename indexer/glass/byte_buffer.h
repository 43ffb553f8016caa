// A growing run of bytes that encoders write into through a pointer: appending to a
// std::string byte by byte costs more than the encoding itself.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace lede::glass {

class ByteBuffer {
 public:
  // Where to write up to `size` more bytes. They count once commit() says where they end.
  char* room(std::size_t size) {
    if (capacity_ - size_ < size) {
      grow(size);
    }
    return bytes_.get() + size_;
  }

  void commit(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  void append(std::string_view text) {
    char* out = room(text.size());
    std::copy(text.begin(), text.end(), out);
    size_ += text.size();
  }

  void clear() { size_ = 0; }
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  void grow(std::size_t size) {
    const std::size_t capacity = std::max(capacity_ * 2, size_ + size);
    auto bytes = std::make_unique_for_overwrite<char[]>(capacity);  // NOLINT(*-c-arrays)
    std::copy_n(bytes_.get(), size_, bytes.get());
    bytes_ = std::move(bytes);
    capacity_ = capacity;
  }

  std::unique_ptr<char[]> bytes_;  // NOLINT(*-c-arrays)
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace lede::glass
