#include "corpus/fragment.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

#include "corpus/characters.h"
#include "corpus/datelines.h"
#include "corpus/paragraphs.h"
#include "corpus/references.h"
#include "schema/ascii.h"

namespace lede {
namespace {

enum class Kind {
  Inline,
  Paragraph,  // its text is text for sure
  Block,      // ends what was before it
  Cell,
  Break,
  Quote,
  Raw,      // no text in it, and no markup
  Beside,   // left out, captions aside
  Caption,  // of a figure
};

struct Element {
  std::string_view name;
  Kind kind;
};

constexpr auto kElements = std::to_array<Element>({
    {"p", Kind::Paragraph},
    {"li", Kind::Paragraph},
    {"blockquote", Kind::Paragraph},
    {"bq", Kind::Paragraph},
    {"pre", Kind::Paragraph},
    {"dd", Kind::Paragraph},
    {"dt", Kind::Paragraph},
    {"h2", Kind::Paragraph},
    {"h3", Kind::Paragraph},
    {"h4", Kind::Paragraph},
    {"h5", Kind::Paragraph},
    {"h6", Kind::Paragraph},
    {"hl2", Kind::Paragraph},
    {"h1", Kind::Block},
    {"div", Kind::Block},
    {"section", Kind::Block},
    {"article", Kind::Block},
    {"header", Kind::Block},
    {"footer", Kind::Block},
    {"main", Kind::Block},
    {"body", Kind::Block},
    {"body.content", Kind::Block},
    {"block", Kind::Block},
    {"ul", Kind::Block},
    {"ol", Kind::Block},
    {"dl", Kind::Block},
    {"table", Kind::Block},
    {"tr", Kind::Block},
    {"hr", Kind::Block},
    {"address", Kind::Block},
    {"center", Kind::Block},
    {"credit", Kind::Block},
    {"td", Kind::Cell},
    {"th", Kind::Cell},
    {"br", Kind::Break},
    {"q", Kind::Quote},
    {"script", Kind::Raw},
    {"style", Kind::Raw},
    {"head", Kind::Raw},
    {"title", Kind::Raw},
    {"noscript", Kind::Raw},
    {"template", Kind::Raw},
    {"svg", Kind::Raw},
    {"iframe", Kind::Raw},
    {"object", Kind::Raw},
    {"select", Kind::Raw},
    {"textarea", Kind::Raw},
    {"button", Kind::Raw},
    {"figure", Kind::Beside},
    {"aside", Kind::Beside},
    {"nav", Kind::Beside},
    {"media", Kind::Beside},
    {"video", Kind::Beside},
    {"audio", Kind::Beside},
    {"a", Kind::Inline},
    {"abbr", Kind::Inline},
    {"b", Kind::Inline},
    {"big", Kind::Inline},
    {"cite", Kind::Inline},
    {"code", Kind::Inline},
    {"em", Kind::Inline},
    {"font", Kind::Inline},
    {"i", Kind::Inline},
    {"img", Kind::Inline},
    {"ins", Kind::Inline},
    {"del", Kind::Inline},
    {"small", Kind::Inline},
    {"span", Kind::Inline},
    {"strike", Kind::Inline},
    {"strong", Kind::Inline},
    {"sub", Kind::Inline},
    {"sup", Kind::Inline},
    {"time", Kind::Inline},
    {"u", Kind::Inline},
    {"s", Kind::Inline},
    {"figcaption", Kind::Caption},
    {"media-caption", Kind::Caption},
});

constexpr std::size_t kLongestName = 13;

const Element* element_of(std::string_view name) {
  const auto* found = std::find_if(kElements.begin(), kElements.end(),
                                   [name](const Element& e) { return e.name == name; });
  return found == kElements.end() ? nullptr : found;
}

Kind kind_of(std::string_view name) {
  const Element* element = element_of(name);
  return element == nullptr ? Kind::Inline : element->kind;
}

struct Tag {
  std::string name;  // in lower case
  bool is_end = false;
  bool is_empty = false;  // <br/>
};

// A line such as a kicker or a date, which is not what an article begins with.
constexpr std::size_t kShortLine = 60;

class FragmentReader {
 public:
  explicit FragmentReader(std::string_view markup) : markup_(markup) {}

  Fragment read() {
    while (at_ < markup_.size()) {
      const std::size_t next = std::min(markup_.find('<', at_), markup_.size());
      add_text(markup_.substr(at_, next - at_));
      at_ = next;
      if (at_ < markup_.size()) {
        read_tag();
      }
    }
    flush();
    if (has_paragraphs_ && leading_ < fragment_.paragraphs.size()) {
      fragment_.paragraphs.erase(
          fragment_.paragraphs.begin(),
          fragment_.paragraphs.begin() + static_cast<std::ptrdiff_t>(leading_));
    }
    if (!has_paragraphs_) {
      split_at_blank_lines();
    }
    return std::move(fragment_);
  }

 private:
  // At a '<': passes over a comment, takes a tag, or adds the sign as text.
  void read_tag() {
    const std::string_view rest = markup_.substr(at_);
    const std::size_t name = rest.starts_with("</") ? 2 : 1;
    if (rest.starts_with("<!--")) {
      pass("-->");
    } else if (rest.starts_with("<![CDATA[")) {
      const std::size_t end = std::min(rest.find("]]>"), rest.size());
      add_plain(rest.substr(9, end - 9));
      at_ += std::min(end + 3, rest.size());
    } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
      pass(">");
    } else if (name < rest.size() && is_ascii_letter(rest[name])) {
      take(next_tag());
    } else {
      add_text("<");
      ++at_;
    }
  }

  void pass(std::string_view end) {
    const std::size_t found = markup_.find(end, at_);
    at_ = found == std::string_view::npos ? markup_.size() : found + end.size();
  }

  Tag next_tag() {
    Tag tag;
    ++at_;
    tag.is_end = markup_[at_] == '/';
    at_ += static_cast<std::size_t>(tag.is_end);
    while (at_ < markup_.size() &&
           std::string_view(" \n\t/>").find(markup_[at_]) == std::string_view::npos) {
      tag.name += ascii_lower(markup_[at_++]);
    }
    while (at_ < markup_.size() && markup_[at_] != '>') {
      const char c = markup_[at_++];
      tag.is_empty = c == '/';
      if (c == '"' || c == '\'') {
        pass_quoted(c);
      }
    }
    at_ = std::min(at_ + 1, markup_.size());
    return tag;
  }

  // After an opening mark; one that is not closed is none.
  void pass_quoted(char quote) {
    bool& is_open = quote == '"' ? double_is_open_ : single_is_open_;
    const std::size_t end = is_open ? std::string_view::npos : markup_.find(quote, at_);
    is_open = end == std::string_view::npos;
    at_ = is_open ? at_ : end + 1;
  }

  void take(const Tag& tag) {
    const Kind kind = kind_of(tag.name);
    switch (kind) {
      case Kind::Inline:
        break;
      case Kind::Quote:
        add_plain(tag.is_end ? "”" : "“");
        break;
      case Kind::Cell:
        text_ += ' ';
        break;
      case Kind::Break:
        take_break();
        break;
      case Kind::Raw:
        if (!tag.is_end && !tag.is_empty) {
          pass_raw(tag.name);
        }
        break;
      case Kind::Beside:
      case Kind::Caption:
        take_beside(tag, kind);
        break;
      default:
        flush();
        is_paragraph_ = kind == Kind::Paragraph && !tag.is_end;
        has_paragraphs_ = has_paragraphs_ || tag.name == "p";
    }
  }

  // Two end a paragraph, and so does one after a sentence.
  void take_break() {
    const std::string_view text = trimmed(text_);
    if (text_.ends_with('\v') || ends_sentence(text)) {
      const bool was = is_paragraph_;
      flush();
      is_paragraph_ = was;
    } else {
      text_ += '\v';
    }
  }

  void pass_raw(const std::string& name) {
    if (last_end_of(name) < at_) {
      return;
    }
    while (at_ < markup_.size()) {
      at_ = std::min(markup_.find("</", at_), markup_.size());
      if (at_ < markup_.size() && next_tag().name == name) {
        return;
      }
    }
  }

  // An element that is never closed would take the rest with it.
  void take_beside(const Tag& tag, Kind kind) {
    if (!tag.is_end && (tag.is_empty || last_end_of(tag.name) < at_)) {
      return;
    }
    flush();
    int& depth = kind == Kind::Caption ? captions_ : besides_;
    depth = std::max(0, depth + (tag.is_end ? -1 : 1));
  }

  // Where the last end tag of that name begins; 0 if there is none.
  std::size_t last_end_of(const std::string& name) {
    const auto known = last_ends_.find(name);
    if (known != last_ends_.end()) {
      return known->second;
    }
    const auto same = [](char a, char b) { return ascii_lower(a) == b; };
    const std::string end = "</" + name;
    const auto* found =
        std::find_end(markup_.begin(), markup_.end(), end.begin(), end.end(), same);
    const std::size_t at =
        found == markup_.end() ? 0 : static_cast<std::size_t>(found - markup_.begin());
    last_ends_.emplace(name, at);
    return at;
  }

  void add_text(std::string_view text) {
    if (text.find('&') == std::string_view::npos) {
      add_plain(text);
    } else {
      add_plain(references_.decoded(text));
    }
  }

  void add_plain(std::string_view text) {
    if (besides_ == 0 || captions_ > 0) {
      text_ += text;
    }
  }

  void flush() {
    std::string text = std::exchange(text_, {});
    std::replace(text.begin(), text.end(), '\v', ' ');
    if (trimmed(text).empty()) {
      return;
    }
    if (captions_ > 0) {
      fragment_.captions.push_back(squeezed(text));
      return;
    }
    const bool is_lead = !is_paragraph_ && !ends_sentence(trimmed(text)) &&
                         text.size() <= kShortLine &&
                         leading_ == fragment_.paragraphs.size();
    leading_ += static_cast<std::size_t>(is_lead);
    // Line ends are kept until it is known whether they mean something.
    fragment_.paragraphs.push_back(std::move(text));
  }

  void split_at_blank_lines() {
    std::vector<std::string> whole = std::exchange(fragment_.paragraphs, {});
    for (std::string& text : whole) {
      std::string_view rest = text;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find("\n\n"), rest.size());
        if (!trimmed(rest.substr(0, end)).empty()) {
          fragment_.paragraphs.emplace_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + 2, rest.size()));
      }
    }
  }

  std::string_view markup_;
  std::size_t at_ = 0;
  References references_;
  std::map<std::string, std::size_t> last_ends_;
  bool double_is_open_ = false;
  bool single_is_open_ = false;

  Fragment fragment_;
  std::string text_;         // of the paragraph so far; \v for a line break
  std::size_t leading_ = 0;  // short lines before the first paragraph
  bool is_paragraph_ = false;
  bool has_paragraphs_ = false;
  int besides_ = 0;
  int captions_ = 0;
};

}  // namespace

Fragment fragment_of(std::string_view markup) {
  Fragment fragment = FragmentReader(markup).read();
  for (std::string& paragraph : fragment.paragraphs) {
    paragraph = squeezed(paragraph);
  }
  return fragment;
}

bool has_tags(std::string_view text) {
  std::size_t close = 0;
  for (std::size_t i = text.find('<'); i != std::string_view::npos;
       i = text.find('<', i + 1)) {
    close = close > i ? close : text.find('>', i);
    if (close == std::string_view::npos) {
      return false;
    }
    std::string_view name = text.substr(i + 1, kLongestName + 2);
    name.remove_prefix(static_cast<std::size_t>(name.starts_with('/')));
    if (element_of(lowered(name.substr(0, name.find_first_of(" \n\t/>")))) != nullptr) {
      return true;
    }
  }
  return false;
}

bool has_markup(std::string_view text) {
  return has_references(text) || has_tags(text);
}

std::string line_of_markup(std::string_view value) {
  if (!has_markup(value)) {
    return squeezed(value);
  }
  std::string line;
  for (const std::string& paragraph : fragment_of(value).paragraphs) {
    line += line.empty() ? "" : " ";
    line += paragraph;
  }
  return line;
}

void set_text(Article& article, std::string_view markup) {
  Fragment fragment = fragment_of(markup);
  auto& paragraphs = fragment.paragraphs;
  std::erase_if(paragraphs,  // a line of underscores, a row of stars
                [](const std::string& p) { return first_character(p) == 0; });
  if (paragraphs.size() > 1 && paragraphs.front() == article.headline) {
    paragraphs.erase(paragraphs.begin());
  }
  if (!paragraphs.empty()) {
    Dateline dateline = take_dateline(paragraphs.front());
    article.dateline = article.dateline ? article.dateline : std::move(dateline.place);
    article.date = article.date ? article.date : dateline.date;
    article.source = article.source ? article.source : std::move(dateline.agency);
  }
  article.body = body_of(paragraphs);
  for (std::string& caption : fragment.captions) {
    article.asides.push_back({Region::Caption, std::move(caption)});
  }
}

}  // namespace lede
