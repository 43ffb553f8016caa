#include "corpus/xml/records.h"

#include <algorithm>

namespace lede::xml {
namespace {

// Where the root element has to be found.
constexpr std::size_t kPrologBytes = std::size_t{64} << 10U;

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view root_name(std::string_view text) {
  Tags tags(text.substr(0, kPrologBytes));
  const auto root = tags.next();
  return root && !root->is_end ? local_name(root->name) : std::string_view();
}

std::optional<Tag> Tags::next() {
  for (;;) {
    at_ = text_.find('<', at_);
    if (at_ == std::string_view::npos || at_ + 1 >= text_.size()) {
      at_ = text_.size();
      return std::nullopt;
    }
    if (!pass_other()) {
      return take();
    }
  }
}

// At a '<': passes over what is no tag.
bool Tags::pass_other() {
  const std::string_view rest = text_.substr(at_);
  const auto pass = [&](std::string_view end) {
    const std::size_t found = text_.find(end, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    return true;
  };
  if (rest.starts_with("<!--")) {
    return pass("-->");
  }
  if (rest.starts_with("<![CDATA[")) {
    return pass("]]>");
  }
  if (rest.starts_with("<?")) {
    return pass("?>");
  }
  if (rest.starts_with("<!")) {
    pass_doctype();
    return true;
  }
  return false;
}

// A declaration with what stands in square brackets, quoted brackets aside.
void Tags::pass_doctype() {
  bool in_subset = false;
  char quote = 0;
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[' || c == ']') {
      in_subset = c == '[';
    } else if (c == '>' && !in_subset) {
      return;
    }
  }
}

Tag Tags::take() {
  Tag tag;
  tag.begin = at_++;
  tag.is_end = text_[at_] == '/';
  at_ += static_cast<std::size_t>(tag.is_end);
  const std::size_t name = at_;
  at_ = std::min(text_.find_first_of(" \n\t/>", at_), text_.size());
  tag.name = text_.substr(name, at_ - name);
  char quote = 0;
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    if (quote != 0) {
      quote = c == quote ? '\0' : quote;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      tag.is_empty = text_[at_ - 2] == '/';
      break;
    }
  }
  tag.end = at_;
  return tag;
}

std::optional<XmlRecord> Records::next() {
  while (const auto tag = tags_.next()) {
    if (!is_begun_) {
      is_begun_ = true;
      if (is_record_(local_name(tag->name))) {
        XmlRecord record = take(*tag);
        record.is_root = true;
        return record;
      }
    } else if (!tag->is_end && is_record_(local_name(tag->name))) {
      return take(*tag);
    }
  }
  return std::nullopt;
}

XmlRecord Records::take(const Tag& start) {
  if (!has_record_) {
    has_record_ = true;
    head_ = start.begin;
  }
  XmlRecord record{text_.substr(start.begin, start.end - start.begin),
                   local_name(start.name)};
  std::size_t depth = start.is_empty ? 0 : 1;
  while (depth > 0) {
    const auto tag = tags_.next();
    if (!tag) {
      record.text = text_.substr(start.begin);
      break;
    }
    if (tag->is_end) {
      --depth;
    } else if (!tag->is_empty) {
      ++depth;
    }
    record.too_deep = record.too_deep || depth > kMaxDepth;
    record.text = text_.substr(start.begin, tag->end - start.begin);
  }
  return record;
}

}  // namespace lede::xml
