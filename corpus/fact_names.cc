#include "corpus/fact_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "corpus/characters.h"
#include "corpus/phrase_list.h"

namespace lede {
namespace {

constexpr auto kIds =
    std::to_array<std::string_view>({"id", "_id", "guid", "uuid", "uri"});

constexpr auto kHeadlines = std::to_array<std::string_view>(
    {"headline",     "title",       "head",         "headlines", "headlinemain",
     "headlinetext", "webtitle",    "articletitle", "heading",   "überschrift",
     "titel",        "schlagzeile", "titre",        "titulo",    "título",
     "titular",      "titolo",      "tytuł",        "tytul",     "nagłówek",
     "заголовок",    "название",    "назва",        "загаловак", "标题",
     "標題",         "题目",        "題目",         "タイトル",  "見出し",
     "제목",         "عنوان",       "العنوان",      "başlık",    "kop",
     "otsikko",      "nadpis",      "cím",          "titlu",     "tittel",
     "overskrift",   "τίτλος"});

constexpr auto kBodies = std::to_array<std::string_view>({"body",
                                                          "text",
                                                          "content",
                                                          "maintext",
                                                          "articlebody",
                                                          "articletext",
                                                          "fulltext",
                                                          "article",
                                                          "paragraphs",
                                                          "bodies",
                                                          "bodyhtml",
                                                          "bodyxhtml",
                                                          "bodyhtml5",
                                                          "contenthtml",
                                                          "bodytext",
                                                          "contenttext",
                                                          "articlecontent",
                                                          "storytext",
                                                          "story",
                                                          "cleanedtext",
                                                          "plaintext",
                                                          "markdown",
                                                          "volltext",
                                                          "artikeltext",
                                                          "inhalt",
                                                          "texte",
                                                          "contenu",
                                                          "corps",
                                                          "texto",
                                                          "contenido",
                                                          "cuerpo",
                                                          "conteúdo",
                                                          "conteudo",
                                                          "corpo",
                                                          "testo",
                                                          "contenuto",
                                                          "tekst",
                                                          "treść",
                                                          "tresc",
                                                          "текст",
                                                          "содержание",
                                                          "содержимое",
                                                          "контент",
                                                          "зміст",
                                                          "вміст",
                                                          "тэкст",
                                                          "正文",
                                                          "内容",
                                                          "內容",
                                                          "全文",
                                                          "本文",
                                                          "文章",
                                                          "본문",
                                                          "내용",
                                                          "النص",
                                                          "نص",
                                                          "المحتوى",
                                                          "محتوى",
                                                          "metin",
                                                          "içerik",
                                                          "inhoud",
                                                          "brödtext",
                                                          "teksti",
                                                          "obsah",
                                                          "szöveg",
                                                          "conținut",
                                                          "κείμενο",
                                                          "document",
                                                          "leadparagraph",
                                                          "description",
                                                          "descriptiontext",
                                                          "descriptions",
                                                          "summary",
                                                          "abstract",
                                                          "snippet",
                                                          "trailtext",
                                                          "standfirst"});

constexpr auto kStandfirsts = std::to_array<std::string_view>(
    {"standfirst", "trailtext", "abstract", "deck", "dek", "subtitle", "subheadline",
     "subhead", "lead", "lede", "vorspann", "chapeau"});

constexpr auto kDates = std::to_array<std::string_view>({"date",
                                                         "published",
                                                         "datepublished",
                                                         "datepublish",
                                                         "pubdate",
                                                         "publishedat",
                                                         "publisheddate",
                                                         "publicationdate",
                                                         "publishdate",
                                                         "timestamp",
                                                         "datetime",
                                                         "versioncreated",
                                                         "createdat",
                                                         "firstcreated",
                                                         "contentcreated",
                                                         "datecreated",
                                                         "created",
                                                         "webpublicationdate",
                                                         "seendate",
                                                         "datetimepub",
                                                         "publishedtime",
                                                         "publicationtime",
                                                         "dateposted",
                                                         "datum",
                                                         "erscheinungsdatum",
                                                         "veröffentlichungsdatum",
                                                         "veröffentlicht",
                                                         "datedepublication",
                                                         "fecha",
                                                         "fechapublicación",
                                                         "fechapublicacion",
                                                         "fechadepublicación",
                                                         "fechadepublicacion",
                                                         "datadepublicação",
                                                         "datapublicação",
                                                         "datapubblicazione",
                                                         "datapublikacji",
                                                         "data",
                                                         "дата",
                                                         "датапубликации",
                                                         "датапублікації",
                                                         "дапублікацыі",
                                                         "日期",
                                                         "发布时间",
                                                         "发布日期",
                                                         "發布時間",
                                                         "發佈日期",
                                                         "时间",
                                                         "時間",
                                                         "日付",
                                                         "날짜",
                                                         "التاريخ",
                                                         "تاريخ",
                                                         "تاريخالنشر",
                                                         "tarih",
                                                         "dato",
                                                         "dátum",
                                                         "päivämäärä",
                                                         "ημερομηνία"});

constexpr auto kBylines = std::to_array<std::string_view>(
    {"byline",  "author",         "authors",     "creator",    "by",        "authorname",
     "writer",  "bylineoriginal", "authornames", "journalist", "reporter",  "autor",
     "autorin", "autoren",        "verfasser",   "auteur",     "auteurs",   "autora",
     "autores", "autore",         "autori",      "autorzy",    "автор",     "авторы",
     "автори",  "аўтар",          "作者",        "记者",       "記者",      "著者",
     "yazar",   "الكاتب",         "كاتب",        "författare", "forfatter", "szerző"});

constexpr auto kDatelines = std::to_array<std::string_view>({"dateline", "located"});

constexpr auto kSources = std::to_array<std::string_view>({"source",
                                                           "publisher",
                                                           "site",
                                                           "sitename",
                                                           "publication",
                                                           "newspaper",
                                                           "outlet",
                                                           "sourcedomain",
                                                           "domain",
                                                           "provider",
                                                           "infosources",
                                                           "copyrightholder",
                                                           "sourcename",
                                                           "medianame",
                                                           "outletname",
                                                           "publishername",
                                                           "website",
                                                           "publicationtitle",
                                                           "publicationname",
                                                           "newspapername",
                                                           "sourcehostname",
                                                           "hostname",
                                                           "quelle",
                                                           "zeitung",
                                                           "journal",
                                                           "fuente",
                                                           "periódico",
                                                           "fonte",
                                                           "jornal",
                                                           "giornale",
                                                           "источник",
                                                           "издание",
                                                           "сми",
                                                           "джерело",
                                                           "видання",
                                                           "来源",
                                                           "來源",
                                                           "媒体",
                                                           "媒體",
                                                           "źródło",
                                                           "zrodlo",
                                                           "kaynak",
                                                           "المصدر",
                                                           "bron",
                                                           "källa",
                                                           "kilde"});

constexpr auto kUrls = std::to_array<std::string_view>(
    {"url", "link", "canonicalurl", "permalink", "articleurl", "weburl",
     "mainentityofpage", "originalurl", "sourceurl", "lien", "enlace", "ссылка",
     "посилання", "链接", "网址", "網址", "الرابط", "bağlantı"});

constexpr auto kLanguages = std::to_array<std::string_view>(
    {"language", "lang", "inlanguage", "sprache", "langue", "idioma", "lingua", "язык",
     "мова", "语言", "język"});

constexpr auto kSections = std::to_array<std::string_view>(
    {"section",   "category",  "categories", "articlesection", "sectionname",
     "newsdesk",  "ressort",   "rubrik",     "rubrique",       "sección",
     "seccion",   "sezione",   "seção",      "рубрика",        "раздел",
     "розділ",    "栏目",      "分类",       "kategorie",      "catégorie",
     "categoría", "categoria", "kategoria",  "категория",      "kategori"});

constexpr auto kCaptions = std::to_array<std::string_view>({"caption"});

struct FactKeys {
  Fact fact;
  std::span<const std::string_view> keys;
};

constexpr auto kFacts = std::to_array<FactKeys>({
    {Fact::Id, kIds},
    {Fact::Headline, kHeadlines},
    {Fact::Body, kBodies},
    {Fact::Standfirst, kStandfirsts},
    {Fact::Date, kDates},
    {Fact::Byline, kBylines},
    {Fact::Dateline, kDatelines},
    {Fact::Source, kSources},
    {Fact::Url, kUrls},
    {Fact::Language, kLanguages},
    {Fact::Section, kSections},
    {Fact::Caption, kCaptions},
});

// What dumps of databases and services keep the values of a record in.
constexpr auto kWrappers = std::to_array<std::string_view>(
    {"_source", "attributes", "fields", "meta", "metadata"});

// Words around a key that do not change what it means: "news_title", "text_clean".
constexpr auto kWordsBefore = std::to_array<std::string_view>(
    {"article", "clean", "cleaned", "doc", "document", "extracted", "full", "main",
     "meta", "news", "original", "page", "plain", "post", "raw", "short", "story"});
constexpr auto kWordsBehind = std::to_array<std::string_view>(
    {"clean", "cleaned", "full", "html", "plain", "raw", "str", "string", "text"});

// "pub_dt", "published_timestamp", "created_utc", "posted_on"
constexpr auto kPublishing = std::to_array<std::string_view>(
    {"pub", "publish", "published", "publication", "post", "posted", "release",
     "released", "issued", "article", "news"});
constexpr auto kCreating = std::to_array<std::string_view>({"create", "created"});
constexpr auto kTimes =
    std::to_array<std::string_view>({"at", "date", "datetime", "day", "dt", "gmt", "iso",
                                     "on", "time", "timestamp", "ts", "utc"});
constexpr auto kSureTimes =
    std::to_array<std::string_view>({"date", "datetime", "timestamp"});

bool is_joint(char c) {
  return c == ' ' || c == '-' || c == '_' || c == '.';
}

// The words of a name, in lower case: "pubDate", "pub_date" and "PUB DATE" are two.
std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool hump = i > 0 && name[i] >= 'A' && name[i] <= 'Z' && name[i - 1] >= 'a' &&
                      name[i - 1] <= 'z';
    if ((hump || is_joint(name[i])) && !words.back().empty()) {
      words.emplace_back();
    }
    if (!is_joint(name[i])) {
      words.back() += name[i];
    }
  }
  std::transform(words.begin(), words.end(), words.begin(),
                 [](const std::string& word) { return lowered(word); });
  return words;
}

bool is_key(std::string_view key) {
  return std::any_of(kFacts.begin(), kFacts.end(),
                     [key](const FactKeys& known) { return contains(known.keys, key); });
}

// The key of a date that words make; empty if they make none.
std::string_view date_of_words(const std::vector<std::string>& words) {
  bool publishing = false;
  bool creating = false;
  bool sure = false;
  for (const std::string& word : words) {
    const bool publishes = contains(kPublishing, word);
    const bool creates = contains(kCreating, word);
    if (!publishes && !creates && !contains(kTimes, word)) {
      return {};
    }
    publishing = publishing || publishes;
    creating = creating || creates;
    sure = sure || contains(kSureTimes, word);
  }
  if (words.size() < 2 || !(publishing || creating || sure)) {
    return {};
  }
  return creating ? "createdat" : "publishedat";
}

std::string joined(std::span<const std::string> words) {
  std::string key;
  for (const std::string& word : words) {
    key += word;
  }
  return key;
}

bool is_name_of_any(std::initializer_list<Fact> facts, std::string_view name) {
  return std::any_of(facts.begin(), facts.end(),
                     [name](Fact fact) { return is_name_of(fact, name); });
}

}  // namespace

std::span<const std::string_view> keys_for(Fact fact) {
  const auto* found =
      std::find_if(kFacts.begin(), kFacts.end(),
                   [fact](const FactKeys& known) { return known.fact == fact; });
  return found->keys;
}

std::string key_of(std::string_view name) {
  std::string key = lowered(name);
  for (const std::string_view wrapper : kWrappers) {
    if (key.starts_with(wrapper) && key.size() > wrapper.size() + 1 &&
        key[wrapper.size()] == '.') {
      key.erase(0, wrapper.size() + 1);
    }
  }
  key.erase(std::remove_if(key.begin() + (key.empty() ? 0 : 1), key.end(), is_joint),
            key.end());
  return key;
}

std::string key_by_words(std::string_view name) {
  constexpr std::size_t kLongestName = 60;
  if (name.size() > kLongestName || is_key(key_of(name))) {
    return {};
  }
  const std::vector<std::string> all = words_of_name(name);
  if (const std::string_view date = date_of_words(all); !date.empty()) {
    return std::string(date);
  }
  std::span<const std::string> words = all;
  std::string key;
  while (!is_key(key) && words.size() > 1 && contains(kWordsBefore, words.front())) {
    words = words.subspan(1);
    key = joined(words);
  }
  while (!is_key(key) && words.size() > 1 && contains(kWordsBehind, words.back())) {
    words = words.first(words.size() - 1);
    key = joined(words);
  }
  // Numbers that rows refer to each other by are no ids of articles: "page_id".
  return is_key(key) && !contains(kIds, key) ? key : "";
}

bool is_name_of(Fact fact, std::string_view name) {
  const auto keys = keys_for(fact);
  return contains(keys, key_of(name)) || contains(keys, key_by_words(name));
}

bool is_wrapper(std::string_view name) {
  return contains(kWrappers, lowered(name));
}

bool is_article_key(std::string_view name) {
  return is_name_of_any({Fact::Headline, Fact::Body}, name);
}

bool is_text_key(std::string_view name) {
  return is_name_of(Fact::Body, name);
}

bool is_single_key(std::string_view name) {
  return is_name_of_any({Fact::Headline, Fact::Body, Fact::Date, Fact::Url, Fact::Id},
                        name);
}

bool is_date_key(std::string_view name) {
  return is_name_of(Fact::Date, name);
}

bool is_summary_key(std::string_view name) {
  const std::string by_words = key_by_words(name);
  const std::string key = by_words.empty() ? key_of(name) : by_words;
  return key.starts_with("description") || key == "summary" || key == "abstract" ||
         key == "snippet" || key == "trailtext" || key == "standfirst";
}

}  // namespace lede
