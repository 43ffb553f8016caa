// Puts the texts of a page together: white space squeezed, none at the ends, invisible
// characters left out.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace lede::html {

class TextCollector {
 public:
  void add(std::string_view text);

  // Adds a closing mark, without the space before it. Nothing if there is no text.
  void close(std::string_view mark) {
    if (!text_.empty()) {
      text_ += mark;
    }
  }

  // The next text is another word.
  void space() { pending_space_ = true; }

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  std::string take() { return std::exchange(text_, {}); }
  void clear() {
    text_.clear();
    pending_space_ = false;
  }

 private:
  void add_rare(std::string_view text, std::size_t& i);

  std::string text_;
  bool pending_space_ = false;
};

}  // namespace lede::html
