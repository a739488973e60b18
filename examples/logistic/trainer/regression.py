"""Two clouds of points and the straight border between them."""

import math
import random


def clouds(count, seed):
    """Points (x1, x2) around (1, 1) with label 1 and around (-1, -1) with label 0, overlapping a little."""
    chance = random.Random(seed)
    sample = []
    for i in range(count):
        label = i % 2
        centre = 1 if label else -1
        sample.append(((chance.gauss(centre, 0.9), chance.gauss(centre, 0.9)), label))
    return sample


def predict(weights, point):
    """The probability of label 1. Weights are [bias, w1, w2]."""
    z = weights[0] + weights[1] * point[0] + weights[2] * point[1]
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, z))))


def descend(weights, sample, rate):
    """The weights after one step down the mean cross-entropy."""
    slope = [0.0, 0.0, 0.0]
    for point, label in sample:
        error = predict(weights, point) - label
        slope[0] += error
        slope[1] += error * point[0]
        slope[2] += error * point[1]
    return [w - rate * s / len(sample) for w, s in zip(weights, slope)]


def score(weights, sample):
    """Mean cross-entropy and the share of right answers."""
    loss = right = 0.0
    for point, label in sample:
        p = min(max(predict(weights, point), 1e-12), 1 - 1e-12)
        loss -= math.log(p if label else 1 - p)
        right += (p >= 0.5) == bool(label)
    return {"loss": loss / len(sample), "accuracy": right / len(sample)}
