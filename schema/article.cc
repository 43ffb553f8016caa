#include "schema/article.h"

namespace lede {

std::string_view name_of(Region region) {
  switch (region) {
    case Region::Body:
      return "body";
    case Region::Headline:
      return "headline";
    case Region::Caption:
      return "caption";
    case Region::Related:
      return "related";
    case Region::Standfirst:
      return "standfirst";
  }
  return "body";
}

std::string_view name_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::Direct:
      return "direct";
    case QuoteKind::Scare:
      return "scare";
    case QuoteKind::Title:
      return "title";
    case QuoteKind::Headline:
      return "headline";
  }
  return "scare";
}

}  // namespace lede
