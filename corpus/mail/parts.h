// The parts of a mail (MIME, RFC 2046): which of them are its text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/header_lines.h"

namespace lede::mail {

// The text of a part, of any encoding.
struct TextPart {
  std::string bytes;
  std::string charset;   // as declared; may be empty
  std::string location;  // its address (Content-Location); may be empty
};

struct Parts {
  std::vector<TextPart> html;  // in the order of the mail; alternatives to plain
  std::vector<TextPart> plain;
  std::vector<std::string> messages;     // mails in the mail
  std::vector<std::string> attachments;  // their names, or types, which are not read
  bool is_cut = false;  // there are more parts, or deeper ones, than are looked at
};

inline constexpr std::size_t kMaxParts = 1000;
inline constexpr int kMaxDepth = 20;

Parts parts_of(const HeaderLines& mail);

}  // namespace lede::mail
