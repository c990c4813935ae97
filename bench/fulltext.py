"""The same texts in SQLite's full-text search, and a client for the site: what the benchmarks share."""
import http.client
import json
import os
import re
import sqlite3
import time
import urllib.parse

FACETS = ("parties", "kind", "language", "areas")


def texts(folder):
    """Path below the folder, title and body of each Markdown file, by path."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".md"):
                path = os.path.join(place, name)
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                head, _, body = text[4:].partition("\n---") if text.startswith("---\n") else ("", "", text)
                title = re.search(r"^title: (.*)$", head, re.M)
                shown = title.group(1).strip("'\"") if title else ""
                date = re.search(r"^date: '?(\d{4}-\d{2}-\d{2})", head, re.M)
                yield os.path.relpath(path, folder), shown, date.group(1) if date else "", body


def facts(output):
    """The facets of each document of an output, by its path."""
    with open(os.path.join(output, "documents.jsonl"), encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            values = [(name, value) for name in FACETS for value in listed(document.get(name, ""))]
            yield document["file"], values


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


def build(folder, output, file):
    """Makes the FTS5 table with the facets beside it; seconds that it took."""
    if os.path.exists(file):
        os.remove(file)
    start = time.perf_counter()
    base = sqlite3.connect(file)
    base.execute("PRAGMA journal_mode=OFF")
    base.execute("PRAGMA synchronous=OFF")
    base.execute("CREATE VIRTUAL TABLE t USING fts5(file UNINDEXED, title, date UNINDEXED, body, tokenize='porter unicode61 remove_diacritics 2')")
    base.execute("CREATE TABLE facet(doc INTEGER, field TEXT, value TEXT)")
    rows = {}
    for number, row in enumerate(texts(folder), 1):
        base.execute("INSERT INTO t(rowid, file, title, date, body) VALUES (?, ?, ?, ?, ?)", (number, *row))
        rows[row[0]] = number
        if row[2]:
            base.execute("INSERT INTO facet VALUES (?, 'year', ?)", (number, row[2][:4]))
    if output:
        for path, values in facts(output):
            if path in rows:
                base.executemany("INSERT INTO facet VALUES (?, ?, ?)", [(rows[path], *value) for value in values])
    base.execute("INSERT INTO t(t) VALUES ('optimize')")
    base.execute("CREATE INDEX by_doc ON facet(doc, field, value)")
    base.commit()
    base.close()
    return time.perf_counter() - start


class Site:
    """A running 'tunsh serve', asked over one connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def search(self, query, limit=20):
        self.connection.request("GET", "/api/v1/search?limit=%d&q=%s" % (limit, urllib.parse.quote(query)))
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError("%s: %s" % (query, body[:200]))
        return json.loads(body)
