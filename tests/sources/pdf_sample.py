"""Small PDF files, written by hand: lines of Helvetica where a test wants them."""

from __future__ import annotations

from itertools import accumulate


def _object(number, body):
    return b"%d 0 obj\n%s\nendobj\n" % (number, body)


def _line(x, y, size, words):
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (size, x, y, escaped)


def pdf(*pages, **metadata):
    """A PDF whose pages are lists of lines: (x, y, size, words)."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages)))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        font,
    ]
    for i, lines in enumerate(pages):
        content = b"\n".join(_line(*line) for line in lines)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * i),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    said = b" ".join(b"/%s (%s)" % (key.encode(), value.encode("cp1252")) for key, value in metadata.items())
    objects.append(b"<< %s >>" % said)
    written = [b"%PDF-1.4\n", *(_object(i, body) for i, body in enumerate(objects, 1))]
    starts = list(accumulate(map(len, written)))[:-1]
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    )
    count = len(objects)
    return b"".join(written) + end % (count + 1, table, count + 1, count, sum(map(len, written)))


def column(words, top=740, left=72, size=11, pitch=14):
    """Lines of words, one under the other."""
    return [(left, top - pitch * i, size, line) for i, line in enumerate(words)]
