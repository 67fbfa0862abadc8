import { startTracing } from '@coocook/process-kit/tracing';

async function main(): Promise<void> {
  await startTracing(process.env, 'coocook-worker');
  // Only now: what is loaded before tracing has started is not traced.
  const { startWorker } = await import('./start-worker');
  await startWorker(process.env, (message) => {
    console.log(message);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
