// The bytes that a mail sends as text (RFC 2045, section 6), and the words of its headers
// (RFC 2047).
#pragma once

#include <string>
#include <string_view>

namespace lede::mail {

// The content of a part by its Content-Transfer-Encoding; the bytes themselves for what
// needs no decoding or is unknown. What is damaged is passed over.
std::string transferred(std::string_view bytes, std::string_view encoding);

// A header's value as clean UTF-8: "=?utf-8?q?B=C3=A9la?= Roe" to "Béla Roe". What is no
// encoded word stays, decoded by its form where it has bytes of another encoding.
std::string header_text(std::string_view value);

}  // namespace lede::mail
