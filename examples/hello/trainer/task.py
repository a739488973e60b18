"""Learns y = 2x + 1 from noisy points by gradient descent and writes the line that it found."""

import argparse
import json
import os
import random


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


def points(count, seed):
    chance = random.Random(seed)
    xs = [chance.uniform(-1, 1) for _ in range(count)]
    return [(x, 2 * x + 1 + chance.gauss(0, 0.05)) for x in xs]


def step(slope, intercept, sample, rate):
    """One descent on the mean squared error; gives the next line and the loss before it."""
    errors = [(slope * x + intercept - y, x) for x, y in sample]
    count = len(sample)
    slope -= rate * 2 * sum(e * x for e, x in errors) / count
    intercept -= rate * 2 * sum(e for e, _ in errors) / count
    return slope, intercept, sum(e * e for e, _ in errors) / count


def train(epochs, rate, seed=7):
    sample, slope, intercept, losses = points(200, seed), 0.0, 0.0, []
    for epoch in range(1, epochs + 1):
        slope, intercept, loss = step(slope, intercept, sample, rate)
        losses.append(loss)
        if epoch % 20 == 0 or epoch == epochs:
            print(f"epoch {epoch}/{epochs} loss {loss:.5f}", flush=True)
    return {"slope": slope, "intercept": intercept}, losses


def write(folder, name, content):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        json.dump(content, out, indent=2)


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=100)
    parser.add_argument("--learning-rate", type=float, default=0.2)
    parser.add_argument("--model-dir", default=os.environ.get("AIP_MODEL_DIR", "model"))
    args = parser.parse_args(argv)
    model, losses = train(args.epochs, args.learning_rate)
    folder = local(args.model_dir)
    write(folder, "model.json", model)
    write(folder, "metrics.json", {"epochs": args.epochs, "final": {"loss": losses[-1]}, "loss": losses})
    print(f"Hello from a trained line: y = {model['slope']:.2f}x + {model['intercept']:.2f}, in {args.model_dir}")


if __name__ == "__main__":
    main()
