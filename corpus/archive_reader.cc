// libarchive decodes one member after the other into memory; it is never asked for more
// than the bounds leave, so that a bomb costs what they say.
#include "corpus/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <new>
#include <optional>
#include <utility>

#include "corpus/encoding.h"
#include "corpus/line_cutter.h"
#include "corpus/passed_over.h"
#include "schema/utf8.h"

namespace lede {
namespace {

using namespace std::string_view_literals;

// gzip, bzip2, xz, zstd, lzma.
constexpr std::array<std::string_view, 5> kCompressions{
    "\x1F\x8B"sv, "BZh"sv, "\xFD\x37zXZ\0"sv, "\x28\xB5\x2F\xFD"sv, "\x5D\0\0\x80"sv};

bool is_compressed(std::string_view bytes) {
  return std::any_of(
      kCompressions.begin(), kCompressions.end(),
      [bytes](std::string_view magic) { return bytes.starts_with(magic); });
}

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

bool is_tar(std::string_view bytes) {
  constexpr std::size_t kMagic = 257;
  return bytes.size() > kMagic && bytes.substr(kMagic).starts_with("ustar");
}

// For this thread and as long as it lives: libarchive converts the names of members to
// the encoding of the locale, and would put "?" for what that lacks.
class Utf8Locale {
 public:
  Utf8Locale()
      : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
        before_(locale_ != nullptr ? uselocale(locale_) : nullptr) {}
  ~Utf8Locale() {
    if (locale_ != nullptr) {
      uselocale(before_);
      freelocale(locale_);
    }
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  locale_t locale_;
  locale_t before_;
};

struct CloseArchive {
  void operator()(archive* a) const { archive_read_free(a); }
};

// Where a member of lines is cut.
constexpr std::size_t kSliceBytes = std::size_t{16} << 20U;

// A member's name as a path that never leads out of its archive: joined to the archive's,
// it is printed, linked and opened.
std::string inner_path(std::string_view name) {
  std::string path;
  while (!name.empty()) {
    const std::size_t slash = std::min(name.find('/'), name.size());
    const std::string_view part = name.substr(0, slash);
    if (!part.empty()) {
      path += '/';
      path += part == ".." ? "__" : part;
    }
    name.remove_prefix(std::min(slash + 1, name.size()));
  }
  return path.empty() ? "/?" : path;
}

class ArchiveReader : public Reader {
 public:
  explicit ArchiveReader(Document document)
      : document_(std::move(document)), archive_(archive_read_new()) {
    if (!archive_) {
      throw std::bad_alloc();
    }
    if (document_.may_unpack == nullptr) {
      budget_ = kFreeUnpackBytes + kMaxUnpackRatio * document_.bytes.size();
      document_.may_unpack = &budget_;
    }
    open();
  }

  bool next(Record& record) override {
    while (!(member_ && member_->next(record))) {
      member_.reset();
      if (!skipped_ && !is_at_end_) {
        advance();
      }
      if (skipped_) {
        record = *std::exchange(skipped_, std::nullopt);
        return true;
      }
      if (!member_ && is_at_end_) {
        return false;
      }
    }
    return true;
  }

 private:
  void skip(const std::string& path, std::string reason) {
    skipped_ = Skipped{path, 0, std::move(reason)};
  }

  void end(std::string reason) {
    skip(document_.path, std::move(reason));
    is_at_end_ = true;
  }

  std::string error() const {
    const char* text = archive_error_string(archive_.get());
    return text == nullptr ? "damaged" : "damaged: " + clean_text(valid_utf8(text));
  }

  // Only what libarchive decodes itself: for some filters it would run programs.
  void open() {
    if (document_.nesting > kMaxContainers) {
      return end(std::string(kTooNested));
    }
    archive* a = archive_.get();
    archive_read_support_filter_gzip(a);
    archive_read_support_filter_bzip2(a);
    archive_read_support_filter_xz(a);
    archive_read_support_filter_lzma(a);
    archive_read_support_filter_zstd(a);
    archive_read_support_format_tar(a);
    archive_read_support_format_zip(a);
    if (is_compressed(document_.bytes)) {
      archive_read_support_format_raw(a);
      archive_read_support_format_empty(a);
    }
    if (archive_read_open_memory(a, document_.bytes.data(), document_.bytes.size()) !=
        ARCHIVE_OK) {
      end(error());
    }
  }

  // Goes on to the next slice or member: sets member_, skipped_ or is_at_end_, or none
  // where there is nothing to say of a member.
  void advance() {
    if (lines_) {
      return read_lines();
    }
    const Utf8Locale locale;
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(archive_.get(), &entry);
    if (status == ARCHIVE_EOF) {
      is_at_end_ = true;
    } else if (status < ARCHIVE_WARN) {
      end(error());
    } else {
      open_member(entry);
    }
  }

  void open_member(archive_entry* entry) {
    const bool is_whole = archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW;
    std::string name = is_whole ? "" : inner_path(name_of(entry));
    member_document_ = {.path = document_.path + name,
                        .relative_path = document_.relative_path + name,
                        .bytes = {},
                        .url = document_.url,
                        .nesting = document_.nesting + 1,
                        .may_unpack = document_.may_unpack,
                        .left_out = document_.left_out};
    if (name == "/[Content_Types].xml" || name == "/mimetype") {
      return end("an office document or book, not an archive");
    }
    const auto type = archive_entry_filetype(entry);
    if (type == AE_IFDIR) {
      return;
    }
    if (!is_whole && type != AE_IFREG) {
      return skip(member_document_.path, "not a regular file");
    }
    if (archive_entry_is_encrypted(entry) != 0) {
      return skip(member_document_.path, "encrypted");
    }
    if (const auto reason = reason_to_pass_over(name); !reason.empty()) {
      return skip(member_document_.path, std::string(reason));
    }
    bytes_.clear();
    read_member();
  }

  // In UTF-8; in old zips it is in the encoding of the machine that wrote them.
  static std::string name_of(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    const std::string_view bytes = name != nullptr ? name : "?";
    std::string storage;
    return std::string(utf8_text(bytes, storage).value_or("?"));
  }

  void read_member() {
    bool is_more = fill(kSliceBytes, bytes_);
    if (is_more) {
      member_document_.bytes = bytes_;
      const DocumentFormat& format = format_of(member_document_);
      if (format.lines) {
        member_document_.format = &format;
        return begin_lines();
      }
      is_more = fill(kMaxMemberBytes - kSliceBytes, bytes_);
    }
    if (is_more) {
      return skip(member_document_.path, "unpacks to more than 256 MiB");
    }
    if (!skipped_) {
      member_document_.bytes = bytes_;
      member_ = open_document(member_document_);
    }
  }

  void begin_lines() {
    const LineEnds ends(bytes_);
    lines_.emplace(
        ends, [this](std::size_t bytes, std::string& out) { return fill(bytes, out); },
        std::exchange(bytes_, {}));
    read_lines();
  }

  // The next lines after those that were given. Those before a damage are given too.
  void read_lines() {
    auto slice = lines_->next(kSliceBytes);
    if (!slice) {
      lines_.reset();
    } else if (!slice->is_too_long) {
      bytes_ = std::move(slice->bytes);
      member_document_.first_record = slice->first_line;
      member_document_.bytes = bytes_;
      member_ = open_document(member_document_);
    } else if (!skipped_) {
      skipped_ =
          Skipped{member_document_.path, slice->first_line, std::string(kTooLargeRecord)};
    }
  }

  // Unpacks so many bytes; false at the end of the member, or if it is skipped_.
  bool fill(std::size_t bytes, std::string& out) {
    constexpr std::size_t kPiece = std::size_t{1} << 20U;
    const std::size_t end = out.size() + bytes;
    while (out.size() < end) {
      const std::size_t before = out.size();
      out.resize(before + std::min(kPiece, end - before));
      const la_ssize_t got =
          archive_read_data(archive_.get(), out.data() + before, out.size() - before);
      const auto unpacked = static_cast<std::size_t>(std::max<la_ssize_t>(got, 0));
      out.resize(before + unpacked);
      if (got < 0) {
        is_at_end_ = got == ARCHIVE_FATAL;
        skip(member_document_.path,
             error() + (is_at_end_ ? "; nothing is read from there on" : ""));
      }
      if (got <= 0) {
        return false;
      }
      if (unpacked > *document_.may_unpack) {
        skip(member_document_.path,
             "unpacks to more than 200 times the archive's size; nothing is read "
             "from there on");
        is_at_end_ = true;
        return false;
      }
      *document_.may_unpack -= unpacked;
    }
    return true;
  }

  Document document_;
  std::unique_ptr<archive, CloseArchive> archive_;
  std::uint64_t budget_ = 0;
  bool is_at_end_ = false;
  std::optional<Skipped> skipped_;  // to be given next

  Document member_document_;
  std::string bytes_;                // of the member, or of some of its lines
  std::unique_ptr<Reader> member_;   // looks at bytes_
  std::optional<LineCutter> lines_;  // of a member that has more of them
};

}  // namespace

int claims_archive(const Document& document) {
  const std::string_view bytes = document.bytes;
  return is_zip(bytes) || is_compressed(bytes) || is_tar(bytes) ? 100 : 0;
}

std::unique_ptr<Reader> open_archive(const Document& document) {
  return std::make_unique<ArchiveReader>(document);
}

}  // namespace lede
