#!/usr/bin/env bash
# Checks the units of systemd as systemd reads them, with the program that is the argument:
# the command is the one it knows, the instance is the folder. Skips, with status 77, where
# there is no systemd.
set -euo pipefail
program=$1
cd "$(dirname "$0")/../packaging/systemd"
command -v systemd-analyze >/dev/null || { echo "skipped: no systemd-analyze here"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sed "s|^ExecStart=lede-index |ExecStart=$program |" lede-update@.service >"$folder/lede-update@.service"
cp lede-update@.timer "$folder"
cmp -s lede-update@.service "$folder/lede-update@.service" && { echo "the command has changed"; exit 1; }
name=$(systemd-escape --path "$folder")
said=$(systemd-analyze verify --man=no "$folder/lede-update@$name".{service,timer} 2>&1)
[ -z "$said" ] || { echo "$said"; exit 1; }
