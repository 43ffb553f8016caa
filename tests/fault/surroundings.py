#!/usr/bin/env python3
"""What surrounds the programs changes nothing in the index:

    surroundings.py LEDE-INDEX LEDE ARCHIVE

Variables of Xapian and of locales, a umask, closed streams, 32 open files, a clock that
went back: the same tables come out. A second update writes nothing, and neither program
opens a network (both seen by strace, else skipped).
"""
import os, re, resource, shutil, signal, subprocess, sys, tempfile

from programs import Failures, is_sanitized, run

indexer, searcher, archive = sys.argv[1:4]
folder = tempfile.mkdtemp()
failures = Failures()


def facts_of(index):
    """The hashes of the tables; the rest carries names made at random."""
    with open(os.path.join(index, 'manifest')) as manifest:
        return [line.split('/')[-2:] for line in manifest if '.glass' in line]


def update(name, environment=None, **how):
    index = os.path.join(folder, name)
    status, _, errors = run([indexer, '--index', index, 'update', archive],
                            env={**os.environ, **(environment or {})}, **how)
    failures.expect(status == 0, f'{name}: the update ends with {status}: {errors[-1500:].decode()}')
    return index


def expect_same(name, *given, **how):
    index = update(name, *given, **how)
    failures.expect(facts_of(index) == expected, f'{name}: another index')
    status, output, errors = run([searcher, '--index', index, 'find', 'oil supplies'],
                                 env={**os.environ, **(given[0] if given else {})}, **how)
    failures.expect(status == 0 and output == answer,
                    f'{name}: another answer: {status} {errors[-500:].decode()}')


def few_files():
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))


index = update('plain')
expected = facts_of(index)
answer = run([searcher, '--index', index, 'find', 'oil supplies'])[1]
for name, environment in {
        'flush threshold': {'XAPIAN_FLUSH_THRESHOLD': '1'},
        'n-grams': {'XAPIAN_CJK_NGRAM': '1'},
        'changesets': {'XAPIAN_MAX_CHANGESETS': '9'},
        'Turkish': {'LC_ALL': 'tr_TR.UTF-8', 'LANG': 'tr_TR.UTF-8'},
        'no locale': {'LC_ALL': 'C', 'LANG': 'nonsense'},
        'another zone': {'TZ': 'Asia/Tokyo'},
        'another day': {'LEDE_TODAY': '1999-01-01'},
        'no home': {'HOME': '/nonexistent', 'PATH': ''}}.items():
    expect_same(name, environment)
expect_same('umask 077', preexec_fn=lambda: os.umask(0o077))
expect_same('umask 0', preexec_fn=lambda: os.umask(0))
expect_same('32 open files', preexec_fn=few_files)
expect_same('interrupts ignored', preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
for number, name in enumerate(['input', 'output', 'errors']):
    index = os.path.join(folder, f'closed {name}')
    words = [indexer, '--index', index, 'update', archive]
    status = subprocess.run(['bash', '-c', f'"$0" "$@" {"<>"[number > 0] if number < 2 else "2>"}&-',
                             *words], stderr=subprocess.DEVNULL, check=False,
                            stdout=subprocess.DEVNULL).returncode
    done = os.path.exists(os.path.join(index, 'manifest'))
    failures.expect(status in (0, 2) and done and facts_of(index) == expected,
                    f'closed {name}: another index, status {status}')


def traced(calls, words):
    log = os.path.join(folder, 'calls')
    status, _, errors = run(['strace', '-f', '-y', '-o', log, '-e', 'trace=' + calls, *words])
    failures.expect(status == 0, f'{words} under strace: {errors[-500:].decode()}')
    with open(log, errors='replace') as lines:
        return [line for line in lines if ' = -1 ' not in line]


index = os.path.join(folder, 'plain')
is_traced = shutil.which('strace') and not is_sanitized(indexer) and \
    run(['strace', '-o', '/dev/null', 'true'])[0] == 0
if is_traced:
    changes = traced('write,pwrite64,writev,ftruncate,rename,renameat,renameat2,unlink,unlinkat,'
                     'mkdir,fsync,fdatasync,utimensat', [indexer, '--index', index, 'update'])
    changes = [line for line in changes if re.search(rf'{re.escape(index)}(?!/lock)', line)]
    failures.expect(not changes, f'a second update writes: {changes[:3]}')
    for words in ([indexer, '--index', index, 'update'], [indexer, '--index', index, 'check'],
                  [indexer, 'inspect', archive], [searcher, '--index', index, 'find', 'oil'],
                  [searcher, '--index', index, 'quote', 'oil']):
        opened = [line for line in traced('socket,connect,bind', words) if 'AF_INET' in line
                  or 'AF_NETLINK' in line or 'AF_UNIX' in line]
        failures.expect(not opened, f'{words} opens a network: {opened[:3]}')
else:
    print('skipped: what strace sees (it is not there, or a sanitizer is)')
shutil.rmtree(folder)
sys.exit(failures.finish('surroundings'))
