"""The model that the replicas share: logistic regression on two clouds of points, cut into shares by seed."""

import json
import math
import os
import random

START = [0.0, 0.0, 0.0]


def share(rank, count=400):
    """A replica's own points: every rank gives others, the same rank the same ones after a restart."""
    chance = random.Random(100 + rank)
    points = []
    for i in range(count):
        label = i % 2
        centre = 1 if label else -1
        points.append(((chance.gauss(centre, 0.9), chance.gauss(centre, 0.9)), label))
    return points


def predict(weights, point):
    z = weights[0] + weights[1] * point[0] + weights[2] * point[1]
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, z))))


def gradient(weights, points):
    total = [0.0, 0.0, 0.0]
    for (x1, x2), label in points:
        error = predict(weights, (x1, x2)) - label
        total = [total[0] + error, total[1] + error * x1, total[2] + error * x2]
    return [value / len(points) for value in total]


def step(weights, gradients, rate):
    return [w - rate * sum(parts) / len(parts) for w, parts in zip(weights, zip(*gradients))]


def score(weights):
    """On points that no replica trains on."""
    points, loss, right = share(-1), 0.0, 0
    for point, label in points:
        p = min(max(predict(weights, point), 1e-12), 1 - 1e-12)
        loss -= math.log(p if label else 1 - p)
        right += (p >= 0.5) == bool(label)
    return {"loss": loss / len(points), "accuracy": right / len(points)}


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
    """Replaces the file in one step; does nothing without a place."""
    if not uri:
        return
    os.makedirs(local(uri), exist_ok=True)
    path = os.path.join(local(uri), name)
    with open(path + ".part", "w", encoding="utf-8") as out:
        json.dump(content, out, indent=2)
    os.replace(path + ".part", path)


def load(uri, name="checkpoint.json"):
    path = os.path.join(local(uri), name) if uri else ""
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as source:
        return json.load(source)
