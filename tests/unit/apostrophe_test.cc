// Words that an apostrophe ties something to: cut, found, and marked.
#include "schema/apostrophe.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "schema/analysis.h"
#include "searcher/passages/matcher.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/quotations/verdict.h"
#include "searcher/ranking/explanation.h"
#include "searcher/search/search.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

using Words = std::vector<std::string>;

struct Part {
  std::string word;
  std::string bare;
};

TEST_CASE("who owns stands before the apostrophe", "[schema]") {
  const auto c = GENERATE(values<Part>({
      {"moscow's", "moscow"},
      {"o'neill's", "o'neill"},
      {"at&t's", "at&t"},
      {"it's", "it"},
      {"don't", "don't"},
      {"'s", "'s"},
      {"s", "s"},
      {"", ""},
  }));
  CAPTURE(c.word);
  CHECK(without_owner(c.word) == c.bare);
}

TEST_CASE("a name stands before its Turkish endings", "[schema]") {
  const auto c = GENERATE(values<Part>({
      {"ankara'da", "ankara"},
      {"ankara'ya", "ankara"},
      {"turkiye'nin", "turkiye"},
      {"istanbul'daki", "istanbul"},
      {"istanbul'dakilerden", "istanbul"},
      {"chp'li", "chp"},
      {"chp'lilerin", "chp"},
      {"akp'sinin", "akp"},
      {"londra'yla", "londra"},
      {"paris'e", "paris"},
      {"x'te", "x"},
      {"2019'da", "2019"},
      {"kur'an'da", "kur'an"},
      {"o'neill'in", "o'neill"},
      // no endings
      {"kur'an", "kur'an"},
      {"o'neill", "o'neill"},
      {"xi'an", "xi'an"},
      {"d'artagnan", "d'artagnan"},
      {"dell'italia", "dell'italia"},
      {"moscow's", "moscow's"},
      {"don't", "don't"},
      {"we're", "we're"},
      {"ankara", "ankara"},
      {"", ""},
  }));
  CAPTURE(c.word);
  CHECK(without_ending(c.word) == c.bare);
}

TEST_CASE("a word stands behind its elision", "[schema]") {
  const auto c = GENERATE(values<Part>({
      {"l'etat", "etat"},
      {"jusqu'ici", "ici"},
      {"dell'inter", "inter"},
      {"un'altra", "altra"},
      {"d'l'eau", "l'eau"},
      {"o'neill", "o'neill"},
      {"aujourd'hui", "aujourd'hui"},
      {"c'e", "c'e"},
      {"etat", "etat"},
      {"", ""},
  }));
  CAPTURE(c.word);
  CHECK(without_elision(c.word) == c.bare);
}

// "ankara'da|Ankara gitti|": the words by place, what stands at that of a word behind it
// with the bytes that it covers.
std::string cut(const std::string& language, const std::string& text) {
  Analyzer analyzer;
  analyzer.set_language(language);
  std::string out;
  for (const Token& token : analyzer.analyze(text)) {
    out += token.kind == TokenKind::Bare
               ? "|" + text.substr(token.begin, token.end - token.begin)
               : (out.empty() ? "" : " ") + std::string(analyzer.word(token.word));
  }
  return out;
}

TEST_CASE("what is left of a word stands at its place", "[schema]") {
  struct Case {
    std::string language;
    std::string text;
    std::string words;
  };
  const auto c = GENERATE(values<Case>({
      {"tr", "Ankara'da kar var", "ankara'da|Ankara kar var"},
      {"tr", "İstanbul’daki köprü", "istanbul'daki|İstanbul kopru"},
      {"tr", "Kılıçdaroğlu'nun sözü", "kilicdaroglu'nun|Kılıçdaroğlu sozu"},
      {"tr", "Kur’an’da ve O'Neill", "kur'an'da|Kur’an ve o'neill"},
      {"en", "in Ankara'da and Moscow's", "in ankara'da and moscow's|Moscow"},
      {"fr", "l’État d'abord", "l'etat|État d'abord|abord"},
      {"it", "gol dell'Inter", "gol dell'inter|Inter"},
      {"en", "by L'Aromel, not O'Neill", "by l'aromel|Aromel not o'neill"},
  }));
  CAPTURE(c.language, c.text);
  CHECK(cut(c.language, c.text) == c.words);
}

std::vector<Article> archive() {
  return {test::make_article({.id = "kar", .language = "tr"},
                             "Ankara'da kar yağdı, Türkiye’nin batısı güneşli. "
                             "Belediye Ankara'ya tuz gönderdi."),
          test::make_article({.id = "parti", .language = "tr"},
                             "CHP'li başkan, Kılıçdaroğlu'nun sözlerini İstanbul'daki "
                             "toplantıda andı; kurultay 2019'da olmuştu."),
          test::make_article({.id = "deniz", .language = "tr"},
                             "Deniz bugün sakin, vapurlar İstanbul yönünde çalışıyor."),
          test::make_article({.id = "snow", .language = "en"},
                             "Ankara's streets are white, and O'Neill stays at home."),
          test::make_article({.id = "cable", .language = "en"},
                             "AT&T’s cable is paid by R&D's chief before the G20's "
                             "summit."),
          test::make_article({.id = "etat", .language = "fr"},
                             "L’État doit maintenant payer la digue, dit l'Élysée. "
                             "Nul n’a compté l'eau d'Arles."),
          test::make_article({.id = "gol", .language = "it"},
                             "Il gol dell'Inter arriva tardi, ma l'Italia ride."),
          test::make_article({.id = "perfume", .language = "en"},
                             "The mayor blames L'Aromel for the smell.")};
}

const OpenIndex& index() {
  static const test::IndexFixture fixture({archive()});
  static const OpenIndex index = open_index({{fixture.path().string()}});
  return index;
}

// "kar: Ankara'da, Ankara'ya": the articles that are found, and what is marked in them.
Words found(const std::string& query) {
  Analyzer analyzer(index().languages);
  const CompiledQuery compiled =
      compile_for_articles(parse_query(query).query, index(), analyzer);
  Matcher matcher(compiled.wanted, analyzer);
  Words articles;
  for (const Hit& hit : search(index(), {.query = compiled.query}).hits) {
    matcher.read(hit.article);
    std::string line = hit.article.id + ":";
    const std::string_view body = hit.article.body;
    for (const Match& match : matcher.find(body, FieldId::Body)) {
      line.append(" ").append(body.substr(match.begin, match.end - match.begin));
    }
    articles.push_back(line);
  }
  std::ranges::sort(articles);
  return articles;
}

TEST_CASE("names are found before their endings, and marked", "[searcher]") {
  struct Case {
    std::string query;
    Words found;
  };
  const auto c = GENERATE(values<Case>({
      {"Ankara", {"kar: Ankara'da Ankara'ya", "snow: Ankara's"}},
      {"Ankara'dan", {"kar: Ankara'da Ankara'ya"}},
      {"=Ankara", {"kar: Ankara Ankara", "snow: Ankara"}},
      {"=Ankara'ya", {"kar: Ankara'ya"}},
      {"Türkiye", {"kar: Türkiye’nin"}},
      {"turkiye", {"kar: Türkiye’nin"}},
      {"İstanbul", {"deniz: İstanbul", "parti: İstanbul'daki"}},
      {"CHP", {"parti: CHP'li"}},
      {"Kılıçdaroğlu", {"parti: Kılıçdaroğlu'nun"}},
      {"kilicd*", {"parti: Kılıçdaroğlu'nun"}},
      {"2019", {"parti: 2019'da"}},
      {"O'Neill", {"snow: O'Neill"}},
      {"AT&T", {"cable: AT&T’s AT&T"}},
      {"=AT&T", {"cable: AT&T"}},
      {"R&D", {"cable: R&D's R&D"}},
      {"G20", {"cable: G20's"}},
      // word for word, but for what an apostrophe ties to them
      {"\"Belediye Ankara\"", {"kar: Belediye Ankara"}},
      {"\"Belediye Ankara'ya\"", {"kar: Belediye Ankara'ya"}},
      {"\"Belediye Ankara'da\"", {}},
      {"\"Ankara streets\"", {"snow: Ankara's streets"}},
      {"\"Ankara's streets\"", {"snow: Ankara's streets"}},
      {"\"O'Neill's stays\"", {}},
      {"\"Türkiye batısı\"", {"kar: Türkiye’nin batısı"}},
      {"\"État doit\"", {"etat: État doit"}},
      {"\"L'État doit maintenant\"", {"etat: L’État doit maintenant"}},
      {"\"cet État doit\"", {}},
      {"\"dit l'Élysée\"", {"etat: dit l'Élysée"}},
      {"\"Élysée\"", {"etat: Élysée"}},
      {"=elysee", {"etat: Élysée"}},
      {"Élysée", {"etat: l'Élysée"}},
      {"\"Inter\"", {"gol: Inter"}},
      {"\"gol dell'Inter\"", {"gol: gol dell'Inter"}},
      {"\"Italia ride\"", {"gol: Italia ride"}},
      {"payer NEAR/3 état", {"etat: L’État doit maintenant payer"}},
      {"Aromel", {"perfume: Aromel"}},
      {"L'Aromel", {"perfume: L'Aromel"}},
      {"\"blames Aromel\"", {"perfume: blames L'Aromel"}},
      {"CHP BEFORE/2 Kılıçdaroğlu", {"parti: CHP'li başkan, Kılıçdaroğlu'nun"}},
  }));
  CAPTURE(c.query);
  CHECK(found(c.query) == c.found);
}

TEST_CASE("claims are compared with the words behind elisions", "[searcher]") {
  struct Case {
    std::string claim;
    std::string verdict;
  };
  const auto c = GENERATE(values<Case>({
      {"L'État doit maintenant payer la digue, dit l'Élysée", "verbatim"},
      {"l’État doit maintenant payer la digue", "partial"},
      // the article is left out
      {"État doit maintenant payer la digue", "partial"},
      {"État doit payer la digue", "altered"},
      {"Nul n’a compté l’eau d’Arles", "verbatim"},
      {"Nul n’a compté l’or d’Arles", "altered"},
      {"Nul n’a compté eau d’Arles", "altered"},
  }));
  CAPTURE(c.claim);
  CHECK(name_of(judge(index(), c.claim, "").verdict) == c.verdict);
}

TEST_CASE("a word and what is left of it count once", "[searcher]") {
  const std::string term = "Z" + Stemmer(stemmer_of("tr"))("ankara");
  const Xapian::PostingIterator article = index().articles.postlist_begin(term);
  REQUIRE(article != index().articles.postlist_end(term));
  CHECK(article.get_wdf() == 2 * field(FieldId::Body).weight);

  Analyzer analyzer(index().languages);
  const CompiledQuery compiled =
      compile_for_articles(parse_query("Türkiye Ankara").query, index(), analyzer);
  const std::vector<Hit> hits = search(index(), {.query = compiled.query}).hits;
  REQUIRE(hits.front().article.id == "kar");
  std::size_t count = 0;
  const auto explained = explain(index(), compiled.parts, hits, analyzer);
  for (const ExplainedPart& part : explained.front()) {
    for (const FieldShare& share : part.fields) {
      count += share.count;
    }
  }
  CHECK(count == 3);
}

}  // namespace
