"""Writes quantiles.json: quantiles of written-out lists, and intervals of quantiles by exhaustive search of ranks.

    python3 test/expected/quantiles.py > test/expected/quantiles.json

Types 7 and 1 are NumPy's (`linear`, `inverted_cdf`) and, beside them, exact fractions: the script stops where the two
differ. Intervals: every rank is judged by binomial tails in whole numbers (fractions, no rounding) up to 2 000
cases, and by SciPy's incomplete beta function above.
"""

import json
from fractions import Fraction
from itertools import accumulate
from math import ceil, comb, floor

import numpy
import scipy
from scipy.special import betainc

HISTOGRAMS = {
    "one case": {"days": [14], "counts": [1]},
    "one day": {"days": [14], "counts": [9]},
    "two days": {"days": [3, 10], "counts": [2, 1]},
    "no ties": {"days": [0, 3, 7, 8, 20], "counts": [1, 1, 1, 1, 1]},
    "hundred": {"days": list(range(1, 101)), "counts": [1] * 100},
    "skewed": {"days": [0, 9, 14, 15, 21, 28, 29, 60, 365], "counts": [3, 12, 31, 40, 18, 9, 4, 2, 1]},
}
SHARES = ["0", "0.05", "0.1", "0.25", "0.5", "0.55", "0.75", "0.8", "0.9", "0.95", "1"]


def quantile(name, histogram, share):
    values = sorted(day for day, count in zip(histogram["days"], histogram["counts"]) for _ in range(count))
    p = Fraction(share)
    place = (len(values) - 1) * p
    low = floor(place)
    high = min(low + 1, len(values) - 1)
    type7 = values[low] + (place - low) * (values[high] - values[low])
    type1 = values[max(1, ceil(p * len(values))) - 1]
    assert abs(float(type7) - numpy.quantile(values, float(p), method="linear")) < 1e-9, (name, share)
    return {"histogram": name, "p": float(p), "quantile7": float(type7), "percentile": type1}


def cumulative(n, p):
    """P(B <= k) for k = -1 … n, whole numbers over a common denominator."""
    terms = (comb(n, k) * p.numerator**k * (p.denominator - p.numerator) ** (n - k) for k in range(n + 1))
    whole = p.denominator**n
    return [Fraction(0)] + [Fraction(total, whole) for total in accumulate(terms)]


def ranks(n, share, level):
    p, half = Fraction(share), (1 - Fraction(level)) / 2
    below = cumulative(n, p)
    lowest = max((l for l in range(1, n + 1) if below[l] <= half), default=None)
    highest = min((u for u in range(1, n + 1) if 1 - below[u] <= half), default=None)
    found = lowest is not None and highest is not None
    return {
        "n": n,
        "p": float(p),
        "level": float(level),
        "ranks": [lowest, highest] if found else None,
        "coverage": float(below[highest] - below[lowest]) if found else None,
    }


def large_ranks(n, share, level):
    p, half = float(share), (1 - float(level)) / 2
    at_least = lambda k: betainc(k, n - k + 1, p)
    spread = 10 * (n * p * (1 - p)) ** 0.5
    middle = range(int(n * p - spread), int(n * p + spread))
    lowest = max(l for l in middle if 1 - at_least(l) <= half)
    highest = min(u for u in middle if at_least(u) <= half)
    return {"n": n, "p": p, "level": float(level), "ranks": [lowest, highest], "coverage": at_least(lowest) - at_least(highest)}


small = [(n, p, "0.95") for n in (1, 5, 6, 10, 20, 35, 36, 100) for p in ("0.5", "0.9")]
exact = small + [(5, "0.5", "0.9375"), (100, "0.25", "0.998"), (137, "0.1", "0.8"), (2000, "0.5", "0.95"), (2000, "0.9", "0.95")]

print(
    json.dumps(
        {
            "generator": f"quantiles.py, NumPy {numpy.__version__}, SciPy {scipy.__version__}",
            "histograms": HISTOGRAMS,
            "quantiles": [quantile(name, histogram, share) for name, histogram in HISTOGRAMS.items() for share in SHARES],
            "intervals": [ranks(*case) for case in exact]
            + [large_ranks(n, p, "0.95") for n in (49001, 1000000) for p in ("0.5", "0.9")],
        },
        indent=1,
    )
)
