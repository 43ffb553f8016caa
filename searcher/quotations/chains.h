// Quotations that run over several paragraphs, each of which opens with a mark again.
#pragma once

#include <optional>

#include "schema/article.h"

namespace lede {

// The article with each such quotation of its body as one, and with spaces for the marks
// that open it again, so that all places stay as they are; nullopt if it has none.
std::optional<Article> with_joined_quotes(const Article& article);

}  // namespace lede
