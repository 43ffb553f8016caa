// The stored form: a version, then the facts in the order of their declaration, packed.
// An absent fact is the number 0, a present one 1 and its text. A quotation of the body
// or the headline is stored as its place there; only those of asides carry their text.
// The hash of all that comes last: Xapian gives out damaged data as if it was whole.
#include "schema/document.h"

#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "schema/error.h"
#include "schema/packed.h"

namespace lede {
namespace {

// Goes up when an older program could not read new documents; kIndexFormat goes with it.
constexpr std::uint64_t kDocumentVersion = 1;

constexpr std::uint16_t kConfidenceSteps = 1000;

constexpr auto kLastRegion = static_cast<std::uint64_t>(Region::Standfirst);

void put(Packer& out, const std::optional<std::string>& fact) {
  out.number(fact ? 1 : 0);
  if (fact) {
    out.text(*fact);
  }
}

std::optional<std::string> take_fact(Unpacker& in) {
  if (in.number() == 0) {
    return std::nullopt;
  }
  return std::string(in.text());
}

void put(Packer& out, const std::optional<Date>& date) {
  put(out, date ? std::optional(to_string(*date)) : std::nullopt);
}

std::optional<Date> take_date(Unpacker& in) {
  const auto text = take_fact(in);
  if (!text) {
    return std::nullopt;
  }
  const auto date = parse_iso_date(*text);
  if (!date) {
    in.fail();
  }
  return date;
}

// The text that a quotation's place is counted in; nullopt where it has none.
std::optional<std::string_view> region_text(const Article& article, Region region) {
  if (region == Region::Body) {
    return article.body;
  }
  if (region == Region::Headline && article.headline) {
    return *article.headline;
  }
  return std::nullopt;
}

bool stands_at_its_place(const Article& article, const Quote& quote) {
  const auto text = region_text(article, quote.region);
  return text && quote.begin <= quote.end && quote.end <= text->size() &&
         text->substr(quote.begin, quote.end - quote.begin) == quote.text;
}

void put(Packer& out, const Quote& quote, bool with_text) {
  out.number(static_cast<std::uint64_t>(quote.region));
  out.number(static_cast<std::uint64_t>(quote.kind));
  out.number(quote.begin);
  out.number(quote.end);
  out.number(with_text ? 1 : 0);
  if (with_text) {
    out.text(quote.text);
  }
  put(out, quote.speaker);
  put(out, quote.mention);
  put(out, quote.cue);
  out.text(quote.rule);
  out.number(
      static_cast<std::uint64_t>(std::lround(quote.confidence * kConfidenceSteps)));
}

// article: where a quotation without its text stands.
Quote take_quote(Unpacker& in, const Article& article) {
  Quote quote;
  const std::uint64_t region = in.number();
  const std::uint64_t kind = in.number();
  if (region > kLastRegion || kind > static_cast<std::uint64_t>(QuoteKind::Headline)) {
    in.fail();
  }
  quote.region = static_cast<Region>(region);
  quote.kind = static_cast<QuoteKind>(kind);
  quote.begin = in.number32();
  quote.end = in.number32();
  if (in.number() != 0) {
    quote.text = in.text();
  } else {
    const auto text = region_text(article, quote.region);
    if (!text || quote.begin > quote.end || quote.end > text->size()) {
      in.fail();
    }
    quote.text = text->substr(quote.begin, quote.end - quote.begin);
  }
  quote.speaker = take_fact(in);
  quote.mention = take_fact(in);
  quote.cue = take_fact(in);
  quote.rule = in.text();
  const std::uint64_t confidence = in.number();
  if (confidence > kConfidenceSteps) {
    in.fail();
  }
  quote.confidence = static_cast<float>(confidence) / kConfidenceSteps;
  return quote;
}

constexpr std::size_t kHashBytes = 4;

// The lowest 32 bits, the first byte the lowest.
std::string hash_of(std::string_view bytes) {
  const std::uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  std::string out;
  for (std::size_t i = 0; i < kHashBytes; ++i) {
    out.push_back(static_cast<char>(hash >> (8 * i)));
  }
  return out;
}

void check_version(Unpacker& in) {
  if (in.number() != kDocumentVersion) {
    in.fail();
  }
}

}  // namespace

std::string encode(const Article& article) {
  Packer out;
  out.number(kDocumentVersion);
  out.text(article.id);
  out.text(article.path);
  out.text(article.format);
  out.number(article.record);
  put(out, article.headline);
  put(out, article.byline);
  put(out, article.dateline);
  put(out, article.date);
  put(out, article.source);
  put(out, article.section);
  put(out, article.language);
  put(out, article.url);
  out.text(article.body);
  out.number(article.asides.size());
  for (const Aside& aside : article.asides) {
    out.number(static_cast<std::uint64_t>(aside.region));
    out.text(aside.text);
  }
  out.number(article.quotes.size());
  for (const Quote& quote : article.quotes) {
    put(out, quote, !stands_at_its_place(article, quote));
  }
  std::string bytes = out.take();
  return bytes += hash_of(bytes);
}

Article decode_article(std::string_view data) {
  const std::size_t end = data.size() - std::min(data.size(), kHashBytes);
  Unpacker in(data.substr(0, end), "a stored article");
  if (data.substr(end) != hash_of(data.substr(0, end))) {
    in.fail();
  }
  check_version(in);
  Article article;
  article.id = in.text();
  article.path = in.text();
  article.format = in.text();
  article.record = in.number32();
  article.headline = take_fact(in);
  article.byline = take_fact(in);
  article.dateline = take_fact(in);
  article.date = take_date(in);
  article.source = take_fact(in);
  article.section = take_fact(in);
  article.language = take_fact(in);
  article.url = take_fact(in);
  article.body = in.text();
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const std::uint64_t region = in.number();
    if (region > kLastRegion) {
      in.fail();
    }
    article.asides.push_back({static_cast<Region>(region), std::string(in.text())});
  }
  for (std::uint64_t left = in.number(); left > 0; --left) {
    article.quotes.push_back(take_quote(in, article));
  }
  if (!in.done()) {
    in.fail();
  }
  return article;
}

std::string encode(QuotePlace place) {
  Packer out;
  out.number(place.article);
  out.number(place.index);
  return out.take();
}

QuotePlace decode_quote_place(std::string_view data) {
  Unpacker in(data, "the place of a quotation");
  QuotePlace place;
  place.article = in.number32();
  place.index = in.number32();
  if (!in.done()) {
    in.fail();
  }
  return place;
}

}  // namespace lede
