"""Checks the distributed example with three real processes: python3 examples/distributed/check.py"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import unittest

import model

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "train.py")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def start(port, pool, index, folder, *args):
    cluster = {"workerpool0": [f"127.0.0.1:{port}"], "workerpool1": ["127.0.0.1:1", "127.0.0.1:2"]}
    spec = {"cluster": cluster, "environment": "cloud", "task": {"type": pool, "index": index}}
    env = {**os.environ, "CLUSTER_SPEC": json.dumps(spec), "AIP_MODEL_DIR": folder}
    command = [sys.executable, SCRIPT, *args]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


class DistributedTest(unittest.TestCase):
    def test_three_replicas_train_one_model(self):
        with tempfile.TemporaryDirectory() as folder:
            port = free_port()
            replicas = [start(port, *task, folder) for task in
                        (("workerpool1", 0), ("workerpool1", 1), ("workerpool0", 0))]
            said = [replica.communicate(timeout=90)[0] for replica in replicas]
            self.assertEqual([0, 0, 0], [replica.returncode for replica in replicas], said)
            metrics = model.load(folder, "metrics.json")
        self.assertEqual(3, metrics["replicas"])
        self.assertGreater(metrics["final"]["accuracy"], 0.9)
        self.assertIn("gave 50 gradients", said[0])

    def test_a_restarted_worker_takes_its_place_again(self):
        with tempfile.TemporaryDirectory() as folder:
            port = free_port()
            chief = start(port, "workerpool0", 0, folder, "--epochs=400")
            lost, other = start(port, "workerpool1", 0, folder), start(port, "workerpool1", 1, folder)
            for line in chief.stdout:
                if line.startswith("epoch 10 "):
                    lost.kill()
                    break
            again = start(port, "workerpool1", 0, folder)
            said = chief.communicate(timeout=90)[0]
            self.assertEqual([0, 0, 0], [r.wait(30) for r in (chief, again, other)], said)
            self.assertIn("worker 1 is gone", said)
            for replica in (lost, other, again):
                replica.communicate()

    def test_averaged_shares_descend_like_all_points_in_one_place(self):
        shares = [model.share(rank) for rank in range(3)]
        apart = model.step(model.START, [model.gradient(model.START, s) for s in shares], 0.5)
        together = model.step(model.START, [model.gradient(model.START, sum(shares, []))], 0.5)
        for a, b in zip(apart, together):
            self.assertAlmostEqual(a, b)


if __name__ == "__main__":
    unittest.main()
