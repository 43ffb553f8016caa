#!/usr/bin/env python3
"""One article in a hundred is bad:

    poison.py LEDE-INDEX LEDE [ARTICLES]

All others are found, and each bad one is listed with its reason, by the update and by
status.
"""
import json, os, shutil, sys, tempfile

from programs import Failures, run

indexer, searcher = sys.argv[1:3]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
folder = tempfile.mkdtemp()
archive, index = os.path.join(folder, 'archive'), os.path.join(folder, 'index')
failures, poisoned = Failures(), []


def write(name, data):
    with open(os.path.join(archive, name), 'wb') as out:
        out.write(data)


def poison(number):
    """A bad file, or a bad line of the file of lines; as skipped values name them."""
    bad = [('bad{}.txt', b''), ('bad{}.txt', b' \n\t\n'), ('bad{}.txt', bytes(range(256)) * 40),
           ('bad{}.json', b'{"id": "x", "text": '), ('bad{}.json', b'[' * 500 + b']' * 500),
           ('bad{}.xml', b'<nitf><body>' + b'<p>' * 5000), ('bad{}.html', b'<div>' * 5000 + b'x'),
           ('bad{}.pdf', b'%PDF-1.4\nnothing'), ('bad{}.gz', b'\x1f\x8b\x08\0\0\0'),
           ('bad{}.zip', b'PK\3\4' + b'\xff' * 60)]
    name, data = bad[number % len(bad)]
    name = name.format(number)
    write(name, data)
    poisoned.append((os.path.join(archive, name), 0))


os.mkdir(archive)
lines, good = [], 0
for number in range(count):
    if number % 100 == 50:
        poison(number // 100)
    elif number % 100 == 51:
        lines.append('{"id": "broken", "text": "no end')
        poisoned.append((os.path.join(archive, 'wire.jsonl'), len(lines)))
    elif number % 2:
        lines.append(json.dumps({'id': f'line-{number}', 'text': f'A common report {number}.'}))
        good += 1
    else:
        write(f'{number}.txt', f'Report {number}\n\nA common text about report {number}.\n'.encode())
        good += 1
write('wire.jsonl', '\n'.join(lines).encode() + b'\n')

status, output, errors = run([indexer, '--index', index, 'update', archive, '--format', 'json'], 300)
failures.expect(status == 0, f'the update ends with {status}: {errors.decode()}')
for told in (json.loads(output), json.loads(run([indexer, '--index', index, 'status', '--format',
                                                 'json'])[1])):
    reasons = {}
    for skipped in told['skipped']:
        reasons.setdefault(skipped['path'], []).append(skipped['reason'])
    for path in {path for path, _ in poisoned}:
        wanted = sum(1 for other, _ in poisoned if other == path)
        failures.expect(len(reasons.get(path, [])) == wanted and all(reasons[path]),
                        f'{path} is listed {len(reasons.get(path, []))} times, not {wanted}')
    failures.expect(sum(map(len, reasons.values())) == len(poisoned), f'more is skipped: {reasons}')
output = run([searcher, '--index', index, 'find', 'common report', '--copies', '--limit',
              str(2 * count), '--format', 'paths'])[1]
found = len(output.splitlines())
total = json.loads(run([searcher, '--index', index, 'find', 'common', '--format', 'json',
                        '--limit', '1', '--count'])[1])['total']
failures.expect(found == total == good, f'{found} and {total} of {good} articles are found')
shutil.rmtree(folder)
sys.exit(failures.finish(f'{good} articles found beside {len(poisoned)} bad ones'))
