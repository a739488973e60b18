"""Checks the parameter server example with real processes: python3 examples/parameters/check.py"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "train.py")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class Crew:
    """A chief, workers and a parameter server; only the chief ends by itself."""

    def __init__(self, workers, folder, *args):
        cluster = {"workerpool0": ["127.0.0.1:1"], "workerpool1": [f"127.0.0.1:{2 + i}" for i in range(workers)],
                   "workerpool2": [f"127.0.0.1:{free_port()}"]}
        self.cluster, self.folder, self.args = cluster, folder, args
        self.others = [self.start("workerpool2", 0)] + [self.start("workerpool1", i) for i in range(workers)]
        self.chief = self.start("workerpool0", 0)

    def start(self, pool, index):
        spec = {"cluster": self.cluster, "environment": "cloud", "task": {"type": pool, "index": index}}
        env = {**os.environ, "CLUSTER_SPEC": json.dumps(spec), "AIP_MODEL_DIR": self.folder}
        out = subprocess.PIPE if pool == "workerpool0" else subprocess.DEVNULL
        return subprocess.Popen([sys.executable, SCRIPT, *self.args], env=env, stdout=out, stderr=subprocess.STDOUT, text=True)

    def finish(self):
        try:
            said = self.chief.communicate(timeout=90)[0]
        finally:
            for replica in [self.chief, *self.others]:
                replica.kill()
                replica.wait()
        if self.chief.returncode:
            raise AssertionError(said)
        with open(os.path.join(self.folder, "metrics.json"), encoding="utf-8") as metrics:
            return json.load(metrics)


def train(workers):
    with tempfile.TemporaryDirectory() as folder:
        return Crew(workers, folder).finish()


class ParametersTest(unittest.TestCase):
    def test_two_workers_teach_the_whole_curve(self):
        metrics = train(2)
        self.assertEqual(2, metrics["workers"])
        self.assertLess(metrics["final"]["loss"], 0.01)

    def test_without_one_of_them_half_of_it_stays_unknown(self):
        self.assertGreater(train(1)["final"]["loss"], 0.1)

    def test_a_worker_that_is_lost_and_started_again_goes_on(self):
        with tempfile.TemporaryDirectory() as folder:
            crew = Crew(2, folder, "--rounds=1000")
            for line in crew.chief.stdout:
                if line.startswith("round"):
                    break
            crew.others[2].kill()
            crew.others[2].wait()
            crew.others.append(crew.start("workerpool1", 1))
            self.assertLess(crew.finish()["final"]["loss"], 0.01)


if __name__ == "__main__":
    unittest.main()
