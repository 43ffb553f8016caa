// Mails, mailboxes and saved pages in the form of mails into articles.
#include "corpus/mail/mail_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>
#include <vector>

#include "corpus/mail/mailbox.h"
#include "corpus/mail/transfer.h"
#include "records.h"

namespace lede {
namespace {

// A mail with the usual headers.
std::string mail_of(const std::string& type, const std::string& body) {
  return "Message-ID: <m1@post.example>\r\nFrom: The Harbor Post <news@post.example>\r\n"
         "Date: Tue, 3 Mar 2020 07:30:00 +0200\r\nSubject: Ferry returns\r\n"
         "MIME-Version: 1.0\r\nContent-Type: " +
         type + "\r\n\r\n" + body;
}

std::string part_of(const std::string& headers, const std::string& body) {
  return "--b1\r\n" + headers + "\r\n\r\n" + body + "\r\n";
}

const std::string kPage =
    "<html><body><p>The ferry came back to the port on Tuesday, and a crowd was waiting "
    "for it on the quay.</p><p>It had been away for a year.</p></body></html>";
const std::string kPageBody =
    "The ferry came back to the port on Tuesday, and a crowd was waiting for it on the "
    "quay.//It had been away for a year.";

TEST_CASE("what a transfer encoded is decoded", "[corpus]") {
  struct Case {
    std::string encoding;
    std::string bytes;
    std::string decoded;
  };
  const auto c = GENERATE(values<Case>({
      {"quoted-printable", "caf=C3=A9 =\r\nau lait=3D", "caf\xC3\xA9 au lait="},
      {"Quoted-Printable", "a=  \nb", "ab"},
      {"quoted-printable", "1=2 =zz =", "1=2 =zz "},
      {"quoted-printable", "=4", "=4"},
      {"base64", "UmFp\r\nbg==", "Rain"},
      {"BASE64", "UmFpbg==UmFpbg", "RainRain"},
      {"base64", "*R-a!", "E"},
      {"7bit", "a=20", "a=20"},
      {"", "", ""},
  }));
  CAPTURE(c.encoding, c.bytes);
  CHECK(mail::transferred(c.bytes, c.encoding) == c.decoded);
}

TEST_CASE("encoded words of a header are decoded", "[corpus]") {
  struct Case {
    std::string value;
    std::string text;
  };
  const auto c = GENERATE(values<Case>({
      {"Ferry returns", "Ferry returns"},
      {"=?utf-8?q?B=C3=A9la_Roe?= <b@x>", "Béla Roe <b@x>"},
      {"=?ISO-8859-1?Q?Andr=E9?= and =?utf-8?B?w4k=?=", "André and É"},
      {"=?utf-8?B?0JPQ?= =?UTF-8?B?sNC3?=", "Газ"},  // cut within a letter
      {"=?koi8-r?B?58Ha?=", "Газ"},
      {"=?utf-8*en?q?a?= b", "a b"},
      {"Andr\xE9", "André"},
      {"=?utf-8?x?a?=", "=?utf-8?x?a?="},
      {"=?utf-8?q?a", "=?utf-8?q?a"},
      {"=?=?=?", "=?=?=?"},
      {"=?nothing?q?a=41?=", "aA"},
  }));
  CAPTURE(c.value);
  CHECK(mail::header_text(c.value) == c.text);
}

TEST_CASE("the headers of a mail are the facts of its article", "[corpus]") {
  const Article article =
      only_article("a.eml", mail_of("text/html; charset=utf-8", kPage));
  CHECK(article.id == "m1@post.example");
  CHECK(article.format == "mail");
  CHECK(article.headline == "Ferry returns");
  CHECK(article.source == "The Harbor Post");
  CHECK_FALSE(article.byline);
  CHECK(to_string(article.date.value()) == "2020-03-03T07:30:00+02:00");
  CHECK(article.body.starts_with("The ferry came back"));
}

TEST_CASE("who sent a mail wrote it, or publishes it", "[corpus]") {
  struct Case {
    std::string from;
    std::string byline;
    std::string source;
  };
  const auto c = GENERATE(values<Case>({
      {"\"Ann Petrov\" <ann@post.example>", "Ann Petrov", ""},
      {"ann@post.example (Ann Petrov)", "Ann Petrov", ""},
      {"Ann Petrov, The Harbor Post <ann@post.example>", "Ann Petrov", "The Harbor Post"},
      {"Ann Petrov from Harbor Lamp <ann@post.example>", "Ann Petrov", "Harbor Lamp"},
      {"=?utf-8?q?Harbor_Lamp_News?= <a@b.example>", "", "Harbor Lamp News"},
      {"Island Letter <a@b.example>", "", "Island Letter"},
      {"Ferry Times Two <a@b.example>", "", "Ferry Times Two"},
      {"Ann Petrov <a@b.example>\nList-Unsubscribe: <https://b.example>", "",
       "Ann Petrov"},
      {"Harbor Walks <a@b.example>\nSubject: Harbor Walks 12", "", "Harbor Walks"},
      {"ann@post.example", "", ""},
      {"<ann@post.example>", "", ""},
  }));
  CAPTURE(c.from);
  const Article article = only_article(
      "a", "Received: by x\nFrom: " + c.from + "\nSubject: A\n\nSome words.\n");
  CHECK(article.byline.value_or("") == c.byline);
  CHECK(article.source.value_or("") == c.source);
}

TEST_CASE("the parts of a mail that are its text are read", "[corpus]") {
  struct Case {
    std::string type;
    std::string body;
    std::string text;
  };
  const std::string plain = part_of("Content-Type: text/plain", "Plain words of it.");
  const std::string html = part_of("Content-Type: text/html", kPage);
  const std::string pdf =
      part_of("Content-Type: application/pdf\r\nContent-Disposition: attachment", "%PDF");
  const std::string mixed = "multipart/mixed; boundary=\"b1\"";
  const auto c = GENERATE_COPY(values<Case>({
      {"text/plain; charset=windows-1251", "\xC3\xE0\xE7 \xE8\xE4\xB8\xF2.", "Газ идёт."},
      {"text/plain", "Words.\r\n\r\nMore words.\r\n-- \r\nAnn, desk 5",
       "Words.//More words."},
      {"multipart/alternative; boundary=b1", plain + html + "--b1--\r\n", kPageBody},
      {mixed, "preamble\r\n" + plain + pdf + "--b1--", "Plain words of it."},
      {mixed, plain + part_of("Content-Type: text/plain", "And more."),
       "Plain words of it.//And more."},
      {mixed,
       part_of("Content-Type: multipart/alternative; boundary=b2",
               "--b2\r\n\r\nInner words.\r\n--b2--"),
       "Inner words."},
      {"text/html", "<p>Hi", "Hi"},
  }));
  CAPTURE(c.type, c.body);
  CHECK(lines_of("a.eml", mail_of(c.type, c.body)) ==
        Lines{"m1@post.example|Ferry returns|" + c.text});
}

TEST_CASE("the heading below the subject is kept", "[corpus]") {
  const Article article = only_article(
      "a.eml", mail_of("text/html", "<html><body><h1>Crowd on the quay</h1>" +
                                        kPage.substr(kPage.find("<p>"))));
  CHECK(article.headline == "Ferry returns");
  CHECK(article.asides == std::vector<Aside>{{Region::Standfirst, "Crowd on the quay"}});
}

TEST_CASE("what is no text of a mail is said", "[corpus]") {
  struct Case {
    std::string type;
    std::string body;
  };
  std::string deep;
  for (int i = 0; i < 100; ++i) {
    deep += "--b\nContent-Type: multipart/mixed; boundary=b\n\n";
  }
  const auto c = GENERATE_COPY(values<Case>({
      {"image/png", "x"},
      {"multipart/mixed", "--b1\n\nA\n"},
      {"multipart/mixed; boundary=b1", ""},
      {"multipart/mixed; boundary=b", deep},
      {"text/plain", ""},
      {"text/html", "<script>x</script>"},
  }));
  CAPTURE(c.type);
  CHECK(lines_of("a.eml", mail_of(c.type, c.body)).at(0) == "!0 a mail without text");
}

TEST_CASE("each mail of a mailbox is an article", "[corpus]") {
  const auto message = [](const std::string& id, const std::string& text) {
    return "From ann@post.example Mon Mar  2 07:30:00 2020\nMessage-ID: <" + id +
           ">\nSubject: S " + id + "\n\n" + text + "\n\n";
  };
  const std::string mailbox =
      message("1", "From here one sees the sea.\n\n>From the pier, too.") +
      message("2", "Second.\n\nFrom now on it is 2020:") + message("3", "");
  const Lines lines{"1|S 1|From here one sees the sea.//From the pier, too.",
                    "2|S 2|Second.//From now on it is 2020:", "!3 a mail without text"};
  CHECK(lines_of("a.mbox", mailbox) == lines);
  const auto records = records_of("a", mailbox);
  CHECK(std::get<Article>(records.at(1)).record == 2);
  CHECK(std::get<Article>(records.at(1)).format == "mbox");
}

TEST_CASE("a mail in a mail is an article of its own", "[corpus]") {
  const std::string inner =
      "Message-ID: <in@post.example>\r\nSubject: Inner\r\n\r\nInner words.";
  const std::string outer =
      mail_of("multipart/digest; boundary=b1",
              part_of("", "Outer words.") +
                  part_of("Content-Type: message/rfc822", inner) + "--b1--");
  CHECK(lines_of("a.eml", outer) == Lines{"m1@post.example|Ferry returns|Outer words.",
                                          "in@post.example|Inner|Inner words."});
}

TEST_CASE("a page saved as a mail is a page", "[corpus]") {
  const std::string parts =
      "\r\n\r\n" +
      part_of(
          "Content-Type: text/html\r\nContent-Location: https://post.example/ferry"
          "\r\nContent-Transfer-Encoding: quoted-printable",
          "<html><head><title>Ferry is back</title></head>" + kPage.substr(6)) +
      part_of("Content-Type: text/html\r\nContent-Location: cid:frame-1", "<p>Buy this") +
      part_of("Content-Type: image/png", "x") + "--b1--\r\n";
  const std::string type =
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b1";
  const std::string head = GENERATE_COPY(
      as<std::string>(),
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
      "https://post.example/ferry\r\n"
      "Subject: Ferry\r\nDate: Fri, 1 May 2020 10:00:00 +0000\r\n",
      "From: \"Saved by Windows Internet Explorer 8\"\r\nSubject: Ferry\r\n", "");
  CAPTURE(head);
  const Article article = only_article("a.mhtml", head + type + parts);
  CHECK(article.format == "mhtml");
  CHECK(article.id == "https://post.example/ferry");
  CHECK(article.headline == "Ferry is back");
  CHECK_FALSE(article.date);
  CHECK(article.body.starts_with("The ferry came back"));
  CHECK(article.body.find("Buy") == std::string::npos);
}

TEST_CASE("a mail is known by its headers", "[corpus]") {
  struct Case {
    std::string bytes;
    bool is_mail;
  };
  const auto c = GENERATE(values<Case>({
      {"Received: from x\n\tby y\n\nA", true},
      {"From: a@b.example\nDate: today\nSubject: A\n\nB", true},
      {"From: a@b.example\nSubject: A\n\nB", false},
      {"Headline: Ferry returns\nByline: Ann Lee\nDate: 3 March 2020\n\nB", false},
      {"FROM: Ann Lee\nDATE: 3 March 2020\nSUBJECT: Ferries\n\nB", false},
      {" Received: x\n\nB", false},
      {"Received: x\nno header\n\nB", false},
      {"", false},
  }));
  CAPTURE(c.bytes);
  CHECK(mail::is_mail(c.bytes) == c.is_mail);
}

TEST_CASE("damaged mails never break the reader", "[corpus]") {
  const std::string mail = mail_of(
      "multipart/alternative; boundary=b1",
      part_of(
          "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64",
          "UmFpbiBmZWxs") +
          part_of(
              "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
              "<p>Rain=20fell =\r\non the caf=C3=A9") +
          "--b1--\r\n");
  read_damaged("a.eml", mail, 500);
  read_damaged("a.mbox",
               "From a@b Mon Mar  2 07:30:00 2020\n" + mail +
                   "\n\nFrom a@b Mon Mar "
                   " 2 07:30:00 2020\n" +
                   mail,
               300);
}

}  // namespace
}  // namespace lede
