"""Checks the container example: python3 examples/container/check.py"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "train.py")


class ContainerTest(unittest.TestCase):
    def test_learns_xor_and_writes_to_the_model_folder_it_was_given(self):
        with tempfile.TemporaryDirectory() as root:
            env = {**os.environ, "TRAINYARD_GCS_ROOT": root, "AIP_MODEL_DIR": "gs://yard/xor/model/"}
            subprocess.run([sys.executable, SCRIPT], check=True, env=env, stdout=subprocess.DEVNULL)
            with open(os.path.join(root, "yard/xor/model/metrics.json"), encoding="utf-8") as metrics:
                final = json.load(metrics)["final"]
        self.assertEqual(1.0, final["accuracy"])
        self.assertLess(final["loss"], 0.1)


if __name__ == "__main__":
    unittest.main()
