#include "schema/field.h"

#include <algorithm>
#include <string>
#include <vector>

#include "schema/ascii.h"

namespace lede {
namespace {

consteval bool in_order_of_their_ids() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].id) != i) {
      return false;
    }
  }
  return true;
}
static_assert(in_order_of_their_ids());

consteval bool names_prefixes_and_slots_are_unique() {
  for (const Field& a : kFields) {
    for (const Field& b : kFields) {
      if (a.id == b.id) {
        continue;
      }
      const bool same_prefix = !a.prefix.empty() && a.prefix == b.prefix;
      const bool same_slot = a.slot && a.slot == b.slot;
      if (a.name == b.name || a.name == b.alias || same_prefix || same_slot) {
        return false;
      }
    }
  }
  return true;
}
static_assert(names_prefixes_and_slots_are_unique());

// "Z" marks stems. A prefix is one letter, or X and one more, so that none starts
// another.
consteval bool prefixes_are_well_formed() {
  for (const Field& f : kFields) {
    const std::string_view p = f.prefix;
    const bool none = p.empty() && (f.id == FieldId::Body || f.kind == FieldKind::Day);
    const bool one = p.size() == 1 && p[0] >= 'A' && p[0] < 'X';
    const bool two = p.size() == 2 && p[0] == 'X' && p[1] >= 'A' && p[1] <= 'Z';
    if (!none && !one && !two) {
      return false;
    }
  }
  return true;
}
static_assert(prefixes_are_well_formed());

std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

const Field* find_field(std::string_view name) {
  const std::string wanted = ascii_lowered(name);
  const auto* found = std::ranges::find_if(kFields, [&wanted](const Field& f) {
    return f.name == wanted || (!f.alias.empty() && f.alias == wanted);
  });
  return found == kFields.end() ? nullptr : found;
}

std::string_view nearest_field(std::string_view name) {
  constexpr std::size_t kMinBeginning = 2;
  const std::string wanted = ascii_lowered(name.substr(0, 40));
  for (const Field& f : kFields) {
    if (wanted.size() >= kMinBeginning && f.name.starts_with(wanted)) {
      return f.name;
    }
  }
  std::string_view best;
  std::size_t best_edits = 3;
  for (const Field& f : kFields) {
    for (const std::string_view candidate : {f.name, f.alias}) {
      const std::size_t distance = edits(wanted, candidate);
      if (!candidate.empty() && distance < best_edits &&
          distance < candidate.size() / 2 + 1) {
        best = candidate;
        best_edits = distance;
      }
    }
  }
  return best;
}

}  // namespace lede
