// The lines "Name: value" that stand before a blank line in mails, in answers of web
// servers and in WARC records (RFC 5322, section 2.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

struct HeaderLines {
  std::string_view first_line;  // "HTTP/1.1 200 OK", where it is no header
  std::string_view head;        // all of them, the first line too
  std::string_view rest;        // what follows the blank line

  // The value of the first header of that name (in lower case), its lines joined; empty
  // if there is none.
  std::string value(std::string_view name) const;
};

// nullopt where there is no blank line. The views look at the bytes.
std::optional<HeaderLines> header_lines(std::string_view bytes);

// A parameter of a value: "utf-8" of `text/html; charset="utf-8"`; its name in lower
// case. Empty if there is none.
std::string parameter_of(std::string_view value, std::string_view name);

// The value up to its parameters, in lower case: "text/html".
std::string main_value(std::string_view value);

}  // namespace lede
