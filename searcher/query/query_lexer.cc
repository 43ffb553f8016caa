// Cutting a query's text into lexemes.
#include "searcher/query/query_lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/ascii.h"
#include "schema/field.h"
#include "schema/utf8.h"
#include "searcher/query/quotation_marks.h"

namespace lede {
namespace {

bool is_space(char32_t c) {
  return c <= 0x20 || c == 0x7F || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

// Fields whose values are taken as they stand up to white space: addresses hold brackets.
bool takes_all(const Field* field) {
  return field != nullptr && (field->kind == FieldKind::Whole ||
                              field->id == FieldId::Url || field->id == FieldId::Path);
}

}  // namespace

std::optional<DayField> day_field(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, DayField>, 4> kNames{
      {{field(FieldId::Date).name, DayField::Date},
       {"since", DayField::Since},
       {"before", DayField::Before},
       {"until", DayField::Until}}};
  const std::string lower = ascii_lowered(name);
  for (const auto& [known, field] : kNames) {
    if (lower == known) {
      return field;
    }
  }
  return std::nullopt;
}

namespace {

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text), phrases_(text) {}

  std::vector<Lexeme> run() {
    while (skip_space()) {
      if (!sign() && !bracket() && !field() && !phrase()) {
        word();
      }
    }
    add(LexemeKind::End, text_.size());
    return std::move(lexemes_);
  }

 private:
  void add(LexemeKind kind, std::size_t position, std::string_view text = {}) {
    lexemes_.push_back({kind, std::string(text), position});
  }

  // False at the end of the text.
  bool skip_space() {
    fresh_ = at_ == 0;
    while (at_ < text_.size()) {
      const CodePoint point = code_point_at(text_, at_);
      if (!is_space(point.value)) {
        return true;
      }
      at_ += point.length;
      fresh_ = true;
      raw_ = false;
    }
    return false;
  }

  bool space_at(std::size_t offset) const {
    return offset >= text_.size() || is_space(code_point_at(text_, offset).value);
  }

  // Whether a sign may stand here: after white space, a bracket or a colon.
  bool starts_chunk() const {
    if (fresh_ || lexemes_.empty()) {
      return true;
    }
    const LexemeKind last = lexemes_.back().kind;
    return last == LexemeKind::Open || last == LexemeKind::Field ||
           last == LexemeKind::Plus || last == LexemeKind::Minus ||
           last == LexemeKind::Equals;
  }

  // Whether a field may stand here: behind what is closed, too.
  bool starts_field() const {
    return starts_chunk() || lexemes_.back().kind == LexemeKind::Phrase ||
           lexemes_.back().kind == LexemeKind::Close ||
           lexemes_.back().kind == LexemeKind::Boost;
  }

  bool sign() {
    const char c = text_[at_];
    if (raw_ || !starts_chunk() || (c != '+' && c != '-' && c != '=')) {
      return false;
    }
    const std::size_t after = std::min(text_.find_first_not_of(c, at_), text_.size());
    if (space_at(after) || after - at_ > 1) {  // a dash between words, or a rule of them
      at_ = after;
      return true;
    }
    add(c == '+'   ? LexemeKind::Plus
        : c == '-' ? LexemeKind::Minus
                   : LexemeKind::Equals,
        at_);
    ++at_;
    return true;
  }

  bool bracket() {
    const char c = text_[at_];
    const bool adjacent = !fresh_ && !lexemes_.empty();
    if (c == '^' && adjacent && lexemes_.back().kind != LexemeKind::Open) {
      const std::size_t begin = at_ + 1;
      at_ = begin;
      while (at_ < text_.size() && (is_ascii_digit(text_[at_]) || text_[at_] == '.')) {
        ++at_;
      }
      add(LexemeKind::Boost, begin - 1, text_.substr(begin, at_ - begin));
      return true;
    }
    if (c != '(' && c != ')') {
      return false;
    }
    add(c == '(' ? LexemeKind::Open : LexemeKind::Close, at_);
    raw_ = false;
    ++at_;
    return true;
  }

  // A name and a colon: of a field, or something that looks like one. Not an address, and
  // not the colon after a word in a sentence.
  bool field() {
    if (raw_ || !starts_field() || !is_ascii_letter(text_[at_])) {
      return false;
    }
    std::size_t colon = at_;
    while (colon < text_.size() &&
           (is_ascii_letter(text_[colon]) || text_[colon] == '_')) {
      ++colon;
    }
    if (colon == text_.size() || text_[colon] != ':') {
      return false;
    }
    if (text_.substr(colon, 3) == "://") {
      raw_ = true;
      return false;
    }
    const std::string_view name = text_.substr(at_, colon - at_);
    const Field* known = find_field(name);
    const bool spaced = space_at(colon + 1);
    if (spaced && known == nullptr && !day_field(name)) {
      return false;
    }
    add(LexemeKind::Field, at_, name);
    lexemes_.back().spaced = spaced;
    at_ = colon + 1;
    raw_ = !spaced && takes_all(known);
    return true;
  }

  bool phrase() {
    const bool mark = is_quotation_mark(text_, at_);
    if (!mark && !starts_chunk()) {
      return false;
    }
    const bool inside = !starts_chunk() && lexemes_.back().kind == LexemeKind::Word;
    const auto found = phrases_.phrase_at(at_);
    if (!found || (inside && !found->closed)) {
      if (mark) {
        add(LexemeKind::Stray, at_);
        at_ += code_point_at(text_, at_).length;
      }
      return mark;
    }
    add(LexemeKind::Phrase, at_, text_.substr(found->begin, found->end - found->begin));
    lexemes_.back().unclosed = !found->closed;
    at_ = found->next;
    return true;
  }

  bool ends_word(std::size_t offset) const {
    if (space_at(offset)) {
      return true;
    }
    const char c = text_[offset];
    if (raw_) {
      return false;
    }
    if (c == '^') {
      return offset + 1 < text_.size() && is_ascii_digit(text_[offset + 1]);
    }
    return c == '(' || c == ')' || is_quotation_mark(text_, offset);
  }

  void word() {
    const std::size_t begin = at_;
    at_ += code_point_at(text_, at_).length;
    while (!ends_word(at_)) {
      at_ += code_point_at(text_, at_).length;
    }
    if (raw_) {  // (id:abc): the bracket is not the address's
      const std::string_view value = text_.substr(begin, at_ - begin);
      auto surplus = std::count(value.begin(), value.end(), ')') -
                     std::count(value.begin(), value.end(), '(');
      for (; at_ > begin + 1 && text_[at_ - 1] == ')' && surplus > 0; --surplus) {
        --at_;
      }
    }
    add_word(begin, text_.substr(begin, at_ - begin));
    raw_ = false;
  }

  void add_word(std::size_t begin, std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, LexemeKind>, 3> kOperators{
        {{"AND", LexemeKind::And}, {"OR", LexemeKind::Or}, {"NOT", LexemeKind::Not}}};
    for (const auto& [name, kind] : kOperators) {
      if (text == name) {
        add(kind, begin, text);
        return;
      }
    }
    static constexpr std::array<std::pair<std::string_view, LexemeKind>, 2> kDistances{
        {{"NEAR/", LexemeKind::Near}, {"BEFORE/", LexemeKind::Before}}};
    for (const auto& [name, kind] : kDistances) {
      const std::string_view number = text.substr(std::min(name.size(), text.size()));
      const bool in_figures = text.starts_with(name) && !number.empty() &&
                              std::all_of(number.begin(), number.end(), is_ascii_digit);
      if (in_figures || text == name.substr(0, name.size() - 1)) {
        add(kind, begin, in_figures ? number : text);
        return;
      }
    }
    add(LexemeKind::Word, begin, text);
  }

  std::string_view text_;
  PhraseFinder phrases_;
  std::size_t at_ = 0;
  bool fresh_ = true;  // white space, or nothing, stands before at_
  bool raw_ = false;   // an address comes next
  std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> lex_query(std::string_view text) {
  return Lexer(text).run();
}

}  // namespace lede
