import { Registry } from 'prom-client';
import type { JobState } from '../application/monitoring-options';
import { addJobMetrics } from './job-metrics';

describe('Metrics of background jobs', () => {
  const registry = new Registry();
  let jobs: readonly JobState[] = [];
  addJobMetrics(registry, () => Promise.resolve(jobs));

  /** The lines that are no comments. */
  const samples = async (): Promise<readonly string[]> =>
    (await registry.metrics()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  it('have no line where none are done', async () => {
    expect(await samples()).toEqual([]);
  });

  it('are those of the moment, and not added up from scrape to scrape', async () => {
    jobs = [{ name: 'sweep', runs: 3, failures: 1, seconds: 0.5, oldestWaitingSeconds: 2 }];
    const lines = [
      'job_runs_total{job_name="sweep"} 3',
      'job_failures_total{job_name="sweep"} 1',
      'job_seconds_total{job_name="sweep"} 0.5',
      'job_oldest_waiting_seconds{job_name="sweep"} 2',
    ];
    expect(await samples()).toEqual(lines);
    expect(await samples()).toEqual(lines);
  });

  it('say nothing about what waits while that cannot be known', async () => {
    jobs = jobs.map((job) => ({ ...job, oldestWaitingSeconds: null }));
    expect((await samples()).join()).not.toContain('waiting');
  });
});
