import { groupBy } from './history.mjs';

const MINUTE = 60_000;
/** What the contract calls time that the chef does not work, and time that another booking holds. */
const NOT_WORKED = new Set(['time_off', 'outside_hours']);
const TAKEN = new Set(['booked', 'buffer']);

/**
 * Times that were refused for a reason that cannot have been: of hours that were certainly worked, or of bookings none
 * of which can have held any of that time. So what was given up, or has expired, can be had again at once.
 */
export function badRefusals({ chefs, operations, places, calendars }) {
  const violations = [];
  const ofChef = groupBy(places.placings, ({ chefId }) => chefId);
  const refused = operations.filter(({ slot, outcome }) => slot && outcome === 'refused');
  for (const { attempts, booking, slot } of refused) {
    const { chefId } = slot;
    const buffer = chefs.get(chefId).bufferMinutes * MINUTE;
    const time = { chefId, from: Date.parse(slot.startsAt), until: Date.parse(slot.endsAt) };
    for (const attempt of attempts) {
      const { reason } = JSON.parse(attempt.text);
      const { sentAt, endedAt } = attempt;
      const mayBeTaken = () =>
        (ofChef.get(chefId) ?? []).some(
          (other) =>
            other.from < time.until + buffer &&
            time.from < other.until + buffer &&
            (booking === null || other.booking !== booking) &&
            places.mayHold(other, sentAt, endedAt),
        );
      const mayBeClosed = () =>
        calendars
          .inForce(chefId, calendars.dateOf(time), sentAt, endedAt)
          .some((write) => !calendars.isWithin(time, write));
      if (NOT_WORKED.has(reason) ? mayBeClosed() : !TAKEN.has(reason) || mayBeTaken()) continue;
      const message = `${slot.startsAt} of chef ${chefId} was refused as ${reason}, which it was not`;
      violations.push({ rule: 'refused without a reason', message, evidence: [attempt] });
    }
  }
  return violations;
}
