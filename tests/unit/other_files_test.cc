// Texts that are no articles, by their names and by what is in them.
#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "tests/unit/records.h"

namespace lede {
namespace {

constexpr const char* kCode = "!0 a script or style sheet, not an article";
constexpr const char* kSource = "!0 source code, not an article";
constexpr const char* kDrawing = "!0 an SVG drawing, not an article";
constexpr const char* kRichText =
    "!0 rich text (RTF), which is not read; save it as text, HTML or PDF";

struct Case {
  const char* name;
  std::string bytes;
  std::string line;  // of its only record
};

TEST_CASE("what is no article is skipped with what it is", "[corpus]") {
  const std::string script =
      "/*! A library, free for all to use. */\n// It says hello; to {everybody}.\n"
      "var hello = function(name) { if (!name) { return; } show('Hello ' + name); };\n"
      "window.onload = function() { hello('reader'); track(1); };\n";
  const auto example = GENERATE_COPY(values<Case>({
      {"app.js", "window.greeting = 'Ships leave port'\n", kCode},
      {"analytics.js.download", "Ships leave port.", kCode},
      {"main.css", ".headline { color: red }", kCode},
      {"MAIN.CSS", ".headline { color: red }", kCode},
      {"js", script, kCode},
      {"page.txt", "@charset \"utf-8\";\n.a{color:red}\n.b{margin:0;padding:0;}\n",
       kCode},
      {"logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Logo</text></svg>",
       kDrawing},
      {"logo",
       "<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<svg><text>Logo</text></svg>",
       kDrawing},
      {"a.rtf", "{\\rtf1\\ansi\\'93I am sorry\\'94, he said.}", kRichText},
      {"a.txt", "{\\rtf1\\ansi\\'93I am sorry\\'94, he said.}", kRichText},
      {"style", "body { color: red; }\n", kCode},
      {"tool", "var a = 1;\nfunction go() {\n  alert('hello ' + a);\n}\ngo();\n", kCode},
      {"fetch", "#!/bin/sh\n# Fetches the day's stories.\nwget -q \"$1\"\n", kSource},
      {"fetch.txt", "#! /usr/bin/perl\nprint 'Ships leave port';\n", kSource},
      {"tool.py", "print('Ships leave port')\n", kSource},
      {"index.php", "<?php\n// The first page.\nget_header();\n?><p>Ships</p>", kSource},
      {"dump.sql", "INSERT INTO stories VALUES (1, 'Ships leave port');\n", kSource},
      {"dump.sql.gz", "INSERT INTO stories VALUES (1, 'Ships leave port');\n", kSource},
      {"T.TS", "export type Ship = string\n", kSource},
      {"Makefile", "all:\n\tcc -o ships ships.c\n", kSource},
      {"site.desktop", "[Desktop Entry]\nName=Ships\n", "!0 a shortcut, not an article"},
      {"Ships leave port.url", "[InternetShortcut]\nURL=https://a.example/\n",
       "!0 a shortcut, not an article"},
      {"desktop.ini", "[.ShellClassInfo]\nIconIndex=0\n", "!0 settings, not an article"},
      {"face.woff2", "wOF2 and more", "!0 a font, not an article"},
  }));
  CAPTURE(example.name);
  CHECK(lines_of(example.name, example.bytes) == std::vector<std::string>{example.line});
}

TEST_CASE("texts about programs and pages with scripts are articles", "[corpus]") {
  const auto example = GENERATE(values<std::string>({
      "How to greet\n\nIn most languages a greeting is a line; in this one it takes a "
      "function, hello() { }, whose braces say where it begins and where it ends. The "
      "committee that chose them met in 1969; nobody has moved them since then.",
      "Ships leave port\n\nThree ships left on Monday; two more will follow {later}.",
      "<script>var a = {b: 1}; a.b = 2; function c() { return a; };</script><svg></svg>"
      "<p>Three ships left the port of Riga on Monday, the harbour master said.</p>",
      "<svgs>are not drawings</svgs> but words in brackets that nobody knows",
  }));
  CAPTURE(example);
  CHECK_FALSE(only_article("a.txt", example).body.empty());
}

TEST_CASE("pages and texts of any name are articles", "[corpus]") {
  const std::string page =
      "<!DOCTYPE html><html><body><h1>Ships leave port</h1><p>Three ships left the port "
      "of "
      "Riga on Monday, the harbour master said.</p></body></html>";
  const std::string text =
      "Ships leave port\n\nThree ships left the port of Riga on Monday, the harbour "
      "master "
      "said; two more {with timber} will follow.";
  const auto c = GENERATE_COPY(values<std::pair<const char*, std::string>>({
      {"index.php", page},
      {"www.abc.com.py", page},
      {"gazeta.pl", page},
      {"python.txt", text},
      {"makefile.md", text},
      {"sh", text},
      {"Ships leave port", text},
      {"Mr. Go said. No. 4", text},
      {"a.txt", "#metoo\n\n" + text},
      {"a.txt", "#!\n\n" + text},
  }));
  CAPTURE(c.first, c.second);
  CHECK_FALSE(only_article(c.first, c.second).body.empty());
}

}  // namespace
}  // namespace lede
