// From articles to terms.
#include "indexer/invert.h"

#include <algorithm>
#include <string>
#include <utility>

#include "schema/document.h"
#include "schema/field_texts.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// More words than this are forgotten between batches: memory stays bounded, and the
// common words are soon known again.
constexpr std::size_t kMaxRememberedWords = 150'000;

std::vector<std::pair<unsigned, std::string>> values_of(const Article& article) {
  std::vector<std::pair<unsigned, std::string>> values;
  for (const Field& field : kFields) {
    if (!field.slot) {
      continue;
    }
    std::string value;
    if (field.kind == FieldKind::Day) {
      value = article.date ? sortable(*article.date) : "";
    } else if (const auto texts = texts_of(article, field.id); !texts.empty()) {
      value = utf8_prefix(texts.front(), kMaxTermBytes);
    }
    if (!value.empty()) {
      values.emplace_back(*field.slot, std::move(value));
    }
  }
  std::sort(values.begin(), values.end());
  return values;
}

void add_whole_fields(RunBuilder& run, const Article& article) {
  for (const Field& field : kFields) {
    if (field.kind == FieldKind::Whole) {
      for (const std::string_view text : texts_of(article, field.id)) {
        run.add_whole(field.id, folded(text));
      }
    }
  }
}

}  // namespace

void place_quotes(Inverted& inverted, std::uint32_t first_article) {
  auto document = inverted.quotes.documents.begin();
  for (std::uint32_t article = 0; article < inverted.quote_counts.size(); ++article) {
    for (std::uint32_t index = 0; index < inverted.quote_counts[article]; ++index) {
      document->values = {
          {kQuotePlaceSlot, encode(QuotePlace{first_article + article, index})}};
      ++document;
    }
  }
}

void Inverter::analyze(std::string_view text, PlacedWords& words) {
  place(analyzer_.analyze(text), words);
}

// Appends the words of a text, a gap behind those that are there.
void Inverter::place(const std::vector<Token>& tokens, PlacedWords& words) {
  const std::uint32_t first =
      words.empty() ? 0 : words.back().position + 1 + kPositionGap;
  for (const Token& token : tokens) {
    const BatchWord word = words_[token.word];
    const bool again =
        token.kind == TokenKind::Bare && words.back().word.stem == word.stem;
    words.push_back({.word = word,
                     .position = first + token.position,
                     .begin = token.begin,
                     .end = token.end,
                     .again = again});
  }
}

void Inverter::analyze_fields(const Article& article) {
  for (const Field& field : kFields) {
    PlacedWords& words = fields_[static_cast<std::size_t>(field.id)];
    words.clear();
    if (field.id == FieldId::Body) {
      place(body_, words);
    } else if (field.kind == FieldKind::Words) {
      for (const std::string_view text : texts_of(article, field.id)) {
        analyze(text, words);
      }
    }
  }
}

void Inverter::add_words(RunBuilder& run, FieldId field, const PlacedWords& words) {
  for (const Placed& placed : words) {
    run.add_word(field, placed.word, {.position = placed.position + 1});
  }
}

// The words of a field into the common term space, its positions from `first`; where the
// next field's may begin.
std::uint32_t Inverter::add_common(const Article& article, FieldId id,
                                   std::uint32_t first) {
  const PlacedWords& words = words_of(id);
  QuotedBytes quoted(article, id);
  const unsigned weight = field(id).weight;
  const unsigned quote_weight = field(FieldId::Quote).weight;
  for (const Placed& placed : words) {
    const bool in_quote = quoted.contain(placed.begin, placed.end);
    const unsigned frequency = weight + (in_quote ? quote_weight : 0);
    articles_.add_word(
        FieldId::Body, placed.word,
        {.position = first + placed.position, .frequency = placed.again ? 0 : frequency});
  }
  return words.empty() ? first : first + words.back().position + 1 + kPositionGap;
}

void Inverter::add(const Article& article) {
  analyzer_.set_language(article.language);
  body_ = analyzer_.analyze(article.body);
  add_analyzed(article);
}

void Inverter::find_quotes_and_add(Article& article) {
  analyzer_.set_language(article.language);
  body_ = analyzer_.analyze(article.body);
  article.quotes = quote_finder_.find(article, body_, analyzer_);
  add_analyzed(article);
}

void Inverter::add_analyzed(const Article& article) {
  words_.follow_language();
  analyze_fields(article);
  articles_.begin_document({.data = encode(article), .values = values_of(article)});
  std::uint32_t first = 1;
  for (const Field& field : kFields) {
    if (field.weight > 0 && field.kind == FieldKind::Words) {
      first = add_common(article, field.id, first);
    }
    if (!field.prefix.empty()) {
      add_words(articles_, field.id, words_of(field.id));
    }
  }
  add_whole_fields(articles_, article);
  for (const Quote& quote : article.quotes) {
    add_quote(quote);
  }
  quote_counts_.push_back(static_cast<std::uint32_t>(article.quotes.size()));
}

// The words of a quotation: of the body and the headline they are known already.
void Inverter::find_quote_words(const Quote& quote) {
  quote_words_.clear();
  if (quote.begin == quote.end) {
    analyze(quote.text, quote_words_);
    return;
  }
  const bool in_headline = quote.region == Region::Headline;
  const PlacedWords& all = words_of(in_headline ? FieldId::Headline : FieldId::Body);
  auto word = std::partition_point(
      all.begin(), all.end(),
      [&quote](const Placed& placed) { return placed.end <= quote.begin; });
  for (; word != all.end() && word->begin < quote.end; ++word) {
    if (word->begin >= quote.begin && word->end <= quote.end) {
      quote_words_.push_back(*word);
    }
  }
}

void Inverter::add_quote(const Quote& quote) {
  find_quote_words(quote);
  speaker_words_.clear();
  for (const std::string_view text : speakers_of(quote)) {
    analyze(text, speaker_words_);
  }
  quotes_.begin_document({});
  for (const Placed& placed : quote_words_) {
    quotes_.add_word(FieldId::Body, placed.word, {.frequency = placed.again ? 0U : 1U});
  }
  for (const Placed& placed : speaker_words_) {
    quotes_.add_word(FieldId::Speaker, placed.word, {});
  }
  quotes_.add_whole(FieldId::Kind, name_of(quote.kind));
}

Inverted Inverter::take() {
  Inverted inverted{.articles = articles_.take(words_),
                    .quotes = quotes_.take(words_),
                    .quote_counts = std::exchange(quote_counts_, {})};
  words_.clear();
  if (analyzer_.word_count() > kMaxRememberedWords) {
    analyzer_.forget();
  }
  return inverted;
}

}  // namespace lede
