#!/usr/bin/env bash
# Runs the guide's lines that serve an index and search it from another machine, on this
# one and other ports, and compares what is found with what the index itself gives, scores
# and words of other languages too. The programs are looked for in $PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v xapian-tcpsrv >/dev/null || {
  echo 'not tested: there is no xapian-tcpsrv (apt-get install xapian-tools)'
  exit 77
}
folder=$(mktemp -d)
servers=''
end() {
  [ -z "$servers" ] || kill -KILL -- "-$servers" 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT
export LEDE_INDEX=$folder/index LC_ALL=C.UTF-8
mkdir "$folder/texts"
cat >"$folder/texts/de.txt" <<'end'
Neue Häuser am Hafen

Die Stadt will am alten Hafen neue Häuser bauen. Die Verhandlungen mit den Banken dauern seit dem Herbst, und die Mieter der kleinen Wohnungen warten auf eine Antwort des Rates.
end
cat >"$folder/texts/fr.txt" <<'end'
Les négociations reprennent

Les négociations entre le port et les syndicats reprennent lundi matin. Le directeur espère que les marins retourneront bientôt à leur travail, mais personne ne veut céder.
end
cat >"$folder/texts/ru.txt" <<'end'
Переговоры о нефти

Переговоры о поставках нефти продолжатся в понедельник. Министр сказал журналистам, что стороны ещё не договорились о цене, но белорусские заводы работают.
end
lede-index update --quiet corpus/sample/articles "$folder/texts"
first=$((20000 + $$ % 10000 * 2))
sed -n '/^## An index on another machine/,/^## /p' GUIDE.md | grep '^    ' |
  sed -e 's/^    //' -e "s|/srv/archive|$folder/archive|g" -e 's/archive-host/127.0.0.1/g' \
    -e "s/7701/$first/g" -e "s/7702/$((first + 1))/g" >"$folder/lines"
grep -v '^lede ' "$folder/lines" | sed 's/&$/\&\nsleep 1/' >"$folder/serve"
echo wait >>"$folder/serve"
# In a group of its own, to end with all that serve who is connected.
setsid bash -euo pipefail "$folder/serve" >"$folder/said" 2>&1 &
servers=$!
sleep 3
grep '^lede ' "$folder/lines" >"$folder/asked"
[ -s "$folder/asked" ]
while IFS= read -r line; do
  status=0
  bash -c "$line" >"$folder/there" 2>"$folder/error" </dev/null || status=$?
  [ $status -lt 2 ] || { cat "$folder/error" "$folder/said"; exit 1; }
  bash -c "$(sed -E 's/--remote [^ ]+//' <<<"$line")" >"$folder/here" 2>&1 </dev/null || true
  cat "$folder/error" >>"$folder/there"
  diff -u "$folder/here" "$folder/there"
done <"$folder/asked"
remote=127.0.0.1:$first,$((first + 1))
for query in 'oil supplies' hauser négociation переговоры belarus белорусский 'lang:ru нефть' \
  'headline:haus' '"alten hafen"' 'verhandl*' 'negotiations hafen'; do
  for command in 'find --explain --format jsonl' 'find --format trec' 'find --expand --format jsonl'; do
    read -ra words <<<"$command"
    lede "${words[@]}" "$query" >"$folder/here" 2>&1 || true
    lede "${words[@]}" "$query" --remote "$remote" >"$folder/there" 2>&1 || true
    [ -s "$folder/here" ] || { echo "nothing found: $query"; exit 1; }
    diff -u "$folder/here" "$folder/there"
  done
done
