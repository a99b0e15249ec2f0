"""Writes spread.json: range, mean and standard deviation (dividing by n) of published yearly values.

    python3 test/expected/spread.py ROWS.csv > test/expected/spread.json

ROWS.csv has the columns kpi, region_code, year, value (Kolada's N79198 and N70643, percent). Decimal arithmetic of
Python's standard library, so that no floating noise is in the expected values.
"""

import csv
import json
import platform
import sys
from collections import defaultdict
from decimal import Decimal, getcontext

getcontext().prec = 30
NATION = "0000"

groups = defaultdict(list)
with open(sys.argv[1], encoding="utf-8") as file:
    for row in csv.DictReader(file):
        if row["region_code"] != NATION and row["value"] != "":
            groups[row["kpi"], row["year"]].append(Decimal(row["value"]) / 100)


def rounded(value):
    return float(f"{value:.11e}")


def summary(values):
    mean = sum(values) / len(values)
    variance = sum((value - mean) ** 2 for value in values) / len(values)
    return {
        "values": [float(value) for value in values],
        "range": float(max(values) - min(values)),
        "mean": rounded(mean),
        "standardDeviation": rounded(variance.sqrt()),
    }


print(
    json.dumps(
        {
            "generator": f"spread.py, Python {platform.python_version()}, decimal",
            "years": [{"measure": kpi, "year": int(year), **summary(values)} for (kpi, year), values in sorted(groups.items())],
        },
        indent=1,
    )
)
