// Reads what a survey found and writes what is new of it into a segment: reading, finding
// quotations and inverting on all cores, the rest in order, so that the result does not
// depend on how many there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/pipeline.h"
#include "indexer/reconciler.h"
#include "indexer/segment_writer.h"
#include "indexer/survey.h"

namespace lede {

struct Ingested {
  // The files of the catalogue as they are now, but for sort() and segments.
  Catalogue catalogue;
  std::vector<CatalogueRecord> dead;  // records whose documents are no more
  Tally tally;
  std::vector<FileTally> files;  // with changes
  bool is_other = false;         // the catalogue has to be written
  bool is_interrupted = false;
};

// The records of added articles name the segment after all those of the old catalogue,
// the one that the writer writes. Without a writer nothing is inverted: a dry run.
Ingested ingest(const Survey& survey, const Catalogue& old, SegmentWriter* writer,
                const PipelineOptions& options);

}  // namespace lede
