// Writing to the standard streams.
#include "searcher/output/standard_streams.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "schema/printable.h"
#include "searcher/output/pager.h"

namespace lede {
namespace {

bool is_quiet = false;
bool pages = true;

// The lines of CSV end in two characters.
std::string shown_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    out += printable_text(line) + '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace

void print(std::string_view text, Format format) {
  const bool is_safe =
      format == Format::Text || format == Format::Json || format == Format::Jsonl;
  const bool is_paged = format == Format::Text && pages && is_longer_than_screen(text);
  const std::string pager = is_paged ? pager_command() : "";
  if (pager.empty() || !show_in_pager(pager, text)) {
    print(is_safe || isatty(STDOUT_FILENO) == 0 ? std::string(text) : shown_lines(text));
  }
}

void page_never() {
  pages = false;
}

void be_quiet() {
  is_quiet = true;
}

void say(std::string_view line) {
  if (!is_quiet) {
    const std::string text = printable_line(line) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

void say_warnings(const std::vector<std::string>& warnings) {
  for (const std::string& warning : warnings) {
    say("warning: " + warning);
  }
}

}  // namespace lede
