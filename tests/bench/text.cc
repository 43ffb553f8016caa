#include "text.h"

#include <cstddef>

namespace lede::bench {

void Text::word(std::string_view word) {
  if (!joined_) {
    text_ += ' ';
  }
  const std::size_t start = text_.size();
  text_ += word;
  if (capital_ && text_[start] >= 'a' && text_[start] <= 'z') {
    text_[start] = static_cast<char>(text_[start] - 'a' + 'A');
  }
  capital_ = false;
  joined_ = false;
  ++words_;
}

void Text::open(std::string_view mark) {
  if (!joined_) {
    text_ += ' ';
  }
  text_ += mark;
  joined_ = true;
}

void Text::start_paragraph() {
  if (!text_.empty()) {
    text_ += "\n\n";
  }
  joined_ = true;
  capital_ = true;
}

}  // namespace lede::bench
