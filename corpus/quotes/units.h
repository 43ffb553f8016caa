// The units that attribution reads: words, signs between them, and each quotation as one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/quotes/places.h"
#include "corpus/quotes/spans.h"
#include "corpus/quotes/word_table.h"
#include "schema/analysis.h"

namespace lede {

enum class UnitKind : std::uint8_t {
  Word,       // a word, or several tied by hyphens
  Owner,      // the 's or ' of a possessive
  Sign,       // punctuation
  Quotation,  // a whole quotation with its marks
};

struct Unit {
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t end = 0;
  UnitKind kind = UnitKind::Word;
  // Of a sign: its plain form; '-' for all dashes, '~' for an ellipsis, '&' for itself,
  // '*' for the rest.
  // Of a quotation: the sign that its words end with, or 0. Of a word: '.' if it has one.
  char sign = 0;
  bool capital = false;          // the word begins with a capital
  std::uint32_t span = kNoSpan;  // of a quotation: the index of its span
  WordClasses classes{};         // of the word in its language
  std::string_view word{};       // folded; holds as long as the analyzer's words do

  bool is(WordClasses of) const { return kind == UnitKind::Word && classes.any(of); }
  bool is_word() const { return kind == UnitKind::Word; }
  bool is_sign(std::string_view signs) const {
    return kind == UnitKind::Sign && signs.find(sign) != std::string_view::npos;
  }
  bool is_comma() const { return is_sign(","); }
  bool is_dash() const { return is_sign("-"); }
};

// Surnames, folded, of which the article shows that they are: Leyen of "von der Leyen",
// Long of "Ann Long".
using TiedSurnames = std::unordered_set<std::string_view>;

// Reads the units of a text, paragraph by paragraph, from the tokens of its analysis.
class UnitReader {
 public:
  // tokens: of the text by the analyzer, which the words follow. surnames: of the
  // article; more may be added. All must outlive the reader.
  UnitReader(std::string_view text, const std::vector<Token>& tokens,
             const Analyzer& analyzer, WordTable& words, TiedSurnames& surnames)
      : text_(text),
        tokens_(tokens),
        analyzer_(analyzer),
        words_(words),
        surnames_(surnames) {}

  // Appends the units between two places; calls must go forward through the text.
  void read(ByteRange range, std::vector<Unit>& out);

 private:
  void read_word(std::vector<Unit>& out);
  void read_gap(std::uint32_t begin, std::uint32_t end, std::vector<Unit>& out) const;
  bool is_compound(const Token& token) const;
  void add_word(const Token& token, std::vector<Unit>& out);
  void mend_calendar(Unit& unit, const std::vector<Unit>& before);
  bool is_abbreviated(const Unit& unit) const;
  char sign_at(std::uint32_t at) const;
  std::string_view raw(const Unit& unit) const {
    return text_.substr(unit.begin, unit.end - unit.begin);
  }
  // In unit_names.cc.
  void mend_name(Unit& unit, std::vector<Unit>& before);
  bool is_name_in_capitals(const Unit& unit, const std::vector<Unit>& before) const;
  void drop_bracketed_nickname(std::vector<Unit>& before) const;
  void mend_surname(Unit& unit, const std::vector<Unit>& before);
  void tie_particles(const Unit& unit, std::vector<Unit>& before);
  bool begins_tied_name(const Unit& unit, const Unit& particle) const;
  bool is_compound_first_name(const Unit& unit) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Analyzer& analyzer_;
  WordTable& words_;
  TiedSurnames& surnames_;
  std::size_t next_ = 0;   // token
  std::uint32_t end_ = 0;  // of what was read
};

// Replaces the units of each outermost span by one Quotation: from `all`, which is in
// order, to the end of `out`. spans: those of the same paragraph.
void collapse(std::string_view text, const std::vector<Unit>& all,
              std::span<const QuoteSpan> spans, std::vector<Unit>& out);

}  // namespace lede
