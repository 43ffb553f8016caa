// What a command did, for people: results to stdout, remarks to stderr.
#pragma once

#include <string>
#include <vector>

#include "indexer/backup.h"
#include "indexer/check.h"
#include "indexer/forget.h"
#include "indexer/merge.h"
#include "indexer/status.h"
#include "indexer/update.h"

namespace lede {

// All that is said of a run that is to be quiet.
void print_warnings(const std::vector<std::string>& warnings);

void print_update(const UpdateResult& result, bool is_dry_run);
// True if an update changed the index or has something to say.
bool has_news(const UpdateResult& result);

// How an update goes on that watches; obstacle: see FolderWatch.
void print_watching(std::size_t folders, const std::string& obstacle);
void print_status(const Status& status);
void print_merge(const MergeResult& result);
void print_backup(const BackupResult& result);
void print_forget(const ForgetResult& result);

// What is damaged and what to do goes to stderr.
void print_check(const CheckResult& result);

}  // namespace lede
