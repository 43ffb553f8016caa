#!/usr/bin/env python3
"""Lets one allocation fail, at so many points of an update and of a search:

    out_of_memory.py LEDE-INDEX LEDE LIBRARY [POINTS] [SEED]

(ICU 72 loops without end where its dictionary of Chinese cannot be allocated: no such text
is in the archive.) The program must end, and say an error if it does not do its work all the same; the index
must be the one before or the one after, whole; and the next run must do the work.
"""
import os, random, shutil, sys, tempfile

from programs import Failures, run

indexer, searcher, library = sys.argv[1:4]
numbers = [int(word) for word in sys.argv[4:]] + [None] * 2
points, rng = numbers[0] or 250, random.Random(numbers[1] or 1)
folder = tempfile.mkdtemp()
index, archive, log = (os.path.join(folder, name) for name in ('index', 'archive', 'log'))
failures, ended = Failures(), {}


def write_archive(version):
    os.makedirs(archive, exist_ok=True)
    with open(f'{archive}/{version}.jsonl', 'w') as out:
        for i in range(40):
            out.write(f'{{"id": "{version}-{i}", "headline": "Report {i}", "body": "“We wait,” '
                      f'said Ada Kern of ferry {i * version}. Łukaszenka and re-election."}}\n')


def starved(words, at):
    return run(words, env={**os.environ, 'LD_PRELOAD': library, 'LEDE_MALLOC_AT': str(at),
                           'LEDE_MALLOC_LOG': log})


def allocations_of(words):
    status, _, errors = starved(words, 0)
    assert status == 0, errors
    with open(log) as count:
        return int(count.read())


def restore():
    shutil.rmtree(index)
    shutil.copytree(index + '-before', index)


def manifest():
    with open(f'{index}/manifest', 'rb') as file:
        return [line for line in file.read().splitlines() if line.startswith(b'generation')]


def judge(status, output, errors, where):
    ended[status] = ended.get(status, 0) + 1
    failures.expect(status is not None, f'{where} does not end')
    failures.expect(status == 0 or errors, f'{where} ends with {status} without a word')
    failures.expect(status in (0, 2) or status == -6 and errors, f'{where} ends with {status}: {errors.decode()}')


update = [indexer, '--index', index, 'update', archive, '--jobs', '2']
write_archive(1)
assert run(update)[0] == 0
shutil.copytree(index, index + '-before')
write_archive(2)
before, count = manifest(), allocations_of(update)
after = manifest()
for point in range(points):
    restore()
    at = point + 1 if point < points // 10 else rng.randint(1, count)
    where = f'an update without allocation {at}'
    judge(*starved(update, at), where)
    failures.expect(manifest() in (before, after), f'{where} leaves another state')
    status, _, errors = run([indexer, '--index', index, 'check'])
    failures.expect(status == 0, f'{where} leaves damage: {errors.decode()}')
    if point % 5 == 0:
        status, _, errors = run(update)
        failures.expect(status == 0 and manifest() == after, f'after {where}: {errors.decode()}')
run(update)
for words in (['find', 'ferry OR lukash*', '--format', 'json'], ['verify', 'We wait', '--format', 'json']):
    search = [searcher, '--index', index, *words]
    count, answer = allocations_of(search), run(search)[1]
    for point in range(points // 2):
        at = rng.randint(1, count)
        status, output, errors = starved(search, at)
        judge(status, output, errors, f'{words} without allocation {at}')
        failures.expect(status != 0 or output[:60] == answer[:60], f'{words} at {at} answers wrongly')
shutil.rmtree(folder)
said = ', '.join(f'{count} with {status}' for status, count in sorted(ended.items(), key=str))
sys.exit(failures.finish(f'{2 * points} failed allocations; ended: {said}'))
