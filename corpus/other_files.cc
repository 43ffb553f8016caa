#include "corpus/other_files.h"

#include <algorithm>
#include <array>

#include "corpus/characters.h"

namespace lede {
namespace {

constexpr std::string_view kCode = "a script or style sheet, not an article";
constexpr std::string_view kSource = "source code, not an article";
constexpr std::string_view kSettings = "settings, not an article";
constexpr std::string_view kShortcut = "a shortcut, not an article";
constexpr std::string_view kDrawing = "an SVG drawing, not an article";
constexpr std::string_view kFont = "a font, not an article";
constexpr std::string_view kRichText =
    "rich text (RTF), which is not read; save it as text, HTML or PDF";

struct Name {
  std::string_view extension;
  std::string_view reason;
};

constexpr auto kNames = std::to_array<Name>({
    {".js", kCode},
    {".mjs", kCode},
    {".cjs", kCode},
    {".jsx", kCode},
    {".js.download", kCode},  // so Chrome saves them
    {".js.map", kCode},
    {".css", kCode},
    {".css.map", kCode},
    {".scss", kCode},
    {".less", kCode},
    {".svg", kDrawing},
    {".ttf", kFont},
    {".otf", kFont},
    {".eot", kFont},
    {".woff", kFont},
    {".woff2", kFont},
});

// Endings that nobody gives to a text of their own, and that programs give. Some are
// those of countries, as in a page that was saved as abc.com.py: a page stays one.
struct Kind {
  std::string_view endings;  // with a space before and behind each
  std::string_view reason;
};

constexpr auto kKinds = std::to_array<Kind>({
    {" awk bash bat c cc clj cmake cmd coffee cpp cs csh cxx dart diff erl ex exs fish "
     "go "
     "gradle groovy h hh hpp hs java ksh kt kts lua patch php pl pm ps1 psm1 py pyw rb "
     "rs "
     "sass scala sed sh sql swift tcl ts tsx vbs vue zsh ",
     kSource},
    {" cfg conf ini ", kSettings},
    {" desktop url ", kShortcut},
});

constexpr std::string_view kSourceNames =
    " makefile gnumakefile dockerfile gemfile rakefile jenkinsfile vagrantfile ";

bool is_among(std::string_view words, std::string_view word) {
  return !word.empty() && word.find(' ') == std::string_view::npos &&
         words.find(' ' + std::string(word) + ' ') != std::string_view::npos;
}

// By the name of a file alone; empty if it may be an article.
std::string_view reason_by_name(const Document& document) {
  const std::string path = lowered(document.path);
  std::string_view name = without_compression(path);
  name.remove_prefix(name.rfind('/') + 1);
  const std::size_t point = name.rfind('.');
  if (point == std::string_view::npos) {
    return is_among(kSourceNames, name) ? kSource : "";
  }
  const auto* kind = std::find_if(kKinds.begin(), kKinds.end(),
                                  [ending = name.substr(point + 1)](const Kind& one) {
                                    return is_among(one.endings, ending);
                                  });
  return kind == kKinds.end() ? "" : kind->reason;
}

// What begins as no article does.
std::string_view reason_by_opening(std::string_view text) {
  if (text.starts_with("#!/") || text.starts_with("#! /") || text.starts_with("<?php")) {
    return kSource;
  }
  const bool is_shortcut =
      text.starts_with("[Desktop Entry]") || text.starts_with("[InternetShortcut]");
  return is_shortcut ? kShortcut : "";
}

// Takes everything up to the end mark off, if the text opens with the first.
bool take_off(std::string_view& text, std::string_view opening, std::string_view end) {
  if (!text.starts_with(opening)) {
    return false;
  }
  const std::size_t found = text.find(end, opening.size());
  text.remove_prefix(std::min(
      found == std::string_view::npos ? found : found + end.size(), text.size()));
  text = trimmed(text);
  return true;
}

bool is_drawing(std::string_view text) {
  while (take_off(text, "<?xml", "?>") || take_off(text, "<!--", "-->") ||
         take_off(text, "<!DOCTYPE svg", ">")) {
  }
  return text.starts_with("<svg") && text.find_first_of(" \t\n>/") == 4;
}

// More braces and semicolons than any text about programming has: those stay below 2 in
// 100 characters. Of a few lines many more are asked.
bool is_full_of_code(std::string_view text) {
  constexpr std::size_t kOneIn = 33;
  constexpr std::size_t kFewest = 6;
  constexpr std::size_t kOneInOfFew = 10;
  constexpr std::size_t kFewestOfFew = 3;
  std::size_t marks = 0;
  std::size_t visible = 0;
  for (const char c : text) {
    marks += static_cast<std::size_t>(c == '{' || c == '}' || c == ';');
    visible += static_cast<std::size_t>(c != ' ' && c != '\n' && c != '\t');
  }
  return (marks >= kFewest && marks * kOneIn >= visible) ||
         (marks >= kFewestOfFew && marks * kOneInOfFew >= visible);
}

// What came without its name; a page may hold as much of it.
bool is_code(std::string_view text) {
  constexpr std::size_t kOpening = 1000;
  constexpr std::size_t kSample = std::size_t{64} << 10U;
  while (take_off(text, "/*", "*/") || take_off(text, "//", "\n") ||
         take_off(text, "@charset", ";")) {
  }
  return !text.starts_with('<') && text.find('{') != std::string_view::npos &&
         is_full_of_code(text.substr(0, kOpening)) &&
         is_full_of_code(text.substr(0, kSample));
}

}  // namespace

std::string_view reason_to_refuse(const Document& document) {
  const auto* name = std::find_if(kNames.begin(), kNames.end(), [&](const Name& one) {
    return has_extension(document, one.extension);
  });
  if (name != kNames.end()) {
    return name->reason;
  }
  const std::string_view text = trimmed(document.bytes);
  if (const auto reason = reason_by_opening(text); !reason.empty()) {
    return reason;
  }
  if (text.starts_with("{\\rtf")) {
    return kRichText;
  }
  if (is_drawing(text)) {
    return kDrawing;
  }
  const std::string_view format = document.format->name;
  if ((format == "text" || format == "html") && is_code(text)) {
    return kCode;
  }
  return format == "text" || format == "csv" ? reason_by_name(document) : "";
}

}  // namespace lede
