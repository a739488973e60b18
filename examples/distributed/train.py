"""Distributed training over two pools: a chief and its workers average their gradients over plain sockets.

Every replica holds its own share of the points. In each epoch the chief sends the weights, every worker answers
with the gradient of its share, and the chief takes the average step. CLUSTER_SPEC says who is who.
"""

import argparse
import json
import os
import socket
import time

import model

PATIENCE = 60  # seconds for replicas to find each other, and for each answer


class Cluster:
    """What CLUSTER_SPEC says: the chief's address, this replica's rank (the chief is 0) and how many there are."""

    def __init__(self, spec):
        pools = spec["cluster"]
        members = [(pool, i) for pool in sorted(pools) for i in range(len(pools[pool]))]
        host, port = pools["workerpool0"][0].rsplit(":", 1)
        self.chief = (host, int(port))
        self.rank = members.index((spec["task"]["type"], int(spec["task"]["index"])))
        self.size = len(members)


class Line:
    """A connection that carries one JSON value per line."""

    def __init__(self, connection):
        connection.settimeout(PATIENCE)
        self.stream = connection.makefile("rw", encoding="utf-8", newline="\n")

    def send(self, value):
        self.stream.write(json.dumps(value) + "\n")
        self.stream.flush()

    def receive(self):
        line = self.stream.readline()
        if not line:
            raise ConnectionError("the other side hung up")
        return json.loads(line)


def dial(address):
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return Line(socket.create_connection(address, timeout=5))
        except OSError as problem:
            if time.monotonic() > deadline:
                raise SystemExit(f"no chief at {address[0]}:{address[1]} within {PATIENCE} s: {problem}")
            time.sleep(0.2)


def listen(address):
    """On the chief's own address; on all of them where a container cannot bind the name it is known by."""
    try:
        return socket.create_server(address)
    except OSError:
        return socket.create_server(("", address[1]))


class Workers:
    """The chief's side. A worker that was restarted calls again and takes its old place."""

    def __init__(self, cluster):
        self.server = listen(cluster.chief)
        self.server.settimeout(PATIENCE)
        self.lines = {}
        while len(self.lines) < cluster.size - 1:
            self.welcome()

    def welcome(self):
        connection, _ = self.server.accept()
        line = Line(connection)
        rank = line.receive()["rank"]
        self.lines[rank] = line
        print(f"worker {rank} is here", flush=True)

    def gradients(self, weights):
        return [self.gradient(rank, weights) for rank in sorted(self.lines)]

    def gradient(self, rank, weights):
        for _ in range(3):
            line = self.lines[rank]
            try:
                line.send({"weights": weights})
                return line.receive()["gradient"]
            except OSError:
                print(f"worker {rank} is gone; waiting for it", flush=True)
                while self.lines[rank] is line:
                    self.welcome()
        raise SystemExit(f"worker {rank} went away three times in one epoch")

    def dismiss(self):
        for line in self.lines.values():
            line.send({"weights": None})


def lead(cluster, args):
    share, workers = model.share(cluster.rank), Workers(cluster)
    state = model.load(args.checkpoint_dir) or {"epoch": 0, "weights": model.START, "history": []}
    for epoch in range(state["epoch"] + 1, args.epochs + 1):
        gradients = [model.gradient(state["weights"], share)] + workers.gradients(state["weights"])
        weights = model.step(state["weights"], gradients, args.learning_rate)
        reached = {"epoch": epoch, **model.score(weights)}
        state = {"epoch": epoch, "weights": weights, "history": state["history"] + [reached]}
        if epoch % 10 == 0 or epoch == args.epochs:
            print("epoch {epoch} loss {loss:.4f} accuracy {accuracy:.3f}".format(**reached), flush=True)
            model.save(args.checkpoint_dir, "checkpoint.json", state)
    workers.dismiss()
    final = {name: state["history"][-1][name] for name in ("loss", "accuracy")}
    model.save(args.model_dir, "model.json", {"weights": state["weights"]})
    model.save(args.model_dir, "metrics.json", {"final": final, "replicas": cluster.size, "epochs": state["history"]})
    print(f"{cluster.size} replicas trained one model; it is in {args.model_dir}")


def follow(cluster):
    share, chief, rounds = model.share(cluster.rank), dial(cluster.chief), 0
    chief.send({"rank": cluster.rank})
    while (weights := chief.receive()["weights"]) is not None:
        chief.send({"gradient": model.gradient(weights, share)})
        rounds += 1
    print(f"worker {cluster.rank} gave {rounds} gradients")


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=50)
    parser.add_argument("--learning-rate", type=float, default=0.5)
    parser.add_argument("--model-dir", default=os.environ.get("AIP_MODEL_DIR", "model"))
    parser.add_argument("--checkpoint-dir", default=os.environ.get("AIP_CHECKPOINT_DIR", ""))
    args = parser.parse_args(argv)
    cluster = Cluster(json.loads(os.environ["CLUSTER_SPEC"]))
    print(f"replica {cluster.rank} of {cluster.size}, chief at {cluster.chief[0]}:{cluster.chief[1]}", flush=True)
    if cluster.rank == 0:
        lead(cluster, args)
    else:
        follow(cluster)


if __name__ == "__main__":
    main()
