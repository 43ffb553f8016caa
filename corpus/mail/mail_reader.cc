#include "corpus/mail/mail_reader.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <utility>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/encoding.h"
#include "corpus/fragment.h"
#include "corpus/header_lines.h"
#include "corpus/html/html_reader.h"
#include "corpus/language.h"
#include "corpus/mail/mailbox.h"
#include "corpus/mail/parts.h"
#include "corpus/mail/transfer.h"
#include "corpus/news_names.h"
#include "corpus/phrase_list.h"
#include "corpus/text_reader.h"
#include "schema/utf8.h"

namespace lede {
namespace {

std::optional<std::string> stated(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

// "<id@post.example>" without its brackets.
std::string in_brackets(std::string_view value) {
  const std::size_t open = value.find('<');
  const std::size_t begin = open == std::string_view::npos ? 0 : open + 1;
  return mail::header_text(value.substr(begin, value.find('>', begin) - begin));
}

// A page that a browser saved, rather than a mail that somebody sent.
bool is_saved_page(const HeaderLines& mail) {
  if (!mail.value("snapshot-content-location").empty()) {
    return true;
  }
  const std::string from = mail.value("from");
  const std::string type = main_value(mail.value("content-type"));
  return lowered(from).find("saved by ") != std::string::npos ||
         (from.empty() && mail.value("message-id").empty() &&
          (type == "multipart/related" || type == "text/html"));
}

// "Fwd: Oil flows again" without what a mail program put before it.
std::string subject_of(const HeaderLines& mail) {
  std::string subject = mail::header_text(mail.value("subject"));
  for (const std::string_view forwarded : {"fwd:", "fw:", "wg:"}) {
    if (lowered(subject).starts_with(forwarded)) {
      subject = trimmed(std::string_view(subject).substr(forwarded.size()));
    }
  }
  return subject;
}

// The name of who sent it: "Ann Lee" of `"Ann Lee" <ann@post.example>` and of
// "ann@post.example (Ann Lee)"; empty where there is only an address.
std::string sender_of(const HeaderLines& mail) {
  const std::string from = mail::header_text(mail.value("from"));
  std::string_view name = std::string_view(from).substr(0, from.find('<'));
  if (name.find('@') != std::string_view::npos) {
    const std::size_t open = std::min(name.find('('), name.size());
    name.remove_prefix(open);
    name = name.substr(0, name.rfind(')'));
    name.remove_prefix(static_cast<std::size_t>(!name.empty()));
  }
  name = trimmed(name);
  if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) {
    name = trimmed(name.substr(1, name.size() - 2));
  }
  return std::string(name);
}

// Names of two words that newsletters have as people do, but for such a word.
bool has_letter_word(const std::string& name) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"alert", "alerts", "brief", "briefing", "brew", "digest", "editors", "letter",
       "newsletter", "notes", "playbook", "roundup", "service", "staff", "team"});
  const std::string low = lowered(name);
  const auto words = words_of(low);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return contains(kWords, word); });
}

// A person is the author and anybody else the source; "Ann Lee, The Harbor Post" is both.
// What goes to a list, or has its own name in the subject, is sent by no person.
void take_sender(const HeaderLines& mail, Article& article) {
  constexpr std::array<std::string_view, 5> kBetween{", ", " at ", " from ", " via ",
                                                     " | "};
  const std::string sender = sender_of(mail);
  for (const std::string_view between : kBetween) {
    const std::size_t at = sender.find(between);
    if (at != std::string::npos && is_person(sender.substr(0, at))) {
      article.byline = sender.substr(0, at);
      article.source = stated(std::string(trimmed(sender.substr(at + between.size()))));
      return;
    }
  }
  const bool is_list =
      !mail.value("list-id").empty() || !mail.value("list-unsubscribe").empty();
  const bool is_named =
      article.headline && article.headline->find(sender) != std::string::npos;
  const bool is_author =
      is_person(sender) && !is_list && !is_named && !has_letter_word(sender);
  (is_author ? article.byline : article.source) = stated(sender);
}

Article facts_of(const HeaderLines& mail) {
  Article article;
  article.id = in_brackets(mail.value("message-id"));
  article.headline = stated(subject_of(mail));
  article.date = read_date(mail::header_text(mail.value("date")));
  article.language = language_code(mail.value("content-language"));
  article.url = stated(in_brackets(mail.value("archived-at")));
  take_sender(mail, article);
  return article;
}

std::string text_of(const mail::TextPart& part) {
  std::string storage;
  return std::string(utf8_text(part.bytes, storage, part.charset).value_or(""));
}

// Parts that follow one another: some programs cut a text where a picture stands in it.
std::string text_of(const std::vector<mail::TextPart>& parts) {
  std::string text;
  for (const mail::TextPart& part : parts) {
    text += (text.empty() ? "" : "\n\n") + text_of(part);
  }
  return text;
}

std::optional<Article> article_of_page(const std::string& html,
                                       std::vector<LeftOut>* left_out) {
  Document document;
  document.left_out = left_out;
  document.bytes = html;
  Record record;
  if (open_html(document)->next(record) && std::holds_alternative<Article>(record)) {
    return std::get<Article>(std::move(record));
  }
  return std::nullopt;
}

// What the mail's headers tell, then what the text does.
void add_facts(const Article& facts, Article& article) {
  article.id = facts.id;
  if (facts.headline && article.headline && article.headline != facts.headline) {
    // The first heading below the subject, such as that of a newsletter's first piece.
    article.asides.insert(article.asides.begin(),
                          {Region::Standfirst, *article.headline});
  }
  article.headline = facts.headline ? facts.headline : article.headline;
  article.date = facts.date ? facts.date : article.date;
  article.byline = article.byline ? article.byline : facts.byline;
  article.source = facts.source ? facts.source : article.source;
  article.language = article.language ? article.language : facts.language;
  article.url = facts.url ? facts.url : article.url;
}

// The text up to a signature, "-- " on a line of its own near the end.
std::string_view without_signature(std::string_view text) {
  constexpr std::size_t kMaxSignature = 1000;
  const std::size_t at = text.rfind("\n-- \n");
  return at != std::string_view::npos && text.size() - at < kMaxSignature
             ? text.substr(0, at)
             : text;
}

Record article_of_mail(const Article& facts, const mail::Parts& parts,
                       std::vector<LeftOut>& left_out) {
  const std::string html = text_of(parts.html);
  const std::string plain = mail::unescaped(text_of(parts.plain));
  std::optional<Article> page;
  std::optional<Article> text;
  std::vector<LeftOut> left_out_of_page;
  std::vector<LeftOut> left_out_of_text;
  if (!trimmed(html).empty()) {
    page = article_of_page(html, &left_out_of_page);
  }
  if (!trimmed(plain).empty()) {
    text = article_of_text(without_signature(utf8_prefix(plain, kMaxTextBytes)), facts,
                           &left_out_of_text);
  }
  // The page as a whole where no article was found in it, or little beside its plain
  // form.
  if (!html.empty() && !text && !page) {
    page.emplace();
    set_text(*page, html);
  }
  if (page && !page->body.empty() &&
      (!text || page->body.size() * 3 > text->body.size())) {
    add_facts(facts, *page);
    left_out = std::move(left_out_of_page);
    return *std::move(page);
  }
  if (text) {
    add_facts(facts, *text);
    left_out = std::move(left_out_of_text);
    return *std::move(text);
  }
  return Skipped{{}, 0, "a mail without text"};
}

Record article_of_saved_page(const HeaderLines& mail, const mail::Parts& parts,
                             std::vector<LeftOut>& left_out) {
  auto page = !parts.html.empty()
                  ? article_of_page(text_of(parts.html.front()), &left_out)
                  : std::nullopt;
  if (!page) {
    return Skipped{{}, 0, "a saved page without an article"};
  }
  if (!page->headline) {
    page->headline = stated(subject_of(mail));
  }
  std::string address = mail.value("snapshot-content-location");
  address = address.empty() ? parts.html.front().location : address;
  if (!page->url && address.starts_with("http")) {
    page->url = mail::header_text(address);
  }
  return *std::move(page);
}

class MailReader : public Reader {
 public:
  explicit MailReader(const Document& document)
      : path_(document.path), mailbox_(document.bytes), left_out_(document.left_out) {
    is_mailbox_ = mail::is_mailbox(mailbox_);
  }

  bool next(Record& record) override {
    if (is_cut_) {
      is_cut_ = false;
      record = Skipped{path_, number_, "more parts than are looked at"};
      return true;
    }
    if (is_too_long_) {
      is_too_long_ = false;
      record = Skipped{path_, number_, "only the first 16 MB of the text are read"};
      return true;
    }
    if (!inner_.empty()) {
      const Inner inner = std::move(inner_.front());
      inner_.pop_front();
      record = read(inner.bytes, inner.depth);
      return true;
    }
    if (mailbox_.empty()) {
      return false;
    }
    record =
        read(is_mailbox_ ? mail::take_mail(mailbox_) : std::exchange(mailbox_, {}), 0);
    return true;
  }

 private:
  // A mail that was sent in a mail.
  struct Inner {
    std::string bytes;
    int depth = 0;
  };

  Record read(std::string_view bytes, int depth) {
    ++number_;
    const std::uint32_t record = is_mailbox_ || number_ > 1 ? number_ : 0;
    const auto mail = header_lines(bytes);
    if (!mail) {
      return Skipped{path_, record, "a mail without text"};
    }
    mail::Parts parts = mail::parts_of(*mail);
    is_too_long_ = std::any_of(
        parts.plain.begin(), parts.plain.end(),
        [](const mail::TextPart& part) { return part.bytes.size() > kMaxTextBytes; });
    is_cut_ = parts.is_cut || (depth == kMaxContainers && !parts.messages.empty());
    for (std::string& message : parts.messages) {
      if (depth < kMaxContainers) {
        inner_.push_back({std::move(message), depth + 1});
      }
    }
    std::vector<LeftOut> left_out;
    Record result = is_saved_page(*mail)
                        ? article_of_saved_page(*mail, parts, left_out)
                        : article_of_mail(facts_of(*mail), parts, left_out);
    for (const std::string& name : parts.attachments) {
      left_out.push_back({"attachment", name});
    }
    if (left_out_ != nullptr) {
      *left_out_ = std::move(left_out);
    }
    if (auto* article = std::get_if<Article>(&result)) {
      article->record = record;
    } else {
      auto& skipped = std::get<Skipped>(result);
      skipped.path = path_;
      skipped.record = record;
    }
    return result;
  }

  std::string path_;
  std::string_view mailbox_;  // the rest of it
  std::vector<LeftOut>* left_out_;
  bool is_mailbox_ = false;
  bool is_too_long_ = false;  // the text of the mail that was read last
  std::deque<Inner> inner_;
  bool is_cut_ = false;
  std::uint32_t number_ = 0;
};

}  // namespace

int claims_mail(const Document& document) {
  return mail::is_mail(document.bytes) ? 95 : 0;
}

int claims_mbox(const Document& document) {
  return mail::is_mailbox(document.bytes) ? 95 : 0;
}

int claims_mhtml(const Document& document) {
  if (!mail::is_mail(document.bytes)) {
    return 0;
  }
  const auto lines = header_lines(document.bytes);
  return lines && is_saved_page(*lines) ? 96 : 0;
}

std::unique_ptr<Reader> open_mail(const Document& document) {
  return std::make_unique<MailReader>(document);
}

}  // namespace lede
