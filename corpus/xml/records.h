// Finding the records of an XML file without building a tree of the whole: a feed of any
// size is read item by item, and what a tree takes is bounded before it is built.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lede::xml {

struct Tag {
  std::string_view name;  // with its prefix
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_end = false;
  bool is_empty = false;  // <a/>
};

// The tags of a text in order; comments, CDATA, declarations and instructions are passed
// over. Nothing is checked.
class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) {}
  std::optional<Tag> next();

 private:
  bool pass_other();
  void pass_doctype();
  Tag take();

  std::string_view text_;
  std::size_t at_ = 0;
};

// A name without its prefix.
std::string_view local_name(std::string_view name);

// The name of the root element; empty if there is none early on.
std::string_view root_name(std::string_view text);

inline constexpr std::size_t kMaxDepth = 256;

// A record's text, from its start tag to its end tag or the end of the file.
struct XmlRecord {
  std::string_view text;
  std::string_view name;  // local
  bool is_root = false;
  bool too_deep = false;  // nested deeper than kMaxDepth
};

class Records {
 public:
  // is_record: whether elements of that local name are records.
  Records(std::string_view text, bool (*is_record)(std::string_view name))
      : text_(text), tags_(text), is_record_(is_record) {}

  // The next outermost record.
  std::optional<XmlRecord> next();

  // What stands before the first record, once next() was called: the facts of the whole.
  std::string_view head() const { return text_.substr(0, head_); }

 private:
  XmlRecord take(const Tag& start);

  std::string_view text_;
  Tags tags_;
  bool (*is_record_)(std::string_view name);
  std::size_t head_ = 0;
  bool is_begun_ = false;
  bool has_record_ = false;
};

}  // namespace lede::xml
