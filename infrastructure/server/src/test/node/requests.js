'use strict';

/** A job of one replica whose command runs on the machine of the emulator. */
function job(displayName, run, ...command) {
  return {displayName, labels: {run}, jobSpec: spec(...command)};
}

function spec(...command) {
  return {
    workerPoolSpecs: [
      {
        machineSpec: {machineType: 'n1-standard-4', acceleratorType: 'NVIDIA_TESLA_T4', acceleratorCount: 1},
        replicaCount: 1,
        containerSpec: {imageUri: 'us-docker.pkg.dev/demo/images/train:1', command},
      },
    ],
    scheduling: {timeout: {seconds: 3600}},
  };
}

module.exports = {job, spec};
