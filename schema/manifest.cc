// The manifest's text: one fact a line, fields split by tabs, in a fixed order; the last
// line is the hash of all before it. Tabs, line ends and percent signs of names are %XX.
//
//   lede-index  1                          format version
//   analysis    1
//   generation  7
//   updated     2026-11-21T22:45:00Z
//   weight      headline  3                one a field
//   source      /home/ann/articles         one a source; then "follow" if its links are
//   catalogue   catalogue-7  5120  3f...   name, bytes, hash
//   segment     000007-5c1e  120  940      name, articles, quotes
//   dead-articles  4  9-12                 of the segment above
//   file        segments/000007-5c1e/articles/postlist.glass  81920  77...
//   end         9a...
#include "schema/manifest.h"
#include "schema/index_folder.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "schema/analysis.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/hash.h"

namespace lede {
namespace {

constexpr std::string_view kIndexFolderName = ".lede";
constexpr std::string_view kFollow = "follow";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == '%' || c == 0x7F) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text, int base = 10) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value, base);
  if (text.empty() || parsed.ec != std::errc() || parsed.ptr != end) {
    return std::nullopt;
  }
  return value;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto code = text[i] == '%' && i + 2 < text.size()
                          ? parse_number<unsigned char>(text.substr(i + 1, 2), 16)
                          : std::nullopt;
    out += code ? static_cast<char>(*code) : text[i];
    if (code) {
      i += 2;
    }
  }
  return out;
}

std::string file_text(std::string_view key, const FileFact& file) {
  return fmt::format("{}\t{}\t{}\t{:016x}\n", key, escaped(file.name), file.bytes,
                     file.hash);
}

std::string dead_text(std::string_view key, const std::vector<DocumentRange>& ranges) {
  if (ranges.empty()) {
    return {};
  }
  std::string line(key);
  for (const DocumentRange& range : ranges) {
    line += range.first == range.last ? fmt::format("\t{}", range.first)
                                      : fmt::format("\t{}-{}", range.first, range.last);
  }
  return line + '\n';
}

std::string last_line(std::string_view text) {
  return fmt::format("end\t{:016x}\n", hash_of(text));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(at + 1);
  }
}

// Reads the lines into a manifest; any oddity is damage, since a program wrote them.
class Lines {
 public:
  explicit Lines(std::string name) : name_(std::move(name)) {}

  void add(std::string_view line) {
    parts_ = split(line, '\t');
    const std::string_view key = parts_[0];
    if (key == "lede-index") {
      manifest_.format = number<unsigned>(1);
    } else if (key == "analysis") {
      manifest_.analysis = number<unsigned>(1);
    } else if (key == "generation") {
      manifest_.generation = number<std::uint64_t>(1);
    } else if (key == "updated") {
      manifest_.updated = unescaped(part(1));
    } else if (key == "weight") {
      add_weight();
    } else if (key == "source") {
      add_source();
    } else if (key == "catalogue") {
      manifest_.catalogue = file();
    } else {
      add_to_segment(key);
    }
  }

  Manifest take() { return std::move(manifest_); }

  [[noreturn]] void fail() const {
    throw Error("the manifest '" + name_ + "' is damaged",
                "restore the index from a backup, or remove it and index again");
  }

 private:
  std::string_view part(std::size_t i) const {
    if (i >= parts_.size()) {
      fail();
    }
    return parts_[i];
  }

  template <typename Number>
  Number number(std::size_t i, int base = 10) const {
    const auto value = parse_number<Number>(part(i), base);
    if (!value) {
      fail();
    }
    return *value;
  }

  // Of what lies in the index's folder and nowhere else: merges remove what is replaced.
  std::string name() const {
    std::string name = unescaped(part(1));
    const auto parts = split(name, '/');
    const auto leads_out = [](std::string_view p) {
      return p.empty() || p == "." || p == "..";
    };
    if (std::ranges::any_of(parts, leads_out)) {
      fail();
    }
    return name;
  }

  FileFact file() const {
    return {name(), number<std::uint64_t>(2), number<std::uint64_t>(3, 16)};
  }

  void add_weight() {
    // A field that this program does not know weighs nothing here.
    if (const Field* known = find_field(part(1))) {
      manifest_.weights.at(static_cast<std::size_t>(known->id)) = number<unsigned>(2);
    }
  }

  void add_source() {
    const bool has_mark = parts_.size() > 2;
    if (has_mark && part(2) != kFollow) {
      fail();
    }
    manifest_.sources.push_back({unescaped(part(1)), has_mark});
  }

  // Of a segment that has so many documents.
  std::vector<DocumentRange> ranges(std::uint32_t documents) const {
    std::vector<DocumentRange> found;
    std::uint32_t before = 0;
    for (std::size_t i = 1; i < parts_.size(); ++i) {
      const auto ends = split(parts_[i], '-');
      const auto first = parse_number<std::uint32_t>(ends.front());
      const auto last = parse_number<std::uint32_t>(ends.back());
      if (!first || !last || *first <= before || *last < *first || *last > documents) {
        fail();
      }
      found.push_back({*first, *last});
      before = *last;
    }
    return found;
  }

  void add_to_segment(std::string_view key) {
    if (key == "segment") {
      Segment& segment = manifest_.segments.emplace_back();
      segment.name = name();
      segment.articles = number<std::uint32_t>(2);
      segment.quotes = number<std::uint32_t>(3);
      return;
    }
    if (manifest_.segments.empty()) {
      fail();
    }
    Segment& segment = manifest_.segments.back();
    if (key == "dead-articles") {
      segment.dead_articles = ranges(segment.articles);
    } else if (key == "dead-quotes") {
      segment.dead_quotes = ranges(segment.quotes);
    } else if (key == "file") {
      segment.files.push_back(file());
    } else {
      fail();
    }
  }

  std::string name_;
  std::vector<std::string_view> parts_;
  Manifest manifest_;
};

// Only the first line, whose form never changes, tells the version.
void check_format(std::string_view text, const std::string& name) {
  const auto parts = split(text.substr(0, text.find('\n')), '\t');
  const auto format = parts.size() == 2 && parts[0] == "lede-index"
                          ? parse_number<unsigned>(parts[1])
                          : std::nullopt;
  if (!format) {
    throw Error(
        "'" + name + "' is no manifest of an index",
        "restore the index from a backup, if it is one; else name the folder of one");
  }
  if (*format != kIndexFormat) {
    throw Error(
        fmt::format("the index of '{}' has format {}, this program reads format {}", name,
                    *format, kIndexFormat),
        "use the program that made it, or remove the index and index again");
  }
}

void check_analysis(const Manifest& manifest, const std::filesystem::path& index) {
  if (manifest.analysis != kAnalysisVersion) {
    throw Error(
        fmt::format("the index '{}' was made with analysis {}, this program has {}",
                    index.string(), manifest.analysis, kAnalysisVersion),
        "run 'lede-index rebuild'");
  }
}

// Throws Error if that cannot be known: an index of another user is not nothing.
bool is_there(const std::filesystem::path& manifest) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(manifest, error);
  if (!std::filesystem::status_known(status)) {
    throw Error(
        "cannot look into '" + manifest.parent_path().string() + "': " + error.message(),
        "name another index with --index, or ask its owner to let you read it");
  }
  return std::filesystem::exists(status);
}

}  // namespace

std::uint32_t count(const std::vector<DocumentRange>& ranges) {
  std::uint32_t total = 0;
  for (const DocumentRange& range : ranges) {
    total += range.last - range.first + 1;
  }
  return total;
}

bool contains(const std::vector<DocumentRange>& ranges, std::uint32_t document) {
  const auto next = std::ranges::upper_bound(ranges, document, {}, &DocumentRange::first);
  return next != ranges.begin() && document <= std::prev(next)->last;
}

std::vector<DocumentRange> with_documents(const std::vector<DocumentRange>& ranges,
                                          const std::vector<std::uint32_t>& documents) {
  std::vector<DocumentRange> all = ranges;
  for (const std::uint32_t document : documents) {
    all.push_back({document, document});
  }
  std::ranges::sort(all, {}, &DocumentRange::first);
  std::vector<DocumentRange> joined;
  for (const DocumentRange& range : all) {
    if (!joined.empty() && range.first <= joined.back().last + 1) {
      joined.back().last = std::max(joined.back().last, range.last);
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

std::uint32_t Manifest::live_articles() const {
  std::uint32_t live = 0;
  for (const Segment& segment : segments) {
    live += segment.articles - count(segment.dead_articles);
  }
  return live;
}

std::uint32_t Manifest::live_quotes() const {
  std::uint32_t live = 0;
  for (const Segment& segment : segments) {
    live += segment.quotes - count(segment.dead_quotes);
  }
  return live;
}

Manifest new_manifest() {
  Manifest manifest;
  manifest.analysis = kAnalysisVersion;
  for (const Field& f : kFields) {
    manifest.weights.at(static_cast<std::size_t>(f.id)) = f.weight;
  }
  return manifest;
}

std::string to_string(const Manifest& manifest) {
  std::string text = fmt::format(
      "lede-index\t{}\nanalysis\t{}\ngeneration\t{}\nupdated\t{}\n", manifest.format,
      manifest.analysis, manifest.generation, escaped(manifest.updated));
  for (const Field& f : kFields) {
    text += fmt::format("weight\t{}\t{}\n", f.name,
                        manifest.weights.at(static_cast<std::size_t>(f.id)));
  }
  for (const Source& source : manifest.sources) {
    text += fmt::format("source\t{}{}{}\n", escaped(source.path),
                        source.follows_links ? "\t" : "",
                        source.follows_links ? kFollow : "");
  }
  if (manifest.catalogue) {
    text += file_text("catalogue", *manifest.catalogue);
  }
  for (const Segment& segment : manifest.segments) {
    text += fmt::format("segment\t{}\t{}\t{}\n", escaped(segment.name), segment.articles,
                        segment.quotes);
    text += dead_text("dead-articles", segment.dead_articles);
    text += dead_text("dead-quotes", segment.dead_quotes);
    for (const FileFact& file : segment.files) {
      text += file_text("file", file);
    }
  }
  return text + last_line(text);
}

Manifest parse_manifest(const std::string& text, const std::string& name) {
  check_format(text, name);
  Lines lines(name);
  const std::size_t end = text.rfind("end\t");
  const std::string_view facts = std::string_view(text).substr(0, end);
  if (end == std::string::npos || text.substr(end) != last_line(facts)) {
    lines.fail();
  }
  for (std::string_view rest = facts; !rest.empty();) {
    const std::size_t line_end = rest.find('\n');
    if (line_end == std::string_view::npos) {
      lines.fail();
    }
    lines.add(rest.substr(0, line_end));
    rest.remove_prefix(line_end + 1);
  }
  return lines.take();
}

Manifest read_manifest(const std::filesystem::path& index) {
  const std::filesystem::path path = index / kManifestFile;
  if (!is_there(path)) {
    if (is_there(index / kSegmentsFolder)) {
      throw Error("the index '" + index.string() + "' has no manifest",
                  "restore the index from a backup, or make it again with "
                  "'lede-index update PATH', as where its first update was killed");
    }
    throw Error("no index at '" + index.string() + "'",
                "make one with 'lede-index update PATH'");
  }
  Manifest manifest = parse_manifest(read_file(path), path.string());
  check_analysis(manifest, index);
  return manifest;
}

void publish_manifest(const std::filesystem::path& index, const Manifest& manifest,
                      std::vector<std::filesystem::path> added) {
  replace_file(index / kManifestFile, to_string(manifest), std::move(added));
}

std::string label_of(std::string_view database) {
  return fmt::format("{}, index format {}, analysis {}", database, kIndexFormat,
                     kAnalysisVersion);
}

std::optional<std::filesystem::path> find_index(const std::string& option) {
  if (!option.empty()) {
    return option;
  }
  const char* environment = std::getenv("LEDE_INDEX");
  if (environment != nullptr && *environment != '\0') {
    return environment;
  }
  std::error_code ignored;
  std::filesystem::path folder = std::filesystem::current_path(ignored);
  for (; !folder.empty(); folder = folder.parent_path()) {
    std::filesystem::path candidate = folder / kIndexFolderName;
    if (is_there(candidate / kManifestFile)) {
      return candidate;
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  return std::nullopt;
}

}  // namespace lede
