'use strict';
const aiplatform = require('@google-cloud/aiplatform');
const {PassThroughClient} = require('google-auth-library');
const {grpc} = require('google-gax');

/** Google's clients at one address over one transport, and a ledger of what they were answered. */
class Caller {
  constructor(host, port, transport) {
    const common = {apiEndpoint: host, port, authClient: new PassThroughClient()};
    const options =
      transport === 'rest'
        ? {...common, protocol: 'http', fallback: 'rest'}
        : {...common, sslCreds: grpc.credentials.createInsecure()};
    const jobs = new aiplatform.v1.JobServiceClient(options);
    this.clients = {
      JobService: jobs,
      PipelineService: new aiplatform.v1.PipelineServiceClient(options),
      'v1beta1.JobService': new aiplatform.v1beta1.JobServiceClient(options),
      Operations: jobs.operationsClient,
      Locations: jobs.locationsClient,
    };
    this.ledger = {};
  }

  /** Calls `Service.Method`; answers what came first, or throws what was thrown. */
  async call(name, request, options = {}) {
    const [service, method] = name.split(/\.(?=[^.]*$)/);
    const client = this.clients[service];
    try {
      const [answer] = await client[method[0].toLowerCase() + method.slice(1)](request, options);
      this.ledger[name] = 'yes';
      return answer;
    } catch (error) {
      this.ledger[name] ??= grpc.status[error.code];
      throw error;
    }
  }

  /** The error with which a call ends; a success is an error, too. */
  async refused(name, request, options) {
    const answer = await this.call(name, request, options).catch(error => error);
    if (!(answer instanceof Error)) {
      throw new Error(`${name} was not refused: ${JSON.stringify(answer)}`);
    }
    const violations = (answer.statusDetails ?? []).flatMap(detail => detail.fieldViolations ?? []);
    return {
      code: grpc.status[answer.code] ?? String(answer.code),
      message: answer.message,
      fields: violations.map(violation => violation.field),
    };
  }

  async close() {
    await Promise.all(['JobService', 'PipelineService', 'v1beta1.JobService'].map(name => this.clients[name].close()));
  }
}

module.exports = {Caller};
