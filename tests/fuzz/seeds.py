#!/usr/bin/env python3
"""Writes what fuzz targets begin with, a folder for each:

    seeds.py FOLDER INDEX

INDEX is one of the sample, for its manifest and catalogue.
"""
import glob, os, sys

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
sys.path.insert(0, os.path.join(root, 'tests', 'fault'))
sys.dont_write_bytecode = True
from mutate_files import good_files

folder, index = sys.argv[1:]
EXTENSIONS = {'txt': 'text', 'xml': 'xml', 'json': 'json', 'jsonl': 'jsonl', 'csv': 'csv',
              'eml': 'mail', 'mbox': 'mbox', 'mhtml': 'mhtml', 'pdf': 'pdf', 'warc': 'warc',
              'html': 'html'}


def read(pattern):
    for path in sorted(glob.glob(os.path.join(root, pattern), recursive=True)):
        if os.path.isfile(path) and os.path.getsize(path) < 50_000:
            with open(path, 'rb') as file:
                yield file.read()


def write(target, seeds):
    os.makedirs(os.path.join(folder, target), exist_ok=True)
    for i, seed in enumerate(seeds):
        with open(os.path.join(folder, target, f'seed-{i}'), 'wb') as file:
            file.write(seed)


def lines(name):
    return b''.join(read('tests/fuzz/' + name)).splitlines()


by_format = {}
for name, data in good_files().items():
    kind = name.split('.')[0] if name.startswith(('factiva', 'nexis')) else \
        EXTENSIONS.get(name.split('.')[-1], 'archive')
    by_format.setdefault('archive' if name.endswith('.gz') else kind, []).append(data)
texts = [*read('tests/unit/layouts/*.txt'), *read('corpus/sample/articles/**/*.txt')]
by_format['text'] += texts[:60]
by_format['html'] += [*read('tests/unit/pages/**/*.html'), *read('corpus/sample/articles/**/*.html')]
for kind, seeds in by_format.items():
    write(kind, seeds)
write('analysis', texts[:30] + lines('queries'))
write('quotations', [b'e' + text for text in texts[:40]])
write('document', [b'\0\x10\x80' + text for text in texts[:20]])
write('query', lines('queries'))
write('passages', [query + b'\n' + text for query in lines('queries') for text in texts[:5]])
write('verify', lines('claims'))
with open(os.path.join(index, 'manifest'), 'rb') as manifest:
    whole = manifest.read()
write('manifest', [whole, whole[:whole.rindex(b'end\t')]])
write('catalogue', [open(path, 'rb').read() for path in glob.glob(index + '/catalogue-*')])
