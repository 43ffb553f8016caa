#!/usr/bin/env python3
"""Reading takes time in proportion to what is read, however it is made up:

    growth.py LEDE-INDEX LEDE [some|all] [KILOBYTES] [FORMAT...]

Files of KILOBYTES of one small piece again and again, each in the formats that give it a
meaning, or in those named; with 'some' in one of them, with 'all' in every format. They
are inspected, or a quotation is verified: in a text that is made up so, or one that is so
itself. What takes long is looked at in a half and a quarter of its length too: four times
as much may not take much more than four times as long. No program may die.
"""
import concurrent.futures, os, signal, subprocess, sys, tempfile

from programs import Failures, is_sanitized

indexer, searcher, rest = sys.argv[1], sys.argv[2], sys.argv[3:]
sizes = [int(word) for word in rest if word.isdigit()]
full = (sizes[0] if sizes else 100 if is_sanitized(indexer) else 1000) * 1000
FLOOR = 0.3  # seconds that are not worth a second look
LEAST = 0.06  # what a time counts at least, since starting takes some too
MOST = 8  # times as long, for four times as much
LIMIT = 20  # seconds that nothing takes
LARGER = {'warc': 4, 'heads': 16, 'answer': 4, 'mbox': 4, 'parts': 4}  # times; read fast

WARC = 'WARC/1.0\nWARC-Type: resource\nContent-Type: text/plain\n'
MAIL = 'From: a@b.example\nDate: Tue, 3 Mar 2020 07:30:00 +0200\nMIME-Version: 1.0\n'
PARTS = MAIL + 'Subject: A\nContent-Type: multipart/mixed; boundary=b\n\n--b\n'
RSS = '<rss version="2.0"><channel><title>Post</title><item><title>A</title><description>'
QUOTE = 'The harbour gate stays shut tonight'
SAID = f'“{QUOTE},” said Ann Moor. '
NITF = '<?xml version="1.0"?><nitf><head><title>A</title></head><body><body.content>'

# Name of the file, what stands before the pieces, and behind them.
FORMATS = {
    'text': ('a.txt', 'Ferry returns\n\n', '\n'),
    'front': ('a.md', '---\ntitle: A\n', '\n---\nIt sailed.\n'),
    'html': ('a.html', '<html><body><article><h1>Ferry</h1><p>It sailed. ', '</p>'),
    'bare': ('b.html', '', ''),
    'head': ('c.html', '<html><head>', '</head><body><p>It sailed.</p>'),
    'attribute': ('d.html', '<html><body><p class="', '">It sailed.</p>'),
    'linked': ('e.html', '<html><head><script type="application/ld+json">',
               '</script></head><body><p>It sailed.</p>'),
    'factiva': ('f.html', '<html><body><div class="article enArticle"><div><span>A</span></div>'
                '<div>42 words</div><div>3 March 2020</div><div>Post</div><p>', '</p></div>'),
    'nexis': ('g.html', '<HTML><BODY><!-- x\n<DOCFULL> --><DIV><P>1 of 2 DOCUMENTS</P></DIV>'
              '<P>Post</P><P>March 3, 2020</P><P>A</P><P>', '</P><!-- x\n</DOCFULL> -->'),
    'csv': ('a.csv', 'id,text\n', ''),
    'columns': ('d.csv', 'id,text', '\n1,a\n'),
    'cell': ('b.csv', 'id,text\n1,"', '"\n'),
    'unclosed': ('c.csv', 'text\n"b\n', ''),
    'tsv': ('a.tsv', 'id\ttext\n1\t', '\n'),
    'nitf': ('a.xml', NITF, '</body.content></body></nitf>'),
    'rss': ('b.xml', RSS, '</description></item></channel></rss>'),
    'item': ('c.xml', '<rss version="2.0"><channel>', '</channel></rss>'),
    'json': ('a.json', '', ''),
    'keys': ('d.json', '{"title": "A", "text": "a"', '}'),
    'field': ('b.json', '[{"title": "A", "text": "', '"}]'),
    'value': ('c.json', '[{"title": "A", "text": ', '}]'),
    'jsonl': ('a.jsonl', '', ''),
    'line': ('b.jsonl', '{"text": "', '"}\n'),
    'header': ('a.eml', MAIL + 'Subject: ', '\n\nIt sailed.\n'),
    'address': ('b.eml', 'Subject: A\nMessage-ID: <1@b>\nFrom: ', '\n\nIt sailed.\n'),
    'mail': ('c.eml', MAIL + 'Subject: A\n\n', ''),
    'parts': ('d.eml', PARTS, '\n--b--\n'),
    'part': ('e.eml', PARTS + 'Content-Type: text/html\n\n', '\n--b--\n'),
    'quoted': ('f.eml', MAIL + 'Subject: A\nContent-Transfer-Encoding: quoted-printable\n\n', ''),
    'base64': ('g.eml', MAIL + 'Subject: A\nContent-Transfer-Encoding: base64\n\n', ''),
    'mbox': ('a.mbox', 'From a@b Mon Mar  2 07:30:00 2020\n' + MAIL + 'Subject: A\n\n', ''),
    'mhtml': ('a.mhtml', 'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/'
              'related; boundary=b\n\n--b\nContent-Type: text/html\n\n<html><body>', '\n--b--\n'),
    'warc': ('a.warc', '', ''),
    'heads': ('b.warc', WARC, 'Content-Length: 3\n\nAnd\n\n'),
    'answer': ('c.warc', 'WARC/1.0\nWARC-Type: response\nContent-Length: 99999999\n\nHTTP/1.1 200 '
               'OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n', ''),
    'rtf': ('a.rtf', '{\\rtf1\\ansi ', '}'),
    'pdf': ('a.pdf', '%PDF-1.4\n', ''),
    'unnamed': ('a', '', ''),
    # Texts in which the quotation is looked for.
    'beside': ('i.txt', f'Gate\n\n“{QUOTE}”, said Ann Moor ', f'“{QUOTE}”, said Ann Moor.\n'),
    'speech': ('h.txt', 'Gate\n\n', '\n'),
    'within': ('j.txt', f'Gate\n\n“I say {QUOTE}, ', f' {QUOTE},” said Ann Moor.\n'),
    # What is looked for, in a small text.
    'claim': (None, f'“{QUOTE}” ', ' said Ann Moor'),
}
VERIFIED = ['beside', 'within', 'claim', 'speech']
PAGES = 'html bare part mhtml'
TEXTS = 'text mail html field cell'
XML = 'nitf rss item'
JSON = 'json value jsonl linked'
MAILS = 'mail header mbox parts'

# A piece, and where it means something. № stands for its number; of two, all of the first
# come before all of the second.
PIECES = [
    # What once took quadratic time or all of the stack.
    ('"a,', 'csv'), ('][', 'json'), (WARC + 'Content-Length: 3\n\nAnd\n\n', 'heads'),
    *((mark, TEXTS) for mark in ['"a, ', '“', '” ', '‘a ', "'", '«', '„', '"', '("', '“a” ', '— ']),
    *((text, TEXTS) for text in [" '", "' ", '«»', '„“', '``', ',,', '\u200b"', '— a — ', 'a, ',
                                 'He said "x" ', 'Ann ', 'and said ', '"a" said Ann Moor ',
                                 'Ann Moor, who said, ', '"\n\n', '"a\n\n"b\n\n', '1\' 2" ']),
    *((mark, 'text html ' + JSON) for mark in ['(', '[', '{', ') ', '] ', '} ']),
    *((text, TEXTS) for text in ['a', 'a ', 'A. ', 'A ', '. ', '-', '\n', '\n\n', ' ', '\t', 'é',
                                 'http://a.b/ ', 'a@b.c ', '1 ', 'By ', 'By Ann Lee\n',
                                 'Mr. Lee said ', 'he said. ', 'Ann Lee, ', '2020-03-03 ',
                                 'March 3, 2020\n', 'A-', 'Read more\n', '* a\n\n', '> ', '# a\n\n',
                                 'OSLO (AFP) - ', '...', 'Photo: A\n\n', '中', 'http://', 'www.',
                                 '\u200b', 'a\u0301', '\r', '&', '%', '_', 'a: b\n', '= ', '=\n']),
    *((text, 'front text') for text in ['---\n', 'title: A\n', 'a:\n', ' - a\n', '  a\n']),
    *((text, PAGES + ' factiva nexis') for text in [
        '<a>', '<p>', '<p>a', '<div>', '</div>', '<b>a', '<i><b>', '<br>', '<table>',
        '<table><tr><td>', '<tr>', '<td>a', '<ul><li>', '<li>a', '<', '<!', '<!--', '-->', '</',
        '<![CDATA[', '<script>', '<style>', '<textarea>', '<title>', '<svg>', '<form>', '<select>',
        '<a href="/">a</a> ', '<a href=', '<p class="', '<p a=b c=d>', '&amp;', '&', '&#', '&#65;',
        '&lt;p&gt;', '<h1>a</h1>', '<blockquote>', '<article>', '<article><p>It sailed.</p>',
        '<span>a</span>', '<nobr>', '<p><div>', '<b><p>', '<a><b></a>', '<figure><figcaption>a',
        '<img alt="a">', '<time>2020-03-03</time>', '<section>a</section>', '<iframe>', '<pre>\n',
        '<template>', '<math>', '<font>', '</p>', '</a>', '<?a', '<script></script>', '<p>By Ann</p>',
        '<body a>', '<html>', '<frameset>', '<plaintext>', '<option>', '<button>', '<dl><dt>']),
    *((text, 'head') for text in ['<meta name="author" content="A">', '<meta ', '<link rel="a">',
                                  '<title>', '<title>a</title>', '<script>{', '<base href="/">',
                                  '<script type="application/ld+json">{}</script>', '<noscript>',
                                  '<meta property="article:tag" content="a">', '<style>a</style>']),
    *((text, 'attribute') for text in ['a ', '&amp;', '&', '"', "'", '" a="', '>', '=']),
    *((text, 'csv cell unclosed tsv') for text in [
        '"a,', '"a",', '"a"b,', '""', '"', ',', '\n', '"\n', 'a\n', '"a\n', '""a,', '"",', '1,a\n',
        '\t', '"a\t', ';', 'a,"b"\n', '"""', "'a',", '\\",']),
    *((text, XML) for text in [
        '<a>', '<![CDATA[', '<![CDATA[a]]>', ']]>', '<!--', '<?a ', '&amp;', '&lt;p&gt;', '&a;', '<p>',
        '<p>a</p>', '<item>', '<item><title>A</title><description>a</description></item>', '</a>',
        '<a b="', '<a b="c"', '<!DOCTYPE a [', '<a:b>', '<body.content>', '<nitf>', '<entry>', '<',
        '<channel>', '<a/>', '<!ENTITY a "b">', '&#65;', '<newsItem>', '<block>', '<media>']),
    *((text, JSON) for text in [
        '][', '[', '{', '}', ']', '{"a":', '[{', '"', '\\', ',', ':', '{}', '{} ', '[] ', '[],', '1,',
        '"a",', '"a":1,', '{"text": "a"},', '{"text": "a"}\n', '{"text": "a"}', '[{"text": "a"}],',
        'NaN,', '1', '-', '\n', '{\n', '{"articles": [', '{"text": "', '{"a": {}},', '0.', '"\\u00']),
    *((text, 'field line') for text in ['\\n', '\\u201c', '\\ud83d', '\\\\', '<p>a</p>', '&lt;p&gt;',
                                        '<a>', '\\"a, ', '\\n\\n', '<', '\\t', '{', '\\u0000']),
    *((text, MAILS + ' address part') for text in [
        '\n a', '\n\ta', '\nA: b', '\nSubject: a', '=?utf-8?q?a?= ', '=?utf-8?b?', '=?', '?=', '<', ', ',
        '"', '(', '\\', 'a <a@b.c>, ', ';', '; a=b', '--b\n', '--b--\n', '--b\n\n', '--', '\n--b',
        '--b\nContent-Type: text/plain\n\na\n', '> ', '>', '> a\n', '\n\n', 'From ', 'From a@b\n',
        '\n\nFrom a@b Mon Mar  2 07:30:00 2020\n' + MAIL + '\na\n',
        '\n\nFrom a@b Mon Mar  2 07:30:00 2020\n', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n',
        'Content-Type: message/rfc822\n\n', '-- \na\n', 'On a, b wrote:\n', ':', '\nFrom: a']),
    *((text, 'quoted') for text in ['=', '=\n', '=3D', '=\n\n', ' \n', 'a=20\n', '=4']),
    *((text, 'base64') for text in ['QUFB', '=', 'QQ==', '\n', ' ', '!']),
    *((text, 'warc heads answer') for text in [
        WARC + 'Content-Length: 0\n\n\n\n', WARC + 'Content-Length: 3\n\nAnd\n\n', 'WARC/1.0\n\n',
        'WARC/1.0\r\n\r\n', 'WARC/1.0\n', 'A: b\n', ' a\n', '\n', '\r\n', 'a', '1\na\n', '1\r\na\r\n', 'f\n',
        'WARC/1.0\nWARC-Type: response\nContent-Length: 19\n\nHTTP/1.1 200 OK\n\na\n\n\n\n']),
    *((text, 'rtf') for text in ['{', '}', '\\par ', '{\\b a}', "\\'e9", '\\u8220?', '{\\*\\a ']),
    *((text, 'pdf') for text in ['%PDF', '1 0 obj\n', 'endobj\n', '<<', '<< /A ', '[', '(', 'stream\n',
                                 'xref\n', 'trailer\n<< /Root 1 0 R >>\n', '%%EOF\n', 'startxref\n0\n']),
    *((text, 'unnamed') for text in ['a,b\n', 'a\tb\n', '{"a": 1}\n', 'From ', '<a>', '%PDF', 'WARC/',
                                     'A: b\n', '\xff\xfe', '\0\1', 'a\0', 'PK\3\4', '\x1b$B', 'é', '—\n']),
    *((text, TEXTS) for text in [
        'Section №\n\n', '№. a\n', '(№) ', '[№] ', 'Ann Lee№ ', 'Ann Lee№ said: “We go №.” ',
        '“We go №,” said Ann Lee№, a driver.\n\n', 'Lee№ said. ', 'http://a.b/№ ', 'a№@b.c ',
        '№ March 2020\n', ('(', ')'), ('[', ']'), ('“', '”'), ('“a ', 'b” '), ('"a, ', 'b" '),
        ('‘a ', 'b’ '), ('«', '»')]),
    *((text, name) for name in VERIFIED[:3] for text in ['„a” ', '‘', '[', 'a[', ('[', ']'), '... ', '.']),
    *((text, 'speech') for text in [
        SAID, f'{QUOTE}. ', f'“{QUOTE},” said Ann Lee№.\n\n', f'“{QUOTE},” said Ann Lee№, and ',
        f'Ann Lee№ never said “{QUOTE}” and ', f'“{QUOTE}” and ', f'“I say ‘{QUOTE}’ ',
        f'Lee№ says the harbour “gate stays shut tonight”, and ']),
    *((text, PAGES + ' factiva nexis') for text in [
        '<a№>', '<p class="c№">a</p>', '<p id="№">', '<h№>', '&№;', '&#№;', '<p a№=b>',
        '<a href="/№">a№</a> ', '<img src="№" alt="a№">', ('<b>', '</b>'), ('<div>', '</div>'),
        ('<ul><li>', '</li></ul>'), ('<table><tr><td>', '</td></tr></table>'), ('<b>a', '<p>'),
        ('<a href="/">', '<div>'), ('<font>', '<p>'), ('<table>', 'a'), ('<table>', '<p>'),
        ('<p>', '</div>'), ('<b>', '</i>'), ('<select>', '<p>'), ('<!--', '-->'), ('<', '>'),
        ('<p class="a ', '">'), ('<script>', '</script>'), ('<b><i>', '</b>')]),
    *((text, 'head') for text in ['<meta name="a№" content="b№">', '<meta a№=b>', '<link rel="№">']),
    *((text, 'attribute') for text in [' a№', '" a№="b']),
    *((text, XML) for text in ['<a№>', '<a№/>', '<a b№="c"/>', '<a xmlns:b№="c">', '&a№;', ('<a>', '</a>'),
                               '<item><guid>№</guid><description>a</description></item>',
                               ('<a ', '/>'), '<!ENTITY a№ "b">', ('<![CDATA[', ']]>')]),
    *((text, JSON) for text in [
        '{"id": "№", "text": "a"}\n', '{"id": "№", "text": "a"},', '№,', '{"k№":', ('[', ']'),
        ('{"a":', '}'), ('{"a":[', ']}'), ('[{', '}]'), ('{"articles":[', ']}')]),
    *((text, 'keys') for text in [', "k№": 1', ', "k№": {"name": "a"}', ', "text": "a"', ', "a": [1]',
                                  ', "k№": [{"title": "a"}]', ', "items": [{"title": "a"}]']),
    *((text, 'columns') for text in [',k№', ',text', ',', ',"k№"', ';k№', '\tk№']),
    *((text, 'front') for text in ['k№: a\n', 'title: A№\n']),
    *((text, MAILS) for text in [
        '\nX-№: a', '--b№\n', 'Content-Type: multipart/mixed; boundary=b№\n\n--b№\n', '; a№=b', '<№@b> ',
        '--b\nContent-ID: <№>\nContent-Type: text/html\n\n<p>a\n', ('>', '<'), ('(', ')'), ('"', '"'),
        '--b\nContent-Type: message/rfc822\n\nSubject: A№\n\na\n', ('--b\n', '--b--\n')]),
    *((text, 'mhtml') for text in ['--b\nContent-Location: a№\nContent-Type: text/html\n\n<p>a\n',
                                   '--b\nContent-ID: <№>\n\na\n']),
    *((text, 'pdf') for text in ['№ 0 obj\n<< /Length 1 >>\nendobj\n', ('<<', '>>'), ('[', ']')]),
]
folder = tempfile.mkdtemp()
failures = Failures()


def homes_of(number, homes):
    if 'all' in rest:
        return list(FORMATS)
    return [homes[number % len(homes)]] if 'some' in rest else homes


def cases():
    pairs = [(name, piece) for number, (piece, homes) in enumerate(PIECES)
             for name in homes_of(number, homes.split())]
    named = [name for name in FORMATS if name in rest]
    return [pair for pair in dict.fromkeys(pairs) if not named or pair[0] in named]


def repeated(piece, size):
    if isinstance(piece, tuple):
        return ''.join(part * (size // len(''.join(piece).encode())) for part in piece)
    if '№' in piece:
        return ''.join(piece.replace('№', str(i)) for i in range(size // (len(piece) + 4)))
    return piece * (size // len(piece.encode()) + 1)


def timed(words):
    """Seconds of the processor, and the exit status; no end is a long time."""
    with subprocess.Popen(['prlimit', f'--cpu={LIMIT}:{2 * LIMIT}', *words],
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, child.returncode


def verified(path, claim):
    """As timed(). A claim is given in words that the system takes; not to have it is 1."""
    index = path + '.lede'
    made = timed([indexer, '--index', index, 'update', path])
    if made[1] != 0:
        return made
    claim = claim.replace('\0', ' ')
    words = [claim[at:at + 30000] for at in range(0, len(claim), 30000)]
    seconds, status = timed([searcher, '--index', index, 'verify', '--', *words])
    return seconds, 0 if status == 1 else status


def looked_at(name, piece, size):
    """As timed()."""
    file, before, after = FORMATS[name]
    made_up = before + repeated(piece, size) + after
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = os.path.join(place, file or 'a.txt')
        with open(path, 'wb') as out:
            out.write((made_up if file else f'Gate\n\n{SAID}\n').encode())
        if name in VERIFIED:
            return verified(path, QUOTE if file else made_up)
        return timed([indexer, 'inspect', path])


def look_at(case):
    name, piece = case
    size = full * LARGER.get(name, 1)
    seconds, status = looked_at(name, piece, size)
    if status == -signal.SIGXCPU:
        return f'{name}, {piece!r}: no end in {LIMIT} s for {size} bytes', seconds
    if status != 0:
        return f'{name}, {piece!r}: ends with {status}', seconds
    if seconds < FLOOR:
        return None, seconds
    # The best of some, since others may want the caches.
    quarter = max(min(looked_at(name, piece, size // 4)[0] for _ in range(3)), LEAST)
    if seconds > MOST * quarter:
        seconds = min(seconds, looked_at(name, piece, size)[0])
    if seconds > MOST * quarter:
        half = looked_at(name, piece, size // 2)[0]
        return (f'{name}, {piece!r}: {quarter:.2f} s for {size // 4} bytes, {half:.2f} s for '
                f'{size // 2}, {seconds:.2f} s for {size}'), seconds
    return None, seconds


everything = cases()
total = 0
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for case, (failure, seconds) in zip(everything, pool.map(look_at, everything)):
        failures.expect(failure is None, failure or '')
        total += seconds
        if '-v' in rest:
            print(f'{seconds:.2f} {case}', flush=True)
os.rmdir(folder)
sys.exit(failures.finish(f'{len(everything)} texts of {full} bytes, {total:.0f} s'))
