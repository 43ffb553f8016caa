// Errors that end a command. An odd article is no error: see corpus/reader.h, Skipped.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace lede {

// The command cannot go on. what() is one lower-case line that names the thing; hint()
// says what the user can do, or is empty.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, std::string hint = {})
      : std::runtime_error(message), hint_(std::move(hint)) {}

  const std::string& hint() const { return hint_; }

 private:
  std::string hint_;
};

// A text that does not parse; position() is the byte offset of the place in it.
class SyntaxError : public Error {
 public:
  SyntaxError(const std::string& message, std::size_t position, std::string hint = {})
      : Error(message, std::move(hint)), position_(position) {}

  std::size_t position() const { return position_; }

 private:
  std::size_t position_;
};

}  // namespace lede
