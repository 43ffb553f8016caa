// Times the quotation pass on ready tokens, one core:
//   quotes_bench FILE [ROUNDS]
// FILE: an archive file of any format, as lede-generate makes them.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <variant>
#include <vector>

#include "corpus/quotes/quotes.h"
#include "corpus/reader.h"
#include "schema/analysis.h"
#include "schema/durable_file.h"

namespace {

std::vector<lede::Article> articles_of(const std::string& path) {
  const std::string bytes = lede::read_file(path);
  lede::Document document;
  document.path = path;
  document.relative_path = path;
  document.bytes = bytes;
  std::vector<lede::Article> articles;
  lede::read_document(document, [&articles](lede::Record record) {
    if (auto* article = std::get_if<lede::Article>(&record)) {
      articles.push_back(std::move(*article));
    }
  });
  return articles;
}

// Of this process, so that other work on the machine counts little.
double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: quotes_bench FILE [ROUNDS]\n", stderr);
    return 2;
  }
  const std::vector<lede::Article> articles = articles_of(argv[1]);
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
  lede::Analyzer analyzer;
  lede::QuoteFinder finder;
  for (int round = 0; round < rounds; ++round) {
    double analysis = 0;
    double pass = 0;
    std::size_t bytes = 0;
    std::size_t quotes = 0;
    for (const lede::Article& article : articles) {
      const double start = processor_seconds();
      const std::vector<lede::Token>& tokens = analyzer.analyze(article.body);
      const double middle = processor_seconds();
      quotes += finder.find(article, tokens, analyzer).size();
      pass += processor_seconds() - middle;
      analysis += middle - start;
      bytes += article.body.size();
    }
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf(
        "%zu articles, %.1f MB, %zu quotations: analysis %.1f MB/s, quotations %.1f "
        "MB/s\n",
        articles.size(), megabytes, quotes, megabytes / analysis, megabytes / pass);
  }
  return 0;
}
