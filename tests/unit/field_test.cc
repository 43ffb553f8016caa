#include "schema/field.h"

#include <catch2/catch.hpp>

namespace lede {
namespace {

TEST_CASE("a field is found by its name or its other name", "[schema][field]") {
  CHECK(find_field("headline")->id == FieldId::Headline);
  CHECK(find_field("Title")->id == FieldId::Headline);
  CHECK(find_field("lang")->id == FieldId::Language);
  CHECK(find_field("") == nullptr);
  CHECK(find_field("http") == nullptr);
}

TEST_CASE("a mistyped field has a nearest one", "[schema][field]") {
  CHECK(nearest_field("headlin") == "headline");
  CHECK(nearest_field("speeker") == "speaker");
  CHECK(nearest_field("sorce") == "source");
  CHECK(nearest_field("xyzzy").empty());
  CHECK(nearest_field("").empty());
}

}  // namespace
}  // namespace lede
