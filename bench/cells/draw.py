"""Draws cells of a comparison at random and prints them with their evidence, to be judged by reading.

tunsh compare USA --format csv --to usa.csv && python3 bench/cells/draw.py usa.csv output 30 SEED
"""

import csv
import json
import random
import sys
from pathlib import Path

table, output, number, seed = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
with open(table, encoding="utf-8", newline="") as lines:
    cells = list(csv.DictReader(lines))
drawn = sorted(random.Random(seed).sample(range(len(cells)), min(number, len(cells))))
wanted = {name for i in drawn for name in cells[i]["evidence"].split(";")}
files, assertions = {}, {}
with open(output / "documents.jsonl", encoding="utf-8") as lines:
    for line in lines:
        document = json.loads(line)
        files[document["id"]] = document["file"]
with open(output / "assertions.jsonl", encoding="utf-8") as lines:
    for line in lines:
        assertion = json.loads(line)
        if assertion["id"] in wanted:
            assertions[assertion["id"]] = assertion
print(f"{len(drawn)} of {len(cells)} cells, seed {seed}")
for place, i in enumerate(drawn, 1):
    cell = cells[i]
    print(f"\n{place}. {cell['partner']} {cell['row']} {cell['order']}: {cell['value'] or '(empty)'}"
          f"  confidence {cell['confidence']}, documents {cell['documents']}")
    if not cell["value"]:
        print(f"   {cell['reason']}")
    for name in filter(None, cell["evidence"].split(";")[:3]):
        assertion = assertions[name]
        print(f"   [{assertion['rule']}] {files.get(assertion['document'], assertion['document'])}")
        print(f"   “{' '.join(assertion['evidence']['quote'].split())[:420]}”")
