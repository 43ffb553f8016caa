// The fields come from their table; the rest is the grammar of query_parser.h for people.
#include "searcher/query/query_help.h"

#include <fmt/core.h>

#include "schema/field.h"

namespace lede {

std::string query_help() {
  std::string help = R"(What a QUERY may hold:
  oil supplies belarus    any of the words, in all their forms, best articles first
  "rough edges"           exactly these words in this order; “ ” « » ‘ ’ do the same
  =supplies               this form only
  +oil  -gas              required, excluded
  oil AND (gas OR coal)   AND binds tighter than OR; NOT excludes
  oil NEAR/5 belarus      at most so many words apart; NEAR alone: 10
  oil BEFORE/3 supplies   in this order
  luka*  *shenko  l?ka    any letters, one letter
  lukashenko~1            up to so many letters wrong (1 or 2)
  oil^3                   counts three times
  date:2020-02  date:2019..2020-02-14  date:(2019 OR 2021)
  since:2020  before:2020-03-01  until:2020-02
  date:"last week"  date:"march 2020"  since:yesterday  date:"last 7 days"
                          as articles state their day; today is by the clock here
  field:word  field:"a phrase"  field:(a OR b)    in that field:
)";
  for (const Field& field : kFields) {
    if (field.kind != FieldKind::Day && field.id != FieldId::Kind) {
      help += fmt::format("    {:<10} {}\n", field.name, field.help);
    }
  }
  return help;
}

}  // namespace lede
