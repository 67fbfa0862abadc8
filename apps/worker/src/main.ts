import { startWorker } from './start-worker';

startWorker(process.env, (message) => {
  console.log(message);
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
