// Names without what leads in to them.
#include "corpus/lead_in.h"

#include <catch2/catch.hpp>

namespace lede {
namespace {

TEST_CASE("what leads in to the names of a byline is taken off", "[corpus]") {
  struct Case {
    std::string_view byline;
    std::string_view names;
  };
  const Case c = GENERATE(values<Case>({
      {"By Ann Lee", "Ann Lee"},
      {"BY ANN LEE", "ANN LEE"},
      {"By: Ann Lee", "Ann Lee"},
      {"ByAnn Lee", "Ann Lee"},
      {"Byby ANN LEE and BO ROE", "ANN LEE and BO ROE"},
      {"By By Ann Lee", "Ann Lee"},
      {"By", ""},
      {"Byron Lee", "Byron Lee"},
      {"BYRON LEE", "BYRON LEE"},
      {"Von Anna Lehn", "Anna Lehn"},
      {"von dpa", "dpa"},
      {"Von der Lehn", "Von der Lehn"},
      {"von Trapp, Maria", "von Trapp, Maria"},
      {"Von Trapp", "Von Trapp"},
      {"Par Anne Petit avec AFP", "Anne Petit avec AFP"},
      {"Por Ana Vega", "Ana Vega"},
      {"Di Anna Verdi", "Anna Verdi"},
      {"Door Anna de Wit", "Anna de Wit"},
      {"Автор: Анна Белая", "Анна Белая"},
      {"著者：林安", "林安"},
      {"作者：", ""},
      {"记者:林安", "林安"},
      {"بقلم: سلمى", "سلمى"},
      {"Ann By Lee", "Ann By Lee"},
      {"", ""},
  }));
  CAPTURE(c.byline);
  CHECK(without_lead_in(c.byline) == c.names);
}

}  // namespace
}  // namespace lede
