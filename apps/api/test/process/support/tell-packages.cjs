/** Loaded before a process of the product, by NODE_OPTIONS: tells at its end which packages of OpenTelemetry it used. */
const { writeSync } = require('node:fs');

if (/dist\/main\.js$/.test(process.argv[1] ?? '')) {
  process.on('exit', () => {
    const names = Object.keys(require.cache).flatMap(
      (path) => /node_modules\/@opentelemetry\/([^/]+)\//.exec(path)?.[1] ?? [],
    );
    writeSync(1, `Packages of OpenTelemetry: ${[...new Set(names)].sort().join(' ')}\n`);
  });
}
