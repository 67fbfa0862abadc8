import { Counter, Gauge, type Registry } from 'prom-client';
import type { JobState } from '../application/monitoring-options';

/** Background jobs as they stand at each scrape; no line where none are done. */
export function addJobMetrics(registry: Registry, jobs: () => Promise<readonly JobState[]>): void {
  const counter = (name: string, help: string, valueOf: (job: JobState) => number): void => {
    new Counter({
      name,
      help,
      labelNames: ['job_name'],
      registers: [registry],
      async collect() {
        const states = await jobs();
        this.reset();
        for (const state of states) this.inc({ job_name: state.name }, valueOf(state));
      },
    });
  };
  counter('job_runs_total', 'Runs of a background job.', ({ runs }) => runs);
  counter('job_failures_total', 'Runs that failed; each is tried again.', ({ failures }) => failures);
  counter('job_seconds_total', 'Time spent in runs, in seconds.', ({ seconds }) => seconds);
  new Gauge({
    name: 'job_oldest_waiting_seconds',
    help: 'How long the oldest due run has waited; absent while the database is away.',
    labelNames: ['job_name'],
    registers: [registry],
    async collect() {
      const states = await jobs();
      this.reset();
      for (const { name, oldestWaitingSeconds } of states) {
        if (oldestWaitingSeconds !== null) this.set({ job_name: name }, oldestWaitingSeconds);
      }
    },
  });
}
