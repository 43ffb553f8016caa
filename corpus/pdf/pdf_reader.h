// PDFs by poppler: one article a file, of the text that is in them. Scanned pages have
// none. The text's layout gives the paragraphs and the headline; title, author and date
// that the file states count only where the text does not speak against them, since they
// are often those of a template or of the day of printing.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_pdf(const Document& document);
std::unique_ptr<Reader> open_pdf(const Document& document);

}  // namespace lede
