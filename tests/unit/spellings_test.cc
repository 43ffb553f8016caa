// Names are found in all their spellings.
#include "searcher/names/spellings.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "schema/fold.h"
#include "searcher/names/alias_table.h"
#include "searcher/names/sound.h"
#include "searcher/passages/view.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/search.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

using Name = std::vector<std::string>;

// Each to be found by the first of its line, and the first by each. Many are in no table
// and found by sound; others are spelt by no system.
const std::vector<Name> kNames{
    {"Lukashenko", "Lukashenka", "Łukaszenka", "Лукашенко", "Лукашэнка"},
    {"Kyiv", "Kiev", "Київ", "Киев", "Kijów", "Kiew"},
    {"Tikhanovskaya", "Tsikhanouskaya", "Тихановская", "Ціханоўская"},
    {"Kolesnikova", "Kalesnikava", "Колесникова", "Калеснікава"},
    {"Tsepkalo", "Tsapkala", "Цепкало", "Цапкала"},
    {"Babariko", "Babaryka", "Бабарико", "Бабарыка"},
    {"Bialiatski", "Беляцкий", "Бяляцкі"},
    {"Protasevich", "Pratasevich", "Протасевич", "Пратасевіч"},
    {"Putin", "Poutine", "Путин", "Путін", "Пуцін", "普京"},
    {"Yeltsin", "Jelzin", "Eltsine", "Ельцин", "Єльцин"},
    {"Gorbachev", "Gorbatschow", "Gorbatchev", "Горбачёв", "Горбачов"},
    {"Khrushchev", "Chruschtschow", "Хрущёв", "Хрущов"},
    {"Brezhnev", "Breschnew", "Брежнев", "Брежнєв"},
    {"Stalin", "Staline", "Сталин", "Сталін"},
    {"Trotsky", "Trotzki", "Троцкий", "Троцький"},
    {"Medvedev", "Medwedew", "Медведев", "Медведєв"},
    {"Navalny", "Nawalny", "Навальный", "Навальний"},
    {"Lavrov", "Lawrow", "Лавров"},
    {"Shoigu", "Schoigu", "Choïgou", "Шойгу"},
    {"Prigozhin", "Prigoschin", "Пригожин"},
    {"Mishustin", "Mischustin", "Мишустин"},
    {"Nemtsov", "Nemzow", "Немцов"},
    {"Khodorkovsky", "Chodorkowski", "Ходорковский"},
    {"Solzhenitsyn", "Solschenizyn", "Солженицын"},
    {"Politkovskaya", "Politkowskaja", "Политковская"},
    {"Sakharov", "Sacharow", "Сахаров"},
    {"Pushkin", "Puschkin", "Pouchkine", "Пушкин"},
    {"Tolstoy", "Tolstoi", "Толстой"},
    {"Dostoevsky", "Dostoyevsky", "Dostojewski", "Достоевский"},
    {"Chekhov", "Tschechow", "Tchekhov", "Чехов"},
    {"Tchaikovsky", "Tschaikowski", "Чайковский"},
    {"Shostakovich", "Schostakowitsch", "Шостакович"},
    {"Zelensky", "Zelenskyy", "Selenskyj", "Зеленский", "Зеленський"},
    {"Poroshenko", "Poroschenko", "Порошенко"},
    {"Yanukovych", "Yanukovich", "Янукович", "Януковіч"},
    {"Yushchenko", "Juschtschenko", "Ющенко"},
    {"Tymoshenko", "Timoshenko", "Тимошенко"},
    {"Klitschko", "Klichko", "Кличко"},
    {"Zaluzhny", "Zaluzhnyi", "Залужный", "Залужний"},
    {"Kravchuk", "Krawtschuk", "Кравчук"},
    {"Kuchma", "Kutschma", "Кучма"},
    {"Shevchenko", "Schewtschenko", "Шевченко"},
    {"Gogol", "Hohol", "Гоголь"},
    {"Alexander", "Aleksandr", "Oleksandr", "Александр", "Аляксандр"},
    {"Vladimir", "Volodymyr", "Владимир", "Володимир", "Уладзімір"},
    {"Sergei", "Sergey", "Serhiy", "Siarhei", "Сергей", "Сергій"},
    {"Dmitry", "Dmytro", "Dzmitry", "Дмитрий", "Дмитро"},
    {"Nikolai", "Mykola", "Николай", "Микола"},
    {"Andrei", "Andriy", "Андрей", "Андрій"},
    {"Svetlana", "Sviatlana", "Светлана", "Святлана"},
    {"Natalia", "Natalya", "Наталья", "Наталія"},
    {"Yuri", "Yury", "Юрий", "Юрій"},
    {"Kharkiv", "Kharkov", "Харків", "Харьков"},
    {"Odesa", "Odessa", "Одеса", "Одесса"},
    {"Lviv", "Lvov", "Lwów", "Львів", "Львов"},
    {"Dnipro", "Dnepropetrovsk", "Дніпро"},
    {"Zaporizhzhia", "Zaporozhye", "Запоріжжя", "Запорожье"},
    {"Mykolaiv", "Nikolaev", "Миколаїв"},
    {"Chernihiv", "Chernigov", "Чернігів", "Чернигов"},
    {"Chernobyl", "Chornobyl", "Tschernobyl", "Чернобыль", "Чорнобиль"},
    {"Luhansk", "Lugansk", "Луганск", "Луганськ"},
    {"Donetsk", "Donezk", "Донецк", "Донецьк"},
    {"Mariupol", "Marioupol", "Мариуполь", "Маріуполь"},
    {"Crimea", "Krym", "Крым", "Крим"},
    {"Minsk", "Mińsk", "Минск", "Мінск"},
    {"Hrodna", "Grodno", "Гродно", "Гродна"},
    {"Gomel", "Homel", "Гомель"},
    {"Mogilev", "Mahilyow", "Могилёв", "Магілёў"},
    {"Vitebsk", "Vitsebsk", "Витебск", "Віцебск"},
    {"Belarus", "Беларусь", "Белоруссия", "Білорусь"},
    {"Ukraine", "Украина", "Україна"},
    {"Russia", "Russland", "Россия", "Росія"},
    {"Moscow", "Moskau", "Москва"},
    {"Vilnius", "Wilno", "Вильнюс"},
    {"Tbilisi", "Tiflis", "Тбилиси", "თბილისი"},
    {"Yerevan", "Erevan", "Ереван"},
    {"Almaty", "Alma-Ata", "Алматы"},
    {"Beijing", "Peking", "Пекин", "北京"},
    {"Mumbai", "Bombay"},
    {"Kolkata", "Calcutta"},
    {"Myanmar", "Burma", "Мьянма"},
    {"Türkiye", "Turkey", "Турция"},
    {"Warsaw", "Warszawa", "Warschau", "Варшава"},
    {"Prague", "Praha", "Прага"},
    {"Vienna", "Wien", "Вена"},
    {"Geneva", "Genf", "Женева"},
    {"Athens", "Αθήνα", "Афины"},
    {"Belgrade", "Beograd", "Београд"},
    {"Gaddafi", "Qaddafi", "Gadhafi", "Каддафи"},
    {"Khamenei", "Chamenei", "Хаменеи"},
    {"Erdogan", "Erdoğan", "Эрдоган"},
    {"Netanyahu", "Netanjahu", "Нетаньяху"},
    {"Hezbollah", "Hizbullah", "Хезболла"},
    {"Aliyev", "Aliev", "Алиев"},
    {"Pashinyan", "Paschinjan", "Пашинян"},
    {"Saakashvili", "Saakaschwili", "Саакашвили", "სააკაშვილი"},
    {"Tokayev", "Tokaev", "Токаев"},
    {"Nazarbayev", "Nazarbaev", "Назарбаев"},
    {"Milosevic", "Milošević", "Милошевич"},
    {"Mitsotakis", "Μητσοτάκης", "Мицотакис"},
    {"Trump", "Трамп", "特朗普"},
    {"Merkel", "Меркель"},
    // Nobody's table has these.
    {"Ivanov", "Иванов", "Іванов"},
    {"Drozdovich", "Дроздович"},
    {"Astapchik", "Астапчик"},
    {"Shushkevich", "Шушкевич"},
    {"Vinokurov", "Винокуров"},
    {"Shcherbytsky", "Щербицкий", "Щербицький"},
    {"Malyshkin", "Малышкин"},
    {"Yavlinsky", "Явлинский"},
    {"Kravtsova", "Кравцова"},
    {"Zhdanovich", "Жданович"},
    {"Yefimov", "Ефимов"},
    {"Lysychansk", "Лисичанськ"},
    {"Baranavichy", "Баранавічы"},
    {"Halytsky", "Галицький"},
    {"Ternopil", "Тернопіль"},
    {"Vereshchagin", "Верещагин"},
    {"Kseniya", "Ксения"}};

// One for each spelling of each name; its identifier is the spelling.
std::vector<Article> articles_of_names() {
  std::vector<Article> articles;
  for (const Name& name : kNames) {
    for (const std::string& spelling : name) {
      articles.push_back(test::make_article(
          {.id = spelling}, "A note in which " + spelling + " stands once."));
    }
  }
  return articles;
}

const OpenIndex& index_of_names() {
  static const test::IndexFixture fixture(
      std::vector<std::vector<Article>>(1, articles_of_names()));
  static const OpenIndex index = open_index({{fixture.path().string()}});
  return index;
}

std::vector<std::string> found_by(const OpenIndex& index, const std::string& text) {
  Analyzer analyzer;
  Spellings spellings(index.articles, analyzer, index.folders);
  const Query query = spellings.add_to(parse_query(text).query);
  std::vector<std::string> ids;
  for (const Hit& hit :
       search(index,
              {.query = compile_for_articles(query, index, analyzer).query, .limit = 100})
           .hits) {
    ids.push_back(hit.article.id);
  }
  return ids;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST_CASE("a hundred names are found in all their spellings", "[searcher]") {
  CHECK(kNames.size() >= 100);
  for (const Name& name : kNames) {
    const std::vector<std::string> found = found_by(index_of_names(), name.front());
    for (const std::string& spelling : name) {
      CAPTURE(name.front(), spelling);
      CHECK(holds(found, spelling));
      CHECK(holds(found_by(index_of_names(), spelling), name.front()));
    }
  }
}

TEST_CASE("names that only look alike are kept apart", "[searcher]") {
  const auto [query, other] = GENERATE(table<std::string, std::string>({
      {"Ivanov", "Иван"},
      {"Putin", "Пушкин"},
      {"Lukashenko", "Порошенко"},
      {"Minsk", "Киев"},
      {"Stalin", "Ленин"},
  }));
  CAPTURE(query, other);
  CHECK_FALSE(holds(found_by(index_of_names(), query), other));
}

TEST_CASE("other spellings are looked for where a word may be any form", "[searcher]") {
  const auto [query, count] = GENERATE(table<std::string, std::size_t>({
      {"tsepkalo", 4},
      {"=tsepkalo", 1},
      {"\"tsepkalo\"", 1},
      {"tsepk*", 1},
      {"tsepkalo NEAR/3 stands", 4},
      {"headline:tsepkalo", 0},
      {"tsepkalo -Цапкала", 0},
      {"tsepkalo -=Цапкала", 3},
      {"(tsepkalo babariko)", 8},
  }));
  CAPTURE(query);
  CHECK(found_by(index_of_names(), query).size() == count);
}

TEST_CASE("the tree of a query tells the spellings that the index has", "[searcher]") {
  const auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"tsepkalo note", "(or (spelt tsepkalo tsapkala цепкало цапкала) note)"},
      {"byline:цепкало", "byline:(spelt цепкало tsepkalo tsapkala цапкала)"},
      {"note the 2020", "(or note the 2020)"},
  }));
  Analyzer analyzer;
  Spellings spellings(index_of_names().articles, analyzer, index_of_names().folders);
  CHECK(to_string(spellings.add_to(parse_query(text).query)) == tree);
  CHECK(to_string(as_typed(parse_query("oil NEAR/2 gas -(a \"b c\" d*)").query)) ==
        "(and (near/2 =oil =gas) (not (or =a \"b c\" d*)))");
}

TEST_CASE("another form of a word is no other spelling of it", "[searcher]") {
  const test::IndexFixture fixture(
      {{test::make_article({.id = "a"}, "Belarus waited for Belarus’s answer."),
        test::make_article({.id = "b", .language = "ru"}, "Беларусь ждала."),
        test::make_article({.id = "c", .language = "de"}, "Minsk wartete.")}});
  const OpenIndex index = open_index({{fixture.path().string()}});
  Analyzer analyzer(index.languages);
  Spellings spellings(index.articles, analyzer, index.folders);
  CHECK(to_string(spellings.add_to(parse_query("belarus").query)) ==
        "(spelt belarus беларусь)");
}

TEST_CASE("a name counts once, however many words a spelling of it is", "[searcher]") {
  std::vector<Article> articles{
      test::make_article({.id = "zh", .language = "zh"}, "有人讨厌特朗普。")};
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
    articles.push_back(
        test::make_article({.id = id}, "Trump said that Trump would call Trump."));
  }
  const test::IndexFixture fixture({articles});
  const OpenIndex index = open_index({{fixture.path().string()}});
  const std::vector<std::string> found = found_by(index, "trump");
  REQUIRE(found.size() == articles.size());
  CHECK(found.back() == "zh");
  CHECK(found_by(index, "headline:trump").empty());
}

TEST_CASE("a speaker is looked for in all spellings but in no other form", "[searcher]") {
  Analyzer analyzer;
  Spellings spellings(index_of_names().articles, analyzer, index_of_names().folders);
  const auto [name, tree] = GENERATE(table<std::string, std::string>({
      {"tsepkalo", "speaker:=(spelt tsepkalo tsapkala цепкало цапкала)"},
      {"adams", "speaker:=adams"},
  }));
  const Query query{
      Word{.text = name, .field = FieldId::Speaker, .form = WordForm::Name}};
  CHECK(to_string(spellings.add_to(query)) == tree);
}

TEST_CASE("two names are compared in all their spellings", "[searcher]") {
  const auto [one, other, same] = GENERATE(table<std::string, std::string, bool>({
      {"kiev", "київ", true},
      {"lukashenka", "лукашэнка", true},
      {"тихановская", "tikhanovskaya", true},
      {"saakashvili", "სააკაშვილი", true},
      {"adams", "adam", false},
      {"putin", "путина", false},
      {"orlo", "orlov", false},
      {"", "", true},
  }));
  Analyzer analyzer;
  const Spellings spellings(index_of_names().articles, analyzer,
                            index_of_names().folders);
  CAPTURE(one, other);
  CHECK(spellings.are_of_one_name(one, other) == same);
  CHECK(spellings.are_of_one_name(other, one) == same);
}

TEST_CASE("the spelling of an article is marked and not missed", "[searcher]") {
  const OpenIndex& index = index_of_names();
  Analyzer analyzer;
  Spellings spellings(index.articles, analyzer, index.folders);
  const Query query = spellings.add_to(parse_query("lukashenko").query);
  const CompiledQuery compiled = compile_for_articles(query, index, analyzer);
  Matcher matcher(compiled.wanted, analyzer);
  for (const Hit& hit : search(index, {.query = compiled.query}).hits) {
    const View view = view_of(hit.article, matcher, 1);
    const MarkedText& passage = view.snippets.front().passage;
    CAPTURE(hit.article.id);
    CHECK(view.missing.empty());
    REQUIRE(passage.marks.size() == 1);
    const Mark mark = passage.marks.front();
    CHECK(passage.text.substr(mark.begin, mark.end - mark.begin) == hit.article.id);
  }
}

TEST_CASE("a file in the index's folder adds spellings", "[searcher]") {
  test::IndexFixture fixture({{test::make_article({.id = "a"}, "Batka spoke."),
                               test::make_article({.id = "b"}, "Lukashenko spoke."),
                               test::make_article({.id = "c"}, "Zorp met Zarp.")}});
  std::ofstream(fixture.path() / "aliases.tsv")
      << "# mine\nLukashenka\tBatka\r\nzorp\tzirp\nlonely\n\xFF\tx\n";
  const OpenIndex index = open_index({{fixture.path().string()}});
  CHECK(found_by(index, "lukashenko").size() == 2);
  CHECK(found_by(index, "batka").size() == 2);
  CHECK(found_by(index, "zirp") == std::vector<std::string>{"c"});
  Analyzer analyzer;
  const Spellings spellings(index.articles, analyzer, index.folders);
  const std::string file = (fixture.path() / "aliases.tsv").string();
  CHECK(
      spellings.complaints() ==
      std::vector<std::string>{
          "line 4 of '" + file + "' is left out: it has no two spellings apart by a tab",
          "line 5 of '" + file + "' is left out: it is not UTF-8"});
}

TEST_CASE("the table that comes with the program has no wrong line", "[searcher]") {
  AliasTable table;
  CHECK(table.add(shipped_aliases(), "aliases.tsv").empty());
  CHECK(holds(table.spellings_of("kiev"), "київ"));
}

TEST_CASE("a name sounds the same in both scripts", "[searcher]") {
  const auto [latin, cyrillic] = GENERATE(table<std::string, std::string>({
      {"shcherbytsky", "щербицький"},
      {"yushchenko", "ющенко"},
      {"khrushchev", "хрущев"},
      {"yeltsin", "ельцин"},
      {"maria", "мария"},
      {"andreyev", "андреев"},
      {"zhukov", "жуков"},
  }));
  const std::string sounds = sounds_of(latin, Script::Latin);
  CAPTURE(latin, sounds);
  CHECK(sounds == sounds_of(cyrillic, Script::Cyrillic));
  const auto begins = [](const std::string& word, const std::vector<std::string>& with) {
    return std::any_of(with.begin(), with.end(), [&word](const std::string& beginning) {
      return word.starts_with(beginning);
    });
  };
  CHECK(begins(latin, beginnings_of(sounds, Script::Latin)));
  CHECK(begins(cyrillic, beginnings_of(sounds, Script::Cyrillic)));
  CHECK(script_of(latin) == Script::Latin);
  CHECK(script_of(cyrillic) == Script::Cyrillic);
}

}  // namespace
