'use strict';
const {job, spec} = require('./requests');
const DEFINITION = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml';
const ENDS = ['PIPELINE_STATE_SUCCEEDED', 'PIPELINE_STATE_FAILED', 'PIPELINE_STATE_CANCELLED'];

/** A plain value as google.protobuf.Value, which Node's client wants spelled out. */
function value(plain) {
  if (plain === null) return {nullValue: 'NULL_VALUE'};
  if (typeof plain === 'number') return {numberValue: plain};
  if (typeof plain === 'string') return {stringValue: plain};
  if (Array.isArray(plain)) return {listValue: {values: plain.map(value)}};
  const fields = Object.entries(plain).map(([name, each]) => [name, value(each)]);
  return {structValue: {fields: Object.fromEntries(fields)}};
}

function pipeline(displayName, run, ...command) {
  const inputs = {...spec(...command), scheduling: {timeout: '3600s', strategy: null}};
  return {
    displayName,
    labels: {run},
    trainingTaskDefinition: DEFINITION,
    trainingTaskInputs: value(inputs),
  };
}

async function awaitEnd(caller, name) {
  for (let look = 0; look < 300; look++) {
    const seen = await caller.call('PipelineService.GetTrainingPipeline', {name});
    if (ENDS.includes(seen.state)) {
      return seen;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`${name} does not end`);
}

async function pipelines({caller, parent, run, tell}) {
  const make = (name, ...command) =>
    caller.call('PipelineService.CreateTrainingPipeline', {
      parent,
      trainingPipeline: pipeline(name, run, ...command),
    });
  const first = await make('first', 'true');
  const long = await make('long', 'sleep', '300');
  const ended = await awaitEnd(caller, first.name);
  const backing = ended.trainingTaskMetadata.structValue.fields.backingCustomJob.stringValue;
  const child = await caller.call('JobService.GetCustomJob', {name: backing});
  tell('pipeline', {name: ended.name, state: ended.state, child: child.displayName, childState: child.state});
  const request = {parent, filter: `labels.run="${run}"`, pageSize: 1};
  const listed = await caller.call('PipelineService.ListTrainingPipelines', request);
  tell('pipelines', {names: listed.map(each => each.displayName)});
  await caller.call('PipelineService.CancelTrainingPipeline', {name: long.name});
  const cancelled = await awaitEnd(caller, long.name);
  tell('cancelPipeline', {state: cancelled.state, code: cancelled.error.code});
  const operation = await caller.call('PipelineService.DeleteTrainingPipeline', {name: first.name});
  await operation.promise();
  tell('deletedPipeline', await caller.refused('PipelineService.GetTrainingPipeline', {name: first.name}));
  tell('childStays', {state: (await caller.call('JobService.GetCustomJob', {name: backing})).state});
  tell('unservedPipeline', await caller.refused('PipelineService.ListPipelineJobs', {parent}));
}

async function idempotency({caller, parent, run, tell}) {
  const options = {otherArgs: {headers: {'Idempotency-Key': `once-${run}`}}};
  const create = name => [
    'JobService.CreateCustomJob',
    {parent, customJob: job(name, run, 'true')},
    options,
  ];
  const first = await caller.call(...create('once'));
  const again = await caller.call(...create('once'));
  tell('sameKey', {first: first.name, again: again.name});
  tell('keyTaken', {first: first.name, ...(await caller.refused(...create('another')))});
}

async function locations({caller, parent, tell}) {
  const location = await caller.call('Locations.GetLocation', {name: parent});
  tell('location', {name: location.name, locationId: location.locationId});
  const project = parent.split('/').slice(0, 2).join('/');
  const ids = [];
  for await (const each of caller.clients.Locations.listLocationsAsync({name: project})) {
    ids.push(each.locationId);
  }
  caller.ledger['Locations.ListLocations'] = 'yes';
  tell('locations', {ids});
}

/** What is served beside jobs and operations; keys only by Trainyard's own front door. */
async function tell(visit, hasKeys) {
  await pipelines(visit);
  await locations(visit);
  if (hasKeys) {
    await idempotency(visit);
  }
}

module.exports = {tell};
