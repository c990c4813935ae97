"""Sets what the prose of a study says of a state's partnerships against the tables that the study prints.

usage: tunsh compare STATE --format csv --output OUTPUT | python3 docs/prose-against-tables.py TABLE.csv…

OUTPUT is the output of a run over the study alone. The TABLE files have the columns partner, row, order and value, as
those of corpus/reference do. A value counts as told by the prose where a quote behind it stands outside a table.
Only the standard library is needed.
"""

import collections
import csv
import sys

IN_TABLE = "(study, in a table)"
OUTSIDE = "(study):"


def parts(value):
    return tuple(sorted(value.split("+")))


def agree(row, printed, told):
    """A more exact date of the same tier is no difference."""
    return parts(told) == parts(printed) if row != "years" else told.startswith(printed)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    printed = collections.defaultdict(list)
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8", newline="") as file:
            for line in csv.DictReader(file):
                printed[line["partner"], line["row"]].append(line["value"])
    told = collections.defaultdict(list)
    for line in csv.DictReader(sys.stdin):
        if line["value"] and OUTSIDE in line["reason"]:
            told[line["partner"], line["row"]].append(line["value"])
    counts = collections.Counter()
    print("| partner | row | in both | in the table alone | in the prose alone |")
    print("|---|---|---|---|---|")
    for (partner, row), values in printed.items():
        prose = told[partner, row]
        both = [v for v in values if any(agree(row, v, t) for t in prose)]
        table = [v for v in values if v not in both]
        more = [t for t in prose if not any(agree(row, v, t) for v in values)]
        counts.update({(row, "both"): len(both), (row, "table"): len(table), (row, "prose"): len(more)})
        print(f"| {partner} | {row} | {', '.join(both)} | {', '.join(table)} | {', '.join(more)} |")
    print("\n| row | in both | in the table alone | in the prose alone |")
    print("|---|---|---|---|")
    for row in dict.fromkeys(row for _, row in printed):
        print(f"| {row} | {counts[row, 'both']} | {counts[row, 'table']} | {counts[row, 'prose']} |")


if __name__ == "__main__":
    main()
