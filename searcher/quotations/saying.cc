// Tables, of English and German and the commonest verbs of their neighbours.
#include "searcher/quotations/saying.h"

#include <algorithm>
#include <array>

namespace lede {
namespace {

constexpr auto kSayings = std::to_array<std::string_view>(
    {"according",  "acknowledge", "acknowledged", "add",        "added",
     "adding",     "adds",        "admit",        "admits",     "admitted",
     "announce",   "announced",   "announces",    "answer",     "answered",
     "argue",      "argued",      "argues",       "arguing",    "ask",
     "asked",      "asking",      "asks",         "claim",      "claimed",
     "claiming",   "claims",      "commented",    "comments",   "complained",
     "concede",    "conceded",    "concluded",    "confirmed",  "continued",
     "cried",      "declare",     "declared",     "declares",   "declaring",
     "emphasised", "emphasized",  "exclaimed",    "explain",    "explained",
     "explaining", "explains",    "insist",       "insisted",   "insisting",
     "insists",    "joked",       "maintained",   "mused",      "note",
     "noted",      "notes",       "noting",       "observed",   "pledged",
     "posted",     "promised",    "quipped",      "quoted",     "quoting",
     "read",       "reads",       "recalled",     "recalls",    "remarked",
     "repeated",   "replied",     "replies",      "reply",      "reported",
     "responded",  "responds",    "retorted",     "said",       "say",
     "saying",     "says",        "shouted",      "stated",     "states",
     "stating",    "stressed",    "suggested",    "tell",       "telling",
     "tells",      "testified",   "thundered",    "told",       "tweeted",
     "urged",      "urges",       "vowed",        "vows",       "warn",
     "warned",     "warning",     "warns",        "whispered",  "write",
     "writes",     "writing",     "written",      "wrote",      "yelled",
     "antwortete", "behauptete",  "berichtete",   "betont",     "betonte",
     "erklart",    "erklarte",    "fragte",       "fugte",      "gesagt",
     "laut",       "meint",       "meinte",       "mitteilte",  "rief",
     "sagen",      "sagt",        "sagte",        "sagten",     "schreibt",
     "schrieb",    "teilte",      "warnte",       "zitierte",   "zufolge",
     "affirme",    "declaro",     "detto",        "dichiarato", "dijo",
     "disse",      "dit",         "ecrit",        "powiedzial", "powiedziala",
     "сказал",     "сказала",     "заявил"});

constexpr auto kUses = std::to_array<std::string_view>(
    {"accuse",     "accused",     "accusing",    "accuses",    "call",      "called",
     "calling",    "calls",       "dubbed",      "describe",   "described", "describes",
     "describing", "labelled",    "labeled",     "made",       "make",      "making",
     "threaten",   "threatened",  "threatening", "use",        "used",      "using",
     "utter",      "uttered",     "uttering",    "pronounced", "nannte",    "genannt",
     "bezeichnet", "bezeichnete", "sprach",      "sprechen",   "gesprochen"});

constexpr auto kFirstPersons = std::to_array<std::string_view>(
    {"I",   "we",   "We",  "me",   "Me",   "my",    "My",   "our",  "Our", "us",
     "Us",  "I'm",  "I'd", "I've", "I’m",  "I’d",   "I’ve", "ich",  "Ich", "mir",
     "Mir", "mich", "wir", "Wir",  "mein", "meine", "uns",  "unser"});

template <typename Table>
bool has(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

}  // namespace

bool is_saying(std::string_view word) {
  return has(kSayings, word);
}

bool is_using_words(std::string_view word) {
  return has(kSayings, word) || has(kUses, word);
}

bool is_first_person(std::string_view word) {
  return has(kFirstPersons, word);
}

}  // namespace lede
