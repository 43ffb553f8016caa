#include "corpus/html/markup_scanner.h"

#include <algorithm>

#include "schema/ascii.h"

namespace lede::html {
namespace {

constexpr std::size_t kMaxNameBytes = 24;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool ends_name(char c) {
  return is_space(c) || c == '/' || c == '>';
}

}  // namespace

bool is_same_name(std::string_view name, std::string_view lower_name) {
  return std::equal(name.begin(), name.end(), lower_name.begin(), lower_name.end(),
                    [](char a, char b) { return ascii_lower(a) == b; });
}

std::size_t find_any_case(std::string_view text, std::string_view word,
                          std::size_t from) {
  const auto* begin = text.data() + std::min(from, text.size());
  const auto* end = text.data() + text.size();
  const auto* found = std::search(begin, end, word.begin(), word.end(),
                                  [](char a, char b) { return ascii_lower(a) == b; });
  return found == end && !word.empty() ? std::string_view::npos
                                       : static_cast<std::size_t>(found - text.data());
}

std::string_view attribute_of(const MarkupToken& token, std::string_view name) {
  for (const MarkupAttribute& attribute : token.attributes) {
    if (is_same_name(attribute.name, name)) {
      return attribute.value;
    }
  }
  return {};
}

// A "<" that starts no tag, comment or declaration is text.
bool MarkupScanner::is_tag_start(std::size_t at) const {
  if (at + 1 >= markup_.size()) {
    return false;
  }
  const char next = markup_[at + 1];
  if (next == '/') {
    return at + 2 < markup_.size();
  }
  return is_ascii_letter(next) || next == '!' || next == '?';
}

bool MarkupScanner::next(MarkupToken& token) {
  while (at_ < markup_.size()) {
    std::size_t end = at_;
    while (end < markup_.size() && !(markup_[end] == '<' && is_tag_start(end))) {
      end = std::min(markup_.find('<', end + 1), markup_.size());
    }
    if (end > at_) {
      token.kind = MarkupKind::Text;
      token.text = markup_.substr(at_, end - at_);
      at_ = end;
      return true;
    }
    if (tag(token)) {
      return true;
    }
  }
  return false;
}

// At a "<" that starts something. False where that is nothing to give.
bool MarkupScanner::tag(MarkupToken& token) {
  const char next = markup_[at_ + 1];
  if (markup_.substr(at_, 4) == "<!--") {
    pass_comment();
    return false;
  }
  const bool is_end = next == '/';
  if (next == '!' || next == '?' || (is_end && !is_ascii_letter(markup_[at_ + 2]))) {
    pass_after(">");
    return false;
  }
  at_ += is_end ? 2 : 1;
  token.kind = is_end ? MarkupKind::EndTag : MarkupKind::StartTag;
  token.name.clear();
  for (; at_ < markup_.size() && !ends_name(markup_[at_]); ++at_) {
    if (token.name.size() < kMaxNameBytes) {
      token.name += ascii_lower(markup_[at_]);
    }
  }
  attributes(token);
  return at_ <= markup_.size() && markup_[at_ - 1] == '>';
}

// Up to and past the ">" of a tag; a tag that never ends is passed over as a whole.
void MarkupScanner::attributes(MarkupToken& token) {
  token.attributes.clear();
  while (at_ < markup_.size()) {
    const char c = markup_[at_];
    if (c == '>') {
      ++at_;
      return;
    }
    if (is_space(c) || c == '/') {
      ++at_;
    } else {
      const MarkupAttribute found = attribute();
      token.attributes.push_back(found);
    }
  }
}

MarkupAttribute MarkupScanner::attribute() {
  const std::size_t begin = at_++;  // also a "=" can start a name
  while (at_ < markup_.size() && !ends_name(markup_[at_]) && markup_[at_] != '=') {
    ++at_;
  }
  MarkupAttribute found{markup_.substr(begin, at_ - begin), {}};
  std::size_t sign = at_;
  while (sign < markup_.size() && is_space(markup_[sign])) {
    ++sign;
  }
  if (sign < markup_.size() && markup_[sign] == '=') {
    at_ = sign + 1;
    found.value = attribute_value();
  }
  return found;
}

// Whether a quotation mark that opens here is closed at all. One that is not would
// swallow the rest of the page; remembers a no.
bool MarkupScanner::has_more(char quote) {
  bool& absent = quote == '"' ? no_more_double_ : no_more_single_;
  absent = absent || markup_.find(quote, at_ + 1) == std::string_view::npos;
  return !absent;
}

std::string_view MarkupScanner::attribute_value() {
  while (at_ < markup_.size() && is_space(markup_[at_])) {
    ++at_;
  }
  if (at_ == markup_.size() || markup_[at_] == '>') {
    return {};
  }
  const char quote = markup_[at_];
  if ((quote == '"' || quote == '\'') && has_more(quote)) {
    const std::size_t begin = at_ + 1;
    const std::size_t end = markup_.find(quote, begin);
    at_ = end + 1;
    return markup_.substr(begin, end - begin);
  }
  const std::size_t begin = at_;
  while (at_ < markup_.size() && !is_space(markup_[at_]) && markup_[at_] != '>') {
    ++at_;
  }
  return markup_.substr(begin, at_ - begin);
}

// To the end of the page if it is not closed, as browsers do.
void MarkupScanner::pass_comment() {
  at_ += 2;  // the dashes of "<!-->" both open and close
  pass_after("-->");
}

void MarkupScanner::pass_after(std::string_view end) {
  const std::size_t found = markup_.find(end, at_);
  at_ = found == std::string_view::npos ? markup_.size() : found + end.size();
}

std::size_t MarkupScanner::find_end_tag(std::string_view name) const {
  std::size_t from = at_;
  while (true) {
    const std::size_t found = markup_.find("</", from);
    if (found == std::string_view::npos) {
      return found;
    }
    const std::size_t after = found + 2 + name.size();
    if (is_same_name(markup_.substr(found + 2, name.size()), name) &&
        (after >= markup_.size() || ends_name(markup_[after]))) {
      return found;
    }
    from = found + 2;
  }
}

bool MarkupScanner::has_end_tag(std::string_view name) {
  if (std::find(absent_end_tags_.begin(), absent_end_tags_.end(), name) !=
      absent_end_tags_.end()) {
    return false;
  }
  if (find_end_tag(name) == std::string_view::npos) {
    absent_end_tags_.emplace_back(name);
    return false;
  }
  return true;
}

std::string_view MarkupScanner::raw_text(std::string_view name) {
  const std::size_t begin = at_;
  const std::size_t end = std::min(find_end_tag(name), markup_.size());
  at_ = end;
  pass_after(">");
  return markup_.substr(begin, end - begin);
}

}  // namespace lede::html
