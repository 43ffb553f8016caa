#!/usr/bin/env bash
# With a Xapian library of an unknown format, segments are written through it, and that is
# said.
#   other_xapian.sh INDEXER SEARCHER LIBRARY
set -euo pipefail

indexer=$1 searcher=$2 library=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LEDE_INDEX=$folder/index

fail() {
  printf 'failed: %s\n' "$1" >&2
  cat "$folder/said" >&2
  exit 1
}

expect_warning() {
  LD_PRELOAD=$library "$indexer" "$@" >"$folder/said" 2>&1 || fail "$1"
  grep -q '^warning: xapian 1.5.9 is not of the 1.4 series; writing through it' \
    "$folder/said" || fail "$1 does not say it"
}

mkdir "$folder/news"
echo '{"headline": "Alpha", "body": "A common text."}' >"$folder/news/a.json"
expect_warning update "$folder/news"
echo '{"headline": "Beta", "body": "A common text."}' >"$folder/news/b.json"
expect_warning update
expect_warning merge
[ "$("$searcher" find common --format paths | wc -l)" = 2 ] || fail 'not all is found'
"$indexer" check >"$folder/said" 2>&1 || fail check
