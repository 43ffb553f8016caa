// The query language as a table: text left, tree right.
#include "searcher/query/query_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "schema/error.h"

namespace {

using namespace lede;

struct Case {
  std::string text;
  std::string tree;
};

TEST_CASE("a query becomes its tree", "[searcher]") {
  const auto [text, tree] = GENERATE(values<Case>({
      // words
      {"", "(or)"},
      {"   ", "(or)"},
      {"oil", "oil"},
      {"oil supplies belarus", "(or oil supplies belarus)"},
      {"\toil\n supplies ", "(or oil supplies)"},
      {"oil\u00A0supplies", "(or oil supplies)"},
      {"oil, supplies; belarus.", "(or oil supplies belarus)"},
      {"(AP) oil", "(or AP oil)"},
      {"U.S. troops", "(or U.S. troops)"},
      {"US TROOPS", "(or US TROOPS)"},
      {"re-election F-16 AT&T", "(or re-election F-16 AT&T)"},
      {"80% of $1,700", "(or 80% of $1,700)"},
      {"Moscow’s don't", "(or Moscow’s don't)"},
      {"minsk — and then", "(or minsk and then)"},
      {"minsk - oil", "(or minsk oil)"},
      {"minsk -- oil", "(or minsk oil)"},
      {"C++ jobs", "(or C++ jobs)"},
      {"石油 供应", "(or 石油 供应)"},
      {"...", "(or)"},
      {"? ! ,", "(or)"},
      {"12:30 train", "(or 12:30 train)"},
      {"in https://example.com/a(b)?c=d", "(or in https://example.com/a(b)?c=d)"},
      {"near and or not", "(or near and or not)"},
      {"before winter", "(or before winter)"},
      {"belarus: oil talks", "(or belarus oil talks)"},
      // exact forms
      {"=supplies", "=supplies"},
      {"=supplies oil", "(or =supplies oil)"},
      {"a=b", "a=b"},
      {"= b", "b"},
      {"headline:=oil", "headline:=oil"},
      {"=headline:oil", "headline:=oil"},
      // phrases, in every pair of marks
      {"\"swallowing up Belarus\"", "\"swallowing up Belarus\""},
      {"“swallowing up Belarus”", "\"swallowing up Belarus\""},
      {"„swallowing up Belarus“", "\"swallowing up Belarus\""},
      {"„swallowing up Belarus”", "\"swallowing up Belarus\""},
      {"”swallowing up Belarus”", "\"swallowing up Belarus\""},
      {"«swallowing up Belarus»", "\"swallowing up Belarus\""},
      {"« swallowing up Belarus »", "\"swallowing up Belarus\""},
      {"»swallowing up Belarus«", "\"swallowing up Belarus\""},
      {"‹swallowing up› Belarus", "(or \"swallowing up\" Belarus)"},
      {"「石油 供应」", "\"石油 供应\""},
      {"『石油』", "\"石油\""},
      {"‘swallowing up’ Belarus", "(or \"swallowing up\" Belarus)"},
      {"‚swallowing up‘ Belarus", "(or \"swallowing up\" Belarus)"},
      {"’swallowing up’ Belarus", "(or \"swallowing up\" Belarus)"},
      {"'swallowing up' Belarus", "(or \"swallowing up\" Belarus)"},
      {"‘it isn’t over’", "\"it isn’t over\""},
      {"\"it isn't ‘over’ yet\"", "\"it isn't ‘over’ yet\""},
      {"“swallowing up\" Belarus", "(or \"swallowing up\" Belarus)"},
      {"\"swallowing up” Belarus", "(or \"swallowing up\" Belarus)"},
      {"\"oil\"\"gas\"", "(or \"oil\" \"gas\")"},
      {"oil\"gas talks\"", "(or oil \"gas talks\")"},
      {"\"oil\"speaker:smith", "(and \"oil\" speaker:smith)"},
      {"“oil”speaker:\"jo smith\"id:7", "(and \"oil\" speaker:\"jo smith\" id:7)"},
      {"(oil gas)headline:talks", "(or oil gas headline:talks)"},
      {"\"oil\"^2since:2020", "(and \"oil\"^2 date:2020-01-01..)"},
      {"\"oil\"http://a.example/b", "(or \"oil\" http://a.example/b)"},
      {"\"oil\"said: gas", "(or \"oil\" said gas)"},
      {"\"rough\n  edges\"", "\"rough edges\""},
      {"the '90s", "(or the 90s)"},
      {"workers' rights", "(or workers rights)"},
      {"O’Neill d'Ivoire", "(or O’Neill d'Ivoire)"},
      // signs
      {"+oil gas", "(and oil (maybe gas))"},
      {"+oil +gas", "(and oil gas)"},
      {"+oil gas minsk", "(and oil (maybe (or gas minsk)))"},
      {"oil -gas", "(and oil (not gas))"},
      {"oil gas -minsk", "(and (or oil gas) (not minsk))"},
      {"-gas", "(not gas)"},
      {"-gas -oil", "(and (not gas) (not oil))"},
      {"+oil -\"rough edges\"", "(and oil (not \"rough edges\"))"},
      {"oil -(gas OR minsk)", "(and oil (not (or gas minsk)))"},
      {"oil -headline:gas", "(and oil (not headline:gas))"},
      {"oil headline:-gas", "(and oil (not headline:gas))"},
      {"oil --gas", "(or oil gas)"},
      {"NOT -gas", "gas"},
      {"post-war", "post-war"},
      // operators
      {"oil AND gas", "(and oil gas)"},
      {"oil OR gas", "(or oil gas)"},
      {"oil AND gas OR minsk", "(or (and oil gas) minsk)"},
      {"minsk OR oil AND gas", "(or minsk (and oil gas))"},
      {"oil AND (gas OR minsk)", "(and oil (or gas minsk))"},
      {"oil AND NOT gas", "(and oil (not gas))"},
      {"oil NOT gas", "(and oil (not gas))"},
      {"NOT gas", "(not gas)"},
      {"oil OR NOT gas", "(or oil (not gas))"},
      {"oil AND gas minsk", "(or (and oil gas) minsk)"},
      {"oil OR gas minsk", "(or oil gas minsk)"},
      {"+oil OR gas minsk", "(and (or oil gas) (maybe minsk))"},
      {"oil AND -gas", "(and oil (not gas))"},
      {"oil AND +gas", "(and oil gas)"},
      {"((oil))", "oil"},
      {"(oil gas) minsk", "(or oil gas minsk)"},
      {"(oil (gas (minsk)))", "(or oil gas minsk)"},
      {"NATO AND EU", "(and NATO EU)"},
      // fields
      {"headline:oil", "headline:oil"},
      {"title:oil", "headline:oil"},
      {"body:oil", "oil"},
      {"headline:\"oil talks\"", "headline:\"oil talks\""},
      {"headline:“oil talks”", "headline:\"oil talks\""},
      {"headline:(oil gas)", "(or headline:oil headline:gas)"},
      {"headline:(oil AND \"gas talks\")", "(and headline:oil headline:\"gas talks\")"},
      {"headline:(oil quote:gas)", "(or headline:oil quote:gas)"},
      {"headline:oil gas", "(or headline:oil gas)"},
      {"speaker:orwell -farm", "(and speaker:orwell (not farm))"},
      {"speaker:orwell farm animals", "(and (or farm animals) speaker:orwell)"},
      {"source:ap oil", "(and oil source:ap)"},
      {"source:ap source:reuters oil", "(and oil (or source:ap source:reuters))"},
      {"source:(ap OR reuters) oil", "(and oil (or source:ap source:reuters))"},
      {"source:ap OR oil", "(or source:ap oil)"},
      {"lang:en lang:be section:world oil",
       "(and oil section:world (or lang:en lang:be))"},
      {"id:https://example.com/a?b=(c)", "id:https://example.com/a?b=(c)"},
      {"(id:a1 OR id:b2)", "(or id:a1 id:b2)"},
      {"id:\"a 1\"", "id:a 1"},
      {"author:smith", "byline:smith"},
      // days
      {"date:2020", "date:2020-01-01..2020-12-31"},
      {"date:2020-02", "date:2020-02-01..2020-02-29"},
      {"date:2020-02-14", "date:2020-02-14..2020-02-14"},
      {"date:2019..2020-02-14", "date:2019-01-01..2020-02-14"},
      {"date:2019..", "date:2019-01-01.."},
      {"date:..2019", "date:..2019-12-31"},
      {"since:2020-02", "date:2020-02-01.."},
      {"before:2020-02", "date:..2020-01-31"},
      {"oil date:2019 date:2021",
       "(and oil (or date:2019-01-01..2019-12-31 date:2021-01-01..2021-12-31))"},
      {"oil since:2019 before:2020", "(and oil date:2019-01-01.. date:..2019-12-31)"},
      {"Date:(2020 OR 2021)",
       "(or date:2020-01-01..2020-12-31 date:2021-01-01..2021-12-31)"},
      {"DATE:..2019", "date:..2019-12-31"},
      {"Since:2020-02", "date:2020-02-01.."},
      {"Since: 2020-02", "date:2020-02-01.."},
      {"BEFORE:2020-02", "date:..2020-01-31"},
      {"Until:2020-02", "date:..2020-02-29"},
      {"oil -date:2020", "(and oil (not date:2020-01-01..2020-12-31))"},
      {"date:\"2020-02\"", "date:2020-02-01..2020-02-29"},
      {"until:2020-02", "date:..2020-02-29"},
      {"oil until:2020", "(and oil date:..2020-12-31)"},
      {"date:(2020-01-04 OR 2020-02-14)",
       "(or date:2020-01-04..2020-01-04 date:2020-02-14..2020-02-14)"},
      {"oil -date:(2019 (2021))",
       "(and oil (not (or date:2019-01-01..2019-12-31 date:2021-01-01..2021-12-31)))"},
      {"https://a.example/1", "(or url:https://a.example/1 https://a.example/1)"},
      {"see https://a.example/1", "(or see https://a.example/1)"},
      // wildcards and edits
      {"luka*", "luka*"},
      {"*shenko", "*shenko"},
      {"lukash?nko oil", "(or lukash?nko oil)"},
      {"who said it?", "(or who said it)"},
      {"oi?", "oi?"},
      {"*", "*"},
      {"headline:luka*", "headline:luka*"},
      {"\"alexander luka*\"", "\"alexander luka*\""},
      {"lukashenko~", "lukashenko~1"},
      {"lukashenko~2", "lukashenko~2"},
      {"lukashenko~9", "lukashenko~2"},
      {"~", "(or)"},
      // distance
      {"oil NEAR/5 belarus", "(near/5 oil belarus)"},
      {"oil BEFORE/3 supplies", "(before/3 oil supplies)"},
      {"oil NEAR/5 gas NEAR/2 minsk", "(near/5 oil gas minsk)"},
      {"headline:(oil NEAR/2 gas)", "(near/2 headline:oil headline:gas)"},
      {"oil NEAR/5 gas AND minsk", "(and (near/5 oil gas) minsk)"},
      {"oil NEAR belarus", "(near/10 oil belarus)"},
      {"oil BEFORE belarus BEFORE/3 gas", "(before/10 oil belarus gas)"},
      {"SHIP SINKS NEAR CRETE", "(or SHIP SINKS NEAR CRETE)"},
      {"oil near belarus", "(or oil near belarus)"},
      // boosts
      {"oil^3 gas", "(or oil^3 gas)"},
      {"headline:oil^2.5", "headline:oil^2.5"},
      {"\"rough edges\"^2", "\"rough edges\"^2"},
      {"(oil gas)^2 minsk", "(or (or oil gas)^2 minsk)"},
      {"x^y", "x^y"},
      // together
      {"+speaker:orwell +date:2020 farm",
       "(and speaker:orwell date:2020-01-01..2020-12-31 (maybe farm))"},
      {"headline:(oil NEAR/2 gas)^2 minsk",
       "(or (near/2 headline:oil headline:gas)^2 minsk)"},
      {"quote:(peace OR “no war”) speaker:smith",
       "(and (or quote:peace quote:\"no war\") speaker:smith)"},
      {"headline:(+oil gas)", "(and headline:oil (maybe headline:gas))"},
      {"=id:abc", "id:abc"},
      {"oil AND “gas talks” OR luka*", "(or (and oil \"gas talks\") luka*)"},
      {"NOT (oil OR gas) minsk", "(and minsk (not (or oil gas)))"},
      {"“oil talks” NOT headline:(gas OR coal)",
       "(and \"oil talks\" (not (or headline:gas headline:coal)))"},
  }));
  CAPTURE(text);
  const ParsedQuery parsed = parse_query(text);
  CHECK(to_string(parsed.query) == tree);
}

TEST_CASE("brackets within brackets are read in no time", "[searcher]") {
  const std::string item = GENERATE(as<std::string>(), "({} OR b) AND c", "({} b)^2",
                                    "source:({} b)^2", "-({} b)");
  std::string text = "source:a";
  for (int i = 0; i < 48; ++i) {
    text = fmt::format(fmt::runtime(item), text);
  }
  CAPTURE(text);
  CHECK_FALSE(is_empty(parse_query(text).query));  // the work once doubled with each
}

// The most that boosts come to on a way down the tree.
double strongest(const Query& query) {
  double within = 1;
  if (const auto* group = std::get_if<Group>(&query.node)) {
    for (const Query& part : group->parts) {
      within = std::max(within, strongest(part));
    }
  }
  return query.boost * within;
}

TEST_CASE("boosts never overflow", "[searcher]") {
  const auto [item, times] = GENERATE(table<std::string, int>(
      {{"({} gas)^999999", 45}, {"({})^999999", 45}, {"({} gas)^0.0001", 45}}));
  std::string text = "oil^999999^999999";
  for (int i = 0; i < times; ++i) {
    text = fmt::format(fmt::runtime(item), text);
  }
  for (const std::string& query : {text, text + "^0"}) {
    CAPTURE(query);
    const Query read = parse_query(query).query;
    CHECK(strongest(read) <= 1.001e6);
    CHECK(to_string(read).find("inf") == std::string::npos);
    CHECK(to_string(read).find("nan") == std::string::npos);
  }
}

TEST_CASE("what is well formed is not warned about", "[searcher]") {
  const std::string text =
      GENERATE(as<std::string>(), "oil supplies belarus", "NATO AND EU",
               "headline:(oil OR “gas talks”)^2 -date:2020 it?", "belarus: oil, gas",
               "who’s next? he said", "‘90s");
  CAPTURE(text);
  CHECK(parse_query(text).warnings.empty());
  CHECK_NOTHROW(parse_query(text, {.strict = true}));
}

struct Repair {
  std::string text;
  std::string tree;
  std::string warning;
  std::size_t position;  // what --strict points at
};

TEST_CASE("what does not parse is repaired aloud, or refused when strict", "[searcher]") {
  const auto [text, tree, warning, position] = GENERATE(values<Repair>({
      {"oil \"rough edges", "(or oil \"rough edges\")", "not closed", 4},
      {"oil “rough edges", "(or oil \"rough edges\")", "not closed", 4},
      {"oil rough\" edges", "(or oil rough edges)", "has no partner", 9},
      {"oil » gas", "(or oil gas)", "has no partner", 4},
      {"oil \"\" gas", "(or oil gas)", "phrase has no words", 4},
      {"(oil gas", "(or oil gas)", "not closed", 8},
      {"oil) gas", "(or oil gas)", "has no opening", 3},
      {"oil ()", "oil", "brackets hold nothing", 4},
      {"AND oil", "oil", "AND has nothing before it", 0},
      {"oil AND", "oil", "AND has nothing after it", 4},
      {"oil OR", "oil", "OR has nothing after it", 4},
      {"oil AND OR gas", "(or oil gas)", "AND has nothing after it", 4},
      {"oil NOT", "oil", "NOT has nothing after it", 4},
      {"(oil AND) gas", "(or oil gas)", "AND has nothing after it", 5},
      {"oil NEAR/5", "oil", "between two words", 4},
      {"NEAR/5 oil", "oil", "between two words", 0},
      {"oil NEAR/0 gas", "(near/1 oil gas)", "from 1 to 1000", 11},
      {"oil NEAR/99999 gas", "(near/1000 oil gas)", "from 1 to 1000", 15},
      {"oil NEAR/2 \"a b\"", "(and oil \"a b\")", "not groups or phrases", 4},
      {"oil NEAR/3 (gas OR coal)", "(and oil (or gas coal))", "not groups or phrases", 4},
      {"oil NEAR/3 headline:gas", "(and oil headline:gas)", "words of one field", 4},
      {"oil^1.2.3", "oil", "boost is a number", 3},
      {"oil^1000^1001", "oil^1000000", "at most 1000000 together", 3},
      {"(oil^999999 gas)^0.5^10", "(or oil^999999 gas)^1.000001000001", "together", 16},
      {"headlin:oil", "(or headlin oil)", "did you mean headline:?", 0},
      {"foobarbaz:oil", "(or foobarbaz oil)", "no field 'foobarbaz'", 0},
      {"oil -foobarbaz:gas", "(and oil (not (or foobarbaz gas)))", "no field", 5},
      {"headline: oil", "headline:oil", "a space stands behind headline:", 0},
      {"oil headline:", "oil", "headline: has nothing after it", 4},
      {"headline:source:ap", "source:ap", "headline: has nothing after it", 0},
      {"oil date:soon", "oil", "'soon' is no date", 9},
      {"oil date:2020-13", "oil", "'2020-13' is no date", 9},
      {"oil date:2021..2020", "oil", "'2021..2020' ends before it starts", 9},
      {"oil date:(2020 NOT 2021)",
       "(and oil (or date:2020-01-01..2020-12-31 "
       "date:2021-01-01..2021-12-31))",
       "hold dates", 15},
      {"oil date:()", "oil", "brackets hold nothing", 9},
      {"oil until:soon", "oil", "'soon' is no date", 10},
      {"after:2020", "(or after 2020)", "did you mean since:?", 0},
      {"After:2020", "(or After 2020)", "did you mean since:?", 0},
      {"by:poe", "(or by poe)", "did you mean byline:?", 0},
      {"oil since:", "oil", "since: has no date", 4},
      {"=(oil gas)", "(or oil gas)", "= stands before a word", 0},
  }));
  CAPTURE(text);
  const ParsedQuery parsed = parse_query(text);
  CHECK(to_string(parsed.query) == tree);
  REQUIRE(parsed.warnings.size() >= 1);
  CHECK_THAT(parsed.warnings.front(), Catch::Contains(warning));
  try {
    parse_query(text, {.strict = true});
    FAIL("strict parsing accepted it");
  } catch (const SyntaxError& error) {
    CHECK(error.position() == position);
  }
}

TEST_CASE("a text all of capitals is prose unless it is short", "[searcher]") {
  const ParsedQuery parsed =
      parse_query("THE TROOPS AND TANKS THAT WERE NOT SENT TO BERLIN IN MAY");
  CHECK(to_string(parsed.query) ==
        "(or the troops AND tanks that were NOT sent to berlin in may)");
  CHECK(parsed.warnings.size() == 1);
}

TEST_CASE("all makes words side by side required", "[searcher]") {
  const auto [text, tree] = GENERATE(values<Case>({
      {"oil supplies", "(and oil supplies)"},
      {"oil -gas", "(and oil (not gas))"},
      {"oil (gas minsk)", "(and oil gas minsk)"},
      {"oil OR gas minsk", "(and (or oil gas) minsk)"},
      {"source:ap oil", "(and source:ap oil)"},
  }));
  CAPTURE(text);
  CHECK(to_string(parse_query(text, {.all = true}).query) == tree);
}

TEST_CASE("monster queries are bounded and the bound is said", "[searcher]") {
  std::string words;
  for (int i = 0; i < 20'000; ++i) {
    words += "w" + std::to_string(i) + ' ';
  }
  const ParsedQuery parsed = parse_query(words);
  CHECK(std::get<Group>(parsed.query.node).parts.size() == kMaxQueryWords);
  REQUIRE(parsed.warnings.size() == 1);
  CHECK_THAT(parsed.warnings.front(), Catch::Contains("10000 words"));
}

TEST_CASE("deep brackets and chained fields do not recurse without end", "[searcher]") {
  const std::string open(100'000, '(');
  const std::string close(100'000, ')');
  CHECK(to_string(parse_query(open + "oil" + close).query) == "oil");
  CHECK_FALSE(parse_query(open + "oil" + close).warnings.empty());
  CHECK(to_string(parse_query(open + "oil").query) == "oil");
  CHECK(to_string(parse_query("oil" + close).query) == "oil");
  std::string fields;
  for (int i = 0; i < 50'000; ++i) {
    fields += "headline:x:";
  }
  CHECK_FALSE(parse_query(fields + "oil").warnings.empty());
  CHECK_NOTHROW(parse_query(std::string(500'000, '-') + "oil"));
  CHECK_NOTHROW(parse_query(std::string(500'000, '"')));
}

}  // namespace
