"""Writes distributions.json: logarithms, quantiles and tails in 60 digits or more, by other formulas than Ledtid's.

    python3 test/expected/distributions.py > test/expected/distributions.json

mpmath: the normal quantile from its inverse error function, Poisson probabilities from its log-gamma function and their
tails summed in both directions; binomial ones in whole numbers (fractions, no rounding) or, for a million trials, like
the Poisson ones.
"""

import json
from fractions import Fraction
from math import comb

import mpmath
from mpmath import mp, mpf

mp.dps = 60


def normal_quantile(chance):
    with mp.workdps(360):  # 1 - 2e-300 must not be 1
        return {"chance": chance, "z": float(mp.sqrt(2) * mp.erfinv(1 - 2 * mpf(chance)))}


def stirling(n):
    plain = (n + mpf(1) / 2) * mp.log(n) - n + mp.log(2 * mp.pi) / 2
    exact = mp.loggamma(n + 1)
    return {"n": n, "logFactorial": float(exact), "error": float(exact - plain)}


def deviance(count, mean):
    m = mpf(mean)
    return {"count": count, "mean": mean, "deviance": float((count * mp.log(count / m) if count else 0) + m - count)}


def poisson(count, mean):
    m = mpf(mean)
    probability = mp.exp(count * mp.log(m) - m - mp.loggamma(count + 1))
    below, term = mpf(0), probability
    for k in range(count, -1, -1):
        below += term
        term *= k / m
        if term < below * mpf(10) ** -45 and k < m:
            break
    above, term, k = mpf(0), probability, count
    while term > above * mpf(10) ** -45 or k < m:
        above += term
        k += 1
        term *= m / k
    return {"count": count, "mean": mean, "probability": float(probability), "lowerTail": float(below), "upperTail": float(above)}


def binomial(successes, trials, chance):
    p = Fraction(str(chance))
    term = lambda k: comb(trials, k) * p.numerator**k * (p.denominator - p.numerator) ** (trials - k)
    whole = p.denominator**trials
    return {
        "successes": successes,
        "trials": trials,
        "chance": chance,
        "probability": float(Fraction(term(successes), whole)),
        "lowerTail": float(Fraction(sum(term(k) for k in range(successes + 1)), whole)),
    }


def large_binomial(successes, trials, chance):
    p = mpf(str(chance))
    odds = (1 - p) / p
    choose = mp.loggamma(trials + 1) - mp.loggamma(successes + 1) - mp.loggamma(trials - successes + 1)
    probability = mp.exp(choose + successes * mp.log(p) + (trials - successes) * mp.log(1 - p))
    below, term = mpf(0), probability
    for k in range(successes, -1, -1):
        below += term
        term *= k * odds / (trials - k + 1)
        if term < below * mpf(10) ** -45 and k < trials * p:
            break
    return {"successes": successes, "trials": trials, "chance": chance, "probability": float(probability), "lowerTail": float(below)}


print(
    json.dumps(
        {
            "generator": f"distributions.py, mpmath {mpmath.__version__}",
            "normalQuantile": [normal_quantile(c) for c in (1e-300, 1e-20, 1e-6, 0.001, 0.005, 0.025, 0.05, 0.1, 0.25, 0.4, 0.499, 0.5, 0.75, 0.975, 0.999)],
            "logFactorial": [stirling(n) for n in (1, 2, 3, 5, 10, 15, 16, 17, 30, 100, 1000, 200000, 10**9)],
            "deviance": [
                deviance(c, m)
                for c, m in ((0, 2.5), (20, 10), (1, 1.1), (100, 101.5), (100, 82), (100, 81), (100, 123), (200000, 199123.4), (200000, 200000.001), (3, 900))
            ],
            "poisson": [
                poisson(c, m)
                for c, m in ((0, 0.5), (1, 0.01), (2, 3), (3, 3), (10, 4.8), (10, 18.4), (50, 12), (50, 110), (1000, 939.5), (1000, 1064), (200000, 199124.5), (200000, 200878.5))
            ],
            "binomial": [
                *(binomial(s, n, c) for s, n, c in ((0, 1, 0.5), (1, 3, 0.5), (2, 10, 0.5), (9, 10, 0.5), (0, 40, 0.9), (30, 40, 0.9), (36, 40, 0.9), (39, 40, 0.9))),
                *(binomial(s, n, c) for s, n, c in ((957, 2000, 0.5), (1780, 2000, 0.9), (1830, 2000, 0.9), (70, 2000, 0.05))),
                *(large_binomial(s, n, c) for s, n, c in ((499020, 1000000, 0.5), (500980, 1000000, 0.5), (899412, 1000000, 0.9), (9805, 1000000, 0.01))),
            ],
        },
        indent=1,
        allow_nan=False,
    )
)
