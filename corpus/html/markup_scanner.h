// Cuts markup into tags, texts and the contents of raw elements, as the tokenizer of the
// HTML standard does (section 13.2.5), without making anything of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::html {

struct MarkupAttribute {
  std::string_view name;   // as written; any case
  std::string_view value;  // between the quotes, character references as written
};

enum class MarkupKind { Text, StartTag, EndTag };

struct MarkupToken {
  MarkupKind kind = MarkupKind::Text;
  std::string_view text;  // Text: as written
  std::string name;       // tags: in lower case, cut to 24 bytes
  std::vector<MarkupAttribute> attributes;
};

class MarkupScanner {
 public:
  explicit MarkupScanner(std::string_view markup) : markup_(markup) {}

  // The next token into the same object; false at the end. Comments and
  // declarations are passed over.
  bool next(MarkupToken& token);

  // The text up to the end tag of that name, which is passed over too; up to the end of
  // the markup if there is none. For the elements whose content is no markup.
  std::string_view raw_text(std::string_view name);

  // Whether such an end tag is still to come. Remembers a no, so that asking is linear.
  bool has_end_tag(std::string_view name);

 private:
  bool tag(MarkupToken& token);
  void attributes(MarkupToken& token);
  MarkupAttribute attribute();
  std::string_view attribute_value();
  bool has_more(char quote);
  void pass_comment();
  void pass_after(std::string_view end);
  std::size_t find_end_tag(std::string_view name) const;
  bool is_tag_start(std::size_t at) const;

  std::string_view markup_;
  std::size_t at_ = 0;
  std::vector<std::string> absent_end_tags_;
  bool no_more_double_ = false;
  bool no_more_single_ = false;
};

// The value of the attribute of that name (lower case); empty if there is none.
std::string_view attribute_of(const MarkupToken& token, std::string_view name);

// Both in ASCII, whatever the case; the second is in lower case.
bool is_same_name(std::string_view name, std::string_view lower);

// Where the text, of any case, first has the word, which is in lower case.
std::size_t find_any_case(std::string_view text, std::string_view lower,
                          std::size_t from = 0);

}  // namespace lede::html
