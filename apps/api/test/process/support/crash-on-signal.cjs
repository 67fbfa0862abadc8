/** Loaded before a process of the product, by NODE_OPTIONS: from SIGUSR2 on, things go wrong that nobody catches. */
if (/dist\/main\.js$/.test(process.argv[1] ?? '')) {
  process.on('SIGUSR2', () => {
    void Promise.reject(new RangeError('The first mishap'));
    for (const afterMs of [0, 50, 500]) {
      setTimeout(() => {
        throw new Error('A later mishap');
      }, afterMs);
    }
  });
}
