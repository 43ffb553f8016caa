// The order of trust: a byte order mark, UTF-16 by its NULs, UTF-8 by its form, what the
// text declares, and only then ICU's guess from letter frequencies (ucsdet), which knows
// nothing of the first three on short texts; see legacy_encoding.h for what it lacks.
#include "corpus/encoding.h"

#include <unicode/ucsdet.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "corpus/conversion.h"
#include "corpus/declared_encoding.h"
#include "corpus/double_encoding.h"
#include "corpus/legacy_encoding.h"
#include "corpus/windows_1252.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{64} << 10U;

unsigned char byte_of(char c) {
  return static_cast<unsigned char>(c);
}
bool is_high(char c) {
  return byte_of(c) >= 0x80;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
}

// A control byte no text has; escape is left out, since ISO-2022 text is full of it.
bool is_binary_byte(char c) {
  const unsigned char byte = byte_of(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && byte != 0x1B;
}

bool looks_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const auto odd = std::count_if(sample.begin(), sample.end(), is_binary_byte);
  return static_cast<std::size_t>(odd) * 50 > sample.size();
}

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
using namespace std::string_view_literals;
// The longer first: the mark of UTF-32LE starts with that of UTF-16LE.
constexpr std::array<Mark, 4> kMarks{{{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                      {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                      {"\xFF\xFE"sv, "UTF-16LE"},
                                      {"\xFE\xFF"sv, "UTF-16BE"}}};

const Mark* mark_of(std::string_view bytes) {
  const auto* found = std::find_if(kMarks.begin(), kMarks.end(), [&](const Mark& mark) {
    return bytes.starts_with(mark.bytes);
  });
  return found == kMarks.end() ? nullptr : found;
}

// How well the bytes read as UTF-16 of that order: spaces, line ends and ASCII letters of
// 1,000; 0 as soon as there is something that text does not have.
std::size_t utf16_score(std::string_view sample, bool big_endian) {
  std::size_t plain = 0;
  std::size_t units = 0;
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2, ++units) {
    const unsigned first = byte_of(sample[i]);
    const unsigned second = byte_of(sample[i + 1]);
    const char32_t unit = big_endian ? first << 8U | second : second << 8U | first;
    const bool harmless = unit != '\r' && unit != '\f' && unit != 0x85;
    if ((is_control(unit) && harmless) || unit >= 0xFFFE) {
      return 0;
    }
    plain += static_cast<std::size_t>(unit < 0x80);
  }
  return units == 0 ? 0 : plain * 1000 / units;
}

const char* utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  if (sample.size() < 4 || bytes.size() % 2 != 0 ||
      sample.find('\0') == std::string_view::npos) {
    return nullptr;
  }
  const std::size_t little = utf16_score(sample, false);
  const std::size_t big = utf16_score(sample, true);
  if (std::max(little, big) < 5) {
    return nullptr;
  }
  return little >= big ? "UTF-16LE" : "UTF-16BE";
}

// UTF-8 in which some bytes went wrong, rather than another encoding.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;  // places, each of one or more bytes
  bool in_bad = false;
  for (std::size_t i = 0; i < bytes.size();) {
    if (!is_high(bytes[i])) {
      ++i;
      in_bad = false;
      continue;
    }
    const std::size_t length = code_point_at(bytes, i).length;
    good += static_cast<std::size_t>(length > 1);
    bad += static_cast<std::size_t>(length == 1 && !in_bad);
    in_bad = length == 1;
    i += length;
  }
  return good > 0 && good >= bad;
}

// Up to 8,000 bytes, which is what ICU looks at, of the lines that are not plain ASCII.
std::string telling_sample(std::string_view bytes) {
  constexpr std::size_t kEnough = 8000;
  std::string sample;
  std::size_t i = 0;
  while (sample.size() < kEnough) {
    const auto* high = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(i),
                                    bytes.end(), is_high);
    if (high == bytes.end()) {
      break;
    }
    const auto at = static_cast<std::size_t>(high - bytes.begin());
    const std::size_t begin = std::max(i, at > 200 ? at - 200 : 0);
    const std::size_t end = std::min(bytes.size(), at + 200);
    sample.append(bytes.substr(begin, end - begin));
    i = end;
  }
  return sample;
}

// Letters with accents among plain ones, as Latin alphabets have them; in Cyrillic, Greek
// and the East Asian encodings high bytes come in runs.
bool has_single_high_bytes(std::string_view sample) {
  std::size_t single = 0;
  std::size_t in_runs = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (is_high(sample[i])) {
      const bool neighbour = (i > 0 && is_high(sample[i - 1])) ||
                             (i + 1 < sample.size() && is_high(sample[i + 1]));
      (neighbour ? in_runs : single) += 1;
    }
  }
  return single > in_runs;
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

bool may_be(std::string_view name, bool latin) {
  if (name.starts_with("UTF") || name.starts_with("IBM4")) {
    return false;
  }
  return !latin || name == "ISO-8859-1" || name == "ISO-8859-2" || name == "ISO-8859-9" ||
         name == "windows-1252" || name == "windows-1250" || name == "windows-1254";
}

// What is called Latin-1, Latin-2 and Latin-5 is in practice the Windows set that extends
// it; KOI8-U has Ukrainian letters for some of the frames of KOI8-R.
std::string windows_name(std::string_view name) {
  if (name == "ISO-8859-1") {
    return "windows-1252";
  }
  if (name == "KOI8-R") {
    return "KOI8-U";
  }
  return std::string(name == "ISO-8859-9" ? "windows-1254" : name);
}

std::string detected_encoding(std::string_view bytes) {
  const std::string sample = telling_sample(bytes);
  const bool latin = has_single_high_bytes(sample);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()),
                 &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_SUCCESS(status) && may_be(name, latin)) {
      return settled_encoding(sample, windows_name(name), latin);
    }
  }
  return settled_encoding(sample, "windows-1252", latin);
}

// By byte: whether something may start with it that clean_text() would change.
constexpr std::array<bool, 256> kMayBeUnclean = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    table.at(byte) = byte != '\n' && byte != '\t';
  }
  table[0x7F] = table[0xC2] = table[0xEF] = true;
  return table;
}();

// The offset of the first thing that clean_text() would change.
std::size_t first_unclean(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char byte = byte_of(text[i]);
    if (!kMayBeUnclean[byte]) {
      continue;
    }
    if (byte < 0x80 ||
        (byte == 0xC2 && i + 1 < text.size() && byte_of(text[i + 1]) < 0xA0) ||
        (byte == 0xEF && text.substr(i, 3) == "\xEF\xBB\xBF")) {
      return i;
    }
  }
  return text.size();
}

void append_clean(std::string& out, std::string_view text, std::size_t& i) {
  const CodePoint found = code_point_at(text, i);
  i += found.length;
  if (found.value == '\r') {
    out += '\n';
    i += static_cast<std::size_t>(i < text.size() && text[i] == '\n');
  } else if (found.value == '\f' || found.value == '\v') {
    out += '\n';
  } else if (found.value >= 0x80 && found.value < 0xA0 &&
             kWindows1252[found.value - 0x80] != 0) {
    append_utf8(out, kWindows1252[found.value - 0x80]);
  } else if (is_control(found.value)) {
    out += ' ';
  } else if (found.value != 0xFEFF) {
    append_utf8(out, found.value);
  }
}

// What a page declares counts, unless its bytes say otherwise: UTF-8 that is none, and
// Latin, the name that is put on everything, where the bytes are UTF-8 but for a few.
bool may_be_declared(const std::string& encoding, std::string_view bytes, bool valid) {
  if (valid) {
    return encoding.starts_with("iso-2022");
  }
  return encoding != "UTF-8" && (encoding != "windows-1252" || !is_damaged_utf8(bytes));
}

}  // namespace

std::string clean_text(std::string text) {
  if (auto mended = without_double_encoding(text)) {
    text = *std::move(mended);
  }
  std::size_t i = first_unclean(text);
  if (i == text.size()) {
    return text;
  }
  std::string out = text.substr(0, i);
  out.reserve(text.size());
  while (i < text.size()) {
    append_clean(out, text, i);
  }
  return out;
}

std::string_view wide_mark(std::string_view bytes) {
  if (const Mark* mark = mark_of(bytes)) {
    return mark->bytes;
  }
  const char* encoding = utf16_without_mark(bytes.substr(0, kSampleBytes));
  const auto* mark = std::find_if(kMarks.begin(), kMarks.end(), [&](const Mark& known) {
    return encoding != nullptr && std::string_view(known.encoding) == encoding;
  });
  return mark == kMarks.end() ? std::string_view() : mark->bytes;
}

std::optional<std::string_view> utf8_text(std::string_view bytes, std::string& storage,
                                          std::string_view charset) {
  if (const Mark* mark = mark_of(bytes)) {
    storage = clean_text(converted(bytes.substr(mark->bytes.size()), mark->encoding));
    return storage;
  }
  if (const char* encoding = utf16_without_mark(bytes)) {
    storage = clean_text(converted(bytes, encoding));
    return storage;
  }
  if (looks_binary(bytes)) {
    return std::nullopt;
  }
  const bool shifts = bytes.find('\x1B') != std::string_view::npos;  // ISO-2022 is ASCII
  const bool valid = is_valid_utf8(bytes);
  auto declared = known_encoding(charset);
  if (!declared && (!valid || shifts)) {
    declared = declared_encoding(bytes);
  }
  if (declared && may_be_declared(*declared, bytes, valid)) {
    storage = clean_text(converted(bytes, declared->c_str()));
  } else if (valid) {
    if (auto mended = without_double_encoding(bytes)) {
      storage = clean_text(*std::move(mended));
    } else if (first_unclean(bytes) == bytes.size()) {
      return bytes;
    } else {
      storage = clean_text(std::string(bytes));
    }
  } else if (is_damaged_utf8(bytes)) {
    storage = clean_text(valid_utf8(bytes));
  } else {
    storage = clean_text(converted(bytes, detected_encoding(bytes).c_str()));
  }
  return storage;
}

}  // namespace lede
