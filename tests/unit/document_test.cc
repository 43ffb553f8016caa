#include "schema/document.h"

#include <catch2/catch.hpp>

#include "schema/error.h"
#include "schema/packed.h"

namespace lede {
namespace {

Quote quote_at(const Article& article, std::uint32_t begin, std::uint32_t end) {
  Quote quote;
  quote.kind = QuoteKind::Direct;
  quote.begin = begin;
  quote.end = end;
  quote.text = article.body.substr(begin, end - begin);
  quote.speaker = "Anna Kovalenka";
  quote.mention = "she";
  quote.cue = "said";
  quote.rule = "after";
  quote.confidence = 0.989F;
  return quote;
}

Article full_article() {
  Article article;
  article.id = "a-1";
  article.path = "archive/one.txt";
  article.format = "text";
  article.record = 3;
  article.headline = "Refinery stands still";
  article.byline = "Jan Nowak";
  article.dateline = "MOZYR";
  article.date = parse_iso_date("2020-02-14T09:30:00+03:00");
  article.source = "Baltic Courier";
  article.section = "Economy";
  article.language = "en";
  article.url = "https://example.org/1";
  article.body = "\"We wait,\" she said.\n\nNobody came.";
  article.asides = {{Region::Caption, "A pump."}, {Region::Related, "More: \"No oil\""}};
  article.quotes.push_back(quote_at(article, 1, 9));
  Quote related;
  related.region = Region::Related;
  related.kind = QuoteKind::Headline;
  related.text = "No oil";
  related.confidence = 0.5F;
  article.quotes.push_back(related);
  return article;
}

TEST_CASE("an article comes back from its stored form as it was", "[schema][document]") {
  Article article = full_article();
  CHECK(decode_article(encode(article)) == article);
  CHECK(decode_article(encode(Article{})) == Article{});
  article.quotes[0].end = 900;  // a place outside the body: the text itself is kept
  CHECK(decode_article(encode(article)) == article);
}

TEST_CASE("the place of a quotation comes back", "[schema][document]") {
  const QuotePlace place{70'000, 300};
  CHECK(decode_quote_place(encode(place)) == place);
  CHECK_THROWS_AS(decode_quote_place(encode(place) + "x"), Error);
  CHECK_THROWS_AS(decode_quote_place(""), Error);
}

TEST_CASE("damaged stored data is an error and never a crash", "[schema][document]") {
  const std::string whole = encode(full_article());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_THROWS_AS(decode_article(whole.substr(0, size)), Error);
  }
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string flipped = whole;
    flipped[i] = static_cast<char>(flipped[i] ^ 1);
    CHECK_THROWS_AS(decode_article(flipped), Error);
  }
  CHECK_THROWS_AS(decode_article(whole + whole), Error);
}

TEST_CASE("numbers and texts are unpacked in the order of packing", "[schema][packed]") {
  Packer packer;
  packer.number(0);
  packer.number(127);
  packer.number(128);
  packer.number(UINT64_MAX);
  packer.text("oil");
  packer.number(std::uint64_t{1} << 32U);
  const std::string bytes = packer.take();
  Unpacker unpacker(bytes, "a test");
  CHECK(unpacker.number() == 0);
  CHECK(unpacker.number32() == 127);
  CHECK(unpacker.number() == 128);
  CHECK(unpacker.number() == UINT64_MAX);
  CHECK(unpacker.text() == "oil");
  CHECK_THROWS_AS(unpacker.number32(), Error);
  CHECK(unpacker.done());
  CHECK_THROWS_WITH(unpacker.number(), "a test is damaged");
}

}  // namespace
}  // namespace lede
