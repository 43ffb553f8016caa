// A parser by recursive descent, one function a line of the grammar.
#include "searcher/query/query_parser.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "schema/ascii.h"
#include "schema/date.h"
#include "schema/error.h"
#include "schema/utf8.h"
#include "searcher/query/days.h"
#include "searcher/query/natural_days.h"
#include "searcher/query/query_builder.h"
#include "searcher/query/query_lexer.h"
#include "searcher/query/repairs.h"

namespace lede {
namespace {

class Parser {
 public:
  Parser(std::vector<Lexeme> lexemes, const ParseOptions& options)
      : lexemes_(std::move(lexemes)), options_(options), repairs_(options.strict) {
    read_capitals_as_prose(lexemes_, repairs_);
    balance_brackets(lexemes_, repairs_);
  }

  ParsedQuery run() {
    Query query = is_address() ? address() : combine(list(FieldId::Body), options_.all);
    return {std::move(query), repairs_.take_warnings()};
  }

 private:
  const Lexeme& next() const { return lexemes_[at_]; }
  const Lexeme& after() const { return lexemes_[std::min(at_ + 1, lexemes_.size() - 1)]; }
  const Lexeme& take() { return lexemes_[at_ + 1 < lexemes_.size() ? at_++ : at_]; }

  bool take_if(LexemeKind kind) {
    const bool found = next().kind == kind;
    if (found) {
      take();
    }
    return found;
  }

  // What is wrong and what is done about it, at the next lexeme or at a place.
  void repair(const std::string& problem, const std::string& remedy) {
    repair(problem, remedy, next().position);
  }

  void repair(const std::string& problem, const std::string& remedy,
              std::size_t position) {
    repairs_.add(problem, remedy, position);
  }

  // The address of an article, and nothing else.
  bool is_address() const {
    const std::string& text = lexemes_.front().text;
    return next().kind == LexemeKind::Word && after().kind == LexemeKind::End &&
           (text.starts_with("https://") || text.starts_with("http://"));
  }

  // The article that has it, and those that mention it.
  Query address() const {
    std::vector<Query> parts;
    append(parts, word_query(next().text, FieldId::Url));
    append(parts, word_query(next().text, FieldId::Body));
    return joined(GroupKind::Or, std::move(parts));
  }

  std::vector<Clause> list(FieldId field) {
    std::vector<Clause> clauses;
    while (next().kind != LexemeKind::End && next().kind != LexemeKind::Close) {
      const bool required = next().kind == LexemeKind::Plus;
      Query query = either(field);
      if (!is_empty(query)) {
        clauses.push_back({std::move(query), required});
      }
    }
    return clauses;
  }

  Query either(FieldId field) {
    std::vector<Query> parts;
    append(parts, both(field));
    while (next().kind == LexemeKind::Or) {
      append_operand(parts, &Parser::both, field);
    }
    return joined(GroupKind::Or, std::move(parts));
  }

  Query both(FieldId field) {
    std::vector<Query> parts;
    append(parts, signed_item(field));
    while (next().kind == LexemeKind::And) {
      append_operand(parts, &Parser::signed_item, field);
    }
    return joined(GroupKind::And, std::move(parts));
  }

  static void append(std::vector<Query>& parts, Query part) {
    if (!is_empty(part)) {
      parts.push_back(std::move(part));
    }
  }

  // An operator and what follows it.
  void append_operand(std::vector<Query>& parts, Query (Parser::*rule)(FieldId),
                      FieldId field) {
    const Lexeme& sign = take();
    if (parts.empty()) {
      repair(fmt::format("{} has nothing before it", sign.text), "it is ignored",
             sign.position);
    }
    if (ends_list() || next().kind == LexemeKind::And || next().kind == LexemeKind::Or) {
      repair(fmt::format("{} has nothing after it", sign.text), "it is ignored",
             sign.position);
      return;
    }
    append(parts, (this->*rule)(field));
  }

  bool ends_list() const {
    return next().kind == LexemeKind::End || next().kind == LexemeKind::Close;
  }

  Query signed_item(FieldId field) {
    bool negated = false;
    for (;;) {
      const LexemeKind kind = next().kind;
      if (kind == LexemeKind::Not && ends_after_next()) {
        repair("NOT has nothing after it", "it is ignored");
      } else if (kind == LexemeKind::Minus || kind == LexemeKind::Not) {
        negated = !negated;
      } else if (kind != LexemeKind::Plus) {
        break;
      }
      take();
    }
    Query item = near(field);
    return negated && !is_empty(item) ? negation_of(std::move(item)) : item;
  }

  bool ends_after_next() const {
    return after().kind == LexemeKind::End || after().kind == LexemeKind::Close;
  }

  Query near(FieldId field) {
    Query first = operand(field);
    if (next().kind != LexemeKind::Near && next().kind != LexemeKind::Before) {
      return first;
    }
    Near node{0, next().kind == LexemeKind::Before, {}};
    const std::size_t position = next().position;
    std::vector<Query> parts;
    append(parts, std::move(first));
    while (next().kind == LexemeKind::Near || next().kind == LexemeKind::Before) {
      node.distance = std::max(node.distance, distance_of(take().text));
      append(parts, operand(field));
    }
    for (const Query& part : parts) {
      const auto* word = std::get_if<Word>(&part.node);
      if (word == nullptr || word->field != std::get<Word>(parts.front().node).field) {
        repair(word == nullptr ? "NEAR and BEFORE take words, not groups or phrases"
                               : "NEAR and BEFORE take words of one field",
               "they are read as AND", position);
        return joined(GroupKind::And, std::move(parts));
      }
      node.words.push_back(*word);
    }
    if (parts.size() < 2) {
      repair("NEAR and BEFORE stand between two words", "they are ignored", position);
      return joined(GroupKind::And, std::move(parts));
    }
    return Query{std::move(node)};
  }

  // digits: or NEAR, or BEFORE.
  unsigned distance_of(const std::string& digits) {
    constexpr unsigned kMaxDistance = 1000;
    if (digits == "NEAR" || digits == "BEFORE") {
      return kDefaultDistance;
    }
    const unsigned long distance =
        digits.size() > 4 ? kMaxDistance + 1 : std::stoul(digits);
    if (distance == 0 || distance > kMaxDistance) {
      repair(fmt::format("a distance is a number from 1 to {}", kMaxDistance),
             "the nearest is taken");
    }
    return static_cast<unsigned>(std::clamp(distance, 1UL, 0UL + kMaxDistance));
  }

  Query operand(FieldId field) {
    Query item;
    if (next().kind == LexemeKind::Field) {
      item = in_field(take(), field);
    } else {
      item = this->item(field);
    }
    if (next().kind == LexemeKind::Boost) {
      const std::size_t position = next().position;
      if (!multiply_boost(item, boost_factor())) {
        repair(fmt::format("boosts that multiply are at most {} together", kMaxBoost),
               "the most is taken", position);
      }
    }
    return item;
  }

  // The product of the boosts that stand here.
  double boost_factor() {
    constexpr std::size_t kMaxDigits = 6;
    double product = 1;
    while (next().kind == LexemeKind::Boost) {
      const Lexeme& lexeme = take();
      const char* end = lexeme.text.data() + lexeme.text.size();
      double factor = 0;
      const auto [read, error] = std::from_chars(lexeme.text.data(), end, factor);
      if (error != std::errc() || read != end || lexeme.text.size() > kMaxDigits) {
        repair("a boost is a number, as in oil^2.5", "it is ignored", lexeme.position);
      } else {
        // Anything above the most is the same to multiply_boost().
        product = std::min(product * factor, 2 * kMaxBoost);
      }
    }
    return product;
  }

  Query in_field(const Lexeme& name, FieldId outer) {
    const auto day = day_field(name.text);
    if (day && day != DayField::Date) {
      return days(name, *day);
    }
    const Field* known = find_field(name.text);
    if (known == nullptr) {
      return unknown_field(name, outer);
    }
    if (ends_list() || next().kind == LexemeKind::Or || next().kind == LexemeKind::And ||
        next().kind == LexemeKind::Field) {
      repair(fmt::format("{}: has nothing after it", name.text), "it is ignored",
             name.position);
      return {};
    }
    if (name.spaced) {
      repair(fmt::format("a space stands behind {}:", name.text),
             "it is read as the field of what follows", name.position);
    }
    if (day) {
      return days(name, *day);
    }
    return next().kind == LexemeKind::Minus || next().kind == LexemeKind::Plus
               ? signed_item(known->id)
               : item(known->id);
  }

  Query unknown_field(const Lexeme& name, FieldId outer) {
    const std::string lower = ascii_lowered(name.text);
    const std::string_view nearest =
        lower == "after" || lower == "from" ? "since" : nearest_field(name.text);
    repair(
        fmt::format("there is no field '{}'{}", name.text,
                    nearest.empty() ? "" : fmt::format(" (did you mean {}:?)", nearest)),
        "it is searched as words", name.position);
    std::vector<Query> parts;
    append(parts, word_query(name.text, outer));
    if (next().kind != LexemeKind::Field) {
      append(parts, signed_item(outer));
    }
    return joined(GroupKind::Or, std::move(parts));
  }

  Query days(const Lexeme& name, DayField field) {
    if (next().kind == LexemeKind::Open && field == DayField::Date) {
      return any_days(name);
    }
    if (next().kind != LexemeKind::Word && next().kind != LexemeKind::Phrase) {
      repair(fmt::format("{}: has no date after it", name.text), "it is ignored",
             name.position);
      return {};
    }
    const Lexeme& value = next();
    const auto found = take_days();
    if (!found || !bounds(*found, field)) {
      repair(is_reversed(value.text)
                 ? fmt::format("'{}' ends before it starts", value.text)
                 : fmt::format("'{}' is no date (write 2020-02, 2020-02-14, A..B, "
                               "\"last week\" or \"march 2020\")",
                               value.text),
             "it is ignored", value.position);
      return {};
    }
    return Query{bounded_by(*found, field)};
  }

  // Whether the days have the end that the field asks for.
  static bool bounds(const Days& days, DayField field) {
    switch (field) {
      case DayField::Date:
        return true;
      case DayField::Since:
      case DayField::Before:
        return days.first.has_value();
      case DayField::Until:
        return days.last.has_value();
    }
    return false;
  }

  static Days bounded_by(const Days& days, DayField field) {
    switch (field) {
      case DayField::Date:
        return days;
      case DayField::Since:
        return {days.first, std::nullopt, days.relative};
      case DayField::Before:
        return days_before(days);
      case DayField::Until:
        return {std::nullopt, days.last, days.relative};
    }
    return days;
  }

  // date:(2020-01 OR 2020-04)
  Query any_days(const Lexeme& name) {
    const std::size_t position = take().position;
    std::vector<Query> parts;
    while (!ends_list()) {
      const LexemeKind kind = next().kind;
      if (kind == LexemeKind::Word || kind == LexemeKind::Phrase ||
          kind == LexemeKind::Open) {
        append(parts, days(name, DayField::Date));
        continue;
      }
      if (kind != LexemeKind::Or) {
        repair("brackets behind date: hold dates, any of which will do",
               "all else is ignored");
      }
      take();
    }
    take();
    if (parts.empty()) {
      repair("brackets hold nothing", "they are ignored", position);
    }
    return joined(GroupKind::Or, std::move(parts));
  }

  bool is_reversed(const std::string& range) const {
    const std::size_t dots = range.find("..");
    return dots != std::string::npos &&
           parse_days(range.substr(dots + 2) + ".." + range.substr(0, dots),
                      options_.today);
  }

  // As many of the next words as name days: shells take the quotation marks of
  // date:"last week" away. Days in figures are one word.
  std::optional<Days> take_days() {
    const std::size_t first = at_;
    const auto is_word = [this](std::size_t at) {
      return lexemes_[at].kind == LexemeKind::Word;
    };
    const bool in_figures = parse_period(next().text.substr(0, 4)).has_value();
    const std::size_t most = in_figures || !is_word(at_) ? 1 : kMaxDayWords;
    std::string text = take().text;
    auto found = parse_days(text, options_.today);
    std::size_t end = at_;
    for (std::size_t at = at_; at < first + most && is_word(at); ++at) {
      text += ' ' + lexemes_[at].text;
      if (const auto longer = parse_days(text, options_.today)) {
        found = longer;
        end = at + 1;
      }
    }
    at_ = end;
    return found;
  }

  Query item(FieldId field) {
    switch (next().kind) {
      case LexemeKind::Word: {
        const bool last_of_several = at_ > 0 && after().kind == LexemeKind::End;
        return word(take(), field, last_of_several);
      }
      case LexemeKind::Phrase:
        return phrase(take(), field);
      case LexemeKind::Equals:
        return exact(field);
      case LexemeKind::Open:
        return bracketed(field);
      case LexemeKind::Field:
        return in_field(take(), field);
      case LexemeKind::Stray:
        repair("a quotation mark has no partner", "it is ignored");
        take();
        return {};
      case LexemeKind::Boost:
        repair("a boost has nothing before it", "it is ignored");
        take();
        return {};
      case LexemeKind::Near:
      case LexemeKind::Before:
        repair("NEAR and BEFORE stand between two words", "they are ignored");
        take();
        return {};
      default:  // an operator or the end: whoever asked says what is missing
        return {};
    }
  }

  Query word(const Lexeme& lexeme, FieldId field, bool last_of_several) {
    std::string_view text = lexeme.text;
    if (last_of_several && text.ends_with('?')) {  // the mark of a question, no wildcard
      text.remove_suffix(1);
    }
    return word_query(text, field);
  }

  Query phrase(const Lexeme& lexeme, FieldId field) {
    if (lexeme.unclosed) {
      repair("a quotation mark is not closed", "the phrase runs to the end",
             lexeme.position);
    }
    Query query = phrase_query(lexeme.text, field);
    if (is_empty(query)) {
      repair("a phrase has no words", "it is ignored", lexeme.position);
    }
    return query;
  }

  Query exact(FieldId field) {
    const std::size_t position = take().position;
    Query query = item(field);
    if (auto* word = std::get_if<Word>(&query.node)) {
      const bool has_forms = word->form == WordForm::Stemmed &&
                             lede::field(word->field).kind != FieldKind::Whole;
      word->form = has_forms ? WordForm::Exact : word->form;
    } else if (!std::holds_alternative<Phrase>(query.node)) {
      repair("= stands before a word", "it is ignored", position);
    }
    return query;
  }

  Query bracketed(FieldId field) {
    const std::size_t position = take().position;
    Query query = combine(list(field), options_.all);
    take();  // the closing one; balance_brackets() saw to it
    if (is_empty(query)) {
      repair("brackets hold nothing", "they are ignored", position);
    }
    return query;
  }

  std::vector<Lexeme> lexemes_;
  ParseOptions options_;
  Repairs repairs_;
  std::size_t at_ = 0;
};

// The text within the limits; what was cut is said.
std::string_view limited(std::string_view text, std::vector<std::string>& warnings) {
  std::size_t words = 0;
  std::size_t end = 0;
  while (end < text.size() && words <= kMaxQueryWords) {
    end = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
    if (end < text.size() && ++words <= kMaxQueryWords) {
      end = std::min(text.find_first_of(" \t\r\n", end), text.size());
    }
  }
  if (end < text.size()) {
    warnings.push_back(
        fmt::format("only the first {} words of the query are read", kMaxQueryWords));
  }
  text = text.substr(0, end);
  if (text.size() > kMaxQueryBytes) {
    warnings.push_back(
        fmt::format("only the first {} bytes of the query are read", kMaxQueryBytes));
  }
  return utf8_prefix(text, kMaxQueryBytes);
}

}  // namespace

ParsedQuery parse_query(std::string_view text, const ParseOptions& options) {
  std::vector<std::string> warnings;
  const std::string_view within = limited(text, warnings);
  if (options.strict && !warnings.empty()) {
    throw SyntaxError(warnings.front(), within.size());
  }
  const std::string valid = valid_utf8(within);
  ParsedQuery parsed = Parser(lex_query(valid), options).run();
  parsed.warnings.insert(parsed.warnings.begin(), warnings.begin(), warnings.end());
  return parsed;
}

}  // namespace lede
