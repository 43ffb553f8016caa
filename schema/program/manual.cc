// man(7): a line that begins with a point is a macro, a backslash begins an escape.
#include "schema/program/manual.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

#include "schema/utf8.h"

namespace lede {
namespace {

constexpr char32_t kFirstBeyondAscii = 0x80;

std::string roff_line(std::string_view line) {
  std::string out = line.starts_with('.') || line.starts_with('\'') ? R"(\&)" : "";
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point_at(line, at);
    if (point.value >= kFirstBeyondAscii) {
      out += fmt::format(R"(\[u{:04X}])", static_cast<unsigned>(point.value));
    } else if (point.value == '\\') {
      out += R"(\e)";
    } else if (point.value == '-') {
      out += R"(\-)";
    } else if (point.value == '~' || point.value == '^' || point.value == '`') {
      out += point.value == '~' ? R"(\(ti)" : point.value == '^' ? R"(\(ha)" : R"(\(ga)";
    } else {
      out += static_cast<char>(point.value);
    }
    at += point.length;
  }
  return out;
}

// Lines of a text that keeps its layout.
std::string example(std::string_view text) {
  std::string out = ".nf\n";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    out += (line.empty() ? R"(\&)" : roff_line(line)) + '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + ".fi\n";
}

std::string sentence(std::string_view help) {
  std::string text = roff_line(help);
  if (!text.empty()) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  }
  return text + ".\n";
}

std::string entry(const OptionFacts& option) {
  std::string names;
  for (const std::string& name : option.names) {
    names += fmt::format(R"({}\fB{}\fR)", names.empty() ? "" : ", ", roff_line(name));
  }
  if (!option.value.empty()) {
    names +=
        fmt::format(R"({}\fI{}\fR)", names.empty() ? "" : " ", roff_line(option.value));
  }
  std::string help = option.help;
  if (!option.default_value.empty()) {
    help += fmt::format(" (default: {})", option.default_value);
  }
  return ".TP\n" + names + '\n' + sentence(help);
}

std::string entries(const CommandFacts& facts) {
  std::string out;
  for (const OptionFacts& word : facts.words) {
    out += entry(word);
  }
  for (const OptionFacts& option : facts.options) {
    out += entry(option);
  }
  return out;
}

std::string usage(const CommandLine& line, const CommandFacts& command) {
  std::string out = fmt::format(R"(\fB{} {}\fR [\fIoptions\fR])",
                                roff_line(line.program.name), command.name);
  for (const OptionFacts& word : command.words) {
    const std::string name =
        fmt::format(R"(\fI{}\fR{})", word.value, word.is_many ? "..." : "");
    out += word.is_required ? ' ' + name : " [" + name + ']';
  }
  return out + '\n';
}

std::string commands(const CommandLine& line) {
  std::string out;
  for (const CommandFacts& command : line.commands) {
    out += ".SS " + roff_line(command.name) + '\n' + usage(line, command) + ".PP\n" +
           sentence(command.help) + entries(command);
  }
  return out;
}

// What commands say below their options, once: the query language.
std::string footers(const CommandLine& line) {
  std::vector<std::string> seen;
  std::string out;
  for (const CommandFacts& command : line.commands) {
    if (!command.footer.empty() &&
        std::find(seen.begin(), seen.end(), command.footer) == seen.end()) {
      seen.push_back(command.footer);
      out += example(command.footer);
    }
  }
  return out.empty() ? "" : ".SH QUERIES\n" + out;
}

}  // namespace

std::string manual_page(const CommandLine& line, std::string_view version,
                        std::string_view date, std::string_view other) {
  const std::string& program = line.program.name;
  std::string upper = program;
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  std::string out =
      fmt::format(".TH {} 1 \"{}\" \"{}\" \"User Commands\"\n", upper, date, version);
  out +=
      ".SH NAME\n" + roff_line(program) + R"( \- )" + roff_line(line.program.help) + '\n';
  out += ".SH SYNOPSIS\n";
  for (const CommandFacts& command : line.commands) {
    out += (&command == &line.commands.front() ? "" : ".br\n") + usage(line, command);
  }
  out += ".SH COMMANDS\n" + commands(line) + ".SH OPTIONS\nWith every command:\n" +
         entries(line.program) + footers(line) + ".SH ENVIRONMENT\n";
  for (const EnvironmentFact& fact : line.environment) {
    out += ".TP\n\\fB" + fact.name + "\\fR\n" + sentence(fact.help);
  }
  out += ".SH EXIT STATUS\n";
  for (const ExitFact& fact : line.exits) {
    out += ".TP\n" + fact.status + '\n' + sentence(fact.help);
  }
  return out + fmt::format(".SH SEE ALSO\n\\fB{}\\fR(1)\n", roff_line(other));
}

}  // namespace lede
