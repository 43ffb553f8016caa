// Running text in the making: joins words and marks with the right spaces, and gives a
// sentence its capital.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lede::bench {

class Text {
 public:
  void word(std::string_view word);

  // Puts a mark at the end of what stands, or before the next word.
  void close(std::string_view mark) { text_ += mark; }
  void open(std::string_view mark);

  void start_sentence() { capital_ = true; }
  void start_paragraph();

  [[nodiscard]] std::uint32_t words() const { return words_; }
  [[nodiscard]] const std::string& str() const { return text_; }

 private:
  std::string text_;
  std::uint32_t words_ = 0;
  bool capital_ = true;
  bool joined_ = true;
};

}  // namespace lede::bench
