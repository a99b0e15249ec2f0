"""Writes mann-kendall.json: Kendall's tau-b and p-values computed without any of Ledtid's code.

    python3 test/expected/mann-kendall.py > test/expected/mann-kendall.json

Exact p-values without ties are SciPy's. With ties SciPy has no exact value: every order of the values is listed and
scored with SciPy's tau-b. Long series: SciPy's asymptotic p-value gives the standard deviation of S, from which the
p-value with continuity correction (Kendall 1975, section 4.11) follows.
"""

import json
import math
import random
from itertools import permutations

import scipy
from scipy.stats import kendalltau, norm


def tau_of(values):
    return kendalltau(range(len(values)), values).statistic


def without_ties(values):
    result = kendalltau(range(len(values)), values, method="exact")
    return {"values": values, "tau": result.statistic, "pValue": result.pvalue}


def with_ties(values):
    observed = abs(tau_of(values))
    orders = [abs(tau_of(order)) for order in permutations(values)]
    reaching = sum(1 for tau in orders if tau >= observed - 1e-9)
    return {"values": values, "tau": tau_of(values), "pValue": reaching / len(orders)}


def long_series(values):
    n = len(values)
    score = sum((b > a) - (b < a) for i, a in enumerate(values) for b in values[i + 1 :])
    plain = kendalltau(range(n), values, method="asymptotic")
    deviation = abs(score) / norm.isf(plain.pvalue / 2)
    return {
        "values": values,
        "tau": plain.statistic,
        "pValue": min(1.0, 2 * norm.sf((abs(score) - 1) / deviation)),
    }


chance = random.Random(20240819)
noise = lambda n, slope: [round(slope * i + chance.gauss(0, 3), 2) for i in range(n)]

print(
    json.dumps(
        {
            "generator": f"mann-kendall.py, SciPy {scipy.__version__}",
            "withoutTies": [
                without_ties(values)
                for values in (
                    [1, 2, 3, 5, 4],
                    [5, 4, 3, 2, 1],
                    [2, 1, 4, 3, 5, 6],
                    [0.512, 0.473, 0.421, 0.402, 0.454, 0.476],
                    noise(9, 1.0),
                    noise(20, -0.4),
                    noise(40, 0.1),
                )
            ],
            "withTies": [
                with_ties(values)
                for values in (
                    [0.26, 0.27, 0.27, 0.2, 0.28, 0.27],
                    [1, 1, 2, 2, 3, 3],
                    [3, 3, 3, 2, 2, 1, 1],
                    [1, 1, 1, 1, 2],
                    [4, 4, 2, 3, 3, 1, 1],
                )
            ],
            "long": [
                long_series(values)
                for values in (
                    noise(60, 0.05),
                    [math.floor(value / 4) for value in noise(72, -0.05)],
                    [math.floor(value) for value in noise(120, 0.0)],
                )
            ],
            "normalUpperTail": [{"z": z, "tail": norm.sf(z)} for z in (-8, -2, -0.5, 0, 0.1, 1, 1.96, 2.5, 2.9, 3, 3.1, 4, 6, 10, 20)],
        },
        indent=1,
    )
)
