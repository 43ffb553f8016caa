// Indexes that Xapian's server, xapian-tcpsrv, serves: merged ones, each database at a
// port of its own. Nothing else opens a network.
#pragma once

#include <string>
#include <vector>

#include "searcher/search/open_index.h"

namespace lede {

// names: HOST:PORT of articles, or HOST:PORT,PORT of articles and quotations. The index
// has no folders and names no languages yet; its quotes are empty if one name has no port
// for them. Throws Error, with a hint, where none answers within seconds, and where what
// answers is no merged index of this version.
OpenIndex open_remote(const std::vector<std::string>& names);

// Throws Error for a command that reads quotations if the index is a remote one without.
void need_quotations(const OpenIndex& index);

// What a server cannot do: it knows no sets of documents that were found here, and each
// article that is read is a question to it. what: "facets by speaker". Throws Error.
void refuse_if_remote(const OpenIndex& index, const std::string& what);

// Throws what Xapian raised, if a server had to do with it, as Error.
void throw_if_remote(const Xapian::Error& error);

}  // namespace lede
