#include "corpus/text/blocks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "corpus/characters.h"
#include "corpus/paragraphs.h"
#include "corpus/text/headline.h"
#include "corpus/text/markup.h"
#include "corpus/text/roles.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// A dash is no bullet: in many languages it opens speech.
constexpr std::array<std::string_view, 11> kBullets{"•", "‣", "◦", "▪", "●", "∙",
                                                    "·", "►", "■", "*", "+"};

struct Line {
  std::string text;
  std::size_t indent = 0;
  BlockKind kind = BlockKind::Text;
  unsigned level = 0;
  bool gap_before = false;
  bool picture = false;
  Role role = Role::Text;  // of the line alone
};

// What separates like "* * *", or underlines like "=====".
bool is_rule(std::string_view text) {
  return first_character(text) == 0 &&
         text.find_first_of("\"'") == std::string_view::npos;
}

// A heading's text without its "# "; nullopt-like: level stays 0.
void take_heading(Line& line) {
  const std::size_t marks = std::min(line.text.find_first_not_of('#'), line.text.size());
  if (marks >= 1 && marks <= 6 && marks < line.text.size() && line.text[marks] == ' ') {
    line.level = static_cast<unsigned>(marks);
    line.kind = BlockKind::Heading;
    const std::string_view rest = trimmed(std::string_view(line.text).substr(marks));
    line.text = std::string(rest.substr(0, rest.find_last_not_of(" #") + 1));
  }
}

void take_bullet(Line& line) {
  for (const std::string_view bullet : kBullets) {
    if (line.text.starts_with(bullet)) {
      const std::string_view rest = std::string_view(line.text).substr(bullet.size());
      if (rest.starts_with(' ') || rest.starts_with('\t') ||
          rest.starts_with("\xC2\xA0")) {
        line.kind = BlockKind::Bullet;
        line.text = std::string(trimmed(rest));
      }
      return;
    }
  }
}

Line line_of(std::string_view raw, std::string_view text) {
  Line line;
  line.indent = static_cast<std::size_t>(text.data() - raw.data());
  line.picture = is_picture_markup(text);
  while (text.starts_with("> ")) {
    text = trimmed(text.substr(2));
  }
  line.text = without_markup(text);
  take_heading(line);
  if (line.kind == BlockKind::Text) {
    take_bullet(line);
  }
  return line;
}

bool stands_alone(Role role) {
  return role != Role::Text && role != Role::Caption && role != Role::Related &&
         role != Role::Standfirst;
}

// Gathers lines into blocks.
class BlockBuilder {
 public:
  BlockBuilder(std::string_view text, NumberOrder order) : text_(text), order_(order) {}

  Blocks build() {
    for (std::string_view rest = text_; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      add_line(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void add_line(std::string_view raw) {
    const std::string_view text = trimmed(raw);
    if (text.empty()) {
      flush();
      gap_ = true;
    } else if (is_rule(text)) {
      underline(text);
      flush();
      gap_ = true;
    } else {
      Line line = line_of(raw, text);
      line.gap_before = std::exchange(gap_, false);
      if (!line.text.empty()) {
        place(std::move(line));
      }
    }
  }

  // "=====" under a single line makes it a heading.
  void underline(std::string_view rule) {
    const bool underlines =
        rule.find_first_not_of(rule.front()) == std::string_view::npos &&
        (rule.front() == '=' || rule.front() == '-') && rule.size() >= 3;
    if (underlines && group_.size() == 1 && group_.front().kind == BlockKind::Text) {
      group_.front().kind = BlockKind::Heading;
      group_.front().level = rule.front() == '=' ? 1 : 2;
    }
  }

  void place(Line line) {
    if (line.picture) {
      flush();
      add_block(line.text, line, Role::Caption);
      return;
    }
    if (line.kind != BlockKind::Text) {
      flush();
      group_.push_back(std::move(line));
      return;
    }
    if (!group_.empty() && group_.front().kind == BlockKind::Bullet &&
        line.indent >= group_.front().indent + 2) {
      group_.push_back(std::move(line));  // goes on with the item
      return;
    }
    const Role role = line.text.size() <= 200 ? role_of(line.text, order_) : Role::Text;
    line.role = role;
    if (!group_.empty() && opens_paragraph(line, role)) {
      flush();
    }
    if (group_.empty() && stands_alone(role)) {
      add_block(line.text, line, role);
      return;
    }
    group_.push_back(std::move(line));
  }

  // Whether a line cannot go on with the group before it. Wrapped prose may have a line
  // that reads like a byline or date by chance, but hardly behind a short line.
  bool opens_paragraph(const Line& line, Role role) const {
    const Line& before = group_.back();
    if (before.kind != BlockKind::Text || line.indent > before.indent + 1 ||
        role == Role::Address) {
      return true;
    }
    const bool of_page = stands_alone(role) && role != Role::Byline &&
                         role != Role::Date && role != Role::Fact &&
                         !is_lower(first_character(line.text));
    return of_page || (role != Role::Text && length_of(before.text) < 40);
  }

  void flush() {
    if (group_.empty()) {
      return;
    }
    std::vector<std::string_view> lines;
    for (const Line& line : group_) {
      lines.emplace_back(line.text);
    }
    std::vector<bool> starts(lines.size(), false);
    if (group_.front().kind == BlockKind::Text) {
      starts = paragraph_starts(lines);
    }
    for (std::size_t i = 0; i < lines.size();) {
      std::size_t end = i + 1;
      while (end < lines.size() && !starts[end]) {
        ++end;
      }
      std::string text = joined_lines(std::span(lines).subspan(i, end - i), text_);
      if (text.find("](") != std::string::npos) {
        text = without_markup(text);  // a link over two lines
      }
      const bool short_line = end == i + 1 && group_[i].kind == BlockKind::Text &&
                              group_[i].text.size() <= 200;
      const Role role = short_line ? group_[i].role : role_of(text, order_);
      add_block(std::move(text), group_[i], role);
      i = end;
    }
    group_.clear();
  }

  void add_block(std::string text, const Line& first, Role role) {
    text = squeezed(text);
    if (!text.empty()) {
      const bool prose =
          first.kind == BlockKind::Text && role == Role::Text && reads_as_prose(text);
      blocks_.push_back(
          {std::move(text), first.kind, first.level, first.gap_before, prose, role});
    }
  }

  std::string_view text_;
  NumberOrder order_;
  std::vector<Line> group_;  // lines since the last gap that may be one paragraph
  bool gap_ = true;
  Blocks blocks_;
};

}  // namespace

Blocks blocks_of(std::string_view text, NumberOrder order) {
  return BlockBuilder(text, order).build();
}

}  // namespace lede
