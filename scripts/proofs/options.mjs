import { parseArgs } from 'node:util';

const MOST = 1_000_000;

/** Whole numbers from 1, each with its default, and flags. */
export function optionsOf(args, numbers, flags = []) {
  const { values } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(Object.keys(numbers).map((name) => [name, { type: 'string' }])),
      ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean', default: false }])),
    },
  });
  const parsed = Object.entries(numbers).map(([name, fallback]) => {
    const number = Number(values[name] ?? fallback);
    if (Number.isInteger(number) && number >= 1 && number <= MOST) return [name, number];
    throw new Error(`--${name}: a whole number from 1 to ${MOST} is expected`);
  });
  return { ...values, ...Object.fromEntries(parsed) };
}
