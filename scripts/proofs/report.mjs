import { step } from '../tasks/step.mjs';
import { isAccepted } from './history.mjs';

const SHOWN = 3;

/** Tells what a load was answered, how fast, and what is wrong with it. */
export function report(name, attempts, elapsedMs, violations) {
  const times = attempts
    .filter(({ status }) => status !== null)
    .map(({ sentAt, endedAt }) => endedAt - sentAt);
  const rate = Math.round(attempts.length / (elapsedMs / 1000));
  step(
    `${name}: ${attempts.length} attempts in ${(elapsedMs / 1000).toFixed(1)} s, ${rate} a second, ` +
      `p50 ${shareOf(times, 0.5)} ms, p99 ${shareOf(times, 0.99)} ms; ` +
      `${attempts.filter(isAccepted).length} acknowledged; ${countsOf(attempts)}; ${violations.length} violations`,
  );
  for (const { rule, message, evidence } of violations.slice(0, SHOWN)) {
    step([`  ${rule}: ${message}`, ...evidence.map((line) => `    ${line}`)].join('\n'));
  }
  if (violations.length > SHOWN)
    step(`  … and ${violations.length - SHOWN} more: ${tally(violations, ({ rule }) => rule)}`);
}

/** Milliseconds that a share of `times` do not exceed. @param {readonly number[]} times */
export function shareOf(times, share) {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? NaN) * 10) / 10;
}

const countsOf = (attempts) => tally(attempts, ({ status }) => status ?? 'no answer');

function tally(all, nameOf) {
  const counts = new Map();
  for (const one of all) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
}
