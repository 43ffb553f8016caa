// Our own rules decide what holds a word together across apostrophes, points and hyphens,
// which are all that UAX #29 says of such text. ICU is asked for boundaries between
// letters, which only scripts without spaces have.
#include "schema/segmenter.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "schema/ascii.h"
#include "schema/error.h"
#include "schema/utf8.h"

namespace lede {
namespace {

enum class CharClass : std::uint8_t { Other, Letter, Digit };

constexpr std::array<CharClass, 128> kAsciiClasses = [] {
  std::array<CharClass, 128> classes{};
  for (char c = 'a'; c <= 'z'; ++c) {
    classes.at(static_cast<std::size_t>(c)) = CharClass::Letter;
  }
  for (char c = 'A'; c <= 'Z'; ++c) {
    classes.at(static_cast<std::size_t>(c)) = CharClass::Letter;
  }
  for (char c = '0'; c <= '9'; ++c) {
    classes.at(static_cast<std::size_t>(c)) = CharClass::Digit;
  }
  return classes;
}();

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

CharClass ascii_class(char c) {
  return kAsciiClasses[static_cast<unsigned char>(c)];
}

CharClass class_of(char32_t c) {
  if (c < 0x80) {
    return kAsciiClasses[c];
  }
  const auto code = static_cast<UChar32>(c);
  if (u_isdigit(code) != 0) {
    return CharClass::Digit;
  }
  return u_isalpha(code) != 0 ? CharClass::Letter : CharClass::Other;
}

// Marks and invisible format characters go on with a word but start none. The zero-width
// space is a space.
bool continues_word(char32_t c) {
  const auto type = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (type & (U_GC_M_MASK | U_GC_CF_MASK)) != 0 && c != 0x200B && c != 0xFEFF;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07;
}

bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == '_';
}

// Letters of scripts that ICU cuts by dictionary or by script: South-East Asian, CJK,
// kana, Hangul.
bool needs_dictionary(char32_t c) {
  return (c >= 0x0E00 && c <= 0x109F && !(c >= 0x0F00 && c <= 0x0FFF)) ||
         (c >= 0x1780 && c <= 0x17FF) || (c >= 0x1950 && c <= 0x1AAF) ||
         (c >= 0x2E80 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xA9E0 && c <= 0xAA7F) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) || c >= 0x16FE0;
}

// Walks a stretch of text and collects its atoms.
class Scanner {
 public:
  // boundaries: places between letters where a word must end, ascending.
  Scanner(std::string_view text, const std::vector<std::uint32_t>& boundaries,
          std::vector<Atom>& atoms)
      : text_(text), boundaries_(boundaries), atoms_(atoms) {}

  void scan(std::size_t from, std::size_t to) {
    at_ = from;
    end_ = to;
    while (at_ < end_) {
      if (is_ascii(text_[at_])) {
        if (ascii_class(text_[at_]) == CharClass::Other) {
          ++at_;
          continue;
        }
      } else {
        const CodePoint c = code_point_at(text_, at_);
        if (class_of(c.value) == CharClass::Other) {
          at_ += c.length;
          continue;
        }
      }
      take_atom();
    }
  }

 private:
  std::optional<CodePoint> peek(std::size_t offset) const {
    return offset < end_ ? std::optional(code_point_at(text_, offset)) : std::nullopt;
  }

  CharClass peek_class(std::size_t offset) const {
    const auto c = peek(offset);
    return c ? class_of(c->value) : CharClass::Other;
  }

  bool is_boundary(std::size_t offset) {
    while (next_boundary_ < boundaries_.size() && boundaries_[next_boundary_] < offset) {
      ++next_boundary_;
    }
    return next_boundary_ < boundaries_.size() && boundaries_[next_boundary_] == offset;
  }

  void take_atom() {
    Atom atom;
    atom.begin = static_cast<std::uint32_t>(at_);
    letters_ = 0;
    take_letters(atom);
    while (take_inner_mark(atom)) {
      take_letters(atom);
    }
    std::size_t after = at_;
    if (letters_ == 1) {
      take_acronym(atom, after);
    }
    atom.end = static_cast<std::uint32_t>(at_);
    const std::size_t joiner = joiner_length(after);
    atom.joins_next = joiner > 0;
    at_ = after + joiner;
    atoms_.push_back(atom);
  }

  // Letters, digits and what continues them, up to a boundary.
  void take_letters(Atom& atom) {
    for (bool first = true; at_ < end_; first = false) {
      if (!first && !boundaries_.empty() && is_boundary(at_)) {
        return;
      }
      CharClass kind = CharClass::Other;
      std::size_t length = 1;
      if (is_ascii(text_[at_])) {
        kind = ascii_class(text_[at_]);
        if (kind == CharClass::Other) {
          return;
        }
      } else {
        const CodePoint c = code_point_at(text_, at_);
        kind = class_of(c.value);
        length = c.length;
        if (kind == CharClass::Other && !continues_word(c.value)) {
          return;
        }
        atom.plain = false;
      }
      if (kind != CharClass::Other) {
        last_ = kind;
        letters_ +=
            kind == CharClass::Letter ? 1 : 2;  // a digit is no letter of an acronym
      }
      at_ += length;
    }
  }

  // An apostrophe before a letter, or the point or comma inside a number.
  bool take_inner_mark(Atom& atom) {
    const auto mark = peek(at_);
    if (!mark) {
      return false;
    }
    const std::size_t next = at_ + mark->length;
    if (is_apostrophe(mark->value) && peek_class(next) == CharClass::Letter) {
      atom.plain = atom.plain && (mark->value == '\'' || mark->value == 0x2019);
      atom.apostrophe = true;
      at_ = next;
      return true;
    }
    const bool inside_number =
        last_ == CharClass::Digit && peek_class(next) == CharClass::Digit;
    if (inside_number && (mark->value == '.' || (mark->value == ',' && is_group(next)))) {
      at_ = next;
      return true;
    }
    return false;
  }

  // Exactly three digits: what follows the comma of 1,700.
  bool is_group(std::size_t offset) const {
    for (std::size_t i = 0; i < 3; ++i) {
      const bool digit = offset + i < end_ && is_ascii(text_[offset + i]) &&
                         ascii_class(text_[offset + i]) == CharClass::Digit;
      if (!digit) {
        return false;
      }
    }
    return peek_class(offset + 3) != CharClass::Digit;
  }

  // After a single letter: ".S" of "U.S.", as often as it comes. The word ends at its
  // last letter; after is set behind the last point.
  void take_acronym(Atom& atom, std::size_t& after) {
    const auto is_point = [this](std::size_t i) { return i < end_ && text_[i] == '.'; };
    while (is_point(at_) && peek_class(at_ + 1) == CharClass::Letter) {
      const CodePoint letter = code_point_at(text_, at_ + 1);
      const std::size_t next = at_ + 1 + letter.length;
      const auto following = peek(next);
      if (following && (class_of(following->value) != CharClass::Other ||
                        continues_word(following->value))) {
        break;
      }
      atom.acronym = true;
      atom.plain = atom.plain && letter.length == 1;
      at_ = next;
    }
    after = atom.acronym && is_point(at_) ? at_ + 1 : at_;
  }

  // The bytes of the joiner at that place, 0 if none stands between two words there.
  std::size_t joiner_length(std::size_t offset) const {
    const auto joiner = peek(offset);
    if (!joiner) {
      return 0;
    }
    const CharClass next = peek_class(offset + joiner->length);
    if (next == CharClass::Other) {
      return 0;
    }
    if (is_hyphen(joiner->value) || joiner->value == '&') {
      return joiner->length;
    }
    if (joiner->value == '.') {
      return is_missing_space(offset) ? 0 : 1;
    }
    const bool digits = last_ == CharClass::Digit && next == CharClass::Digit;
    return digits && (joiner->value == '/' || joiner->value == ':') ? 1 : 0;
  }

  // "talks.The": two sentences, not one name as in "example.com".
  bool is_missing_space(std::size_t point) const {
    const auto before = static_cast<UChar32>(code_point_before(text_, point).value);
    const auto next = static_cast<UChar32>(code_point_at(text_, point + 1).value);
    return u_isupper(next) != 0 && u_isupper(before) == 0;
  }

  std::string_view text_;
  const std::vector<std::uint32_t>& boundaries_;
  std::vector<Atom>& atoms_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t next_boundary_ = 0;
  unsigned letters_ = 0;
  CharClass last_ = CharClass::Other;
};

void check(UErrorCode status, const std::string& what) {
  if (U_FAILURE(status) != 0) {
    throw Error("cannot " + what + ": " + u_errorName(status));
  }
}

// The first place at or after from that needs a dictionary; the text's size if none.
std::size_t find_dictionary_text(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    // Three bytes from E0 on: nothing below U+0800 needs one.
    if (static_cast<unsigned char>(text[i]) < 0xE0) {
      ++i;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    if (needs_dictionary(c.value)) {
      return i;
    }
    i += c.length;
  }
  return text.size();
}

}  // namespace

Inside before_last_apostrophe(std::string_view word) {
  Inside before{.begin = 0, .end = static_cast<std::uint32_t>(word.size())};
  for (std::uint32_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    if (is_apostrophe(c.value)) {
      before.end = at;
    }
    at += static_cast<std::uint32_t>(c.length);
  }
  return before;
}

Inside behind_apostrophe(std::string_view word) {
  Inside behind{.begin = 0, .end = static_cast<std::uint32_t>(word.size())};
  for (bool found = false; !found && behind.begin < word.size();) {
    const CodePoint c = code_point_at(word, behind.begin);
    found = is_apostrophe(c.value);
    behind.begin += static_cast<std::uint32_t>(c.length);
  }
  return behind;
}

// ICU's word boundaries of a stretch of text, as offsets in the whole text.
class Segmenter::Boundaries {
 public:
  const std::vector<std::uint32_t>& find(std::string_view text, std::size_t from,
                                         std::size_t to) {
    UErrorCode status = U_ZERO_ERROR;
    if (!iterator_) {
      iterator_.reset(
          icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
      check(status, "load the word boundaries of ICU");
    }
    UText* stretch = utext_openUTF8(nullptr, text.data() + from,
                                    static_cast<std::int64_t>(to - from), &status);
    iterator_->setText(stretch, status);
    check(status, "read text for its word boundaries");
    found_.clear();
    for (std::int32_t at = iterator_->next(); at != icu::BreakIterator::DONE;
         at = iterator_->next()) {
      found_.push_back(static_cast<std::uint32_t>(from) + static_cast<std::uint32_t>(at));
    }
    utext_close(stretch);
    return found_;
  }

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
  std::vector<std::uint32_t> found_;
};

Segmenter::Segmenter() : boundaries_(std::make_unique<Boundaries>()) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

void Segmenter::cut(std::string_view text, std::vector<Atom>& atoms) {
  static const std::vector<std::uint32_t> none;
  atoms.clear();
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t place = find_dictionary_text(text, from);
    if (place == text.size()) {
      Scanner(text, none, atoms).scan(from, place);
      return;
    }
    std::size_t begin = place;
    while (begin > from && !is_ascii_space(text[begin - 1])) {
      --begin;
    }
    Scanner(text, none, atoms).scan(from, begin);
    std::size_t end = place;
    while (end < text.size() && !is_ascii_space(text[end])) {
      ++end;
    }
    Scanner(text, boundaries_->find(text, begin, end), atoms).scan(begin, end);
    from = end;
  }
}

void Segmenter::cut_by_icu(std::string_view text, std::vector<Atom>& atoms) {
  atoms.clear();
  Scanner(text, boundaries_->find(text, 0, text.size()), atoms).scan(0, text.size());
}

}  // namespace lede
