// Which text of an article belongs to which field. The index is made by it; what is
// marked in an article, what is missed there and what a score is made of follow it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/article.h"
#include "schema/field.h"

namespace lede {

// The texts of a field of an article, which must outlive them; empty for fields that it
// has nothing of, and for those of quotations and days.
std::vector<std::string_view> texts_of(const Article& article, FieldId field);

// The texts of FieldId::Speaker of a quotation, likewise.
std::vector<std::string_view> speakers_of(const Quote& quote);

// Which words of a body or a headline stand in quotation marks, and so are of
// FieldId::Quote too: within two pairs of them no more than within one.
class QuotedBytes {
 public:
  // None in any other field.
  QuotedBytes(const Article& article, FieldId field);

  // Whether the bytes stand in one quotation, or in such as overlap. To be asked in the
  // order in which they begin.
  bool contain(std::uint32_t begin, std::uint32_t end);

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans_;  // in order, disjoint
  std::size_t next_ = 0;
};

}  // namespace lede
