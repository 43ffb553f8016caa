// Comparing records with the catalogue.
#include "indexer/reconciler.h"

#include <utility>
#include <variant>

namespace lede {
namespace {

// The reason, with the name of the member in a container that it is about.
std::string reason_in(const std::string& path, Skipped& skipped) {
  const bool is_member =
      skipped.path.starts_with(path) && skipped.path.substr(path.size()).starts_with('/');
  return is_member ? skipped.path.substr(path.size() + 1) + ": " + skipped.reason
                   : std::move(skipped.reason);
}

// Nothing that the file had is gone or other.
bool keeps_all(const Part& part) {
  return part.is_same || part.continues_old;
}

}  // namespace

void Reconciler::reconcile(Part& part) {
  if (part.is_first) {
    begin(part);
  }
  compare(part);
  if (part.is_last) {
    end(part);
  }
}

void Reconciler::begin(const Part& part) {
  forget_file();
  file_tally_ = {};
  if (part.file->old == catalogue_.file_count() || keeps_all(part)) {
    return;
  }
  for (const CatalogueRecord& record : catalogue_.records(part.file->old)) {
    if (!old_.emplace(record.key, record).second) {
      dead_.push_back(record);  // no two keys are the same, short of a miracle
    }
  }
}

void Reconciler::end(const Part& part) {
  for (const auto& [key, record] : old_) {
    dead_.push_back(record);
  }
  file_tally_.removed += old_.size();
  forget_file();
  note(part.file->file.path);
}

void Reconciler::forget_file() {
  old_ = {};
  keys_ = {};
}

void Reconciler::note(const std::string& path) {
  if (!file_tally_.is_zero()) {
    files_.push_back({path, file_tally_});
  }
  tally_.added += file_tally_.added;
  tally_.changed += file_tally_.changed;
  tally_.removed += file_tally_.removed;
  file_tally_ = {};
}

// What the file had and was not come to yet stays.
void Reconciler::keep_rest(Part& part) {
  const std::vector<CatalogueRecord> rest = take_unseen(*part.file);
  part.records.insert(part.records.end(), rest.begin(), rest.end());
}

void Reconciler::compare(Part& part) {
  const bool is_known = part.file->old < catalogue_.file_count();
  if (is_known && part.is_first && keeps_all(part)) {
    const auto records = catalogue_.records(part.file->old);
    const auto skips = catalogue_.skips(part.file->old);
    part.records.assign(records.begin(), records.end());
    part.skips.assign(skips.begin(), skips.end());
  }
  if (part.unreadable) {
    const bool has_articles = !part.is_first || !old_.empty();
    keep_rest(part);
    part.skips.push_back(
        {0, *part.unreadable + (has_articles ? "; its articles are kept" : "")});
  }
  for (const CatalogueRecord& record : part.records) {
    keys_.take(record.key);
  }
  for (ReadRecord& read : part.read) {
    if (auto* skipped = std::get_if<Skipped>(&read.record)) {
      part.skips.push_back({skipped->record, reason_in(part.file->file.path, *skipped)});
    } else {
      compare_article(part, std::move(read));
    }
  }
  part.read.clear();
}

void Reconciler::compare_article(Part& part, ReadRecord read) {
  auto& article = std::get<Article>(read.record);
  const std::uint64_t key = keys_.next(article.id);
  const auto old = old_.find(key);
  if (old != old_.end() && old->second.content == read.content) {
    part.records.push_back(old->second);
    old_.erase(old);
    return;
  }
  if (old != old_.end()) {
    dead_.push_back(old->second);
    old_.erase(old);
    ++file_tally_.changed;
  } else {
    ++file_tally_.added;
  }
  part.records.push_back({.key = key, .content = read.content});
  part.articles.push_back(std::move(article));
}

void Reconciler::remove(std::size_t file) {
  for (const CatalogueRecord& record : catalogue_.records(file)) {
    dead_.push_back(record);
  }
  file_tally_.removed = catalogue_.records(file).size();
  note(std::string(catalogue_.path(file)));
}

std::vector<CatalogueRecord> Reconciler::break_off(const SurveyedFile& file) {
  std::vector<CatalogueRecord> unseen = take_unseen(file);
  note(file.file.path);
  return unseen;
}

std::vector<CatalogueRecord> Reconciler::take_unseen(const SurveyedFile& file) {
  std::vector<CatalogueRecord> unseen;
  if (file.old < catalogue_.file_count()) {
    for (const CatalogueRecord& record : catalogue_.records(file.old)) {
      if (old_.erase(record.key) > 0) {
        unseen.push_back(record);
      }
    }
  }
  return unseen;
}

}  // namespace lede
