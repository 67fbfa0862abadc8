import { ErrorReports } from '@coocook/kernel';
import { ScheduledJobs } from '../../src/jobs/scheduled-jobs';

/** Takes the run of a job and never ends it; the spec kills it in the middle. */
const [databaseUrl = '', name = ''] = process.argv.slice(2);
const times = { pollMs: 20, expireSeconds: 2, maintenanceSeconds: 1, retrySeconds: 0 };
class NoReports extends ErrorReports {
  report = (): void => undefined;
  flush = (): Promise<void> => Promise.resolve();
}

const jobs = new ScheduledJobs({ databaseUrl, ...times }, new NoReports());
jobs.every(3600, name, () => {
  process.send?.('began');
  return new Promise(() => undefined);
});
void jobs.start();
