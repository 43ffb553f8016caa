// NITF, NewsML-G2, RSS, Atom and WordPress exports into articles.
#include "corpus/xml/xml_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "records.h"

namespace lede {
namespace {

const std::string kNitf = R"(<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd" [<!ENTITY a "]>">]>
<nitf baselang="en-GB"><head><title>Slug</title>
<tobject><tobject.subject tobject.subject.type="Transport"/></tobject>
<docdata><doc-id id-string="h-77"/><date.issue norm="20200811T135500+0200"/>
<doc.copyright holder="Harbor Press"/></docdata></head>
<body><body.head><hedline><hl1>Ferry runs  again</hl1><hl2>After a year in dock</hl2></hedline>
<byline>By Ann Lee<byttl>Harbor correspondent</byttl></byline>
<distributor>Harbor News Agency</distributor>
<dateline><location>HARBOR CITY</location></dateline></body.head>
<body.content><block><p>HARBOR CITY (HNA) - The ferry <em>Gull</em> sailed.</p>
<media media-type="image"><media-caption>The Gull.</media-caption></media>
<p>It was full.</p><p>___</p></block></body.content></body></nitf>)";

TEST_CASE("NITF gives its facts and its text", "[corpus]") {
  const Article article = only_article("a.xml", kNitf);
  CHECK(article.id == "h-77");
  CHECK(article.format == "xml");
  CHECK(article.record == 0);
  CHECK(article.headline == "Ferry runs again");
  CHECK(article.byline == "Ann Lee");
  CHECK(article.dateline == "HARBOR CITY");
  CHECK(to_string(article.date.value()) == "2020-08-11T13:55:00+02:00");
  CHECK(article.source == "Harbor News Agency");
  CHECK(article.section == "Transport");
  CHECK(article.language == "en");
  CHECK(article.body == "The ferry Gull sailed.\n\nIt was full.");
  CHECK(article.asides == std::vector<Aside>{{Region::Standfirst, "After a year in dock"},
                                             {Region::Caption, "The Gull."}});
}

std::string newsml(const std::string& item_class, const std::string& content) {
  return R"(<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:h:1"
    xml:lang="de"><itemMeta><itemClass qcode="ninat:)" +
         item_class +
         R"("/><provider qcode="nprov:HP"><name>Harbor Press</name></provider>
    <versionCreated>2020-08-11T13:55:00Z</versionCreated></itemMeta>
    <contentMeta><located><name>Bremen</name></located><creator><name>Ann Lee</name></creator>
    <subject><name>Verkehr</name></subject><headline>Die Fähre</headline>
    <description role="drol:summary">Sie fährt wieder.</description></contentMeta>
    <contentSet>)" +
         content + "</contentSet></newsItem>";
}

TEST_CASE("NewsML-G2 gives its facts and its text", "[corpus]") {
  const auto content = GENERATE(
      as<std::string>(),
      "<inlineXML><html "
      "xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head>"
      "<body><p>Die Gull fuhr.</p><p>Sie war voll.</p></body></html></inlineXML>",
      "<remoteContent/><inlineXML><n:nitf xmlns:n='x'><n:body><n:body.content><p>Die "
      "Gull "
      "fuhr.</p><p>Sie war voll.</p></n:body.content></n:body></n:nitf></inlineXML>",
      "<inlineData contenttype='text/plain'>Die Gull fuhr.\n\nSie war voll.</inlineData>",
      "<inlineData contenttype='text/html'>&lt;p&gt;Die Gull fuhr.&lt;p&gt;Sie war "
      "voll.</inlineData>");
  CAPTURE(content);
  const Article article = only_article("a.xml", newsml("text", content));
  CHECK(article.id == "urn:h:1");
  CHECK(article.headline == "Die Fähre");
  CHECK(article.byline == "Ann Lee");
  CHECK(article.dateline == "Bremen");
  CHECK(to_string(article.date.value()) == "2020-08-11T13:55:00Z");
  CHECK(article.source == "Harbor Press");
  CHECK(article.section == "Verkehr");
  CHECK(article.language == "de");
  CHECK(article.body == "Die Gull fuhr.\n\nSie war voll.");
  CHECK(article.asides == std::vector<Aside>{{Region::Standfirst, "Sie fährt wieder."}});
}

const std::string kRss = R"(<rss version="2.0"><channel>
<title>The Harbor Post</title><language>en-us</language>
<item><title>Oil &amp;amp; gas</title><link>https://post.example/oil</link>
<guid isPermaLink="false">p-1</guid><pubDate>Tue, 11 Aug 2020 13:52:00 +0200</pubDate>
<dc:creator><![CDATA[Ann Lee]]></dc:creator><category>World</category>
<description>It flows, and nobody knows why.</description>
<content:encoded><![CDATA[<p>Oil flows.</p><p>So does gas.</p>]]></content:encoded></item>
<item><title>Rain</title><author>bo@post.example (Bo Roe)</author>
<description>&lt;p&gt;It rained.&lt;/p&gt;</description></item>
</channel></rss>)";

TEST_CASE("RSS gives its items", "[corpus]") {
  const auto records = records_of("a.xml", kRss);
  REQUIRE(records.size() == 2);
  const auto& oil = std::get<Article>(records[0]);
  CHECK(oil.id == "p-1");
  CHECK(oil.record == 1);
  CHECK(oil.headline == "Oil & gas");
  CHECK(oil.url == "https://post.example/oil");
  CHECK(to_string(oil.date.value()) == "2020-08-11T13:52:00+02:00");
  CHECK(oil.byline == "Ann Lee");
  CHECK(oil.source == "The Harbor Post");
  CHECK(oil.section == "World");
  CHECK(oil.language == "en");
  CHECK(oil.body == "Oil flows.\n\nSo does gas.");
  CHECK(oil.asides.at(0).text == "It flows, and nobody knows why.");
  const auto& rain = std::get<Article>(records[1]);
  CHECK(rain.id == "a.xml#2");
  CHECK(rain.byline == "Bo Roe");
  CHECK(rain.body == "It rained.");
  CHECK(rain.asides.empty());
}

TEST_CASE("Atom gives its entries", "[corpus]") {
  const auto records = records_of("feed", R"(<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Port</title>
    <entry><id>tag:1</id><title type="html">Le &lt;b&gt;bac&lt;/b&gt;</title>
    <link rel="self" href="https://p.example/f"/><link href="https://p.example/1"/>
    <updated>2020-08-12T00:00:00Z</updated><published>2020-08-11T10:00:00Z</published>
    <author><name>Ann Lee</name></author><author><name>Bo Roe</name></author>
    <category term="ville"/><content type="xhtml"><div><p>Le bac va.</p><p>Fin.</p></div>
    </content></entry><entry><title>Pluie</title><summary>Il pleut.</summary></entry></feed>)");
  REQUIRE(records.size() == 2);
  const auto& ferry = std::get<Article>(records[0]);
  CHECK(ferry.id == "tag:1");
  CHECK(ferry.headline == "Le bac");
  CHECK(ferry.url == "https://p.example/1");
  CHECK(to_string(ferry.date.value()) == "2020-08-11T10:00:00Z");
  CHECK(ferry.byline == "Ann Lee, Bo Roe");
  CHECK(ferry.source == "Le Port");
  CHECK(ferry.section == "ville");
  CHECK(ferry.language == "fr");
  CHECK(ferry.body == "Le bac va.\n\nFin.");
  CHECK(line_of(records[1]) == "feed#2|Pluie|Il pleut.");
}

TEST_CASE("a WordPress export gives its published posts", "[corpus]") {
  const auto item = [](const std::string& type, const std::string& status) {
    return "<item><title>T</title><guid>g</guid><content:encoded><![CDATA[One "
           "<b>bold</b> line.\n\n[gallery ids=\"1\"][caption id=\"a\"]<img src=\"x\"/> "
           "The "
           "pier.[/caption]\n\nTwo.]]></content:encoded><wp:post_type>" +
           type + "</wp:post_type><wp:status>" + status + "</wp:status></item>";
  };
  const std::string bytes = "<rss><channel><title>Blog</title>" +
                            item("post", "publish") + item("attachment", "inherit") +
                            item("post", "draft") + "</channel></rss>";
  CHECK(lines_of("a.xml", bytes) ==
        Lines{"g|T|One bold line.//Two.", "!2 a WordPress attachment, not an article",
              "!3 a WordPress post that is not published (draft)"});
  CHECK(std::get<Article>(records_of("a.xml", bytes)[0]).asides.at(0).text ==
        "The pier.");
}

struct Case {
  std::string bytes;
  Lines lines;
};

TEST_CASE("what is no article is skipped with its reason", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {newsml("picture", ""), {"!0 a news item of class picture, not an article"}},
      {newsml("video", ""), {"!0 a news item of class video, not an article"}},
      {"<planningItem guid='x'/>", {"!0 a NewsML planningItem, not an article"}},
      {"<newsMessage><itemSet><packageItem/><conceptItem/></itemSet></newsMessage>",
       {"!1 a NewsML packageItem, not an article",
        "!2 a NewsML conceptItem, not an article"}},
      {"<?xml version='1.0'?><svg><path/></svg>", {"!0 an SVG drawing, not an article"}},
      {"<rss><channel></channel></rss>", {"!0 no articles in it"}},
      {"<rss><item><title>T</title></item><item><b></item></rss>",
       {"a#1|T|", "!1 a headline, and no text found for it",
        "!2 not well-formed XML: Start-end tags mismatch"}},
      {"<nitf/>", {"!0 no text"}},
      {"<rss><item></item></rss>", {"!1 no text"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of("a", c.bytes) == c.lines);
}

TEST_CASE("XML made to hurt does not", "[corpus]") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) {
    deep += "<b>";
  }
  CHECK(lines_of("a", "<nitf><body>" + deep) ==
        Lines{"!0 nested deeper than 256 levels"});
  CHECK(lines_of("a", "<rss><item>" + deep) == Lines{"!1 nested deeper than 256 levels"});
  CHECK(lines_of("a", deep + "<?xml").size() == 1);
  const std::string bomb =
      "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
      "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
      "<rss><item><description>&b;&x;</description></item></rss>";
  CHECK(lines_of("a", bomb) == Lines{"a#1||&b;&x;"});
  CHECK(lines_of("a", "<nitf>" + std::string(17U << 20U, 'x') + "</nitf>") ==
        Lines{"!0 a record of more than 16 MB"});
}

TEST_CASE("damaged XML never breaks the reader", "[corpus]") {
  read_damaged("a.xml", kNitf, 500);
  read_damaged("a.xml", newsml("text", "<inlineXML><p>Die Gull.</p></inlineXML>"), 500);
  read_damaged("a.xml", kRss, 1000);
}

}  // namespace
}  // namespace lede
