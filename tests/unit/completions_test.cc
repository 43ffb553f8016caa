// Completions and manuals of a made-up program whose help is full of marks.
#include "schema/program/completions.h"

#include <catch2/catch.hpp>
#include <string>

#include "schema/error.h"
#include "schema/program/manual.h"

namespace {

using namespace lede;
using Words = std::vector<std::string>;

CommandLine odd_program() {
  CommandLine line;
  line.program.name = "odd-one";
  line.program.help = "it's [odd]: a\\b";
  line.program.options = {{.names = {"--help", "-h"}, .help = "help"},
                          {.names = {"--dir"}, .value = "DIR", .help = "a folder"}};
  line.commands.push_back(
      {.name = "do",
       .help = "do: it's [done]",
       .footer = ".point\n'quote\n\nlast \\ “x”",
       .options = {{.names = {"--way"},
                    .value = "WAY",
                    .choices = {"up", "down"},
                    .help = "one of: up, down"},
                   {.names = {"--much"}, .value = "N", .help = "~5^2"}},
       .words = {{.value = "PATH", .help = "it"}}});
  line.environment = {{"ODD", "an odd thing"}};
  line.exits = {{"3, 5", "not even"}};
  return line;
}

TEST_CASE("choices are the names that help has", "[schema]") {
  CHECK(choices_in("one of: a, b c, d") == Words{"a", "b c", "d"});
  CHECK(choices_in("one of: a, b; and more, or less") == Words{"a", "b"});
  CHECK(choices_in("how many, one of: a").empty());
  CHECK(choices_in("one of: ").empty());
}

struct Case {
  std::string shell;
  std::string line;
};

TEST_CASE("completions say what help says, with its marks escaped", "[schema]") {
  const auto [shell, line] = GENERATE(values<Case>({
      {"bash", "      --dir) ((i++)) ;;\n"},
      {"bash", "    *,--dir) _offer_files -d; return ;;\n"},
      {"bash", "    do,--way) _offer compgen -W 'up down' -- \"$cur\"; return ;;\n"},
      {"bash", "    do,--much) return ;;\n"},
      {"bash",
       "    do) [[ $cur == -* ]] || { _offer_files -f; return; }; _offer compgen -W "
       "'--dir --help --much --way -h' -- \"$cur\" ;;\n"},
      {"bash", "complete -F _odd_one odd-one\n"},
      {"zsh", "#compdef odd-one\n"},
      {"zsh", R"(    'do:do\: it'\''s [done]')"
              "\n"},
      {"zsh", R"('--dir=[a folder]:DIR:_files -/')"},
      {"zsh", R"('--way=[one of\: up, down]:WAY:(up down)')"},
      {"zsh", R"('1:PATH:_files')"},
      {"fish",
       R"(complete -c odd-one -n __fish_use_subcommand -a do -d 'do: it\'s [done]')"
       "\n"},
      {"fish", "complete -c odd-one -l help -s h -d 'help'\n"},
      {"fish",
       "complete -c odd-one -n '__fish_seen_subcommand_from do' -l way -x -a 'up down' "
       "-d 'one of: up, down'\n"},
      {"fish", "complete -c odd-one -n '__fish_seen_subcommand_from do' -F\n"},
  }));
  CAPTURE(shell, line);
  const std::string script = completions(odd_program(), shell);
  CAPTURE(script);
  CHECK(script.find(line) != std::string::npos);
}

TEST_CASE("there are no completions for shells that nobody wrote them for", "[schema]") {
  CHECK_THROWS_AS(completions(odd_program(), "tcsh"), Error);
}

TEST_CASE("a manual escapes what roff would read", "[schema]") {
  const std::string page = manual_page(odd_program(), "odd 1", "2020-02-14", "even");
  CAPTURE(page);
  for (const char* line :
       {".TH ODD-ONE 1 \"2020-02-14\" \"odd 1\" \"User Commands\"\n",
        ".SH NAME\nodd\\-one \\- it's [odd]: a\\eb\n",
        "\\fBodd\\-one do\\fR [\\fIoptions\\fR] [\\fIPATH\\fR]\n",
        ".TP\n\\fB\\-\\-much\\fR \\fIN\\fR\n\\(ti5\\(ha2.\n",
        ".nf\n\\&.point\n\\&'quote\n\\&\nlast \\e \\[u201C]x\\[u201D]\n.fi\n",
        ".TP\n\\fBODD\\fR\nAn odd thing.\n", ".SH EXIT STATUS\n.TP\n3, 5\nNot even.\n",
        ".SH SEE ALSO\n\\fBeven\\fR(1)\n"}) {
    CAPTURE(line);
    CHECK(page.find(line) != std::string::npos);
  }
}

}  // namespace
