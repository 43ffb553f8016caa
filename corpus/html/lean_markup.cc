#include "corpus/html/lean_markup.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/html/markup_scanner.h"
#include "corpus/phrase_list.h"

namespace lede::html {
namespace {

// What becomes of an element on its way to the parser.
enum class Rule {
  Nest,     // kept, and its nesting counted
  Section,  // as Nest, under the name div: the parser has rules of its own for the name
  Cell,     // a cell or row of a table: closed by its table
  Inline,   // kept as span where it says something about itself, else only its content
  Flat,     // kept; the parser closes it by itself, or it has no content
  Title,    // kept if it ends: one that does not would swallow the page
  Unwrap,   // only its content
  Drop,     // without its content; JSON-LD is kept aside
};

struct ElementRule {
  std::string_view name;
  Rule rule;
};

// In byte order; elements that are not listed are Nest.
constexpr std::array kElementRules{
    ElementRule{"a", Rule::Flat},           ElementRule{"applet", Rule::Unwrap},
    ElementRule{"area", Rule::Unwrap},      ElementRule{"b", Rule::Inline},
    ElementRule{"base", Rule::Unwrap},      ElementRule{"basefont", Rule::Unwrap},
    ElementRule{"big", Rule::Inline},       ElementRule{"body", Rule::Flat},
    ElementRule{"br", Rule::Flat},          ElementRule{"button", Rule::Drop},
    ElementRule{"canvas", Rule::Drop},      ElementRule{"caption", Rule::Cell},
    ElementRule{"cite", Rule::Inline},      ElementRule{"code", Rule::Inline},
    ElementRule{"col", Rule::Unwrap},       ElementRule{"colgroup", Rule::Unwrap},
    ElementRule{"dd", Rule::Flat},          ElementRule{"dt", Rule::Flat},
    ElementRule{"em", Rule::Inline},        ElementRule{"embed", Rule::Unwrap},
    ElementRule{"font", Rule::Inline},      ElementRule{"form", Rule::Section},
    ElementRule{"frame", Rule::Unwrap},     ElementRule{"frameset", Rule::Unwrap},
    ElementRule{"head", Rule::Flat},        ElementRule{"hr", Rule::Flat},
    ElementRule{"html", Rule::Flat},        ElementRule{"i", Rule::Inline},
    ElementRule{"iframe", Rule::Drop},      ElementRule{"image", Rule::Unwrap},
    ElementRule{"img", Rule::Flat},         ElementRule{"input", Rule::Unwrap},
    ElementRule{"isindex", Rule::Unwrap},   ElementRule{"keygen", Rule::Unwrap},
    ElementRule{"li", Rule::Flat},          ElementRule{"link", Rule::Flat},
    ElementRule{"listing", Rule::Unwrap},   ElementRule{"marquee", Rule::Unwrap},
    ElementRule{"math", Rule::Unwrap},      ElementRule{"menuitem", Rule::Unwrap},
    ElementRule{"meta", Rule::Flat},        ElementRule{"nobr", Rule::Inline},
    ElementRule{"noembed", Rule::Drop},     ElementRule{"noframes", Rule::Drop},
    ElementRule{"noscript", Rule::Drop},    ElementRule{"object", Rule::Unwrap},
    ElementRule{"optgroup", Rule::Unwrap},  ElementRule{"option", Rule::Unwrap},
    ElementRule{"p", Rule::Flat},           ElementRule{"param", Rule::Unwrap},
    ElementRule{"plaintext", Rule::Unwrap}, ElementRule{"s", Rule::Inline},
    ElementRule{"script", Rule::Drop},      ElementRule{"select", Rule::Drop},
    ElementRule{"small", Rule::Inline},     ElementRule{"source", Rule::Unwrap},
    ElementRule{"span", Rule::Inline},      ElementRule{"strike", Rule::Inline},
    ElementRule{"strong", Rule::Inline},    ElementRule{"style", Rule::Drop},
    ElementRule{"svg", Rule::Drop},         ElementRule{"tbody", Rule::Cell},
    ElementRule{"td", Rule::Cell},          ElementRule{"template", Rule::Section},
    ElementRule{"textarea", Rule::Drop},    ElementRule{"tfoot", Rule::Cell},
    ElementRule{"th", Rule::Cell},          ElementRule{"thead", Rule::Cell},
    ElementRule{"title", Rule::Title},      ElementRule{"tr", Rule::Cell},
    ElementRule{"track", Rule::Unwrap},     ElementRule{"tt", Rule::Inline},
    ElementRule{"u", Rule::Inline},         ElementRule{"wbr", Rule::Unwrap},
    ElementRule{"xmp", Rule::Unwrap},
};
static_assert(std::is_sorted(kElementRules.begin(), kElementRules.end(),
                             [](const ElementRule& a, const ElementRule& b) {
                               return a.name < b.name;
                             }));

Rule rule_of(std::string_view name) {
  const auto* found = std::lower_bound(
      kElementRules.begin(), kElementRules.end(), name,
      [](const ElementRule& rule, std::string_view key) { return rule.name < key; });
  return found != kElementRules.end() && found->name == name ? found->rule : Rule::Nest;
}

// The attributes that say what an element is. The second row makes an inline element
// worth keeping.
constexpr std::array<std::string_view, 12> kPlainAttributes{
    "name", "property", "content",     "href",     "lang",      "xml:lang",
    "role", "hidden",   "aria-hidden", "itemtype", "itemscope", "datetime"};
constexpr std::array<std::string_view, 8> kTellingAttributes{
    "class",       "id",        "itemprop",       "rel",
    "data-testid", "data-type", "data-component", "data-qa"};

constexpr std::size_t kMaxValueBytes = 16384;

template <std::size_t kSize>
bool is_among(const std::array<std::string_view, kSize>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view known) { return is_same_name(name, known); });
}

bool is_worth_keeping(const MarkupToken& token, const MarkupAttribute& attribute) {
  if (is_same_name(attribute.name, "title")) {
    return token.name == "abbr";  // where old pages keep their dates
  }
  if (is_same_name(attribute.name, "value")) {
    return token.name == "meta";
  }
  return attribute.value.size() <= kMaxValueBytes &&
         (is_among(kPlainAttributes, attribute.name) ||
          is_among(kTellingAttributes, attribute.name));
}

bool hides(const MarkupAttribute& attribute) {
  if (!is_same_name(attribute.name, "style")) {
    return false;
  }
  const std::size_t display = find_any_case(attribute.value, "display");
  return display != std::string_view::npos &&
         find_any_case(attribute.value.substr(0, display + 24), "none", display) !=
             std::string_view::npos;
}

class Pass {
 public:
  explicit Pass(std::string_view page) : scanner_(page) {
    lean_.html.reserve(page.size() / 2);
    lean_.html = "<!DOCTYPE html>";
  }

  std::variant<LeanMarkup, std::string> run();

 private:
  // An open element; an inline one may have been left out, and its end tag with it.
  struct Open {
    std::string name;
    Rule rule;
    bool kept;
  };

  void start(const MarkupToken& token);
  void end(const std::string& name);
  void start_cell(const MarkupToken& token);
  void start_inline(const MarkupToken& token);
  void title(const MarkupToken& token);
  void drop(const MarkupToken& token);
  void open(const MarkupToken& token, std::string_view name, Rule rule);
  void emit_start(const MarkupToken& token, std::string_view name);
  void emit_end(std::string_view name);
  void emit(const MarkupAttribute& attribute);
  bool says_something(const MarkupToken& token) const;
  void close_down_to(std::size_t size);

  MarkupScanner scanner_;
  LeanMarkup lean_;
  std::vector<Open> open_;
  std::size_t kept_ = 0;  // of open_
};

std::variant<LeanMarkup, std::string> Pass::run() {
  MarkupToken token;
  while (scanner_.next(token)) {
    if (token.kind == MarkupKind::Text) {
      lean_.html += token.text;
    } else if (token.kind == MarkupKind::StartTag) {
      start(token);
    } else {
      end(token.name);
    }
    if (kept_ > kMaxOpenElements) {
      return "elements nested deeper than " + std::to_string(kMaxOpenElements);
    }
    if (lean_.html.size() > kMaxLeanBytes) {
      return "more than " + std::to_string(kMaxLeanBytes >> 20U) +
             " MiB of text and markup in one page";
    }
  }
  return std::move(lean_);
}

void Pass::start(const MarkupToken& token) {
  const Rule rule = rule_of(token.name);
  switch (rule) {
    case Rule::Nest:
      open(token, token.name, rule);
      break;
    case Rule::Section:
      open(token, "div", rule);
      break;
    case Rule::Cell:
      start_cell(token);
      break;
    case Rule::Inline:
      start_inline(token);
      break;
    case Rule::Flat:
      emit_start(token, token.name);
      break;
    case Rule::Title:
      title(token);
      break;
    case Rule::Unwrap:
      break;
    case Rule::Drop:
      drop(token);
      break;
  }
}

void Pass::title(const MarkupToken& token) {
  if (scanner_.has_end_tag(token.name)) {
    emit_start(token, token.name);
    lean_.html += scanner_.raw_text(token.name);
    emit_end(token.name);
  }
}

// What is not closed is dropped to the end only where it cannot be text.
void Pass::drop(const MarkupToken& token) {
  const bool is_code = token.name == "script" || token.name == "style";
  if (!is_code && !scanner_.has_end_tag(token.name)) {
    return;
  }
  const std::string_view content = scanner_.raw_text(token.name);
  const bool is_json =
      find_any_case(attribute_of(token, "type"), "ld+json") != std::string_view::npos;
  if (token.name == "script" && is_json) {
    lean_.json_ld.push_back(content);
  }
}

// A cell ends the one before it, a row the row before it, with all that is open in them.
void Pass::start_cell(const MarkupToken& token) {
  std::size_t size = open_.size();
  while (size > 0 && open_[size - 1].name != "table") {
    --size;
  }
  if (size == 0) {
    return;  // without a table it means nothing
  }
  const bool is_leaf = token.name == "td" || token.name == "th";
  if (is_leaf) {
    std::size_t row = size;
    while (row < open_.size() && open_[row].name != "tr") {
      ++row;
    }
    size = std::min(row + 1, open_.size());
    while (size < open_.size() && open_[size].rule == Rule::Cell &&
           open_[size].name != "td" && open_[size].name != "th") {
      ++size;
    }
  }
  close_down_to(size);
  open(token, token.name, Rule::Cell);
}

bool Pass::says_something(const MarkupToken& token) const {
  return std::any_of(token.attributes.begin(), token.attributes.end(),
                     [](const MarkupAttribute& attribute) {
                       return is_among(kTellingAttributes, attribute.name) ||
                              hides(attribute);
                     });
}

void Pass::start_inline(const MarkupToken& token) {
  const bool keep = says_something(token);
  if (keep) {
    emit_start(token, "span");
  } else if (open_.size() > 2 * kMaxOpenElements) {
    return;
  }
  open_.push_back({token.name, Rule::Inline, keep});
  kept_ += keep ? 1 : 0;
}

void Pass::open(const MarkupToken& token, std::string_view name, Rule rule) {
  emit_start(token, name);
  open_.push_back({token.name, rule, true});
  ++kept_;
}

// Closes the nearest element of that name, and what is open in it. An end tag that closes
// nothing, or that would reach out of its table cell, or out of its block for an inline
// element, is left out.
void Pass::end(const std::string& name) {
  const Rule rule = rule_of(name);
  if (rule == Rule::Flat) {
    emit_end(name);
    return;
  }
  for (std::size_t i = open_.size(); i > 0; --i) {
    const Open& open = open_[i - 1];
    if (open.name == name) {
      close_down_to(i - 1);
      return;
    }
    const bool is_barrier = rule == Rule::Cell     ? open.name == "table"
                            : rule == Rule::Inline ? open.rule != Rule::Inline
                                                   : open.rule == Rule::Cell;
    if (is_barrier && name != "table") {
      return;
    }
  }
}

void Pass::close_down_to(std::size_t size) {
  while (open_.size() > size) {
    const Open& open = open_.back();
    if (open.kept) {
      emit_end(open.rule == Rule::Inline    ? "span"
               : open.rule == Rule::Section ? "div"
                                            : std::string_view(open.name));
    }
    kept_ -= open.kept ? 1 : 0;
    open_.pop_back();
  }
}

void Pass::emit_start(const MarkupToken& token, std::string_view name) {
  lean_.html += '<';
  lean_.html += name;
  if (name != token.name && name == "div") {
    lean_.html += token.name == "form" ? " role=\"form\"" : " hidden";
  }
  for (const MarkupAttribute& attribute : token.attributes) {
    if (hides(attribute)) {
      lean_.html += " hidden";
    } else if (is_worth_keeping(token, attribute)) {
      emit(attribute);
    }
  }
  lean_.html += '>';
}

void Pass::emit(const MarkupAttribute& attribute) {
  const bool has_quote = attribute.value.find('"') != std::string_view::npos;
  if (has_quote && attribute.value.find('\'') != std::string_view::npos) {
    return;  // unquoted, with both marks in it: damage
  }
  const char quote = has_quote ? '\'' : '"';
  lean_.html += ' ';
  lean_.html += attribute.name;
  lean_.html += '=';
  lean_.html += quote;
  lean_.html += attribute.value;
  lean_.html += quote;
}

void Pass::emit_end(std::string_view name) {
  lean_.html += "</";
  lean_.html += name;
  lean_.html += '>';
}

}  // namespace

bool is_page_element(std::string_view name) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"html", "head", "body", "meta", "link", "script", "style", "div",
       "span", "p",    "h1",   "h2",   "h3",   "table",  "main",  "center",
       "br",   "hr",   "b",    "ul",   "ol",   "font",   "form"});
  return contains(kNames, name);
}

std::variant<LeanMarkup, std::string> lean_markup(std::string_view page) {
  return Pass(page).run();
}

}  // namespace lede::html
