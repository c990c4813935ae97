"""Counts what a dataset holds and writes the figures into docs/dataset.md.

usage: python3 docs/dataset-figures.py OUTPUT [docs/dataset.md]

Without the second argument the figures are printed. Only the standard library is needed.
"""

import collections
import csv
import json
import pathlib
import sys

BEGIN = "<!-- figures: begin -->"
END = "<!-- figures: end -->"


def table(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def figures(folder):
    acts = table(folder, "partnerships")
    with open(folder / "documents.jsonl", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    once = [d for d in documents if not d.get("duplicateOf")]
    pair = lambda row: (row["a"], row["b"])
    founding = [r for r in acts if r["action"] in ("declared", "upgraded") and r["status"] == "asserted"]
    dated = [r for r in founding if r["date"]]
    pairs = {pair(r) for r in acts}
    yield "what", "how many"
    yield "documents read (each once)", len(once)
    yield "pairs of parties with an act of any kind", len(pairs)
    yield "parties", len({p for row in pairs for p in row})
    yield "acts (rows of partnerships.csv)", len(acts)
    yield "of them declared or upgraded", len(founding)
    yield "of these with a date", len(dated)
    yield "of these to the day", sum(len(r["date"]) == 10 for r in dated)
    yield "pairs with a dated tier", len({pair(r) for r in dated})
    if dated:
        yield "earliest and latest dated act", f"{min(r['date'] for r in dated)} to {max(r['date'] for r in dated)}"
    for level, count in collections.Counter(r["level"] for r in founding).most_common():
        yield f"declared or upgraded as {level}", count
    for decade, count in sorted(collections.Counter(r["date"][:3] for r in dated).items()):
        yield f"dated acts of the {decade}0s", count
    for name, count in collections.Counter(d.get("sourceClass", "") for d in once).most_common():
        yield f"documents of class {name or 'unknown'}", count
    for kind, count in collections.Counter(d["kind"] for d in once).most_common():
        yield f"documents of kind {kind}", count
    for name in ("instruments", "areas", "defence", "commitments", "conflicts"):
        rows = table(folder, name)
        yield f"rows of {name}.csv", len(rows)
        yield f"pairs in {name}.csv", len({r["parties"] for r in rows})
    yield "acts that rest on one document", sum(";" not in r["documents"] for r in acts)
    yield "China's pairs with a dated tier", len({pair(r) for r in dated if "CHN" in pair(r)})
    yield "China's names of tiers (level with qualifiers)", len(
        {(r["level"], r["qualifiers"]) for r in acts if "CHN" in pair(r)})


def markdown(rows):
    rows = [[str(cell) for cell in row] for row in rows]
    lines = [f"| {rows[0][0]} | {rows[0][1]} |", "|---|---|"]
    return "\n".join(lines + [f"| {a} | {b} |" for a, b in rows[1:]])


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    text = markdown(figures(pathlib.Path(sys.argv[1])))
    if len(sys.argv) == 2:
        print(text)
        return
    page = pathlib.Path(sys.argv[2])
    old = page.read_text(encoding="utf-8")
    head, _, rest = old.partition(BEGIN)
    tail = rest.partition(END)[2]
    page.write_text(f"{head}{BEGIN}\n{text}\n{END}{tail}", encoding="utf-8")


main()
