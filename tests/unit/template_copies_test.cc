// Siblings from one template are stories of their own; what an editor does to a story
// leaves it the same.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "searcher/ranking/copies.h"

namespace {

using namespace lede;

using Changes = std::vector<std::pair<std::string, std::string>>;

std::string changed(std::string text, const Changes& changes) {
  for (const auto& [from, to] : changes) {
    REQUIRE(text.find(from) != std::string::npos);
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

bool copies(const Article& a, const Article& b) {
  const bool one = are_copies(a, b);
  CHECK(are_copies(b, a) == one);
  return one;
}

Article article_of(const std::string& headline, const std::string& body) {
  Article article;
  if (!headline.empty()) {
    article.headline = headline;
  }
  article.body = body;
  return article;
}

struct Case {
  std::string what;
  std::string text;
  Changes changes;
};

const std::string kCourt =
    "Peter Lund, of Mill Row, was charged on Tuesday with arson at the old mill in "
    "Harbourton.\n\nThe charge follows a fire in March in which nobody was hurt. Lund "
    "spoke only to give his name and age. He appeared before Harbourton magistrates in a "
    "hearing that took four minutes.\n\nThe magistrates sent the case to the crown court "
    "and granted bail on condition of residence. Reporting restrictions were not lifted. "
    "The next hearing will be held at the crown court in three weeks.";
const std::string kChief =
    "The chief executive of Bramley Foods is to step down after nine years, the company "
    "said on Monday. Ann Kerr will leave at the end of the year.\n\nThe board has begun "
    "to look for a successor and will consider people from inside and outside the "
    "company. Shares in Bramley were little changed in early trading.\n\n\"It has been a "
    "privilege to lead this company and the time is right to hand over,\" Kerr said. The "
    "chairman thanked her for all that she had done.";
const std::string kDeath =
    "A woman has been found dead in Pell Park.\n\nPolice were called at about seven on "
    "Sunday morning by somebody who was walking a dog. The woman has not been named. "
    "Officers said that the death was being treated as unexplained.\n\nA post-mortem "
    "examination will be held this week. Anybody who saw anything unusual is asked to "
    "call the police, who will treat what they say in confidence.";
const std::string kCorrection =
    "A report on the harbour dues said that they would rise for fishing boats. They will "
    "rise for yachts only.\n\nWe are glad to put this right. Mistakes are corrected in "
    "this place as soon as we know of them. Readers who find one may write to the "
    "readers' editor with the date and the page.";
const std::string kMatch =
    "Korsk Rovers beat Lom Athletic with two goals after the break on Saturday. Tarr "
    "headed the first from a corner and Ivanov drove in the second from outside the "
    "area.\n\nThe visitors had the better of the first half, but their forwards missed "
    "the chances that they made. The referee showed no cards. The home side stay third "
    "in the league, and play away next week.";
const std::string kWeather =
    "A warning of wind is in force for the Sorrel coast from midnight, the weather "
    "office said. Gusts may bring down branches and loose tiles.\n\nFerries to Ardsay "
    "may be held in port, and drivers are asked to leave more time. People should keep "
    "away from the sea front. The warning will be looked at again in the morning, and "
    "more are likely before the end of the week.";
const std::string kRoad =
    "The bridge at Lower Fenwick will be shut to traffic for six weeks from Monday while "
    "its bearings are replaced, the county council said.\n\nDrivers will be sent by way "
    "of Tollgate Lane. Buses will stop at temporary stops, which are marked. The council "
    "is sorry for the trouble. The work is paid for out of the fund for roads and was "
    "put off last year for want of money.";
const std::string kMinister =
    "The minister for fisheries, Ole Brandt, has resigned over a holiday that a ship "
    "owner paid for. He said that he had broken no rule.\n\nThe prime minister thanked "
    "him for his work and said that somebody would be named to the post within days. The "
    "opposition called for an inquiry. It is the third time this year that a member of "
    "the cabinet has gone.";
const std::string kGerman =
    "Der Stadtrat von Lauenfurt hat am Dienstag den Bau einer Schule am Bahnhof "
    "beschlossen. Die Kosten trägt zur Hälfte das Land.\n\nDer Bürgermeister sprach von "
    "einem guten Tag für die Stadt. Die Arbeiten sollen im Herbst beginnen und zwei "
    "Jahre dauern. Über die Vergabe der Aufträge wird in der nächsten Sitzung beraten, "
    "die wieder öffentlich ist.";
const std::string kRussian =
    "Вчера в городе Корске открылась новая больница, построенная за три года. На "
    "церемонии выступил губернатор Иван Тарасов.\n\nПо его словам, в ближайшее время "
    "такие же здания появятся и в других городах области. Жители смогут записаться на "
    "прием по телефону или через интернет. Работу начнут через неделю, когда закончится "
    "проверка оборудования.";
const std::string kStrike =
    "Drivers of the trams in Westmark will stop work on Thursday in a quarrel about "
    "shifts, their union said. No trams will run until the next morning.\n\nThe company "
    "said that it was ready to talk at any time and that its offer was a fair one. The "
    "union said that it had been given no choice. Passengers who hold tickets for the "
    "day will get their money back.";

const std::string kInquest =
    "A farmer died when his tractor turned over on a slope above Ennerby, an inquest "
    "heard on Wednesday. Joss Tarrant, 61, had gone out to clear a ditch before "
    "breakfast and did not come back.\n\nHis brother told the coroner that Tarrant had "
    "worked on the slope all his life and knew where the ground was soft. It had rained "
    "for most of the week. The tractor had no frame to protect the driver.\n\nThe "
    "coroner, Dr Maud Ellery, said that she would record a verdict of accidental death. "
    "She offered the family her condolences and thanked the emergency services, who had "
    "done all that they could in difficult circumstances.\n\nAn inquest establishes who "
    "has died, and when, where and how. It does not decide who is to blame. A coroner "
    "who believes that something should be done to prevent other deaths must write a "
    "report to the person or the body that can do it, which has eight weeks to answer. "
    "The reports and the answers are published. Families may ask questions at an "
    "inquest and may be represented, but legal aid is seldom granted for it. The "
    "register of inquests is open to the public, and recordings of hearings may be "
    "bought from the coroner's office by anybody who has a proper interest in them.";

TEST_CASE("stories from one template are no copies", "[searcher]") {
  const Case c = GENERATE(values<Case>({
      {"another accused",
       kCourt,
       {{"Peter Lund, of Mill Row", "Marta Quill, of Station Road"},
        {"arson at the old mill", "fraud at the post office"},
        {"a fire in March in which nobody was hurt", "a check of the books"},
        {"Lund spoke", "Quill spoke"},
        {"his name", "her name"},
        {"He appeared", "She appeared"}}},
      {"another crime",
       kCourt,
       {{"Peter Lund, of Mill Row", "Abe Sorrel, of Quay Street"},
        {"arson at the old mill", "assault outside the Anchor"},
        {"a fire in March in which nobody was hurt", "a fight after closing time"},
        {"Lund spoke", "Sorrel spoke"}}},
      {"another company",
       kChief,
       {{"Bramley Foods", "Tarn Steel"},
        {"nine", "four"},
        {"Ann Kerr", "Viktor Holm"},
        {"Bramley", "Tarn"},
        {"Kerr said", "Holm said"},
        {"her for", "him for"},
        {"she had", "he had"}}},
      {"another death",
       kDeath,
       {{"A woman", "A man"},
        {"Pell Park", "the Wenlow canal"},
        {"The woman", "The man"},
        {"walking a dog", "rowing"}}},
      {"a child's death",
       kDeath,
       {{"A woman", "A boy"},
        {"Pell Park", "a flat in Carr Street"},
        {"The woman", "The boy"},
        {"walking a dog", "a neighbour"}}},
      {"another correction",
       kCorrection,
       {{"A report on the harbour dues said that they would rise for fishing boats. They "
         "will rise for yachts only.",
         "The picture of the new library showed the town hall of another town."}}},
      {"another match",
       kMatch,
       {{"Korsk Rovers beat Lom Athletic", "Riverside beat Tolm United"},
        {"Tarr", "Okafor"},
        {"Ivanov", "Silva"}}},
      {"another coast",
       kWeather,
       {{"wind", "snow"},
        {"the Sorrel coast", "the Upper Marches"},
        {"Gusts may bring down branches and loose tiles",
         "Up to a foot may lie on hills"},
        {"Ferries to Ardsay may be held in port", "Trains to Pell may be late"},
        {"keep away from the sea front", "stay at home"}}},
      {"another bridge",
       kRoad,
       {{"The bridge at Lower Fenwick", "The tunnel under Castle Hill"},
        {"six", "two"},
        {"bearings are", "lighting is"},
        {"Tollgate Lane", "Market Square"}}},
      {"another minister",
       kMinister,
       {{"fisheries, Ole Brandt,", "transport, Inge Moe,"},
        {"a holiday that a ship owner paid for", "a car that was sold to her brother"},
        {"He said that he", "She said that she"},
        {"him for his", "her for her"}}},
      {"another German town",
       kGerman,
       {{"Lauenfurt", "Niederbach"},
        {"einer Schule am Bahnhof", "eines Hallenbads im Norden"},
        {"das Land", "der Bund"}}},
      {"another Russian town",
       kRussian,
       {{"Корске", "Ломске"},
        {"новая больница, построенная", "детская поликлиника, построенная"},
        {"Иван Тарасов", "Пётр Сомов"}}},
      {"another inquest, most of it an explanation",
       kInquest,
       {{"A farmer died when his tractor turned over on a slope above Ennerby",
         "A swimmer drowned when a current took her out from the beach at Saltmouth"},
        {"Joss Tarrant, 61, had gone out to clear a ditch before breakfast and did not "
         "come back.",
         "Orla Finch, 24, had been on holiday with friends and could not be revived."},
        {"His brother told the coroner that Tarrant had worked on the slope all his life "
         "and knew where the ground was soft. It had rained for most of the week. The "
         "tractor had no frame to protect the driver.",
         "Her mother told the coroner that Finch had been a strong swimmer since school. "
         "Red flags had been taken down an hour before. Lifeguards had gone off duty."}}},
      {"another strike",
       kStrike,
       {{"Drivers of the trams in Westmark", "Cleaners of the airport at Stane"},
        {"a quarrel about shifts", "a quarrel about pay"},
        {"No trams will run", "Flights will be late"}}},
  }));
  CAPTURE(c.what);
  CHECK_FALSE(copies(article_of("", c.text), article_of("", changed(c.text, c.changes))));
}

TEST_CASE("a story that was edited lightly is a copy", "[searcher]") {
  const Case c = GENERATE(values<Case>({
      {"the end cut off",
       kCourt,
       {{" Reporting restrictions were not lifted. The next hearing will be held at the "
         "crown court in three weeks.",
         ""}}},
      {"only the beginning left",
       kChief,
       {{"\n\n\"It has been a privilege to lead this company and the time is right to "
         "hand over,\" Kerr said. The chairman thanked her for all that she had done.",
         ""}}},
      {"a dateline and an agency",
       kDeath,
       {{"A woman has", "HARBOURTON, June 5 (Meridian) - A woman has"}}},
      {"a dateline, and typing mistakes put right",
       kWeather,
       {{"A warning of wind", "STANE (Meridian) — A warning of wind"},
        {"Gusts may", "The gusts might"}}},
      {"a paragraph added",
       kMatch,
       {{"The visitors",
         "It was the first win for Rovers since Easter, when Dana Wirth took over from "
         "Egon Pale.\n\nThe visitors"}}},
      {"a paragraph added above",
       kMinister,
       {{"The minister for",
         "This story was told by Radio Stane first.\n\nThe minister for"}}},
      {"British and American spelling",
       "The labour office of Kolmar has organised a programme for the unemployed at the "
       "centre for travellers. The neighbouring towns apologised and cancelled theirs. "
       "The defence of the plan was a favourite theme of the theatre's honourable "
       "patron, who was not recognised in his grey coat. He had paid for all of it "
       "himself, and he said so more than once in the course of the evening.",
       {{"labour", "labor"},
        {"organised", "organized"},
        {"programme", "program"},
        {"centre", "center"},
        {"travellers", "travelers"},
        {"neighbouring", "neighboring"},
        {"apologised", "apologized"},
        {"cancelled", "canceled"},
        {"grey", "gray"}}},
      {"names spelt otherwise",
       "Lukashenko flew to Kiev on Monday and on to Odessa the next day, where he was "
       "met by the mayor of Kharkov. It was the first time in eleven years that he had "
       "been there. Lukashenko said that he liked the sea and would come again. Nobody "
       "in Kiev would say what the talks had been about, and no paper was signed at the "
       "end of them, as is usual after such a visit.",
       {{"Lukashenko", "Lukashenka"},
        {"Kiev", "Kyiv"},
        {"Odessa", "Odesa"},
        {"Kharkov", "Kharkiv"}}},
      {"other marks",
       kChief,
       {{"\"It", "“It"}, {"over,\"", "over,”"}, {"\n\n", "\n"}, {" and ", " – and "}}},
      {"some words changed",
       kRoad,
       {{"six weeks", "around six weeks"},
        {"is sorry for", "regrets"},
        {"the fund for roads", "the road fund"}}},
      {"a byline, and a day said otherwise",
       kStrike,
       {{"Drivers of", "By Ida Stone\n\nDrivers of"},
        {"on Thursday", "tomorrow"},
        {"a fair one", "fair"}}},
      {"some German words changed",
       kGerman,
       {{"am Dienstag den", "gestern den"},
        {"sollen im Herbst beginnen", "beginnen im Herbst"}}},
      {"Russian, cut",
       kRussian,
       {{" Работу начнут через неделю, когда закончится проверка оборудования.", ""}}},
      {"one name put right", kCourt, {{"Mill Row", "Mill Road"}}},
  }));
  CAPTURE(c.what);
  CHECK(copies(article_of("", c.text), article_of("", changed(c.text, c.changes))));
}

TEST_CASE("datelines of two papers leave a story the same", "[searcher]") {
  CHECK(copies(article_of("", "HARBOURTON, June 5 (Meridian) - " + kDeath),
               article_of("", "PELL (Vistula) — " + kDeath)));
  CHECK(copies(
      article_of("", "ENNERBY, June 5 (Meridian) - " + kInquest),
      article_of("", "By Ida Stone of the Vistula Gazette in Ennerby\n\n" + kInquest)));
}

TEST_CASE("the same body under other headlines is a copy if they are about it",
          "[searcher]") {
  struct Headlines {
    std::string a;
    std::string b;
    std::string body;
    bool are_copies;
  };
  const std::string wall =
      "You have read all the stories that are free this month. To read on, subscribe or "
      "sign in. Our subscribers get every story, the crossword and the letters.";
  const Headlines c = GENERATE_COPY(values<Headlines>({
      {"Bramley chief to step down", "Kerr leaves Bramley Foods after nine years", kChief,
       true},
      {"Bramley chief to step down", "Time to go", kChief, true},
      {"", "Time to go", kChief, true},
      {"Corrections and clarifications", "Corrections and clarifications", kCorrection,
       true},
      {"Bridge shut for six weeks", "Woman found dead in park", wall, false},
      {"Tarr heads Rovers to third", "Minister resigns over holiday", wall, false},
      {"Bridge shut for six weeks", "Woman found dead in park", "Full story soon.",
       false},
      {"Bridge shut for six weeks", "Bridge shut for six weeks", "Full story soon.",
       true},
  }));
  CAPTURE(c.a, c.b, c.body);
  CHECK(copies(article_of(c.a, c.body), article_of(c.b, c.body)) == c.are_copies);
}

}  // namespace
