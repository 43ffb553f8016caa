// From bytes of any encoding to clean UTF-8.
#include "corpus/encoding.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "corpus/conversion.h"
#include "schema/utf8.h"

namespace lede {
namespace {

using namespace std::string_literals;

std::string text_of(const std::string& bytes) {
  std::string storage;
  const auto text = utf8_text(bytes, storage);
  return text ? std::string(*text) : "(binary)";
}

// ASCII as UTF-16.
std::string wide(const std::string& text, bool big_endian) {
  std::string out;
  for (const char c : text) {
    out += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return out;
}

struct Case {
  std::string bytes;
  std::string text;
};

TEST_CASE("every encoding becomes the same text", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"plain", "plain"},
      {"\xEF\xBB\xBFmark", "mark"},
      {"\xFF\xFEO\0i\0l\0"s, "Oil"},
      {"\xFE\xFF\0O\0i\0l"s, "Oil"},
      {"\xFF\xFE\0\0O\0\0\0i\0\0\0l\0\0\0"s, "Oil"},
      {wide("No mark here.", false), "No mark here."},
      {wide("No mark here.", true), "No mark here."},
      {"\x1C\x04\x38\x04\x3D\x04\x41\x04\x3A\x04 \0\x38\x04 \0\x1A\x04\x38\x04\x35\x04\x32\x04"s,
       "Минск и Киев"},
      {"caf\xE9 \x93quoted\x94 it\x92s", "café “quoted” it’s"},
      {"Fran\xE7ois l\x92"
       "a dit",
       "François l’a dit"},
      // Latin letters among them: Windows-1250 only where the text speaks for it.
      {"Stra\xDF"
       "e, M\xFCnchen, \xC4rger",
       "Straße, München, Ärger"},
      {"\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xE7\xE0\xFF\xE2\xE8\xEB, \xF7\xF2\xEE "
       "\xEF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xFB "
       "\xEF\xF0\xEE\xE4\xEE\xEB\xE6\xE0\xF2\xF1\xFF.",
       "Президент заявил, что переговоры продолжатся."},
      {"\xF0\xD2\xC5\xDA\xC9\xC4\xC5\xCE\xD4 \xDA\xC1\xD1\xD7\xC9\xCC, \xDE\xD4\xCF "
       "\xD0\xC5\xD2\xC5\xC7\xCF\xD7\xCF\xD2\xD9 "
       "\xD0\xD2\xCF\xC4\xCF\xCC\xD6\xC1\xD4\xD3\xD1.",
       "Президент заявил, что переговоры продолжатся."},
  }));
  CAPTURE(c.bytes);
  CHECK(text_of(c.bytes) == c.text);
}

// A text in an encoding of one byte a character.
std::string encoded(const std::string& text, const char* encoding) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = code_point_at(text, i).length;
    const std::string character = text.substr(i, length);
    i += length;
    int byte = 0;
    while (byte < 256 &&
           converted(std::string(1, static_cast<char>(byte)), encoding) != character) {
      ++byte;
    }
    REQUIRE(byte < 256);
    out += static_cast<char>(byte);
  }
  return out;
}

TEST_CASE("encodings of DOS, the Macintosh and Ukraine are known by their words",
          "[corpus]") {
  struct Encoded {
    std::string text;
    std::vector<const char*> encodings;
  };
  const auto c = GENERATE(values<Encoded>({
      {"Die Fähre fährt täglich über den Sund; größere Schiffe müssen draußen bleiben.",
       {"IBM437", "IBM850", "IBM852", "macintosh", "windows-1252", "ISO-8859-1"}},
      {"Le café du port a fermé après la tempête, et l'été a été très gâché à Brême.",
       {"IBM437", "IBM850", "macintosh", "windows-1252", "ISO-8859-15"}},
      {"Żegluga została wstrzymana, a łódź rybacka wróciła późno w nocy do Świnoujścia.",
       {"IBM852", "windows-1250"}},
      {"Паром вышел из порта во вторник. Пассажиры ждут рейса, заявила компания.",
       {"IBM866", "x-mac-cyrillic", "KOI8-R", "windows-1251"}},
      {"Пором вийшов із порту у вівторок. Пасажири чекають рейсу, заявила її компанія.",
       {"KOI8-U", "x-mac-cyrillic", "windows-1251"}},
  }));
  for (const char* encoding : c.encodings) {
    CAPTURE(encoding);
    CHECK(text_of(encoded(c.text, encoding)) == c.text);
  }
}

TEST_CASE("damaged UTF-8 stays UTF-8", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"“quoted” and \xE2\x80 cut", "“quoted” and \uFFFD\uFFFD cut"},
      {"Минск \xD0 и Киев", "Минск \uFFFD и Киев"},
      {"ends in “half\xE2\x80", "ends in “half\uFFFD\uFFFD"},
  }));
  CAPTURE(c.bytes);
  CHECK(text_of(c.bytes) == c.text);
}

TEST_CASE("line ends and controls are cleaned", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a\r\nb\rc\n", "a\nb\nc\n"},
      {"page\fnext", "page\nnext"},
      {"tab\tkept", "tab\tkept"},
      {"a\x1B[31mred", "a [31mred"},
      {"one NUL in a text of more than fifty bytes is a slip\0of the pen, not a sign"s,
       "one NUL in a text of more than fifty bytes is a slip of the pen, not a sign"},
      // Windows-1252 that somebody took for Latin-1 and made UTF-8 of.
      {"it\xC2\x92s \xC2\x93so\xC2\x94", "it’s “so”"},
      {"in\xEF\xBB\xBFside", "inside"},
  }));
  CAPTURE(c.bytes);
  CHECK(text_of(c.bytes) == c.text);
}

TEST_CASE("binary files are known", "[corpus]") {
  const auto bytes = GENERATE(values<std::string>({
      "PK\x03\x04zip",
      "\x7F"
      "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0"s,
      "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0"s,
      std::string(5000, '\0'),
      "\0"s,
  }));
  CHECK(text_of(bytes) == "(binary)");
}

TEST_CASE("a text that needs nothing is not copied", "[corpus]") {
  const std::string bytes = "Łukaszenka said: “no”.\n";
  std::string storage;
  CHECK(utf8_text(bytes, storage)->data() == bytes.data());
}

TEST_CASE("whatever the bytes, the text is valid and clean", "[corpus]") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 120, ' ');
    for (char& c : bytes) {
      c = static_cast<char>(random() % 3 == 0 ? random() % 256 : 'a' + random() % 26);
    }
    const std::string text = text_of(bytes);
    REQUIRE(is_valid_utf8(text));
    REQUIRE(clean_text(text) == text);
  }
}

TEST_CASE("a page is read in the encoding that it declares", "[corpus]") {
  const std::string mosk = "\xCC\xEE\xF1\xEA";  // in Windows-1251; Latin: Ìîñê
  const auto c = GENERATE_COPY(values<Case>({
      {"<meta charset=windows-1251><p>" + mosk, "Моск"},
      {"<META HTTP-EQUIV='Content-Type' CONTENT='text/html;\n charset=CP1251'>" + mosk,
       "Моск"},
      {"<?xml version='1.0' encoding='Windows-1251' ?><p>" + mosk, "Моск"},
      {"<meta charset='koi8-r'><p>\xED\xCF\xD3\xCB", "Моск"},
      {"<meta charset=iso-8859-1><p>it\x92s", "it’s"},
      {"<meta charset=shift_jis><p>\x8D\x60", "港"},
      {"<meta charset=euc-jp><p>\xB9\xC1", "港"},
      {"<meta charset=gb2312><p>\xB8\xDB", "港"},
      {"<meta charset=iso-2022-jp><p>\x1B$B9A\x1B(B", "港"},
      // Wrong or useless declarations.
      {"<meta charset=iso-8859-1><p>caf\xC3\xA9", "café"},
      {"<meta charset=iso-8859-1><p>caf\xC3\xA9, th\xC3\xA9 \xC3",
       "café, thé \xEF\xBF\xBD"},
      {"<meta charset=utf-8><p>caf\xE9", "café"},
      {"<meta charset=utf-16><p>caf\xE9", "café"},
      {"<meta charset=no-such-set><p>caf\xE9", "café"},
      {"<meta name=charset><meta charset=''><p>caf\xE9", "café"},
  }));
  CAPTURE(c.bytes);
  const std::string text = text_of(c.bytes);
  CHECK(text.substr(text.rfind('>') + 1) == c.text);
}

}  // namespace
}  // namespace lede
