"""One file, no package: a small neural network learns XOR. A container starts it with `python3 train.py`."""

import argparse
import json
import math
import os
import random

TABLE = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]


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


def sigmoid(z):
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, z))))


class Network:
    """Two inputs, a hidden layer, one output; a layer's weights end with its bias."""

    def __init__(self, hidden, seed):
        chance = random.Random(seed)
        self.hidden = [[chance.uniform(-1, 1) for _ in range(3)] for _ in range(hidden)]
        self.output = [chance.uniform(-1, 1) for _ in range(hidden + 1)]

    def forward(self, x):
        middle = [math.tanh(w[0] * x[0] + w[1] * x[1] + w[2]) for w in self.hidden]
        return middle, sigmoid(sum(w * m for w, m in zip(self.output, middle + [1])))

    def learn(self, x, wanted, rate):
        middle, answer = self.forward(x)
        error = answer - wanted
        for i, m in enumerate(middle):
            back = error * self.output[i] * (1 - m * m)
            for j, value in enumerate((*x, 1)):
                self.hidden[i][j] -= rate * back * value
        for i, m in enumerate(middle + [1]):
            self.output[i] -= rate * error * m

    def score(self):
        answers = [(self.forward(x)[1], wanted) for x, wanted in TABLE]
        loss = sum(-math.log(max(1e-12, a if w else 1 - a)) for a, w in answers) / len(TABLE)
        return {"loss": loss, "accuracy": sum((a >= 0.5) == bool(w) for a, w in answers) / len(TABLE)}


def train(epochs, rate, seed=3):
    network, history = Network(4, seed), []
    for epoch in range(1, epochs + 1):
        for x, wanted in TABLE:
            network.learn(x, wanted, rate)
        if epoch % max(1, epochs // 10) == 0 or epoch == epochs:
            history.append({"epoch": epoch, **network.score()})
            print("epoch {epoch} loss {loss:.4f} accuracy {accuracy:.2f}".format(**history[-1]), flush=True)
    return network, history


def write(folder, name, content):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        json.dump(content, out, indent=2)


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=2000)
    parser.add_argument("--learning-rate", type=float, default=0.3)
    parser.add_argument("--model-dir", default=os.environ.get("AIP_MODEL_DIR", "model"))
    args = parser.parse_args(argv)
    network, history = train(args.epochs, args.learning_rate)
    final = {name: history[-1][name] for name in ("loss", "accuracy")}
    folder = local(args.model_dir)
    write(folder, "model.json", {"hidden": network.hidden, "output": network.output})
    write(folder, "metrics.json", {"final": final, "epochs": history})
    print(f"wrote model.json and metrics.json to {args.model_dir}")


if __name__ == "__main__":
    main()
