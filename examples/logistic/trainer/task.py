"""Trains a logistic regression, with a checkpoint after every tenth epoch, and writes model and metrics."""

import argparse
import os

from trainer import places, regression

CHECKPOINT = "checkpoint.json"


def arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--learning-rate", type=float, default=0.5)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--model-dir", default=os.environ.get("AIP_MODEL_DIR", "model"))
    parser.add_argument("--checkpoint-dir", default=os.environ.get("AIP_CHECKPOINT_DIR", ""))
    return parser.parse_args(argv)


def resume(folder):
    """Where an earlier run of this job stopped, else the beginning."""
    saved = places.read(folder, CHECKPOINT) if folder else None
    if saved:
        print(f"goes on after epoch {saved['epoch']} from the checkpoint in {folder}", flush=True)
    return saved or {"epoch": 0, "weights": [0.0, 0.0, 0.0], "history": []}


def train(args):
    training, held_back = regression.clouds(1000, args.seed), regression.clouds(500, args.seed + 1)
    state = resume(args.checkpoint_dir)
    for epoch in range(state["epoch"] + 1, args.epochs + 1):
        weights = regression.descend(state["weights"], training, args.learning_rate)
        reached = {"epoch": epoch, **regression.score(weights, held_back)}
        state = {"epoch": epoch, "weights": weights, "history": state["history"] + [reached]}
        if epoch % 10 == 0 or epoch == args.epochs:
            print(f"epoch {epoch}/{args.epochs} loss {reached['loss']:.4f} accuracy {reached['accuracy']:.3f}", flush=True)
            if args.checkpoint_dir:
                places.write(args.checkpoint_dir, CHECKPOINT, state)
    return state


def main(argv=None):
    args = arguments(argv)
    state = train(args)
    bias, *weights = state["weights"]
    final = {name: state["history"][-1][name] for name in ("loss", "accuracy")}
    places.write(args.model_dir, "model.json", {"bias": bias, "weights": weights})
    places.write(args.model_dir, "metrics.json", {"final": final, "epochs": state["history"]})
    print(f"wrote model.json and metrics.json to {args.model_dir}")


if __name__ == "__main__":
    main()
