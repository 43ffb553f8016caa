// The time of day.
#include "indexer/clock.h"

#include <array>
#include <ctime>

namespace lede {

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%FT%TZ", &parts);
  return {text.data(), size};
}

}  // namespace lede
