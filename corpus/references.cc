#include "corpus/references.h"

#include <gumbo.h>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "corpus/encoding.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

constexpr auto kCommon = std::to_array<Name>({{"amp", "&"},
                                              {"lt", "<"},
                                              {"gt", ">"},
                                              {"quot", "\""},
                                              {"apos", "'"},
                                              {"nbsp", "\u00A0"},
                                              {"ldquo", "“"},
                                              {"rdquo", "”"},
                                              {"lsquo", "‘"},
                                              {"rsquo", "’"},
                                              {"ndash", "–"},
                                              {"mdash", "—"},
                                              {"hellip", "…"}});

constexpr std::size_t kLongestName = 32;
// HTML has some 2,200; a text that names more different ones than this is none.
constexpr std::size_t kMaxNames = 500;

// The text of a page that is a reference and nothing else; itself where it is none.
std::string asked(const std::string& reference) {
  GumboOutput* output = gumbo_parse(reference.c_str());
  std::string text;
  const GumboVector& children = output->root->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_BODY) {
      continue;
    }
    const GumboVector& texts = child->v.element.children;
    for (unsigned j = 0; j < texts.length; ++j) {
      const auto* node = static_cast<const GumboNode*>(texts.data[j]);
      text += node->type == GUMBO_NODE_TEXT ? node->v.text.text : "";
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return text.empty() ? reference : clean_text(valid_utf8(text));
}

std::optional<std::string> numbered(std::string_view digits) {
  const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
  digits.remove_prefix(static_cast<std::size_t>(is_hex));
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [last, error] = std::from_chars(digits.data(), end, value, is_hex ? 16 : 10);
  const bool is_surrogate = value >= 0xD800 && value < 0xE000;
  if (digits.empty() || error != std::errc() || last != end || value == 0 ||
      value > 0x10FFFF || is_surrogate) {
    return std::nullopt;
  }
  std::string text;
  append_utf8(text, value);
  return clean_text(std::move(text));
}

bool is_name_character(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '#';
}

}  // namespace

bool has_references(std::string_view text) {
  for (std::size_t i = text.find('&'); i != std::string_view::npos;
       i = text.find('&', i + 1)) {
    std::size_t end = i + 1;
    while (end < text.size() && end - i < kLongestName && is_name_character(text[end])) {
      ++end;
    }
    if (end - i > 2 && end < text.size() && text[end] == ';') {
      return true;
    }
  }
  return false;
}

std::string References::named(std::string_view name) {
  for (const auto& [common, text] : kCommon) {
    if (common == name) {
      return std::string(text);
    }
  }
  if (const auto known = names_.find(name); known != names_.end()) {
    return known->second;
  }
  std::string reference = '&' + std::string(name) + ';';
  if (names_.size() >= kMaxNames) {
    return reference;
  }
  return names_.emplace(name, asked(reference)).first->second;
}

std::string References::decoded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find('&'), text.size());
    out += text.substr(0, mark);
    text.remove_prefix(mark);
    std::size_t end = 1;
    while (end < text.size() && end < kLongestName && is_name_character(text[end])) {
      ++end;
    }
    if (end < 3 || end >= text.size() || text[end] != ';') {
      out += text.substr(0, 1);
      text.remove_prefix(std::min<std::size_t>(1, text.size()));
      continue;
    }
    const std::string_view name = text.substr(1, end - 1);
    if (name.front() != '#') {
      out += named(name);
    } else {
      const auto character = numbered(name.substr(1));
      out += character ? *character : std::string(text.substr(0, end + 1));
    }
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace lede
