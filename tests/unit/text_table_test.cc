// Texts by numbers.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "schema/text_table.h"

namespace lede {
namespace {

TEST_CASE("an equal text has an equal number, looked up alone or with others",
          "[schema]") {
  TextTable alone;
  TextTable together;
  std::vector<std::string> texts;
  for (int i = 0; i < 40'000; ++i) {
    texts.push_back("text " + std::to_string(i % 25'000));
  }
  texts.emplace_back();
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  std::vector<std::uint32_t> numbers;
  together.numbers_of(views, numbers);
  REQUIRE(numbers.size() == texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::uint32_t number = alone.number_of(texts[i]);
    const bool same = numbers[i] == number && alone[number] == texts[i];
    if (!same) {
      FAIL("'" << texts[i] << "' is " << numbers[i] << " and " << number);
    }
  }
  CHECK(alone.size() == 25'001);
  alone.clear();
  CHECK(alone.size() == 0);
  CHECK(alone.number_of("text 7") == 0);
}

}  // namespace
}  // namespace lede
