#!/usr/bin/env python3
"""Damages every file of an index and asks it:

    damage_index.py LEDE-INDEX LEDE [DAMAGES] [MEGABYTES] [SEED]

DAMAGES to each file: removed, then bytes changed, a part zeroed or swapped, cut, made longer.
Every command must answer as it did before or say an error and exit with 2; none may crash
or hang; `check` must find each damage, and its hint must be true: where it is to rebuild,
`rebuild` gives the old answers back, and the next update finds nothing to do; where it is
not, `rebuild` refuses and says the same. Damage of `quotes` and of the catalogue is always
rebuilt.
With MEGABYTES the index is so large that `lede` does not compare whole files when it opens
it: then an answer may differ, but what is shown of an article may not; how many differ is
printed.
"""
import json, os, random, shutil, subprocess, sys, tempfile

WORDS = ['ferry', 'port', 'harbour', 'winter', 'bridge', 'council', 'budget', 'minister']
SAYS = '“We waited for a whole year {0},” said Olav Stein. The {1} of the {2} is late.'
SECONDS = 30


def article(number, version, size):
    rng = random.Random(number * 7 + version)
    text = SAYS.format(number, rng.choice(WORDS), rng.choice(WORDS))
    body = ' '.join(f'{rng.choice(WORDS)} word{rng.randrange(30000)}' for _ in range(size))
    return {'id': f'id-{number}', 'headline': f'Report {number} of {version}', 'date':
            f'2020-0{1 + number % 9}-11', 'source': 'Post', 'body': text + '\n\n' + body}


def run(command):
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return None, b'', b'it hangs'
    return done.returncode, done.stdout, done.stderr


def steady(output):
    try:
        answer = json.loads(output)
    except ValueError:
        return output
    answer.pop('seconds', None)
    return answer


class Experiment:
    def __init__(self, indexer, searcher, megabytes, rng):
        self.indexer, self.searcher, self.rng = indexer, searcher, rng
        self.folder = tempfile.mkdtemp()
        self.index = os.path.join(self.folder, 'index')
        self.archive = os.path.join(self.folder, 'archive')
        self.large = megabytes > 0
        self.counts, self.failures = {}, 0
        os.mkdir(self.archive)
        size = 400 if self.large else 12
        count = max(60, megabytes * 1_000_000 // (size * 15))
        self.write(range(count), 1, size)
        self.must_index('update', self.archive)
        self.write(range(count // 6), 2, size)  # a second segment, and tombstones
        self.must_index('update')
        self.before = self.answers()
        for command, (status, _, errors) in self.before.items():
            assert status == 0, (command, status, errors)
        self.rebuilt = self.apart(lambda: (self.must_index('rebuild'), self.answers())[1])

    def write(self, numbers, version, size):
        for begin in range(0, len(numbers), 20):
            part = numbers[begin:begin + 20]
            with open(os.path.join(self.archive, f'{part[0]}.jsonl'), 'w') as out:
                for number in part:
                    out.write(json.dumps(article(number, version, size)) + '\n')

    def must_index(self, *words):
        status, _, errors = run([self.indexer, '--index', self.index, *words])
        assert status == 0, errors

    def answers(self):
        asked = [['find', 'ferry harbour'], ['find', '"whole year 31"'], ['find', 'word12* bridge'],
                 ['quote', 'waited'], ['verify', 'We waited for a whole year 3'],
                 ['facets', 'ferry', '--by', 'month'], ['show', 'id-3'], ['show', 'id-40']]
        found = {}
        for words in asked:
            status, output, errors = run([self.searcher, '--index', self.index, *words,
                                          '--format', 'json'])
            found[' '.join(words)] = status, steady(output), errors
        return found

    def files(self):
        for folder, _, names in os.walk(self.index):
            for name in sorted(names):
                if name != 'lock':
                    yield os.path.join(folder, name)

    def count(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1

    def fail(self, what, path, damage):
        self.failures += 1
        print(f'FAILED {os.path.relpath(path, self.index)}: {damage}: {what}')

    def damaged(self, data):
        rng, data = self.rng, bytearray(data)
        at, size = rng.randrange(len(data)), rng.randrange(1, 5000)
        how = rng.choice(['flip', 'flip', 'flip', 'flips', 'zero', 'swap', 'cut', 'longer', 'gone'])
        if how == 'gone':
            return how, None
        if how == 'cut':
            del data[at:]
        elif how == 'longer':
            data += bytes(rng.randrange(256) for _ in range(size % 100 + 1))
        elif how == 'zero':
            data[at:at + size] = bytes(len(data[at:at + size]))
        elif how == 'swap':
            other = rng.randrange(len(data))
            part = data[other:other + size]
            data[at:at + len(part)] = part
        else:
            for _ in range(1 if how == 'flip' else 20):
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        return f'{how} at {at}', bytes(data)

    def judge_answers(self, path, damage):
        for command, (status, output, errors) in self.answers().items():
            before = self.before[command]
            if status == before[0] and output == before[1]:
                self.count('right answers')
            elif status == 2 and b'error: ' in errors and b'AddressSanitizer' not in errors:
                self.count('clear errors')
            elif status not in (0, 1):
                self.fail(f'{command} ended with {status}: {errors[-1500:].decode(errors="replace")}',
                          path, damage)
            elif self.large and not command.startswith('show'):
                self.count('different answers')
            else:
                self.fail(f'{command} answers wrongly', path, damage)

    def judge_check(self, path, damage):
        status, _, errors = run([self.indexer, '--index', self.index, 'check'])
        if status != 2 or b'AddressSanitizer' in errors:
            self.fail(f'check ended with {status}', path, damage)
        self.count('found by check')
        self.can_be_rebuilt = b"hint: run 'lede-index rebuild'" in errors
        name = os.path.relpath(path, self.index)
        is_spare = name.startswith('catalogue-') or '/quotes/' in name
        if is_spare and not self.can_be_rebuilt:
            self.fail('check does not say that it can be rebuilt', path, damage)

    def apart(self, work):
        """What work gives, on an index that is as before afterwards."""
        copy = self.index + '-copy'
        shutil.copytree(self.index, copy)
        given = work()
        shutil.rmtree(self.index)
        os.rename(copy, self.index)
        return given

    def rebuild(self):
        status, output, errors = run([self.indexer, '--index', self.index, 'rebuild'])
        if status != 0:
            return status, output + errors, {}
        answers = self.answers()
        for command, expected in [('check', b'no damage'), ('update', b'nothing changed')]:
            status, output, errors = run([self.indexer, '--index', self.index, command])
            if status != 0 or expected not in output:
                return status, b'then ' + output + errors, {}
        return 0, b'', answers

    def judge_rebuild(self, path, damage):
        status, said, after = self.apart(self.rebuild)
        if status == 0 and self.can_be_rebuilt:
            self.count('rebuilt')
            for command, expected in self.rebuilt.items():
                if after.get(command, ())[:2] != expected[:2]:
                    self.fail(f'after rebuild {command} answers wrongly: {said}', path, damage)
        elif (status == 2 and not self.can_be_rebuilt and b'AddressSanitizer' not in said
              and (b'hint: restore the index from a backup' in said
                   or b'error: a crash' in said)):
            self.count('rebuild refused')
        else:
            self.fail(f'rebuild, {"" if self.can_be_rebuilt else "not "}advised by check, '
                      f'ended with {status}: {said[-1500:].decode(errors="replace")}',
                      path, damage)

    def run(self, damages):
        for path in list(self.files()):
            with open(path, 'rb') as file:
                whole = file.read()
            done = 0
            while done < damages and whole:
                damage, data = self.damaged(whole) if done else ('gone', None)
                if data == whole:
                    continue
                done += 1
                os.remove(path)
                if data is not None:
                    with open(path, 'wb') as file:
                        file.write(data)
                self.judge_answers(path, damage)
                self.judge_check(path, damage)
                if done % 10 == 1 and not self.large:
                    self.judge_rebuild(path, damage)
                with open(path, 'wb') as file:
                    file.write(whole)
        said = ', '.join(f'{count} {what}' for what, count in sorted(self.counts.items()))
        print(f'{self.failures} failures; {said}')
        shutil.rmtree(self.folder)
        return self.failures > 0


def main():
    numbers = [int(word) for word in sys.argv[3:]] + [None] * 3
    experiment = Experiment(sys.argv[1], sys.argv[2], numbers[1] or 0,
                            random.Random(numbers[2] or 1))
    return experiment.run(numbers[0] or 2)


if __name__ == '__main__':
    sys.exit(main())
