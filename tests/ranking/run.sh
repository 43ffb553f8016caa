#!/usr/bin/env bash
# Ranks 40 queries over the sample and compares with golden:
#   tests/ranking/run.sh [--update]
# queries.tsv has lines of ID, query, and the article that should win. golden has, for
# each query, the rank of that article and the top five; --update writes it anew. The
# programs are looked for in $PATH.
set -euo pipefail
tests=$(cd "$(dirname "$0")" && pwd)
sample=$tests/../../corpus/sample
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LEDE_INDEX=$folder/index
lede-index update --quiet --index "$LEDE_INDEX" "$sample/articles"

cut -f1,2 "$tests/queries.tsv" >"$folder/queries"
lede find --batch "$folder/queries" --limit 71 --format trec >"$folder/run" 2>"$folder/said"
{
  lede eval --queries "$sample/queries.tsv" --qrels "$sample/qrels.txt"
  awk -F'\t' -v run="$folder/run" '
    BEGIN { while ((getline line <run) > 0) { split(line, c, " "); id[c[1], c[4]] = c[3]; rank[c[1], c[3]] = c[4] } }
    {
      at = ($1, $3) in rank ? rank[$1, $3] : "none"
      printf "\n%s %s\n  rank %s of %s\n", $1, $2, at, $3
      for (i = 1; i <= 5 && ($1, i) in id; ++i) printf "  %d %s\n", i, id[$1, i]
      won += at == 1; ++asked
    }
    END { printf "\n%d of %d won\n", won, asked }' "$tests/queries.tsv"
} >"$folder/golden"
if [ "${1:-}" = --update ]; then
  cp "$folder/golden" "$tests/golden"
else
  diff -u --label golden --label 'this run' "$tests/golden" "$folder/golden"
fi
