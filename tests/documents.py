#!/usr/bin/env python3
"""Runs every block of commands in README.md and GUIDE.md, the programs being in $PATH:
    tests/documents.py [--update]

A block with lines that begin with a dollar is a session: what its commands print must be
what is shown under them (--update shows it anew). A fenced block marked sh runs in the same
shell, a crontab's commands do, too. Any other block lists commands: each must exist with the
options that it shows.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
MARK = "\x01"
MEASURED = re.compile(r"\([0-9.]+ (s|[kMG]?B)\)")


def blocks(text):
    """Yields (kind, first line, behind the last line, lines without indent) in order."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        fence = re.match(r"```(\w+)$", lines[at])
        first = at
        if fence:
            end = lines.index("```", at)
            yield fence[1], first, end, lines[at + 1 : end]
            at = end + 1
        elif lines[at].startswith("    ") and (at == 0 or not lines[at - 1]):
            while at < len(lines) and (not lines[at] or lines[at].startswith("    ")):
                at += 1
            while not lines[at - 1]:
                at -= 1
            block = [line[4:] for line in lines[first:at]]
            yield ("session" if block[0].startswith("$ ") else "list"), first, at, block
        else:
            at += 1


def commands(block):
    return [line[2:] for line in block if line.startswith("$ ")]


def script_of(text):
    script = ["set -uo pipefail"]
    for kind, _, _, block in blocks(text):
        if kind == "session":
            for command in commands(block):
                script += [f"printf '{MARK}'", command]
        elif kind == "sh":
            script += [f"printf '{MARK}'", "set -e", *block, "set +e"]
        elif kind == "crontab":
            for line in block:
                command = line.split(None, 5)[5]
                script += [f"printf '{MARK}'", f"( {command} ) || exit 3"]
    return "\n".join([*script, f"printf '{MARK}'", ""])


def run(text, folder, environment):
    with tempfile.NamedTemporaryFile("w", suffix=".sh") as script:
        script.write(script_of(text))
        script.flush()
        done = subprocess.run(
            ["bash", script.name], cwd=folder, env=environment, text=True,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    if done.returncode != 0 or not done.stdout.endswith(MARK):
        sys.exit(f"the blocks ended with status {done.returncode}:\n{done.stderr}")
    return done.stdout.split(MARK)[1:-1]


def session(block, printed):
    """The block with what its commands printed now; an empty line between two answers."""
    shown = []
    for index, command in enumerate(commands(block)):
        said = printed.pop(0).strip("\n")
        # A command without an answer stands with the next one.
        if index and shown[-1] != "" and not shown[-1].startswith("$ "):
            shown.append("")
        shown.append("$ " + command)
        shown += said.split("\n") if said else []
    return shown


def as_run(text, printed):
    lines = text.split("\n")
    for kind, first, end, block in reversed([*blocks(text)]):
        count = {"session": len(commands(block)), "sh": 1, "crontab": len(block)}.get(kind, 0)
        said = printed[len(printed) - count :]
        del printed[len(printed) - count :]
        if kind == "session":
            shown = session(block, said)
            lines[first:end] = ["    " + line if line else "" for line in shown]
    return "\n".join(lines)


def wrong_lists(text, environment):
    """Commands shown in lists that are not there, or not with those options."""
    for kind, _, _, block in blocks(text):
        for line in block if kind == "list" else []:
            shown = re.sub(r"\s#.*|;.*", "", line)
            words = shown.split()
            if not words or words[0] not in ("lede", "lede-index"):
                continue
            asked, program = (
                subprocess.run([*of, "--help"], env=environment, text=True,
                               capture_output=True) for of in (words[:2], words[:1]))
            known = asked.stdout + program.stdout
            for option in re.findall(r"(?<!\S)--[a-z-]+", shown):
                if asked.returncode == 0 and option not in known:
                    yield f"{line.strip()}: {option} is no option of it"
            if asked.returncode != 0:
                yield f"{line.strip()}: there is no such command"


def wrong_links(text):
    """Links to files that are not there, or are not installed beside the document."""
    installed = (REPOSITORY / "CMakeLists.txt").read_text()
    for target in re.findall(r"\]\(([^):#]+)\)", text):
        if not (REPOSITORY / target).is_file():
            yield f"a link leads to {target}, which is not there"
        elif target not in installed:
            yield f"a link leads to {target}, which is not installed"


def main():
    folder = tempfile.mkdtemp()
    wrong = []
    try:
        shutil.copytree(REPOSITORY / "corpus/sample/articles", folder + "/news")
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith("LEDE_") and name not in ("PAGER", "NO_COLOR")}
        environment |= {"HOME": folder, "COLUMNS": "80", "LC_ALL": "C.UTF-8"}
        for name, place, index in (("README.md", REPOSITORY, folder + "/index"),
                                   ("GUIDE.md", folder, None)):
            path = REPOSITORY / name
            text = path.read_text()
            own = environment | ({"LEDE_INDEX": index} if index else {})
            now = as_run(text, run(text, place, own))
            if "--update" in sys.argv[1:]:
                path.write_text(now)
            elif MEASURED.sub("()", now) != MEASURED.sub("()", text):
                wrong += difflib.unified_diff(text.split("\n"), now.split("\n"), name,
                                              "this run", lineterm="")
            wrong += [*wrong_lists(text, own), *wrong_links(text)]
    finally:
        shutil.rmtree(folder)
    if wrong:
        print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


main()
