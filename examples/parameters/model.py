"""What is learned: a curve, as a sum of Legendre polynomials. Every worker sees one part of it only, and nobody sees all."""

import json
import math
import os
import random

DEGREE = 7
PARTS = 2  # into how many parts the curve is cut, one for each worker of jobs/parameters.json
START = [0.0] * (DEGREE + 1)


def curve(x):
    return math.sin(math.pi * x) + 0.3 * math.cos(4 * x)


def features(x):
    terms = [1.0, x]
    for n in range(1, DEGREE):
        terms.append(((2 * n + 1) * x * terms[n] - n * terms[n - 1]) / (n + 1))
    return terms


def share(worker, count=200):
    """A worker's own points: its part of the curve, with noise; the same after a restart."""
    chance = random.Random(worker)
    left = -1 + 2 * worker / PARTS
    xs = [left + 2 / PARTS * chance.random() for _ in range(count)]
    return [(features(x), curve(x) + chance.gauss(0, 0.02)) for x in xs]


def predict(weights, terms):
    return sum(w * t for w, t in zip(weights, terms))


def gradient(weights, points):
    total = [0.0] * len(weights)
    for terms, wanted in points:
        error = predict(weights, terms) - wanted
        total = [sum_ + error * term for sum_, term in zip(total, terms)]
    return [value / len(points) for value in total]


def step(weights, gradients, rate):
    return [w - rate * sum(parts) / len(parts) for w, parts in zip(weights, zip(*gradients))]


def loss(weights, points=201):
    """Mean squared error on the whole curve, without noise."""
    xs = [-1 + 2 * i / (points - 1) for i in range(points)]
    return sum((predict(weights, features(x)) - curve(x)) ** 2 for x in xs) / points


def local(uri):
    """The folder behind a gs:// or file:// URI; any other string is a path already."""
    if uri.startswith("file://"):
        return uri[len("file://"):]
    if not uri.startswith("gs://"):
        return uri
    below = uri[len("gs://"):]
    if os.path.isdir("/gcs/" + below.split("/")[0]):
        return "/gcs/" + below
    return os.path.join(os.environ.get("TRAINYARD_GCS_ROOT", "/gcs"), below)


def save(uri, name, content):
    """Replaces the file in one step."""
    os.makedirs(local(uri), exist_ok=True)
    path = os.path.join(local(uri), name)
    with open(path + ".part", "w", encoding="utf-8") as out:
        json.dump(content, out, indent=2)
    os.replace(path + ".part", path)
