#!/usr/bin/env python3
"""Damages files of every format and lets lede-index inspect them:

    mutate_files.py LEDE-INDEX [FILES] [MEGABYTES] [SEED]

FILES damaged files of every format (truncated, bytes changed, pieces doubled, swapped and
joined with others), in groups, and some made to hurt: nested 100,000 deep, MEGABYTES in
one line, bombs of entities and of zeros, encodings mixed. No inspection may crash, use
more than 1 GB, or take more than 5 seconds and what reading its bytes takes. What fails is
kept and named.
"""
import gzip, io, os, random, resource, subprocess, sys, tarfile, tempfile, time, zipfile

PROSE = ('The ferry came back to the port on Tuesday, and a crowd was waiting on the quay. '
         '“We waited for a whole year,” the harbor master Olav Stein said. ')
GROUP = 50
LIMIT_BYTES = 1 << 30
is_sanitized = False


def page(extra=''):
    return ('<!doctype html><html><head><title>Ferry returns</title>'
            '<meta property="article:published_time" content="2020-03-03T07:30:00+02:00">'
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry '
            'returns","author":[{"name":"Ann Petrov"}]}</script></head><body><nav><a '
            'href="/">Home</a></nav><article><h1>Ferry returns</h1><p>' + PROSE +
            '</p><blockquote>“Again”</blockquote><p>' + PROSE + extra + '</p></article>'
            '<footer>All rights reserved</footer></body></html>')


def pdf():
    lines = ''.join(f'BT /F1 10 Tf 72 {700 - 12 * i} Td (The ferry came back, line {i}) Tj ET\n'
                    for i in range(20))
    objects = ['<< /Type /Catalog /Pages 2 0 R >>',
               '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
               '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
               '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R '
               '/Resources << /Font << /F1 3 0 R >> >> >>',
               f'<< /Length {len(lines)} >>\nstream\n{lines}endstream']
    out, table = '%PDF-1.4\n', '0000000000 65535 f \n'
    for i, text in enumerate(objects):
        table += f'{len(out):010d} 00000 n \n'
        out += f'{i + 1} 0 obj\n{text}\nendobj\n'
    return out + f'xref\n0 6\n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n'


def packed(kind, members):
    out = io.BytesIO()
    if kind == 'zip':
        with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
            for name, data in members:
                archive.writestr(name, data)
    else:
        with tarfile.open(fileobj=out, mode='w:' + kind) as archive:
            for name, data in members:
                info = tarfile.TarInfo(name)
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def mail(kind):
    part = (f'--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {kind}'
            f'\r\n\r\n<p>The caf=C3=A9 =\r\nagain UmFpbiBmZWxs</p>\r\n')
    return ('Message-ID: <1@post.example>\r\nFrom: =?utf-8?q?Ann_Petr=C3=B3v?= <a@b.example>\r\n'
            'Date: Tue, 3 Mar 2020 07:30:00 +0200\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n'
            'Content-Type: multipart/alternative; boundary=b\r\n\r\n' + part +
            '--b\r\nContent-Type: text/plain\r\n\r\n' + PROSE + '\r\n--b--\r\n')


def good_files():
    html, text = page(), 'Ferry returns\nBy Ann Petrov\n3 March 2020\n\n' + PROSE * 3 + '\n'
    nitf = ('<nitf><head><title>Ferry</title></head><body><body.head><hedline><hl1>Ferry</hl1>'
            '</hedline><byline>Ann</byline></body.head><body.content><p>' + PROSE +
            '</p></body.content></body></nitf>')
    answer = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n' + html
    warc = (f'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n'
            f'Content-Length: {len(answer.encode())}\r\n\r\n{answer}\r\n\r\n') * 2
    factiva = ('<html><body><div class="article enArticle"><div><span>Ferry</span></div>'
               '<div>42 words</div><div>3 March 2020</div><div>Post</div><p class='
               '"articleParagraph">' + PROSE + '</p></div></body></html>')
    nexis = ('<HTML><BODY><!-- x\n<DOCFULL> --><DIV><P>1 of 2 DOCUMENTS</P></DIV><P>Post</P>'
             '<P>March 3, 2020</P><P>Ferry</P><P>BYLINE: Ann</P><P>' + PROSE +
             '</P><!-- x\n</DOCFULL> --></BODY></HTML>')
    nexis_text = ''.join(f'''
                {i} of 2 DOCUMENTS

                    Post

                March 3, 2020 Tuesday

Ferry

BYLINE: Ann

LENGTH: 42 words

{PROSE}

LOAD-DATE: March 4, 2020

''' for i in (1, 2))
    files = {
        'txt': text, 'html': html, 'nitf.xml': '<?xml version="1.0"?>' + nitf,
        'newsml.xml': '<newsMessage><itemSet><newsItem guid="a"><contentMeta><headline>A'
                      '</headline></contentMeta><contentSet><inlineXML>' + nitf +
                      '</inlineXML></contentSet></newsItem></itemSet></newsMessage>',
        'rss.xml': '<rss version="2.0"><channel><title>Post</title><item><title>Ferry</title>'
                   '<pubDate>Tue, 3 Mar 2020 07:30:00 GMT</pubDate><description><![CDATA[<p>' +
                   PROSE + '</p>]]></description></item></channel></rss>',
        'atom.xml': '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>'
                    'A</title><content type="html">&lt;p&gt;' + PROSE + '</content></entry></feed>',
        'json': '[{"id": "1", "headline": "Ferry", "text": "' + PROSE + '", "tags": [1, {}]}]',
        'ninjs.json': '{"uri": "a", "type": "text", "headline": "A", "body_html": "<p>' + PROSE +
                      '</p>", "versioncreated": "2020-03-03T07:30:00Z"}',
        'jsonl': ('{"id": "%d", "text": "' + PROSE + '"}\n') * 5 % (1, 2, 3, 4, 5),
        'csv': 'id,headline,text\n1,Ferry,"' + PROSE + '"\n2,"Gas, again","' + PROSE + '"\n',
        'eml': mail('quoted-printable'), 'b64.eml': mail('base64'),
        'mbox': ('From a@b Mon Mar  2 07:30:00 2020\n' + mail('7bit') + '\n\n') * 3,
        'mhtml': 'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; '
                 'boundary=b\n\n--b\nContent-Type: text/html\n\n' + html + '\n--b--\n',
        'pdf': pdf(), 'warc': warc, 'factiva.html': factiva, 'nexis.html': nexis,
        'nexis.txt': nexis_text,
    }
    files = {name: data.encode() for name, data in files.items()}
    members = [('a.txt', files['txt']), ('b.html', files['html']), ('c.jsonl', files['jsonl'])]
    for kind in ('zip', 'gz', 'bz2', 'xz', ''):
        files['zip' if kind == 'zip' else 'tar.' + kind] = packed(kind, members)
    files['jsonl.gz'] = gzip.compress(files['jsonl'])
    files['utf16.txt'] = text.encode('utf-16')
    files['cyrillic.html'] = page('Паром вернулся в порт.').encode('cp1251', 'replace')
    return files


def mutated(data, others, rng):
    data = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        at, size = rng.randrange(len(data) + 1), rng.randint(1, 200)
        how = rng.randrange(7)
        if how == 0:
            del data[at:]
        elif how == 1:
            for _ in range(rng.randint(1, 20)):
                if data:
                    data[rng.randrange(len(data))] = rng.randrange(256)
        elif how == 2:
            data[at:at] = data[at:at + size] * rng.randint(1, 200)
        elif how == 3:
            del data[at:at + size]
        elif how == 4:
            other = rng.choice(others)
            data[at:] = other[rng.randrange(len(other)):]
        elif how == 5:
            data[at:at] = rng.choice([b'\0', b'<', b'&', b'"', b'{', b'\xff\xfe', b'\r\n\r\n',
                                      'Ж“'.encode(), 'Ж'.encode('utf-16-le')]) * size
        else:
            data[at:at + 4] = rng.randrange(1 << 32).to_bytes(4, 'little')
    return bytes(data)


def hurting_files(megabytes):
    n, deep = megabytes * 1_000_000, 100_000
    line = b'word ' * (n // 5)
    entities = b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a0 "ha">' + b''.join(
        b'<!ENTITY a%d "%s">' % (i, b'&a%d;' % (i - 1) * 10) for i in range(1, 12)) + b']>'
    yield 'line.txt', line
    yield 'line.html', b'<html><p>' + line
    yield 'line.xml', b'<nitf><body><body.content><p>' + line
    yield 'line.json', b'{"text": "' + line + b'"}'
    yield 'line.jsonl', b'{"text": "' + line + b'"}\n{"text": "b"}\n'
    yield 'line.csv', b'id,text\n1,' + line
    yield 'line.eml', b'Received: x\nSubject: ' + line
    yield 'line.mbox', b'From a@b Mon Aug  3 12:45:00 2015\nReceived: x\n\n' + line
    yield 'line.pdf', b'%PDF-1.4\n1 0 obj ' + line
    yield 'line.warc', b'WARC/1.0\n' + line
    yield 'marks.txt', '“'.encode() * (n // 3)
    yield 'names.txt', b'By Ann Lee\n' * (n // 11)
    yield 'zeros.gz', gzip.compress(bytes(10 * n))
    yield 'zeros.zip', packed('zip', [('a.txt', bytes(10 * n))])
    yield 'mixed.txt', 'слово “да” '.encode() * 999 + 'слово '.encode('cp1251') * 999 + \
        'слово '.encode('utf-16') * 999 + 'слово '.encode('koi8-r') * 999
    yield 'deep.html', b'<div>' * deep + b'x'
    yield 'deep.json', b'[' * deep
    yield 'deep2.json', b'{"a":' * deep
    yield 'deep.jsonl', b'{"a":' * deep + b'}' * deep
    yield 'deep.xml', b'<nitf>' * deep
    yield 'deep.eml', b'Received: x\n' + b'Content-Type: multipart/mixed; boundary=b\n\n--b\n' * deep
    yield 'deep2.eml', b'Received: x\n' + b'Content-Type: message/rfc822\n\n' * deep
    yield 'deep.pdf', b'%PDF-1.4\n1 0 obj ' + b'[' * deep
    yield 'deep.warc', b'WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n' \
        b'Content-Length: 99999999\r\n\r\n' * (deep // 10)
    yield 'entities.xml', entities + b'<nitf><body><p>&a11;</p></body></nitf>'
    yield 'entities.html', b'<html><p>' + b'&notit;&#x110000;&#0;&amp' * deep
    nested = b'A text.'
    for i in range(20):
        nested = packed('zip', [(f'{i}.zip', nested)])
    yield 'nested.zip', nested


def fails(program, path, seconds):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    start = time.monotonic()
    with subprocess.Popen([program, 'inspect', path], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as child:
        try:
            said = child.communicate(timeout=seconds)[1]
        except subprocess.TimeoutExpired:
            child.kill()
            return f'no end after {time.monotonic() - start:.1f} s'
    # The largest of all children so far; a sanitizer has memory of its own.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    if child.returncode != 0:
        return f'exit status {child.returncode}: {said[-2000:].decode(errors="replace")}'
    if peak > LIMIT_BYTES and peak > before * 1024 and not is_sanitized:
        return f'{peak >> 20} MB of memory'
    return None


def main():
    global is_sanitized
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    with open(program, 'rb') as binary:
        is_sanitized = b'__asan_init' in binary.read()
    slack = 20 if is_sanitized else 1
    failures, folder = 0, tempfile.mkdtemp()

    def reason(paths, target):
        seconds = (5 + sum(os.path.getsize(path) for path in paths) / 20e6) * slack
        why = fails(program, target, seconds)
        if why and why.startswith('no end'):  # others may have wanted the machine
            why = fails(program, target, seconds)
        return why

    def check(paths, target):
        """Of a group that fails, the files are kept that fail alone; if none does, all are."""
        nonlocal failures
        bad = {target: why} if (why := reason(paths, target)) else {}
        if bad and len(paths) > 1:
            bad = {path: why for path in paths if (why := reason([path], path))} or bad
        for path, why in bad.items():
            failures += 1
            print(f'FAILED {path}: {why}')
        if target not in bad:
            for path in paths:
                path in bad or os.remove(path)

    files = good_files()
    others = list(files.values())
    for name, data in files.items():
        path = os.path.join(folder, 'good.' + name)
        with open(path, 'wb') as out:
            out.write(data)
        said = subprocess.run([program, 'inspect', '--format', 'jsonl', path],
                              capture_output=True, check=False)
        if said.stdout.count(b'\n') == 0 or said.stderr:
            failures += 1
            print(f'FAILED {path}: not read: {said.stderr.decode()}')
        os.remove(path)
        for begin in range(0, count, GROUP):
            group = tempfile.mkdtemp(dir=folder)
            paths = [os.path.join(group, f'{i}.{name}') for i in range(begin, min(begin + GROUP, count))]
            for path in paths:
                with open(path, 'wb') as out:
                    out.write(mutated(data, others, rng))
            check(paths, group)
            os.listdir(group) or os.rmdir(group)
    for name, data in hurting_files(megabytes):
        path = os.path.join(folder, name)
        with open(path, 'wb') as out:
            out.write(data)
        check([path], path)
    print(f'{count} damaged files of each of {len(files)} formats, {failures} failures')
    os.listdir(folder) or os.rmdir(folder)
    return failures > 0


if __name__ == '__main__':
    sys.exit(main())
