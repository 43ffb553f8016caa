#include "corpus/stated_dates.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/characters.h"
#include "corpus/day_order.h"
#include "corpus/phrase_list.h"
#include "schema/language.h"

namespace lede {
namespace {

// Beginnings of words, for languages inflect them.
constexpr auto kUpdates = std::to_array<std::string_view>({"updat",
                                                           "modifi",
                                                           "amended",
                                                           "edited",
                                                           "aktuali",
                                                           "zaktualiz",
                                                           "geändert",
                                                           "mis à jour",
                                                           "mise à jour",
                                                           "actuali",
                                                           "atualiz",
                                                           "aggiorna",
                                                           "ultima modifica",
                                                           "última modifica",
                                                           "обновл",
                                                           "обновить",
                                                           "изменен",
                                                           "оновл",
                                                           "абноўл",
                                                           "bijgewerkt",
                                                           "gewijzigd",
                                                           "güncelle",
                                                           "oppdater",
                                                           "uppdater",
                                                           "opdater",
                                                           "päivitet",
                                                           "更新",
                                                           "تحديث",
                                                           "تعديل"});

constexpr auto kRetrievals = std::to_array<std::string_view>(
    {"accessed",        "access date",  "retrieved",      "saved",      "printed",
     "downloaded",      "archived",     "captured",       "viewed",     "visited",
     "clipped",         "abgerufen",    "gespeichert",    "gedruckt",   "archiviert",
     "heruntergeladen", "consulté",     "imprimé",        "enregistré", "téléchargé",
     "archivé",         "consultado",   "impreso",        "impresso",   "descargado",
     "guardado",        "acessado",     "consultato",     "stampato",   "salvato",
     "дата обращения",  "дата доступа", "дата звернення", "сохранено",  "распечатано",
     "data dostępu",    "dostęp:",      "pobrano",        "zapisano",   "geraadpleegd",
     "opgeslagen",      "afgedrukt",    "erişim"});

constexpr auto kPublications = std::to_array<std::string_view>(
    {"publi", "posted", "veröffentlicht", "erschienen", "опублик", "опублік", "pubblic"});

enum class Kind { Published, Updated, Retrieved };

// What the words before a date say of it.
Kind kind_of(std::string_view words) {
  const std::string low = lowered(words);
  if (has_one(kPublications, low)) {
    return Kind::Published;
  }
  if (has_one(kUpdates, low)) {
    return Kind::Updated;
  }
  return has_one(kRetrievals, low) ? Kind::Retrieved : Kind::Published;
}

}  // namespace

std::optional<StatedDates> stated_dates(std::string_view line, NumberOrder order) {
  StatedDates stated;
  bool is_unsure = false;
  std::size_t offset = 0;
  for (auto found = find_any_date(line, order); found;
       found = find_any_date(line.substr(offset), order)) {
    const Kind kind = kind_of(line.substr(offset, found->begin));
    stated.begin = offset == 0 ? found->begin : stated.begin;
    offset += found->end;
    stated.end = offset;
    if (found->is_undecided) {
      is_unsure = is_unsure || (kind == Kind::Published && !stated.published);
    } else if (kind == Kind::Published && !stated.published) {
      stated.published = found->date;
    } else if (kind == Kind::Updated && !stated.updated) {
      stated.updated = found->date;
    }
  }
  if (offset == 0) {
    return std::nullopt;
  }
  // "04/05/2021, 12 April 2021": the first would be the one.
  if (is_unsure) {
    stated.published.reset();
    stated.updated.reset();
  }
  return stated;
}

NumberOrder number_order_of(std::string_view text) {
  constexpr std::size_t kBeginning = 4096;
  DayOrder order;
  order.see_text(text.substr(0, kBeginning));
  if (order.order() != NumberOrder::Unknown || !order.saw_undecided()) {
    return order.order();
  }
  const auto language = language_of(text);
  return language ? order_of_language(language->code) : NumberOrder::Unknown;
}

bool is_update_word(std::string_view word) {
  return begins_with_one(kUpdates, word);
}

bool is_retrieval_word(std::string_view word) {
  return begins_with_one(kRetrievals, word);
}

}  // namespace lede
