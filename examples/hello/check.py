"""Checks the hello example: python3 examples/hello/check.py"""

import json
import os
import tempfile
import unittest

from trainer import task


class HelloTest(unittest.TestCase):
    def test_finds_the_line(self):
        model, losses = task.train(epochs=100, rate=0.2)
        self.assertAlmostEqual(model["slope"], 2, delta=0.1)
        self.assertAlmostEqual(model["intercept"], 1, delta=0.1)
        self.assertLess(losses[-1], losses[0] / 100)

    def test_writes_below_the_bucket_root(self):
        with tempfile.TemporaryDirectory() as root:
            os.environ["TRAINYARD_GCS_ROOT"] = root
            task.main(["--epochs=5", "--model-dir=gs://a-bucket/output/"])
            with open(os.path.join(root, "a-bucket/output/metrics.json"), encoding="utf-8") as metrics:
                self.assertEqual(5, len(json.load(metrics)["loss"]))


if __name__ == "__main__":
    unittest.main()
