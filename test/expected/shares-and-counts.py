"""Writes shares-and-counts.json: Wilson and Garwood intervals in 50 digits, each solved from its definition.

    python3 test/expected/shares-and-counts.py > test/expected/shares-and-counts.json

Wilson: the two roots of (k - np)^2 = z^2 np(1 - p) by bisection, not by the formula for them. Garwood: the means at
which the Poisson tails have the wanted chance, by bisection on tails summed term by term. mpmath for all.
"""

import json
from fractions import Fraction

import mpmath
from mpmath import mp, mpf

mp.dps = 50
HALVINGS = 120


def outside(level):
    return mpf(Fraction(1 - Fraction(str(level)), 2).numerator) / Fraction(1 - Fraction(str(level)), 2).denominator


def bisected(below, low, high):
    """Where `below` turns from true to false."""
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return low


def wilson(k, n, level):
    z = mp.sqrt(2) * mp.erfinv(1 - 2 * outside(level))
    share = mpf(k) / n
    contradicted = lambda p: (k - n * p) ** 2 > z**2 * n * p * (1 - p)
    lower = bisected(contradicted, mpf(0), share) if k else mpf(0)
    upper = bisected(lambda p: not contradicted(p), share, mpf(1)) if k < n else mpf(1)
    return {"numerator": k, "denominator": n, "level": level, "lower": float(lower), "upper": float(upper)}


def at_most(k, mean):
    term = mp.exp(k * mp.log(mean) - mean - mp.loggamma(k + 1))
    total = mpf(0)
    for j in range(k, -1, -1):
        total += term
        term *= j / mean
        if j < mean and term < total * mpf(10) ** -30:
            break
    return total


def at_least(k, mean):
    term = mp.exp(k * mp.log(mean) - mean - mp.loggamma(k + 1))
    total = mpf(0)
    j = k
    while j < mean or term > total * mpf(10) ** -30:
        total += term
        j += 1
        term *= mean / j
    return total


def garwood(k, level, halvings):
    global HALVINGS
    HALVINGS = halvings
    half = outside(level)
    reach = 9 * mp.sqrt(k + 1) + 30
    lower = bisected(lambda m: at_least(k, m) < half, max(mpf(0), k - reach), mpf(k)) if k else mpf(0)
    upper = bisected(lambda m: at_most(k, m) > half, mpf(k) + mpf(1) / 10**6, k + reach)
    return {"count": k, "level": level, "lower": float(lower), "upper": float(upper)}


wilsons = [
    wilson(k, n, level)
    for level in (0.95, 0.998)
    for k, n in ((0, 1), (1, 1), (0, 20), (1, 29), (15, 148), (81, 263), (148, 148), (3, 10), (719, 1000), (1, 1000000), (123456, 200000), (999999, 1000000))
]
garwoods = [
    garwood(k, level, 60)
    for level in (0.5, 0.95, 0.998, 0.999999)
    for k in (0, 1, 2, 3, 5, 10, 20, 50, 100, 317, 1000, 4999)
] + [garwood(k, 0.95, 50) for k in (20000, 200000)]

print(
    json.dumps(
        {
            "generator": f"shares-and-counts.py, mpmath {mpmath.__version__}",
            "wilson": wilsons,
            "garwood": garwoods,
        },
        indent=1,
    )
)
