// How far an update is, on a terminal: one line that is written over.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace lede {

class Progress {
 public:
  // total_bytes: what there is to read. doing: what the line begins with.
  explicit Progress(std::uint64_t total_bytes, std::string doing = {});
  // Takes the line away.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::uint64_t bytes, std::uint64_t articles);

 private:
  using Clock = std::chrono::steady_clock;

  void show() const;

  std::uint64_t total_bytes_;
  std::string doing_;
  std::uint64_t bytes_ = 0;
  std::uint64_t articles_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_;
  bool is_visible_ = false;
};

// True if messages go to a terminal.
bool stderr_is_terminal();

// "3 s", "2 min 5 s", "1 h 40 min".
std::string duration_text(std::chrono::seconds duration);

}  // namespace lede
