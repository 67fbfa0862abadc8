/** Tells the person at the terminal what is going on. */
export function step(message) {
  process.stderr.write(`${message}\n`);
}
