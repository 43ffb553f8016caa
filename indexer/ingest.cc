// Reading, comparing, inverting and writing.
#include "indexer/ingest.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include "indexer/batch.h"
#include "indexer/content_hash.h"
#include "indexer/feeder.h"

namespace lede {
namespace {

void read_records(Part& part, const Catalogue& catalogue) {
  if (!part.is_read) {
    read_file_of(part, catalogue);
  }
  if (part.unreadable || part.is_same) {
    return;
  }
  if (!part.has_records) {
    read_document(document_of(part), [&part](Record record) {
      part.read.push_back({.record = std::move(record)});
    });
    part.bytes = std::string();  // `= {}` would keep the memory
  }
  for (ReadRecord& read : part.read) {
    if (auto* article = std::get_if<Article>(&read.record)) {
      read.content = content_hash(*article);
    }
  }
}

// True unless the file is as it was; that its clock had not ticked on does not count.
bool is_other(const FileFacts& now, const FileFacts& before) {
  const FileStamp& a = now.stamp;
  const FileStamp& b = before.stamp;
  const bool other_change =
      a.changed_ns != b.changed_ns && a.changed_ns != 0 && b.changed_ns != 0;
  return now.hash != before.hash || a.bytes != b.bytes ||
         a.modified_ns != b.modified_ns || a.inode != b.inode || other_change;
}

// The last stage: writes, numbers the new records and collects the files' new entries.
class Collector {
 public:
  Collector(const Catalogue& old, SegmentWriter* writer) : old_(old), writer_(writer) {}

  void collect(FileBatch& batch) {
    std::uint32_t article = writer_ != nullptr ? writer_->next_article() : 0;
    std::uint32_t quote = writer_ != nullptr ? writer_->next_quote() : 0;
    std::size_t next = 0;
    for (Part& part : batch.parts) {
      for (CatalogueRecord& record : part.records) {
        if (record.article == 0 && writer_ != nullptr) {
          record.segment = static_cast<std::uint32_t>(old_.segments.size());
          record.article = article++;
          record.quote_count = batch.inverted.quote_counts[next++];
          record.first_quote = record.quote_count > 0 ? quote : 0;
          quote += record.quote_count;
        }
      }
      collect(part);
    }
    if (writer_ != nullptr) {
      writer_->add(std::move(batch.inverted));
    }
  }

  // Ends that file, with its records that were not come to.
  void end_unfinished(const std::vector<CatalogueRecord>& unseen) {
    catalogue_.extend_last({.facts = {}, .records = unseen, .skips = {}});
    end();
  }

  void keep(std::size_t file) {
    catalogue_.add({.path = old_.path(file),
                    .facts = old_.facts(file),
                    .records = old_.records(file),
                    .skips = old_.skips(file)});
  }

  // The file that was begun and not ended; nullptr: there is none.
  const SurveyedFile* unfinished() const { return file_; }

  // What the walk could not look at. Entries without records that are not renewed here
  // are dropped; the number of those that were.
  std::size_t add_skipped(const std::vector<Skipped>& all) {
    std::size_t renewed = 0;
    for (const Skipped& skipped : all) {
      const std::vector<CatalogueSkip> skips{{skipped.record, skipped.reason}};
      const std::size_t old = old_.find(skipped.path);
      const bool same = old < old_.file_count() && has_skips(old, skips);
      renewed += same ? 1U : 0U;
      is_other_ = is_other_ || !same;
      catalogue_.add({.path = skipped.path, .facts = {}, .records = {}, .skips = skips});
    }
    return renewed;
  }

  bool is_other() const { return is_other_; }
  Catalogue take() { return std::move(catalogue_); }

 private:
  void collect(Part& part) {
    if (part.is_first) {
      file_ = part.file;
      catalogue_.add({.path = file_->file.path, .facts = {}, .records = {}, .skips = {}});
    }
    catalogue_.extend_last(
        {.facts = part.facts, .records = part.records, .skips = part.skips});
    if (part.is_last) {
      end();
    }
  }

  bool has_skips(std::size_t old, std::span<const CatalogueSkip> skips) const {
    const auto before = old_.skips(old);
    return std::equal(before.begin(), before.end(), skips.begin(), skips.end());
  }

  void end() {
    const std::size_t now = catalogue_.file_count() - 1;
    const bool is_new = file_->old == old_.file_count();
    is_other_ = is_other_ || is_new || !has_skips(file_->old, catalogue_.skips(now)) ||
                lede::is_other(catalogue_.facts(now), old_.facts(file_->old));
    file_ = nullptr;
  }

  const Catalogue& old_;
  SegmentWriter* writer_;
  Catalogue catalogue_;
  bool is_other_ = false;
  const SurveyedFile* file_ = nullptr;  // that is being collected, the catalogue's last
};

// One run: the stages of the pipeline, and what they share.
class Ingestion {
 public:
  using Batch = FileBatch;

  Ingestion(const Survey& survey, const Catalogue& old, SegmentWriter* writer,
            const PipelineOptions& options)
      : survey_(survey),
        old_(old),
        options_(options),
        feeder_(survey, old, batch_bytes(options.resources, survey.bytes)),
        reconciler_(old),
        collector_(old, writer) {
    options_.inverts = writer != nullptr;
  }

  Ingested run() {
    run_pipeline(*this, options_);
    const bool interrupted = stop_signal() != 0;
    if (const SurveyedFile* file = collector_.unfinished()) {
      collector_.end_unfinished(reconciler_.break_off(*file));
    }
    const bool dropped = settle_rest();
    Ingested result;
    result.is_other = dropped || collector_.is_other() || !reconciler_.tally().is_zero();
    result.catalogue = collector_.take();
    result.dead = reconciler_.take_dead();
    result.tally = reconciler_.tally();
    result.files = reconciler_.files();
    result.is_interrupted = interrupted;
    return result;
  }

  std::unique_ptr<Batch> next() { return feeder_.next(); }

  void read(Batch& batch) const {
    for (Part& part : batch.parts) {
      read_records(part, old_);
    }
  }

  void compare(Batch& batch) {
    for (Part& part : batch.parts) {
      reconciler_.reconcile(part);
      std::move(part.articles.begin(), part.articles.end(),
                std::back_inserter(batch.articles));
      part.articles = std::vector<Article>();
      part.read = std::vector<ReadRecord>();
    }
  }

  void write(Batch& batch) { collector_.collect(batch); }

 private:
  // The files that were not read: kept, or gone. True if an entry without records, which
  // only said why there are none, was dropped.
  bool settle_rest() {
    std::size_t gone_entries = 0;
    for (std::size_t file = 0; file < old_.file_count(); ++file) {
      if (survey_.fates[file] == Fate::Kept) {
        collector_.keep(file);
      } else if (survey_.fates[file] == Fate::Gone) {
        gone_entries += old_.records(file).empty() ? 1U : 0U;
        reconciler_.remove(file);
      }
    }
    for (std::size_t i = feeder_.files_begun(); i < survey_.files.size(); ++i) {
      if (const std::size_t old = survey_.files[i].old; old < old_.file_count()) {
        collector_.keep(old);
      }
    }
    return collector_.add_skipped(survey_.skipped) < gone_entries;
  }

  const Survey& survey_;
  const Catalogue& old_;
  PipelineOptions options_;
  Feeder feeder_;
  Reconciler reconciler_;
  Collector collector_;
};

}  // namespace

Ingested ingest(const Survey& survey, const Catalogue& old, SegmentWriter* writer,
                const PipelineOptions& options) {
  return Ingestion(survey, old, writer, options).run();
}

}  // namespace lede
