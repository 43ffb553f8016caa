#!/usr/bin/env python3
"""An archive that is no tree of quiet files:

    hostile_tree.py LEDE-INDEX LEDE [FILES]

Loops of links, links out of the tree, both followed and not, FIFOs, sockets, devices (as
root), names of any bytes, folders that may not be read, a clock that goes back, sources
that overlap or are gone, one folder of FILES files, and files that change, grow and vanish
while they are read: an update ends, finds what is there, and names what it skips.
"""
import json, os, random, shutil, socket, sys, tempfile, threading, time

from programs import Failures, run

indexer, searcher = sys.argv[1:3]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
folder = tempfile.mkdtemp()
os.chmod(folder, 0o755)
archive, index = os.path.join(folder, 'archive'), os.path.join(folder, 'index')
failures = Failures()


def article(name, text='A common text'):
    path = os.path.join(os.fsencode(archive), os.fsencode(name))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as out:
        out.write(f'{text} of this very file.\n')
    return path


def update(*words):
    status, output, errors = run([indexer, '--index', index, 'update', *words, '--format', 'json'],
                                 600)
    if not failures.expect(status == 0, f'update {words} ends with {status}: {errors[-1500:]!r}'):
        sys.exit(failures.finish('stopped'))
    return json.loads(output)


def found(query='common'):
    told = run([searcher, '--index', index, 'find', query, '--count', '--format', 'json'], 120)[1]
    return json.loads(told)['total']


def expect(what, told, wanted):
    number = found('common rare')
    failures.expect(told['articles'] == wanted == number,
                    f'{what}: {told["articles"]} articles, {number} found, not {wanted}')


def odd_tree():
    article('a.txt')
    article(b'line\nend.txt')
    article(b'no \xff utf-8 \xc3.txt')
    article('\x1b[31mred \u202e.txt')
    article('-rf.txt')
    article('deep/' * 40 + 'b.txt')
    article('../outside.txt', 'A rare text')
    for name, target in (('loop', '.'), ('up', '..'), ('root', '/'), ('self', 'self'),
                         ('dangling', 'nowhere'), ('deep/out.txt', '../../outside.txt')):
        os.symlink(target, os.path.join(archive, name))
    os.mkfifo(os.path.join(archive, 'fifo.txt'))
    with socket.socket(socket.AF_UNIX) as listener:
        here = os.getcwd()
        os.chdir(archive)
        listener.bind('socket.txt')
        os.chdir(here)
    skipped = 8
    if os.getuid() == 0:
        try:
            os.mknod(os.path.join(archive, 'device.txt'), 0o600 | 0o020000, os.makedev(1, 5))
            skipped += 1
        except OSError:
            print('skipped: devices (they cannot be made here)')
    else:
        print('skipped: devices (only root makes them)')
    told = update(archive)
    expect('an odd tree', told, 6)
    failures.expect(found('rare') == 0, 'a link leads out of the tree')
    failures.expect(len(told['skipped']) == skipped and all(s['reason'] for s in told['skipped']),
                    f'{len(told["skipped"])} skipped, not {skipped}: {told["skipped"]}')
    return 6


def links(wanted):
    """Folders full of links to each other, upwards, to the index and to what is no file."""
    crowd, folders = os.path.join(folder, 'crowd'), 40
    for number in range(folders):
        here = article(f'../crowd/{number}/a.txt').decode()[:-len('/a.txt')]
        for other in range(folders):
            os.symlink(f'../{other}', os.path.join(here, f'to{other}'))
        for name, target in (('up', '..'), ('root', '/'), ('index', index), ('back', archive),
                             ('pipe', os.path.join(archive, 'fifo.txt')), ('none', 'none/none'),
                             ('null', '/dev/null'), ('line\nend', '\udcff')):
            os.symlink(os.fsencode(target), os.path.join(here, name))
    os.symlink(os.path.join(crowd, '0'), os.path.join(archive, 'crowd'))
    all_of_them = wanted + 1 + folders  # one link leads out of the tree
    start = time.monotonic()
    expect('links followed', update('--follow', archive), all_of_them)
    failures.expect(time.monotonic() - start < 20, 'links take their time')
    failures.expect(found('rare') == 1, 'a link out of the tree is not followed')
    told = update()
    failures.expect(told['added'] + told['changed'] + told['removed'] == 0,
                    f'links followed again: {told["added"]} added')
    os.rename(crowd, crowd + '-away')
    expect('a crowd of links that is away', update(), all_of_them)
    os.rename(crowd + '-away', crowd)
    expect('a crowd of links that is back', update(), all_of_them)
    flip(all_of_them, crowd)
    expect('links not followed any more', update('--no-follow', archive), wanted)
    os.remove(os.path.join(archive, 'crowd'))
    shutil.rmtree(crowd)
    expect('without the crowd of links', update(), wanted)


def update_while(change, look=lambda: None):
    """Updates, looks and checks again and again while another thread makes change after change."""
    stop = threading.Event()

    def make_changes():
        while not stop.is_set():
            try:
                change()
            except OSError:
                continue

    changer = threading.Thread(target=make_changes)
    changer.start()
    for _ in range(5 if count <= 2000 else 100):
        update()
        look()
        status, _, errors = run([indexer, '--index', index, 'check'])
        failures.expect(status == 0, f'check ends with {status}: {errors.decode()}')
    stop.set()
    changer.join()


def flip(wanted, crowd):
    """Links lead elsewhere, and folders become links, while they are followed."""
    rng = random.Random(2)
    flips = os.path.join(archive, 'flips')
    os.mkdir(flips)
    targets = ['.', '..', '/', 'nowhere', index, archive, os.path.join(archive, 'fifo.txt'),
               '0', '1', '2', crowd, os.path.join(crowd, '3', 'a.txt'), '/dev/zero']

    def change():
        path = os.path.join(flips, str(rng.randrange(4)))
        if rng.randrange(4) == 0:
            shutil.rmtree(path) if not os.path.islink(path) else os.remove(path)
            os.mkdir(path)
        else:
            os.symlink(rng.choice(targets), path + '.new')
            if os.path.isdir(path) and not os.path.islink(path):
                os.rmdir(path)
            os.rename(path + '.new', path)

    update_while(change)
    shutil.rmtree(flips)
    expect('links that lead nowhere else', update(), wanted)


def clock(wanted):
    """Times of files say nothing of what was last: each of them is another content."""
    path = os.path.join(archive, 'a.txt')
    for number, when in enumerate((4e9, 1e9, 0, -1e9, time.time() + 1e7)):
        article('a.txt', f'A common version{number}')
        os.utime(path, (when, when))
        expect(f'mtime {when}', update(), wanted)
        failures.expect(found(f'version{number}') == 1, f'mtime {when}: the change is not seen')
    before = os.stat(path)
    article('a.txt', 'A common version5')  # as long as before
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    update()
    failures.expect(found('version5') == 1, 'a change with its time set back is not seen')


def sources(wanted):
    expect('sources that overlap', update(os.path.join(archive, 'deep'), archive + '/.'), wanted)
    os.rename(archive, archive + '-away')
    told = run([indexer, '--index', index, 'update'])
    failures.expect(b'are kept' in told[1] + told[2] and found() == wanted,
                    f'a source that is gone: {told}')
    os.rename(archive + '-away', archive)
    expect('a source that is back', update(), wanted)


def without_right(wanted):
    if os.getuid() == 0:
        print('skipped: folders that may not be read (root may read all)')
        return
    deep = os.path.join(archive, 'deep')
    os.chmod(deep, 0)
    told = update()
    failures.expect(any('deep' in s['path'] for s in told['skipped']), 'it is not said')
    os.chmod(deep, 0o755)
    expect('a folder that may be read again', update(), wanted)


def restless(wanted):
    """Files change, grow, shrink, vanish and become something else while they are read."""
    rng = random.Random(1)
    big = os.path.join(archive, 'restless')
    os.mkdir(big)

    def change():
        path = os.path.join(big, f'{rng.randrange(20)}.jsonl')
        how = rng.randrange(5)
        if how == 0:
            os.remove(path)
        elif how == 1:
            os.truncate(path, rng.randrange(1000))
        elif how == 2:
            os.remove(path)
            os.mkfifo(path)
        elif how == 3:
            os.chmod(path, rng.choice([0, 0o644]))
        else:
            if os.path.exists(path) and not os.path.isfile(path):
                os.remove(path)
            with open(path, 'a') as out:
                out.write('{"text": "A restless text"}\n' * rng.randrange(2000))

    update_while(change, lambda: failures.expect(found() == wanted,
                                                 'quiet files are lost beside restless ones'))
    shutil.rmtree(big)
    expect('a tree that is quiet again', update(), wanted)


def many(wanted):
    for number in range(count):
        article(f'many/{number}.txt', f'A common text {number}')
    start = time.monotonic()
    expect(f'{count} files in a folder', update(), wanted + count)
    first = time.monotonic() - start
    start = time.monotonic()
    told = update()
    failures.expect(told['added'] + told['changed'] == 0, 'files are read again')
    return f'{count} files in {first:.1f} s, again in {time.monotonic() - start:.1f} s'


wanted = odd_tree()
links(wanted)
clock(wanted)
sources(wanted)
without_right(wanted)
restless(wanted)
said = many(wanted)
shutil.rmtree(folder)
sys.exit(failures.finish(said))
