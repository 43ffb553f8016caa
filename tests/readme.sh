#!/usr/bin/env bash
# Checks that the README's tour shows what the programs print: runs each of its lines that
# begin with a dollar on the sample and compares. The programs are looked for in $PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LEDE_INDEX=$folder/index COLUMNS=80 LC_ALL=C.UTF-8
unset LEDE_COLORS LEDE_PAGER PAGER
sed -n '/^## A tour/,/^## What/p' README.md | grep '^    ' | sed 's/^    //' >"$folder/shown"
grep '^\$ ' "$folder/shown" | while IFS= read -r line; do
  echo "$line"
  bash -c "${line#??}" 2>"$folder/said" </dev/null || true
done | sed -e '/^$/d' >"$folder/printed"
sed -E 's/\([0-9.]+ s\)/(TIME)/' "$folder/printed" >"$folder/is"
sed -E 's/\([0-9.]+ s\)/(TIME)/' "$folder/shown" >"$folder/should"
diff -u --label README --label 'this run' "$folder/should" "$folder/is"
