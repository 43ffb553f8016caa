// The progress line.
#include "indexer/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include <fmt/core.h>

namespace lede {
namespace {

constexpr std::chrono::milliseconds kInterval{200};
constexpr std::string_view kClearLine = "\r\x1B[K";
constexpr double kMegabyte = 1e6;

}  // namespace

bool stderr_is_terminal() {
  return isatty(STDERR_FILENO) == 1;
}

std::string duration_text(std::chrono::seconds duration) {
  constexpr std::int64_t kMinute = 60;
  constexpr std::int64_t kHour = 3600;
  const std::int64_t seconds = duration.count();
  if (seconds < kMinute) {
    return fmt::format("{} s", seconds);
  }
  if (seconds < kHour) {
    return fmt::format("{} min {} s", seconds / kMinute, seconds % kMinute);
  }
  return fmt::format("{} h {} min", seconds / kHour, seconds % kHour / kMinute);
}

Progress::Progress(std::uint64_t total_bytes, std::string doing)
    : total_bytes_(total_bytes), doing_(std::move(doing)) {}

Progress::~Progress() {
  if (is_visible_) {
    fmt::print(stderr, "{}", kClearLine);
  }
}

void Progress::advance(std::uint64_t bytes, std::uint64_t articles) {
  bytes_ += bytes;
  articles_ += articles;
  const Clock::time_point now = Clock::now();
  if (now - start_ > kInterval && now - shown_ > kInterval) {
    shown_ = now;
    is_visible_ = true;
    show();
  }
}

void Progress::show() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  const double rate = static_cast<double>(bytes_) / seconds;
  const auto rest = static_cast<double>(total_bytes_ - std::min(bytes_, total_bytes_));
  const std::string left = bytes_ == 0
                               ? ""
                               : ", " +
                                     duration_text(std::chrono::seconds(
                                         static_cast<std::int64_t>(rest / rate))) +
                                     " left";
  fmt::print(stderr, "{}{}{} articles, {:.1f} MB/s{}", kClearLine, doing_, articles_,
             rate / kMegabyte, left);
  std::fflush(stderr);
}

}  // namespace lede
