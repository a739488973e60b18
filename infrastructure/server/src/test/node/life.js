'use strict';
// The life of custom jobs through Google's client for Node: one line of JSON for each step.
// node life.js HOST PORT grpc|rest PARENT emulator|server
const {Caller} = require('./caller');
const {job} = require('./requests');
const frontDoor = require('./frontdoor');

const [host, port, transport, parent, house] = process.argv.slice(2);
const caller = new Caller(host, Number(port), transport);
const run = `${transport}-${process.pid}`;
const ENDS = ['JOB_STATE_SUCCEEDED', 'JOB_STATE_FAILED', 'JOB_STATE_CANCELLED'];

const tell = (step, facts) => console.log(JSON.stringify({step, ...facts}));
const get = name => caller.call('JobService.GetCustomJob', {name});

async function awaitEnd(name) {
  for (let look = 0; look < 300; look++) {
    const seen = await get(name);
    if (ENDS.includes(seen.state)) {
      return seen;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`${name} does not end`);
}

async function createAndList() {
  const first = await caller.call('JobService.CreateCustomJob', {parent, customJob: job('first', run, 'true')});
  const long = await caller.call('JobService.CreateCustomJob', {parent, customJob: job('long', run, 'sleep', '300')});
  tell('create', {name: first.name, state: first.state, seconds: Number(first.createTime.seconds)});
  const pool = (await get(first.name)).jobSpec.workerPoolSpecs[0];
  tell('get', {accelerator: pool.machineSpec.acceleratorType, replicas: Number(pool.replicaCount)});
  const request = {parent, filter: `labels.run="${run}"`, pageSize: 1, readMask: {paths: ['name', 'state']}};
  const listed = await caller.call('JobService.ListCustomJobs', request);
  tell('list', {names: listed.map(each => each.name), displayNames: listed.map(each => each.displayName)});
  return [first.name, long.name];
}

async function endCancelAndDelete(first, long) {
  tell('end', {state: (await awaitEnd(first)).state});
  tell('deleteLive', await caller.refused('JobService.DeleteCustomJob', {name: long}));
  await caller.call('JobService.CancelCustomJob', {name: long});
  const cancelled = await awaitEnd(long);
  tell('cancel', {state: cancelled.state, code: cancelled.error.code});
  await caller.call('JobService.CancelCustomJob', {name: long});
  const operation = await caller.call('JobService.DeleteCustomJob', {name: first});
  await operation.promise();
  tell('delete', {operation: operation.name, metadata: operation.latestResponse.metadata.type_url});
  tell('deleted', await caller.refused('JobService.GetCustomJob', {name: first}));
  return operation.name;
}

async function operations(name) {
  tell('operation', {done: (await caller.call('Operations.GetOperation', {name})).done});
  const listed = await caller.call('Operations.ListOperations', {name: parent});
  tell('operations', {names: listed.map(each => each.name)});
  tell('cancelOperation', await caller.refused('Operations.CancelOperation', {name}));
  await caller.call('Operations.DeleteOperation', {name});
  tell('forgotten', await caller.refused('Operations.GetOperation', {name}));
}

async function refusals() {
  const wrong = job('', run, 'true');
  wrong.jobSpec.workerPoolSpecs[0].machineSpec.machineType = 'x9-huge-4';
  tell('invalid', await caller.refused('JobService.CreateCustomJob', {parent, customJob: wrong}));
  tell('badFilter', await caller.refused('JobService.ListCustomJobs', {parent, filter: 'colour=red'}));
  tell('absent', await caller.refused('JobService.GetCustomJob', {name: `${parent}/customJobs/1`}));
  tell('unserved', await caller.refused('JobService.ListHyperparameterTuningJobs', {parent}));
}

async function beta() {
  const made = await caller.call('v1beta1.JobService.CreateCustomJob', {parent, customJob: job('beta', run, 'true')});
  tell('beta', {state: (await caller.call('v1beta1.JobService.GetCustomJob', {name: made.name})).state});
  await caller.call('v1beta1.JobService.ListCustomJobs', {parent, pageSize: 5}, {autoPaginate: false});
  await caller.call('v1beta1.JobService.CancelCustomJob', {name: made.name});
  await awaitEnd(made.name);
  const operation = await caller.call('v1beta1.JobService.DeleteCustomJob', {name: made.name});
  await operation.promise();
  tell('betaDelete', {metadata: operation.latestResponse.metadata.type_url});
}

async function main() {
  const [first, long] = await createAndList();
  const operation = await endCancelAndDelete(first, long);
  await operations(operation);
  await refusals();
  await beta();
  await frontDoor.tell({caller, parent, run, tell, awaitEnd}, house === 'server');
  tell('ledger', {methods: caller.ledger});
  await caller.close();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
