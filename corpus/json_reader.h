// JSON: one object, an array of objects, an object that holds articles in arrays or by
// key, a table column by column, or objects one after another; and JSONL, one object a
// line. Keys are listed in fact_names.cc.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_json(const Document& document);
int claims_jsonl(const Document& document);

std::unique_ptr<Reader> open_json(const Document& document);
std::unique_ptr<Reader> open_jsonl(const Document& document);

}  // namespace lede
