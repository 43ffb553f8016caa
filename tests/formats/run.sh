#!/usr/bin/env bash
# Opens the indexes that releases wrote, and asks them what they were asked then:
#   tests/formats/run.sh          each VERSION.tar.xz must give VERSION.answers, at once or,
#                                 if it is refused with that hint, after lede-index rebuild;
#                                 it may also be refused for good, with the hint to index again
#   tests/formats/run.sh --new    writes both for this version: once, at its release
# The programs are looked for in $PATH.
set -euo pipefail
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder LC_ALL=C.UTF-8 COLUMNS=80
unset "${!LEDE_@}" NO_COLOR

# What is found must be the same for ever; in which order and in what words it is shown may
# become better.
ids() {
  { lede "$@" --copies --quiet --limit 1000 --format tsv || [ $? -eq 1 ]; } |
    tail -n +2 | cut -f 3 | sort
}
answers() {
  export LEDE_INDEX=$1
  lede-index check | cut -d ' ' -f 1-2
  for query in oil '"down on our knees"' 'speaker:lukashenko quote:barrel' '=refineries -lithuania' \
    'headline:oil date:2020-01..2020-04' 'lukash*' 'oil NEAR/3 supplies' 'source:meridian' \
    'Łukaszenka' 'ропа OR нефть' 'lang:de'; do
    echo "== find $query"
    ids find "$query"
  done
  echo '== quote'
  lede quote knees --quiet --format tsv | tail -n +2 | wc -l
  for quote in 'We will not go down on our knees for a barrel of oil' \
    'We shall not go down on our knees for a barrel of oil' 'Nobody is above the price list'; do
    echo "== verify $quote"
    { lede verify "$quote" --quiet || [ $? -eq 1 ]; } | sed -n 1p
  done
  echo '== show'
  lede show MW-20200103-0047 --format json --quiet |
    python3 -c 'import json, sys; print(*map(json.load(sys.stdin).get, sys.argv[1:]), sep="\n")' \
      headline byline date source url body
  unset LEDE_INDEX
}

if [ "${1:-}" = --new ]; then
  version=$(lede --version | sed -E 's/^lede ([^,]+),.*/\1/')
  # The folder's name stands in the index.
  sample=/tmp/lede-sample
  mkdir "$sample"
  trap 'rm -rf "$folder" "$sample"' EXIT
  cp -r ../../corpus/sample/articles "$sample"
  lede-index update --quiet --index "$folder/index" "$sample/articles"
  rm "$folder/index/lock"
  tar -C "$folder" --sort name --owner 0 --group 0 --numeric-owner --mtime "@0" -cf - index |
    xz --lzma2=preset=9e,lc=4,pb=0 >"$version.tar.xz"
  answers "$folder/index" >"$version.answers"
  ls -l "$version".*
  exit
fi

for archive in *.tar.xz; do
  version=${archive%.tar.xz}
  mkdir "$folder/$version"
  tar -C "$folder/$version" -xJf "$archive"
  index=$folder/$version/index
  if ! lede find oil --index "$index" >/dev/null 2>"$folder/said"; then
    if grep -q '^hint:.*index again' "$folder/said"; then
      continue
    fi
    grep -q '^hint:.*lede-index rebuild' "$folder/said" || {
      echo "error: $version is refused without the hint to rebuild:"
      cat "$folder/said"
      exit 1
    }
    lede-index rebuild --quiet --index "$index"
  fi
  answers "$index" | diff -u --label "$version.answers" --label 'this program' "$version.answers" -
done
