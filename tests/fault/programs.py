"""Running the two programs and looking at them from outside, for the tests in Python."""
import os, subprocess


def is_sanitized(program):
    with open(program, 'rb') as binary:
        return b'__asan_init' in binary.read()


def run(words, seconds=60, **more):
    """Exit status (None: no end), standard output and standard error."""
    try:
        done = subprocess.run(words, capture_output=True, timeout=seconds, check=False,
                              stdin=subprocess.DEVNULL, **more)
    except subprocess.TimeoutExpired:
        return None, b'', b'no end'
    return done.returncode, done.stdout, done.stderr


def measured(words):
    """As run(), and seconds of the processor, since others may want it, and bytes at most."""
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT) as child:
        said = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, said, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


class Failures:
    """Counts and prints what fails; finish() gives the exit status."""

    def __init__(self):
        self.count = 0

    def expect(self, holds, what):
        if not holds:
            self.count += 1
            print('FAILED ' + what[:2000])
        return holds

    def finish(self, summary):
        print(f'{summary}: {self.count} failures')
        return int(self.count > 0)
