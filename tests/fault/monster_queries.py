#!/usr/bin/env python3
"""Asks what nobody should ask, and anything else:

    monster_queries.py LEDE-INDEX LEDE ARCHIVE [RANDOM] [SEED]

Sixty monster queries and claims must be answered, or refused with a reason, within a second of the
processor and 256 MB. RANDOM random ones must each give one valid JSON object, and no control character.
"""
import json, os, random, shutil, sys, tempfile

from programs import Failures, is_sanitized, measured, run

SECONDS, MEGABYTES = 1, 256
indexer, searcher, archive = sys.argv[1:4]
numbers = [int(word) for word in sys.argv[4:]] + [None] * 2
count, rng = numbers[0] or 2000, random.Random(numbers[1] or 1)
slack = 20 if is_sanitized(searcher) else 1
folder = tempfile.mkdtemp()
index, failures = os.path.join(folder, 'index'), Failures()
LETTERS = 'abcdefghijklmnopqrstuvwxyz'
LONGEST = 100_000  # bytes of one argument, which the kernel bounds

PIECES = ['oil', 'gas', 'Łukaszenka', '石油', 'ニュース', 're-election', 'U.S.', '80%', '$700', 'a',
          'luka*', '*shenko', 'l?ka', 'o*', '?', '*', 'minsk~2', 'oil~', '=oil', '"oil talks"', '"',
          '“the oil', '«', '(', ')', '((', '+', '-', 'NOT', 'AND', 'OR', 'NEAR/3', 'BEFORE/9999999999',
          'headline:', 'headline:(', 'source:ap', 'speaker:x', 'quote:', 'kind:direct', 'lang:en',
          'id:', 'url:http://a/b', 'date:2020', 'date:..', 'since:yesterday', 'date:"last week"',
          '^2', '^-1', '^1e999', '\u202e', '\u0301' * 9, '\x1b[31m', '\x00'.replace('\x00', '\x01'),
          '\ud800'.encode('utf-8', 'surrogatepass').decode('utf-8', 'replace'), '🚢', 'ﬃ', 'Ⅻ']


def words(n):
    return ' '.join(''.join(rng.choices(LETTERS, k=5)) for _ in range(n))


def monsters():
    for field in ('', 'headline:', 'quote:', 'speaker:'):
        yield field + '(' + words(10_000) + ')'
        yield ' '.join(f'{field}{a}*' for a in LETTERS * 20)
        yield ' '.join(f'{field}*{a}*' for a in LETTERS)
    for glue in (' AND ', ' OR ', ' NOT ', ' +', ' -', ' NEAR/9 ', ' BEFORE/9 '):
        yield glue.join(['oil', 'gas'] * 4000)
        yield glue.join(['o*', '*e'] * 500)
    for deep in ('(', '((oil) OR ', 'NOT (', 'headline:(', '-(', '+(', '"', '“', '‘'):
        yield deep * (LONGEST // len(deep.encode()))
    yield '"' + 'the ' * 20_000 + '"'
    yield '"' + 'the * ' * 10_000 + '"'
    yield '"' + 'pre-oil ' * 200 + '"'
    yield ' '.join('"oil ' + words(3) + '"' for _ in range(2000))
    yield ' '.join(f'{word}~2' for word in words(2000).split())
    yield 'x' * LONGEST
    yield 'x*' * (LONGEST // 2)
    yield '?' * LONGEST
    yield '*' * LONGEST
    yield 'é́' * (LONGEST // 5)
    yield '石' * (LONGEST // 3)
    yield 'oil^9' * 10_000
    yield ' '.join(f'date:{1900 + i % 200}' for i in range(5000))
    yield 'source:' * 10_000
    yield 'a-' * (LONGEST // 2)
    yield 'a.' * (LONGEST // 2)
    yield "'" * LONGEST


# Of an article that is little else than quotations.
SAYINGS = [f'We {" ".join(rng.choices(PIECES[:8], k=6))} {number} and so on'
           for number in range(30_000 if slack == 1 else 3_000)]


def write_sayings(path):
    with open(path, 'w') as article:
        article.write('Sayings and nothing else\n\n')
        for number, saying in enumerate(SAYINGS):
            article.write(f'“{saying},” said Ann Poe. ' + '\n\n' * (number % 5 == 0))


def claims():
    saying = SAYINGS[2_000]
    yield saying
    yield saying.replace('and', 'but never')
    yield f'“{saying},” said Ann Poe. “{SAYINGS[2_001]}”'
    for sign in ('"a ', '“a ', "'a ", "'a' ", '[a] ', '… ', 'a: “b” ', '’', 'a, '):
        yield sign * (LONGEST // len(sign.encode()))


def ask_monsters():
    worst, most, asked = 0, 0, 0
    queries = [(['find', 'quote'][number % 2], query) for number, query in enumerate(monsters())]
    for command, query in queries + [('verify', claim) for claim in claims()]:
        asked += 1
        status, said, seconds, memory = measured([searcher, '--index', index, command, '--', query])
        where = f'{command} {query[:40]!r} of {len(query)}'
        failures.expect(status in (0, 1, 2), f'{where} ends with {status}: {said[-1500:]!r}')
        failures.expect(status != 2 or b'error: ' in said, f'{where} is refused without a reason')
        failures.expect(seconds <= SECONDS * slack, f'{where} takes {seconds:.1f} s')
        failures.expect(memory <= MEGABYTES << 20 or slack > 1, f'{where} takes {memory >> 20} MB')
        worst, most = max(worst, seconds), max(most, memory)
    return f'{asked} monsters in at most {worst:.2f} s and {most >> 20} MB'


def random_query():
    return ''.join(rng.choice(PIECES) + rng.choice([' ', ' ', ' ', ''])
                   for _ in range(rng.randint(1, 12)))


def ask_random(many):
    path = os.path.join(folder, 'batch')
    with open(path, 'w') as batch:
        for number in range(many):
            batch.write(f'q{number}\t{random_query()}\n')
    status, output, errors = run([searcher, '--index', index, 'find', '--batch', path,
                                  '--format', 'json', '--limit', '2'], 600)
    lines = output.decode('utf-8').splitlines()
    failures.expect(status in (0, 1), f'random queries end with {status}: {errors[-1500:]!r}')
    failures.expect(len(lines) == many, f'{many} queries give {len(lines)} answers')
    for line in lines:
        answer = json.loads(line)
        failures.expect('hits' in answer, f'an answer without hits: {line[:300]}')
        failures.expect(not any(c < ' ' or '\x7f' <= c <= '\x9f' or '\u202a' <= c <= '\u202e'
                                for c in line), f'control characters in {line[:300]!r}')


sayings = os.path.join(folder, 'sayings.txt')
write_sayings(sayings)
status, _, errors = run([indexer, '--index', index, 'update', archive, sayings])
assert status == 0, errors
said = ask_monsters()
# Random ones need no monstrous article, which nearly all of them would find and read.
status, _, errors = run([indexer, '--index', index, 'forget', sayings])
assert status == 0, errors
for begin in range(0, count, 5000):
    ask_random(min(5000, count - begin))
shutil.rmtree(folder)
sys.exit(failures.finish(f'{said}, {count} random queries'))
