"""Checks the logistic example: python3 examples/logistic/check.py"""

import os
import tempfile
import unittest

from trainer import places, regression, task


class LogisticTest(unittest.TestCase):
    def setUp(self):
        self.root = tempfile.TemporaryDirectory()
        self.addCleanup(self.root.cleanup)
        os.environ["TRAINYARD_GCS_ROOT"] = self.root.name

    def run_until(self, epochs):
        task.main([f"--epochs={epochs}", "--model-dir=gs://yard/model/", "--checkpoint-dir=gs://yard/checkpoints/"])
        return places.read("gs://yard/model/", "metrics.json")

    def test_separates_the_clouds(self):
        metrics = self.run_until(60)
        self.assertGreater(metrics["final"]["accuracy"], 0.9)
        self.assertLess(metrics["final"]["loss"], metrics["epochs"][0]["loss"])

    def test_a_restart_gives_the_same_model_as_one_go(self):
        self.run_until(20)
        in_two = self.run_until(40)
        os.remove(os.path.join(self.root.name, "yard/checkpoints/checkpoint.json"))
        self.assertEqual(in_two, self.run_until(40))

    def test_a_restart_does_not_train_again(self):
        self.run_until(20)
        regression_was = regression.descend
        self.addCleanup(setattr, regression, "descend", regression_was)
        regression.descend = None
        self.run_until(20)

    def test_maps_uris_to_paths(self):
        self.assertEqual(os.path.join(self.root.name, "yard/a"), places.local("gs://yard/a"))
        self.assertEqual("/some/where", places.local("file:///some/where"))
        self.assertEqual("relative/path", places.local("relative/path"))


if __name__ == "__main__":
    unittest.main()
