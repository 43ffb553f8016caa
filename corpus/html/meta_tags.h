// What a page states in its head: <meta> of many vocabularies (Open Graph, Dublin Core
// and those of newsroom systems), <link rel=canonical>, <html lang>.
#pragma once

#include "corpus/html/candidates.h"
#include "corpus/html/page_tree.h"

namespace lede::html {

Candidates meta_candidates(const PageTree& tree);

}  // namespace lede::html
