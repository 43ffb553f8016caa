// The names of the months in the languages of the archives that we have seen, as dates
// have them: in the genitive where the language says so, abbreviated, in lower case.
#pragma once

#include <array>
#include <string_view>

namespace lede {

struct MonthNames {
  unsigned month;
  std::string_view names;  // separated by spaces
};

inline constexpr std::array<MonthNames, 12> kMonthNames{{
    {1,
     "january jan januar jänner janvier janv enero ene gennaio genn janeiro januari "
     "stycznia "
     "stycz sty января янв січня студзеня ledna ocak ianuarie "
     "ιανουαρίου يناير"},
    {2,
     "february feb febr februar feber février févr fév febrero febbraio febb fevereiro "
     "fev "
     "februari lutego lut февраля фев февр лютого лютага února şubat februarie "
     "φεβρουαρίου فبراير"},
    {3,
     "march mar märz mär mars marzo março maart marca марта мар березня сакавіка března "
     "mart "
     "martie "
     "μαρτίου مارس"},
    {4,
     "april apr avril avr abril abr aprile abr kwietnia kwiet апреля апр квітня "
     "красавіка "
     "dubna nisan aprilie "
     "απριλίου أبريل ابريل إبريل"},
    {5,
     "may mai mayo maggio magg maio mei maj maja мая травня května mayıs "
     "μαΐου مايو"},
    {6,
     "june jun juni juin junio giugno giu junho czerwca czerw июня июн червня чэрвеня "
     "června "
     "haziran iunie "
     "ιουνίου يونيو يونيه"},
    {7,
     "july jul juli juillet juil julio luglio lug julho lipca lip июля июл липня ліпеня "
     "července temmuz iulie "
     "ιουλίου يوليو يوليه"},
    {8,
     "august aug août agosto ago augustus augusti sierpnia sierp августа авг серпня "
     "жніўня "
     "srpna ağustos "
     "αυγούστου أغسطس اغسطس"},
    {9,
     "september sep sept septembre septiembre settembre sett setembro set września wrzes "
     "сентября сен сент вересня верасня září eylül septembrie "
     "σεπτεμβρίου سبتمبر"},
    {10,
     "october oct oktober okt octobre octubre ottobre ott outubro out października paź "
     "октября окт жовтня кастрычніка října ekim octombrie "
     "οκτωβρίου أكتوبر اكتوبر"},
    {11,
     "november nov novembre noviembre novembro listopada listop lis ноября ноя нояб "
     "листопада лістапада listopadu kasım noiembrie "
     "νοεμβρίου نوفمبر"},
    {12,
     "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember "
     "des "
     "grudnia grudz декабря дек грудня снежня prosince aralık decembrie "
     "δεκεμβρίου ديسمبر"},
}};

// Days of the week, full and short.
inline constexpr std::string_view kWeekdays =
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur "
    "thurs "
    "fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "mo di "
    "mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes "
    "miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì "
    "sabato "
    "domenica poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник "
    "вторник "
    "среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок "
    "середа п'ятниця субота неділя maandag dinsdag woensdag donderdag vrijdag zaterdag "
    "zondag pazartesi salı çarşamba perşembe cuma cumartesi pazar الاثنين الإثنين "
    "الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد";

struct ZoneName {
  std::string_view name;  // in lower case
  int minutes;            // east of Greenwich
};

// Names that have more than one offset: BST is British or Bangladeshi.
inline constexpr std::array<std::string_view, 7> kVagueZones{"et",  "ct",  "mt", "pt",
                                                             "bst", "ist", "ast"};

// Names with one offset.
inline constexpr std::array<ZoneName, 22> kZoneNames{{
    {"z", 0},      {"utc", 0},    {"gmt", 0},     {"wet", 0},    {"est", -300},
    {"edt", -240}, {"cst", -360}, {"cdt", -300},  {"mst", -420}, {"mdt", -360},
    {"pst", -480}, {"pdt", -420}, {"akst", -540}, {"hst", -600}, {"cet", 60},
    {"cest", 120}, {"mez", 60},   {"mesz", 120},  {"eet", 120},  {"eest", 180},
    {"msk", 180},  {"jst", 540},
}};

}  // namespace lede
