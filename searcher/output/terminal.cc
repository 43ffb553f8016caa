// Links and lines.
#include "searcher/output/terminal.h"

#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "schema/printable.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kMinWidth = 20;
constexpr std::size_t kMaxWidth = 100;  // longer lines are hard to read

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

std::size_t terminal_width() {
  winsize size{};
  std::size_t width = 80;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    width = size.ws_col;
  } else if (const int columns = std::atoi(std::string(environment("COLUMNS")).c_str());
             columns > 0) {
    width = static_cast<std::size_t>(columns);
  }
  return std::clamp(width, kMinWidth, kMaxWidth);
}

// There is no way to ask; those known to show rubbish are left out.
bool knows_links(std::string_view terminal) {
  return !terminal.empty() && terminal != "dumb" && terminal != "linux" &&
         !terminal.starts_with("vt");
}

// One word or run of spaces at a time, so that lines break between.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool space = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t previous_cells = 1;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto length = static_cast<std::uint32_t>(code_point_at(text, at).length);
    const std::size_t cells = cells_of(text.substr(at, length));
    const bool space = text[at] == ' ';
    const bool breaks = pieces.empty() || space != pieces.back().space ||
                        (cells == 2 && previous_cells == 2);  // between ideographs
    if (breaks) {
      pieces.push_back({at, at, space});
    }
    at += length;
    pieces.back().end = at;
    previous_cells = cells == 0 ? previous_cells : cells;
  }
  return pieces;
}

// Bytes of a text split into lines; the spaces between lines are dropped.
std::vector<Span> lines_of(std::string_view text, std::size_t first_width,
                           std::size_t width) {
  std::vector<Span> lines;
  Span line;
  std::size_t used = 0;
  std::size_t room = first_width;
  const auto close = [&](std::uint32_t next) {
    lines.push_back(line);
    line = {next, next};
    used = 0;
    room = width;
  };
  for (const Piece& piece : pieces_of(text)) {
    const std::size_t cells = cells_of(text.substr(piece.begin, piece.end - piece.begin));
    if (piece.space) {
      used += line.end > line.begin ? cells : 0;
      continue;
    }
    if (used + cells > room && line.end > line.begin) {
      close(piece.begin);
    }
    line.begin = line.end > line.begin ? line.begin : piece.begin;
    // A word longer than a line is cut.
    for (std::uint32_t at = piece.begin; at < piece.end;) {
      const auto length = static_cast<std::uint32_t>(code_point_at(text, at).length);
      const std::size_t next = cells_of(text.substr(at, length));
      if (used + next > room && line.end > line.begin) {
        close(at);
      }
      used += next;
      at += length;
      line.end = at;
    }
  }
  lines.push_back(line);
  return lines;
}

// A text made printable, its marks moved along.
MarkedText printable(const MarkedText& source) {
  MarkedText out;
  std::uint32_t at = 0;
  const auto append = [&](std::uint32_t end) {
    out.text += printable_line(std::string_view(source.text).substr(at, end - at));
    at = end;
    return static_cast<std::uint32_t>(out.text.size());
  };
  for (const Mark& mark : source.marks) {
    const std::uint32_t begin = append(mark.begin);
    out.marks.push_back({begin, append(mark.end)});
  }
  append(static_cast<std::uint32_t>(source.text.size()));
  return out;
}

std::string in_style(const Terminal& terminal, Style style, std::string_view text) {
  const std::string& code = terminal.theme.at(static_cast<std::size_t>(style));
  return !terminal.color || code.empty() || text.empty()
             ? std::string(text)
             : fmt::format("\x1B[{}m{}\x1B[0m", code, text);
}

std::string styled_line(const Terminal& terminal, const MarkedText& text, Span line,
                        const Layout& layout) {
  const std::string_view all = text.text;
  std::string out;
  std::uint32_t at = line.begin;
  for (const Mark& mark : text.marks) {
    const std::uint32_t begin = std::clamp(mark.begin, at, line.end);
    const std::uint32_t end = std::clamp(mark.end, begin, line.end);
    out += in_style(terminal, layout.style, all.substr(at, begin - at));
    out += in_style(terminal, layout.mark, all.substr(begin, end - begin));
    at = end;
  }
  return out + in_style(terminal, layout.style, all.substr(at, line.end - at));
}

}  // namespace

Terminal standard_output(ColorChoice choice) {
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  Terminal out;
  out.width = terminal_width();
  out.color = choice == ColorChoice::Always ||
              (choice == ColorChoice::Auto && terminal &&
               environment("NO_COLOR").empty() && environment("TERM") != "dumb");
  out.links = out.color && terminal && knows_links(environment("TERM"));
  out.line_links = out.links && environment("TERM") == "xterm-kitty";
  if (out.color) {
    out.theme = read_theme(environment("LEDE_COLORS"), environment("COLORFGBG")).theme;
  }
  return out;
}

std::string styled(const Terminal& terminal, Style style, std::string_view text) {
  return in_style(terminal, style, printable_line(text));
}

std::string linked(const Terminal& terminal, std::string_view text,
                   const std::string& target) {
  const bool is_plain = std::all_of(target.begin(), target.end(),
                                    [](char c) { return c > ' ' && c < 0x7F; });
  const bool is_address = target.starts_with("https://") ||
                          target.starts_with("http://") || target.starts_with("file://");
  constexpr std::size_t kMaxTarget = 2000;  // terminals take no longer ones
  return terminal.links && is_plain && is_address && target.size() <= kMaxTarget
             ? fmt::format("\x1B]8;;{}\x1B\\{}\x1B]8;;\x1B\\", target, text)
             : std::string(text);
}

std::string url_of_path(const std::string& path, std::size_t line) {
  std::error_code failed;
  const std::string absolute = std::filesystem::absolute(path, failed).string();
  std::string url = "file://";
  for (const char c : failed ? path : absolute) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    url += plain ? std::string(1, c)
                 : fmt::format("%{:02X}",
                               static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return line == 0 ? url : url + fmt::format("#{}", line);
}

std::string wrapped(const Terminal& terminal, const MarkedText& text,
                    const Layout& layout) {
  const MarkedText safe = printable(text);
  const std::size_t width = terminal.width - std::min(terminal.width / 2, layout.indent);
  const std::size_t lead = cells_of(layout.lead);
  const std::string margin(layout.indent, ' ');
  std::string out = margin + styled(terminal, Style::Note, layout.lead);
  bool first = true;
  for (const Span& line : lines_of(safe.text, width - std::min(width / 2, lead), width)) {
    out += (first ? "" : margin) + styled_line(terminal, safe, line, layout) + '\n';
    first = false;
  }
  return out;
}

}  // namespace lede
