#include "corpus/mail/mailbox.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

#include "corpus/characters.h"
#include "schema/ascii.h"

namespace lede::mail {
namespace {

constexpr std::size_t kMaxHeadLines = 500;

std::string_view first_line(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// The name of "Message-ID: ...", in lower case; empty for what is no such line.
std::string header_name(std::string_view line) {
  constexpr std::size_t kMaxName = 60;
  const std::size_t colon = line.substr(0, kMaxName).find(':');
  if (colon == 0 || colon == std::string_view::npos) {
    return {};
  }
  const std::string_view name = line.substr(0, colon);
  const bool is_name = std::all_of(
      name.begin(), name.end(), [](char c) { return c > ' ' && c <= '~' && c != '"'; });
  return is_name ? lowered(name) : std::string();
}

// What only mails have, or what they all have together.
class Signs {
 public:
  void see(std::string_view line) {
    const std::string name = header_name(line);
    is_sure_ = is_sure_ || name == "message-id" || name == "received" ||
               name == "mime-version" || name == "return-path" ||
               name == "snapshot-content-location";
    has_from_ = has_from_ || (name == "from" && line.find('@') != std::string_view::npos);
    has_date_ = has_date_ || name == "date";
    has_subject_ = has_subject_ || name == "subject";
  }

  bool tell_of_mail() const {
    return is_sure_ || (has_from_ && has_date_ && has_subject_);
  }

 private:
  bool is_sure_ = false;
  bool has_from_ = false;
  bool has_date_ = false;
  bool has_subject_ = false;
};

bool has_year_and_time(std::string_view line) {
  const auto words = words_of(line);
  const bool year = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return word.size() == 4 && std::all_of(word.begin(), word.end(), is_ascii_digit);
  });
  return year && line.find(':') != std::string_view::npos;
}

bool is_from_line(std::string_view text) {
  if (!text.starts_with("From ")) {
    return false;
  }
  const std::string_view line = first_line(text);
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  return has_year_and_time(line.substr(0, 300)) &&
         !header_name(first_line(text.substr(end))).empty();
}

// Where the next line is of the kind that stands between mails, at or after `from`.
std::size_t find_from_line(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("\nFrom ", from); at != std::string_view::npos;
       at = text.find("\nFrom ", at + 1)) {
    const bool behind_blank =
        at > 0 && (text[at - 1] == '\n' || text.substr(at - 1).starts_with("\r"));
    if (behind_blank && is_from_line(text.substr(at + 1))) {
      return at + 1;
    }
  }
  return text.size();
}

}  // namespace

bool is_mail(std::string_view bytes) {
  Signs signs;
  for (std::size_t i = 0; i < kMaxHeadLines && !bytes.empty(); ++i) {
    const std::string_view line = first_line(bytes);
    const bool is_folded = line.starts_with(' ') || line.starts_with('\t');
    if (line.empty() || (!is_folded && header_name(line).empty()) ||
        (is_folded && i == 0)) {
      return line.empty() && signs.tell_of_mail();
    }
    signs.see(line);
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  }
  return signs.tell_of_mail();
}

bool is_mailbox(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  return is_from_line(bytes) && is_mail(bytes.substr(end).substr(end < bytes.size()));
}

std::string_view take_mail(std::string_view& mailbox) {
  if (is_from_line(mailbox)) {
    mailbox.remove_prefix(mailbox.find('\n') + 1);
  }
  const std::size_t end = find_from_line(mailbox, 0);
  const std::string_view mail = mailbox.substr(0, end);
  mailbox.remove_prefix(end);
  return mail;
}

std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    std::string_view line = text.substr(0, end);
    const std::size_t marks = std::min(line.find_first_not_of('>'), line.size());
    if (marks > 0 && line.substr(marks).starts_with("From ")) {
      line.remove_prefix(1);
    }
    out += line;
    text.remove_prefix(end);
  }
  return out;
}

}  // namespace lede::mail
