#!/usr/bin/env python3
"""What is too large is cut or refused, and that is said:

    limits.py LEDE-INDEX LEDE [MEGABYTES]

An article of MEGABYTES is indexed up to 16 MB within the bound of memory, in every format
that can hold one; likewise one of words that are all different, a file above 512 MiB, and a line of one.
Of files of many small records there is never more in memory than the file, a few times, and the bound.
"""
import csv, gzip, json, os, shutil, sys, tempfile, zipfile

from programs import Failures, is_sanitized, measured, run

indexer, searcher = sys.argv[1:3]
megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 100
is_bounded = not is_sanitized(indexer)
MEMORY = 512 << 20
folder = tempfile.mkdtemp()
failures = Failures()


def pieces(distinct):
    """The text, a megabyte at a time: what this program takes counts for those it starts."""
    for begin in range(megabytes):
        if distinct:
            yield ' '.join(f'w{begin}x{number}' for number in range(100_000)) + ' '
        else:
            yield 'The common ferry came back to the port on Tuesday. ' * 20_000


def files():
    yield 'a.txt', 'A long report\n\n', '\n'
    yield 'a.json', '{"id": "a", "text": "', '"}'
    yield 'a.jsonl', '{"id": "a", "text": "', '"}\n{"id": "b", "text": "common"}\n'
    yield 'a.csv', 'id,text\na,"', '"\nb,common\n'
    yield 'a.html', '<html><body><h1>A long report</h1><p>', '</p></body></html>'
    yield 'a.xml', '<nitf><body><body.content><p>', '</p></body.content></body></nitf>'
    yield 'a.eml', 'From: a@b.example\nDate: Tue, 3 Mar 2020 07:30:00 +0200\nSubject: A\n\n', '\n'


def write(path, begin, distinct, end):
    with open(path, 'w') as out:
        out.write(begin)
        for piece in pieces(distinct):
            out.write(piece)
        out.write(end)


def update(path, name):
    index = os.path.join(folder, 'index-' + name)
    status, said, seconds, memory = measured([indexer, '--index', index, 'update', path,
                                              '--format', 'json'])
    failures.expect(status == 0, f'{name}: the update ends with {status}: {said[-1000:]!r}')
    failures.expect(memory <= MEMORY or not is_bounded, f'{name}: {memory >> 20} MB of memory')
    told = json.loads(said[said.index(b'{'):])
    print(f'{name}: {told["articles"]} articles, skipped {[s["reason"] for s in told["skipped"]]}, '
          f'{seconds:.1f} s, {memory >> 20} MB')
    return index, told


for distinct in (False, True):
    for name, begin, end in files():
        path = os.path.join(folder, name)
        write(path, begin, distinct, end)
        name = ('distinct ' if distinct else 'common ') + name
        index, told = update(path, name)
        if megabytes > 16:
            failures.expect(told['skipped'], f'{name}: nothing is said')
        if told['articles']:
            status = run([indexer, '--index', index, 'check'], 120)[0]
            failures.expect(status == 0, f'{name}: check ends with {status}')
            is_refused = any('a record of' in s['reason'] for s in told['skipped'])
            word = 'w0x1' if distinct and not is_refused else 'common'
            status = run([searcher, '--index', index, 'find', word])[0]
            failures.expect(status == 0, f'{name}: the head is not found')
        shutil.rmtree(index, ignore_errors=True)
        os.remove(path)
path = os.path.join(folder, 'sparse.txt')
with open(path, 'w') as out:
    out.truncate(5 << 30)
_, told = update(path, 'a file of 5 GiB')
failures.expect([s['reason'] for s in told['skipped']] == ['larger than 512 MiB'], 'no reason')
path = os.path.join(folder, 'sparse.jsonl')
with open(path, 'wb') as out:
    out.truncate(5 << 30)
    out.seek(5 << 30)
    out.write(b'\n{"text": "common"}\n')
_, told = update(path, 'a line of 5 GiB')
failures.expect([s['reason'] for s in told['skipped']] == ['a record of more than 64 MB'] and
                told['articles'] == 1, 'a long line is not left out')


def records():
    """One by one: what is held here would count as memory of the programs that are run."""
    text = 'The common ferry came back to the port on Tuesday. ' * 20
    return ({'id': f'r{i}', 'text': f'{i}: {text}'} for i in range(megabytes * 1000))


TINY = 10_000  # rows to a megabyte of the others


def write_table(path):
    with open(path, 'w', newline='') as out:
        table = csv.DictWriter(out, ['id', 'text'])
        table.writeheader()
        table.writerows(records())


def write_tiny_rows(path):
    with open(path, 'w') as out:
        out.write('id,text\n')
        out.writelines(f'{i},b\n' for i in range(megabytes * TINY))


def write_zip(path):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as out:
        for record in records():
            out.writestr(record['id'] + '.txt', record['text'])


def write_list(path):
    with open(path, 'w') as out:
        begin = '['
        for record in records():
            out.write(begin + json.dumps(record))
            begin = ', '
        out.write(']')


def write_lines(path):
    with gzip.open(path, 'wt') as out:
        out.writelines(json.dumps(record) + '\n' for record in records())


LITTLE = 64 << 20
REST = 32 << 20  # of the program itself, and of what a piece is too much
RECORD = 100  # bytes to remember an article by
for name, write_records in (('a.csv', write_table), ('tiny.csv', write_tiny_rows),
                            ('a.zip', write_zip), ('a.json', write_list),
                            ('a.jsonl.gz', write_lines)):
    path = os.path.join(folder, name)
    write_records(path)
    articles = megabytes * (TINY if name == 'tiny.csv' else 1000)
    bound = LITTLE + REST + RECORD * articles + 3 * os.path.getsize(path)
    index = os.path.join(folder, 'index-' + name)
    status, said, seconds, memory = measured([indexer, '--index', index, 'update', path, '--quiet',
                                              '--memory', '64M', '--jobs', '2'])
    print(f'{name}: {seconds:.1f} s, {memory >> 20} MB of {bound >> 20} MB')
    failures.expect(status == 0, f'{name}: the update ends with {status}: {said[-1000:]!r}')
    failures.expect(memory <= bound or not is_bounded, f'{name}: {memory >> 20} MB of memory')
    shutil.rmtree(index, ignore_errors=True)
    os.remove(path)
shutil.rmtree(folder)
sys.exit(failures.finish(f'articles of {megabytes} MB'))
