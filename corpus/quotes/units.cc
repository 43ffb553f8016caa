#include "corpus/quotes/units.h"

#include <algorithm>

#include "corpus/characters.h"
#include "corpus/quotes/surroundings.h"
#include "schema/apostrophe.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::u32string_view kApostrophes = U"'’‘`´";

char plain_sign(char32_t c) {
  if (is_dash(c)) {
    return '-';
  }
  if (c == U'…') {
    return '~';
  }
  if (c < 0x80 && std::string_view(".,!?:;()&").find(static_cast<char>(c)) !=
                      std::string_view::npos) {
    return static_cast<char>(c);
  }
  return '*';
}

// "--" is one dash, "..." one ellipsis.
bool merges(Unit& last, std::uint32_t begin, char sign) {
  if (last.kind != UnitKind::Sign || last.end != begin) {
    return false;
  }
  if (sign == '.' && last.is_sign(".~")) {
    last.sign = '~';
    return true;
  }
  return sign == '-' && last.sign == '-';
}

// Behind a word, a comma or a closing mark, where a capital is that of a name.
bool stands_inside_sentence(const Unit& unit, const Unit& before) {
  return before.is_word() || before.is_comma() ||
         (before.is_sign("*") && before.end < unit.begin);
}

// The sign at the end of a quotation's words, marks of inner ones aside; 0 if none.
char last_sign(std::string_view text, ByteRange words) {
  constexpr std::u32string_view kMarks = U"'\"’”»)“‘« \u00A0";
  while (words.end > words.begin) {
    const CodePoint c = code_point_before(text, words.end);
    if (kMarks.find(c.value) == std::u32string_view::npos) {
      const char sign = plain_sign(c.value);
      return sign == '*' ? '\0' : sign;
    }
    words.end -= static_cast<std::uint32_t>(c.length);
  }
  return '\0';
}

}  // namespace

void UnitReader::read(ByteRange range, std::vector<Unit>& out) {
  while (next_ < tokens_.size() && tokens_[next_].begin < range.begin) {
    ++next_;
  }
  end_ = range.begin;
  while (next_ < tokens_.size() && tokens_[next_].end <= range.end) {
    read_word(out);
  }
  read_gap(std::min(end_, range.end), range.end, out);
}

// The token at hand, or the longer one of the same place: "80%", "re-election".
void UnitReader::read_word(std::vector<Unit>& out) {
  Token token = tokens_[next_];
  std::size_t after = next_ + 1;
  for (; after < tokens_.size() && tokens_[after].position == token.position; ++after) {
    const Token& longer = tokens_[after];
    if (longer.kind == TokenKind::Amount ||
        (longer.kind == TokenKind::Joined && is_compound(longer))) {
      token.begin = std::max(end_, std::min(token.begin, longer.begin));
      token.end = std::max(token.end, longer.end);
      token.word = longer.word;
    }
  }
  while (after < tokens_.size() && tokens_[after].begin < token.end) {
    ++after;
  }
  next_ = after;
  read_gap(end_, token.begin, out);
  add_word(token, out);
}

// Tied by hyphens: one word for attribution. Addresses and times are not.
bool UnitReader::is_compound(const Token& token) const {
  const std::string_view raw = text_.substr(token.begin, token.end - token.begin);
  return raw.find_first_of(":_") == std::string_view::npos &&
         (raw.find('.') == std::string_view::npos ||
          raw.find('-') != std::string_view::npos);
}

void UnitReader::read_gap(std::uint32_t begin, std::uint32_t end,
                          std::vector<Unit>& out) const {
  for (std::uint32_t at = begin; at < end;) {
    if (text_[at] == ' ' || text_[at] == '\n') {
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text_, at);
    Unit unit{.begin = at, .end = at + static_cast<std::uint32_t>(c.length)};
    at = unit.end;
    if (is_space(c.value) || is_transparent(c.value)) {
      continue;
    }
    const bool follows_word =
        !out.empty() && out.back().is_word() && out.back().end == unit.begin;
    if (follows_word && kApostrophes.find(c.value) != std::u32string_view::npos) {
      unit.kind = UnitKind::Owner;
    } else {
      unit.kind = UnitKind::Sign;
      unit.sign = plain_sign(c.value);
      if (!out.empty() && merges(out.back(), unit.begin, unit.sign)) {
        out.back().end = unit.end;
        continue;
      }
    }
    out.push_back(unit);
  }
}

void UnitReader::add_word(const Token& token, std::vector<Unit>& out) {
  Unit unit{.begin = token.begin, .end = token.end};
  unit.capital = is_upper(code_point_at(text_, token.begin).value);
  unit.word = analyzer_.word(token.word);
  unit.classes = words_.classes_of(token.word);
  const std::string_view raw = text_.substr(token.begin, token.end - token.begin);
  // Folding drops the points of an acronym.
  const bool acronym =
      raw.size() > unit.word.size() && raw.find('.') != std::string_view::npos;
  const bool possessive = unit.classes.any(WordClass::Owner);
  if (possessive) {
    unit.word.remove_suffix(kOwner.size());
    const auto letter = unit.end - 1;
    unit.end =
        letter - static_cast<std::uint32_t>(code_point_before(text_, letter).length);
  }
  const bool owns =  // "he's" owns nothing
      possessive && !unit.classes.any(WordClass::Subject | WordClass::Relative);
  if (acronym) {
    unit.classes = WordClass::Acronym |
                   (unit.classes.any(WordClass::Title) ? WordClasses(WordClass::Title)
                                                       : WordClasses());
  }
  if (is_name_in_capitals(unit, out)) {
    unit.classes = {};
  }
  mend_calendar(unit, out);
  const bool hyphen = raw.size() > 4 && (raw[2] == '-' || raw[3] == '-');  // al-Hadid
  if (unit.capital || hyphen || unit.is(WordClass::Quantifier)) {
    mend_name(unit, out);
  }
  if (unit.capital && unit.classes.any(WordClass::MaleName) && !out.empty() &&
      stands_inside_sentence(unit, out.back())) {
    unit.classes = unit.classes.without(WordClass::Auxiliary);  // Will Smith
  }
  if (!owns && (acronym || is_abbreviated(unit)) && sign_at(unit.end) == '.') {
    ++unit.end;
    unit.sign = '.';
    if (unit.word.size() == 1 && !unit.is(WordClass::Myself)) {
      unit.classes = {};  // an initial: "Mark A. Moor"
    }
  }
  out.push_back(unit);
  end_ = std::max(unit.end, token.end);
  if (owns) {
    out.push_back({.begin = unit.end, .end = token.end, .kind = UnitKind::Owner});
  }
}

// Is the point behind it a part of the word? "Sen. Smith", "J. Smith", "R-Ky.,"
bool UnitReader::is_abbreviated(const Unit& unit) const {
  if (sign_at(unit.end) != '.') {
    return false;
  }
  const char after = sign_at(unit.end + 1);
  if (after == ',') {
    return true;  // "R-Ky., said": no sentence ends so
  }
  if (!unit.capital) {
    return false;
  }
  if (unit.word.size() == 2 && is_upper(visible_from(text_, unit.end + 1))) {
    return true;  // "Ph.D."
  }
  if (unit.word.size() == 1 && unit.end + 2 < text_.size()) {
    return is_upper(visible_from(text_, unit.end + (after == ' ' ? 2 : 1)));
  }
  return unit.classes.any(WordClass::Abbreviation) &&
         std::string_view(" \n,)-").find(after) != std::string_view::npos;
}

char UnitReader::sign_at(std::uint32_t at) const {
  return at < text_.size() ? text_[at] : ' ';
}

// "Theresa May", "May said" and "Jan Smith" are no months.
void UnitReader::mend_calendar(Unit& unit, const std::vector<Unit>& before) {
  if (!unit.capital || !unit.classes.any(WordClass::Day)) {
    return;
  }
  const bool cut = unit.classes.any(WordClass::Abbreviation) && sign_at(unit.end) != '.';
  bool name = false;
  if (unit.classes.any(WordClass::Month)) {
    const bool behind_name =
        !before.empty() && before.back().is_word() && before.back().capital &&
        !before.back().is(WordClass::Preposition | WordClass::Determiner);
    const WordClasses next =
        next_ < tokens_.size() ? words_.classes_of(tokens_[next_].word) : WordClasses();
    name = behind_name || next.any(WordClass::Say);
  }
  if (cut || name) {
    unit.classes = unit.classes.without(WordClass::Day | WordClass::Auxiliary);
  }
}

void collapse(std::string_view text, const std::vector<Unit>& all,
              std::span<const QuoteSpan> spans, std::vector<Unit>& out) {
  std::size_t at = 0;
  for (const QuoteSpan& span : spans) {
    if (span.level > 0) {
      continue;
    }
    for (; at < all.size() && all[at].begin < span.whole.begin; ++at) {
      out.push_back(all[at]);
    }
    while (at < all.size() && all[at].begin < span.whole.end) {
      ++at;
    }
    if (!span.nickname) {
      out.push_back({.begin = span.whole.begin,
                     .end = span.whole.end,
                     .kind = UnitKind::Quotation,
                     .sign = last_sign(text, span.words),
                     .span = span.index});
    }
  }
  out.insert(out.end(), all.begin() + static_cast<std::ptrdiff_t>(at), all.end());
}

}  // namespace lede
