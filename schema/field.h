// The one table of fields: terms, value slots, weights, help and the query parser follow
// from it. A new field is a row, a FieldId, what of an article is its text (texts_of() in
// field_texts.cc: the compiler asks for it) and, where people shall read it, a line in
// searcher/output. An index must be made anew for it: kAnalysisVersion.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lede {

enum class FieldId : std::uint8_t {
  Body,
  Headline,
  Quote,
  Speaker,
  Byline,
  Dateline,
  Caption,
  Source,
  Section,
  Language,
  Url,
  Path,
  Id,
  Date,
  Kind,
};
inline constexpr std::size_t kFieldCount = 15;

// How a field's text becomes terms.
enum class FieldKind : std::uint8_t {
  Words,  // analysed: exact forms with positions, and stems
  Whole,  // one term, the folded text as a whole
  Day,    // no term: a value slot that ranges are asked of
};

struct Field {
  FieldId id;
  std::string_view name;   // as typed before the colon
  std::string_view alias;  // another name that is accepted, or empty
  FieldKind kind;
  std::string_view prefix;  // of its terms; upper case, so no folded word starts with it
  // How much one occurrence adds to the frequency of its stem in the common term space;
  // 0: searched only as field:word.
  unsigned weight;
  std::optional<unsigned> slot;  // Xapian value slot: for ranges, sorting and counting
  std::string_view help;
};

// In the order of FieldId. The body's words are the common term space itself, so its
// prefix is empty. A quotation's words are body words too: its weight comes on top.
inline constexpr std::array<Field, kFieldCount> kFields{{
    {FieldId::Body,
     "body",
     "text",
     FieldKind::Words,
     "",
     1,
     {},
     "the text of the article"},
    {FieldId::Headline,
     "headline",
     "title",
     FieldKind::Words,
     "S",
     3,
     {},
     "the headline"},
    {FieldId::Quote,
     "quote",
     "",
     FieldKind::Words,
     "XQ",
     1,
     {},
     "words in quotation marks"},
    {FieldId::Speaker, "speaker", "", FieldKind::Words, "XS", 0, {}, "who is quoted"},
    {FieldId::Byline, "byline", "author", FieldKind::Words, "A", 1, {}, "who wrote it"},
    {FieldId::Dateline,
     "dateline",
     "",
     FieldKind::Words,
     "XD",
     1,
     {},
     "where it was written"},
    {FieldId::Caption,
     "caption",
     "",
     FieldKind::Words,
     "XC",
     1,
     {},
     "captions and standfirsts"},
    {FieldId::Source, "source", "", FieldKind::Words, "O", 1, 1, "who published it"},
    {FieldId::Section, "section", "", FieldKind::Words, "XN", 0, 2,
     "section or category"},
    {FieldId::Language, "lang", "language", FieldKind::Whole, "L", 0, 3,
     "language, as en"},
    {FieldId::Url, "url", "", FieldKind::Words, "U", 0, {}, "words of its address"},
    {FieldId::Path, "path", "", FieldKind::Words, "P", 0, {}, "words of its file name"},
    {FieldId::Id, "id", "", FieldKind::Whole, "Q", 0, {}, "its identifier, exactly"},
    {FieldId::Date, "date", "", FieldKind::Day, "", 0, 0, "day or days: 2020-02, A..B"},
    {FieldId::Kind,
     "kind",
     "",
     FieldKind::Whole,
     "XK",
     0,
     {},
     "of a quotation: direct, scare, title or headline"},
}};

constexpr const Field& field(FieldId id) {
  return kFields[static_cast<std::size_t>(id)];
}

// The field of that name or alias, or nullptr.
const Field* find_field(std::string_view name);

// The field name nearest to a mistyped one by edits; empty if none is near.
std::string_view nearest_field(std::string_view name);

// Xapian's limit is 245 bytes, with zero bytes counting twice; ours leaves room.
inline constexpr std::size_t kMaxTermBytes = 240;

}  // namespace lede
