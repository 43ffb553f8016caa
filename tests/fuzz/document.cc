// Any bytes as a stored article, with the right hash: refused, or whole. And an article
// of the input's lines, stored, with one damage: three bytes say where and what.
#include <xxhash.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "schema/document.h"
#include "tests/fuzz/fuzz.h"

namespace lede::fuzz {
namespace {

std::string line_of(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string line(rest.substr(0, end));
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return line;
}

Article article_of(std::string_view text) {
  Article article;
  article.id = line_of(text);
  article.path = line_of(text);
  article.headline = line_of(text);
  article.byline = line_of(text);
  article.date = parse_iso_date(line_of(text));
  article.asides.push_back({Region::Related, line_of(text)});
  article.body = text;
  Quote quote;
  quote.end = static_cast<std::uint32_t>(article.body.size() / 2);
  quote.text = article.body.substr(0, quote.end);
  quote.speaker = line_of(text);
  article.quotes.push_back(quote);
  quote.region = Region::Caption;
  article.quotes.push_back(std::move(quote));
  return article;
}

constexpr std::size_t kHashBytes = 4;

// As encode() ends an article, which no mutation would hit.
std::string with_hash(std::string bytes) {
  const std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  for (std::size_t i = 0; i < kHashBytes; ++i) {
    bytes.push_back(static_cast<char>(hash >> (8 * i)));
  }
  return bytes;
}

void decode(std::string_view data) {
  do_or_refuse([&] {
    const Article article = decode_article(data);
    for (const Quote& quote : article.quotes) {
      require(quote.confidence >= 0, "confidence is a share");
    }
    const std::string written = encode(article);
    require(encode(decode_article(written)) == written, "an article is stored whole");
  });
  do_or_refuse([&] {
    const QuotePlace place = decode_quote_place(data);
    require(decode_quote_place(encode(place)) == place, "a place is stored whole");
  });
}

}  // namespace
}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lede::fuzz;
  decode(with_hash(std::string(text_of(data, size))));
  if (size < 3) {
    return 0;
  }
  const lede::Article article = article_of(text_of(data + 3, size - 3));
  std::string stored = lede::encode(article);
  require(lede::decode_article(stored) == article, "an article is stored whole");
  stored.resize(stored.size() - kHashBytes);
  const std::size_t at = (std::size_t{data[0]} << 8U | data[1]) % stored.size();
  stored[at] = static_cast<char>(data[2]);
  decode(with_hash(stored));
  return 0;
}
