// What the plain writer writes is what the run says.
#include "indexer/plain_writer.h"

#include <xapian.h>

#include <catch2/catch.hpp>

#include "indexer/invert.h"
#include "schema/error.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

Run small_run(const std::string& body) {
  Inverter inverter;
  Article article;
  article.id = body;
  article.body = body;
  article.headline = "Harbour";
  article.date = parse_iso_date("2020-02-03");
  inverter.add(article);
  return inverter.take().articles;
}

std::vector<Xapian::termpos> positions(const Xapian::Database& database,
                                       Xapian::docid document, const std::string& term) {
  return {database.positionlist_begin(document, term),
          database.positionlist_end(document, term)};
}

TEST_CASE("a plain database holds what the runs say", "[indexer]") {
  const test::TempFolder folder;
  const auto writer = make_plain_writer({.kind = WriterKind::Plain,
                                         .folder = folder.path() / "articles",
                                         .memory_bytes = 1});
  writer->add(small_run("ships wait, ships leave"));
  writer->add(small_run("a ship leaves"));
  writer->finish();

  const Xapian::Database database((folder.path() / "articles").string());
  CHECK(database.get_doccount() == 2);
  CHECK(database.get_lastdocid() == 2);
  CHECK(database.get_termfreq("Zship") == 2);
  CHECK(database.get_collection_freq("Zship") == 3);
  CHECK(database.get_collection_freq("ships") == 0);
  CHECK(positions(database, 1, "ships") == std::vector<Xapian::termpos>{1, 3});
  CHECK(positions(database, 1, "Zship").empty());
  CHECK(database.get_document(1).get_value(0) == "20200203");
  // Three stems of the body, the headline with its weight and in its own field.
  CHECK(database.get_doclength(2) == Approx(3 + 3));
}

TEST_CASE("a database is never written over another", "[indexer]") {
  const test::TempFolder folder;
  const WriterOptions options{.folder = folder.path() / "articles"};
  make_plain_writer(options)->finish();
  CHECK_THROWS_AS(make_plain_writer(options), Error);
}

TEST_CASE("an empty database opens", "[indexer]") {
  const test::TempFolder folder;
  make_plain_writer({.folder = folder.path() / "quotes"})->finish();
  CHECK(Xapian::Database((folder.path() / "quotes").string()).get_doccount() == 0);
}

}  // namespace
}  // namespace lede
