// JSON for those who read with a program; the keys are a contract.
#pragma once

#include <string>
#include <vector>

#include "corpus/reader.h"
#include "indexer/check.h"
#include "indexer/status.h"
#include "indexer/update.h"
#include "schema/article.h"

namespace lede {

// One object, on one line, without the line end.
std::string to_json(const Article& article);
// With what was left out, as "left_out": [{"reason", "text"}].
std::string to_json(const Article& article, const std::vector<LeftOut>& left_out);
std::string to_json(const UpdateResult& result);
std::string to_json(const Status& status);
std::string to_json(const CheckResult& result);

}  // namespace lede
