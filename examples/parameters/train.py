"""Training over three pools: a parameter server holds the weights, workers bring gradients, the chief looks and decides.

CLUSTER_SPEC says who is who: workerpool0 is the chief, workerpool1 the workers, workerpool2 the parameter server.
A round is over when every worker has brought the gradient of its own points. Take a worker away, and nobody knows its part
of the curve.
"""

import argparse
import json
import os
import socket
import threading
import time

import model

PATIENCE = 60  # seconds to find each other, and for each answer


class Cluster:
    def __init__(self, spec):
        pools, task = spec["cluster"], spec["task"]
        self.role, self.index = task["type"], int(task["index"])
        self.workers = len(pools["workerpool1"])
        host, port = pools["workerpool2"][0].rsplit(":", 1)
        self.server = (host, int(port))


class Line:
    """A connection that carries one JSON value per line."""

    def __init__(self, connection):
        connection.settimeout(PATIENCE)
        self.stream = connection.makefile("rw", encoding="utf-8", newline="\n")

    def ask(self, value):
        self.send(value)
        return self.receive()

    def send(self, value):
        self.stream.write(json.dumps(value) + "\n")
        self.stream.flush()

    def receive(self):
        line = self.stream.readline()
        if not line:
            raise ConnectionError("the other side hung up")
        return json.loads(line)


class Parameters:
    """The weights. A worker that was restarted brings its gradient again, and only the newest of a round counts."""

    def __init__(self, workers, rate):
        self.workers, self.rate = workers, rate
        self.weights, self.round, self.brought = model.START, 0, {}
        self.changed = threading.Condition()

    def bring(self, worker, round_, gradient):
        """Waits until the round is over; an older round's gradient is dropped."""
        with self.changed:
            if round_ == self.round:
                self.brought[worker] = gradient
                if len(self.brought) == self.workers:
                    self.weights = model.step(self.weights, list(self.brought.values()), self.rate)
                    self.round, self.brought = self.round + 1, {}
                    self.changed.notify_all()
            return self.after(round_)

    def after(self, round_):
        """Round and weights, once more than so many rounds are over."""
        with self.changed:
            self.changed.wait_for(lambda: self.round > round_, PATIENCE)
            return {"round": self.round, "weights": self.weights}


def serve(cluster, args):
    parameters = Parameters(cluster.workers, args.learning_rate)
    server = socket.create_server(cluster.server)
    while True:
        connection, _ = server.accept()
        threading.Thread(target=answer, args=(Line(connection), parameters), daemon=True).start()


def answer(line, parameters):
    try:
        while True:
            wish = line.receive()
            if "gradient" in wish:
                line.send(parameters.bring(wish["worker"], wish["round"], wish["gradient"]))
            else:
                line.send(parameters.after(wish["after"]))
    except OSError:
        return  # a caller that is gone calls again when it is back


def dial(address):
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return Line(socket.create_connection(address, timeout=5))
        except OSError as problem:
            if time.monotonic() > deadline:
                raise SystemExit(f"no parameter server at {address[0]}:{address[1]}: {problem}")
            time.sleep(0.1)


def work(cluster):
    points, server = model.share(cluster.index), dial(cluster.server)
    now = server.ask({"after": -1})
    while True:
        gradient = model.gradient(now["weights"], points)
        now = server.ask({"worker": cluster.index, "round": now["round"], "gradient": gradient})


def lead(cluster, args):
    server, history, round_ = dial(cluster.server), [], 0
    while round_ < args.rounds:
        now = server.ask({"after": min(round_ + args.rounds // 10, args.rounds) - 1})
        round_ = now["round"]
        history.append({"round": round_, "loss": model.loss(now["weights"])})
        print(f"round {round_} loss {history[-1]['loss']:.5f}", flush=True)
    model.save(args.model_dir, "model.json", {"weights": now["weights"]})
    final = {"loss": history[-1]["loss"]}
    model.save(args.model_dir, "metrics.json", {"final": final, "workers": cluster.workers, "rounds": history})
    print(f"{cluster.workers} workers taught one model; it is in {args.model_dir}")


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=400)
    parser.add_argument("--learning-rate", type=float, default=0.5)
    parser.add_argument("--model-dir", default=os.environ.get("AIP_MODEL_DIR", "model"))
    args = parser.parse_args(argv)
    cluster = Cluster(json.loads(os.environ["CLUSTER_SPEC"]))
    print(f"{cluster.role}-{cluster.index}, parameter server at {cluster.server[0]}:{cluster.server[1]}", flush=True)
    if cluster.role == "workerpool0":
        lead(cluster, args)
    elif cluster.role == "workerpool1":
        work(cluster)
    else:
        serve(cluster, args)


if __name__ == "__main__":
    main()
