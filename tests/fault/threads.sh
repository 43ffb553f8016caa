#!/usr/bin/env bash
# Does all that lede-index does in threads, with more of them than there are cores and with
# the least memory, so that runs are written and merged (runs.tmp). For programs built with a sanitizer,
# which say what is wrong:
#   tests/fault/threads.sh LEDE-INDEX LEDE-GENERATE
set -euo pipefail
index_program=$1 generate=$2
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$generate" --articles 700 >"$folder/first.jsonl"
"$generate" --articles 150 --format files --out "$folder/files"
export LEDE_INDEX=$folder/index
for writer in bulk plain; do
  rm -rf "$LEDE_INDEX"
  for source in "$folder/first.jsonl" "$folder/files" corpus/sample/articles; do
    "$index_program" update --jobs 6 --memory 64M --writer "$writer" "$source"
  done
  "$generate" --articles 50 --seed 2 >>"$folder/first.jsonl"
  "$index_program" update --jobs 6
  "$index_program" merge --jobs 6
  "$index_program" rebuild --jobs 6
  "$index_program" check
done
