#!/usr/bin/env python3
"""What a power cut leaves of an index:

    power_cut.py LEDE-INDEX LIBRARY [CUTS] [SEED]

LIBRARY (record_calls) writes down what a command does to the index. CUTS times the power
fails after some call: of what was not synced, any writes may be lost or torn, and any last
entries of any folder. The index must be the one before or the one after, whole; the one
after if the command had ended; and the next run must do the work.
"""
import os, random, shutil, sys, tempfile

from programs import Failures, run

SECTOR = 512


class File:
    def __init__(self, content=b''):
        self.synced, self.pending = bytes(content), []

    @staticmethod
    def applied(content, change):
        kind, offset, data = change
        if kind == 'resize':
            return content[:offset].ljust(offset, b'\0')
        return content[:offset].ljust(offset, b'\0') + data + content[offset + len(data):]

    def sync(self):
        for change in self.pending:
            self.synced = self.applied(self.synced, change)
        self.pending = []

    def after_cut(self, rng):
        content, how = self.synced, rng.randrange(3)
        for kind, offset, data in self.pending if how else []:
            if how == 2 and rng.random() < 0.5:
                continue
            torn = rng.randrange(0, len(data) + SECTOR, SECTOR) if how == 2 and data else None
            content = self.applied(content, (kind, offset, data[:torn]))
        return content


class Folder:
    def __init__(self):
        self.entries, self.synced, self.pending = {}, {}, []

    def change(self, removed, added=None, node=None):
        self.entries.pop(removed, None)
        if added is not None:
            self.entries[added] = node
        self.pending.append((removed, added, node))

    def sync(self):
        self.synced, self.pending = dict(self.entries), []

    def after_cut(self, rng):
        entries = dict(self.synced)
        how = rng.randrange(3)
        end = [0, len(self.pending), rng.randint(0, len(self.pending))][how]
        for removed, added, node in self.pending[:end]:
            entries.pop(removed, None)
            if added is not None:
                entries[added] = node
        return entries


class Disk:
    def __init__(self, path):
        self.root = Folder()
        if os.path.isdir(path):
            self.load(path, self.root)

    def load(self, path, folder):
        for name in os.listdir(path):
            inner = os.path.join(path, name)
            if os.path.isdir(inner):
                node = Folder()
                self.load(inner, node)
            else:
                with open(inner, 'rb') as file:
                    node = File(file.read())
            folder.change(None, name, node)
        folder.sync()

    def find(self, place):
        """The folder that an entry is in, and its name."""
        *parts, name = place.strip('/').split('/')
        folder = self.root
        for part in parts:
            folder = folder.entries[part]
        return folder, name

    def play(self, words, data):
        kind, places = words[0], [bytes.fromhex(word[1:]).decode() for word in words[1:]
                                  if word.startswith('.')]
        if kind == 'sync' and not places[0].strip('/'):
            return self.root.sync()
        folder, name = self.find(places[0])
        node = folder.entries.get(name)
        if kind == 'open':
            if node is None:
                folder.change(None, name, File())
            elif words[2] == 'truncated':
                node.pending.append(('resize', 0, b''))
        elif kind == 'write':
            node.pending.append(('write', int(words[2]), data))
        elif kind == 'resize':
            node.pending.append(('resize', int(words[2]), b''))
        elif kind == 'sync':
            assert node is not None, (words, places)
            node.sync()
        elif kind == 'mkdir':
            folder.change(None, name, Folder())
        elif kind == 'remove':
            folder.change(name)
        elif kind == 'rename':
            target, new_name = self.find(places[1])
            assert target is folder, 'a rename between folders'
            folder.change(name, new_name, node)

    def write_after_cut(self, path, rng, folder=None):
        os.mkdir(path)
        for name, node in (folder or self.root).after_cut(rng).items():
            inner = os.path.join(path, name)
            if isinstance(node, Folder):
                self.write_after_cut(inner, rng, node)
            else:
                with open(inner, 'wb') as file:
                    file.write(node.after_cut(rng))


def records_of(path):
    with open(path, 'rb') as log:
        while line := log.readline():
            words = line.decode().split()
            yield words, log.read(int(words[3])) if words[0] == 'write' else b''


class Experiment:
    def __init__(self, indexer, library, cuts, rng):
        self.indexer, self.library, self.cuts, self.rng = indexer, library, cuts, rng
        self.folder = tempfile.mkdtemp()
        self.archive = os.path.join(self.folder, 'archive')
        self.disk = os.path.join(self.folder, 'disk')
        self.index = f'{self.disk}/all/new/index'
        self.failures, self.before, self.after = Failures(), 0, 0
        os.mkdir(self.archive)
        os.mkdir(self.disk)

    def write_archive(self, version):
        for number in (version, 10 * version):  # one is changed in the next version
            with open(f'{self.archive}/{number}.jsonl', 'w') as out:
                for i in range(30 if number == version else 10):
                    out.write(f'{{"id": "{number}-{i}", "body": "“Wait for {version},” said '
                              f'Ada Kern of number {i % 7 * version}."}}\n')

    def command(self, *words):
        return [self.indexer, '--index', self.index, *words]

    def must(self, *words):
        status, _, errors = run(self.command(*words))
        assert status == 0, errors

    @staticmethod
    def manifest(index):
        try:
            with open(f'{index}/manifest', 'rb') as file:
                return file.read()
        except FileNotFoundError:
            return None

    def cut(self, words, changed=None):
        """Runs a command, recorded; then the cuts. The command is done in the end. changed:
        the index that it changes, if not the one it is given."""
        changed = changed or self.index
        base, done = f'{self.folder}/base', f'{self.folder}/done'
        for path in (base, done, f'{self.folder}/log'):
            shutil.rmtree(path, ignore_errors=True) if os.path.isdir(path) else \
                os.path.exists(path) and os.remove(path)
        shutil.copytree(self.disk, base)
        before = self.manifest(changed)
        status, _, errors = run(self.command(*words), env={
            **os.environ, 'LD_PRELOAD': self.library, 'LEDE_RECORD_UNDER': self.disk,
            'LEDE_RECORD_LOG': f'{self.folder}/log'})
        assert status == 0, errors
        after = self.manifest(changed)
        shutil.copytree(self.disk, done)
        records = list(records_of(f'{self.folder}/log'))
        assert any(words[0] == 'rename' for words, _ in records), 'nothing is recorded'
        for number in range(self.cuts):
            at = len(records) if number % 5 == 0 else self.rng.randint(0, len(records))
            disk = Disk(base)
            for record in records[:at]:
                disk.play(*record)
            shutil.rmtree(self.disk)
            disk.write_after_cut(self.disk, self.rng)
            allowed = [after] if at == len(records) else [before, after]
            where = f'{words[0]}, cut after call {at} of {len(records)}'
            self.judge(where, changed, allowed)
            if changed == self.index and self.rng.randrange(4) == 0:
                self.go_on(where, words)
        shutil.rmtree(self.disk)
        shutil.copytree(done, self.disk)

    def judge(self, where, index, allowed):
        now = self.manifest(index)
        self.failures.expect(now in allowed, f'{where}: the manifest is of no state: {now}')
        self.before += now == allowed[0]
        self.after += now != allowed[0]
        if now is not None:
            status, _, errors = run([self.indexer, '--index', index, 'check'])
            self.failures.expect(status == 0, f'{where}: {errors.decode()}')

    def go_on(self, where, words):
        is_there = self.manifest(self.index) is not None
        status, _, errors = run(self.command(*(['update'] if is_there else words)))
        self.failures.expect(status == 0, f'{where}: the next run: {errors.decode()}')

    def run(self):
        self.write_archive(1)
        self.cut(['update', self.archive])
        for version in (10, 2, 3):
            self.write_archive(version)
            self.cut(['update'])
        self.cut(['merge'])
        self.cut(['rebuild'])
        copy = f'{self.disk}/copies/today/index'
        self.cut(['backup', copy], copy)
        self.cut(['forget', self.archive])
        shutil.rmtree(self.folder)
        return self.failures.finish(f'{8 * self.cuts} cuts, {self.before} left the state '
                                    f'before or the only one allowed, {self.after} another')


def main():
    numbers = [int(word) for word in sys.argv[3:]] + [None] * 2
    return Experiment(sys.argv[1], sys.argv[2], numbers[0] or 150,
                      random.Random(numbers[1] or 1)).run()


if __name__ == '__main__':
    sys.exit(main())
