import { groupBy, isAccepted } from './history.mjs';

/**
 * What the hours of single dates promise. Of a booking and a change of hours at the same moment, one comes first:
 * either the booking is refused, or the change names it as outside.
 */
export function badHours(known) {
  const changes = known.operations.filter(({ hours, outcome }) => hours && outcome === 'done');
  return [
    ...takenWhileClosed(known),
    ...changes.flatMap((change) => [...notNamed(change, known), ...namedWrongly(change, known)]),
    ...badClearings(known),
    ...lostHours(known),
  ];
}

/** A booking got a time that its chef, whatever came first, did not work then. */
function takenWhileClosed({ places, calendars }) {
  const violations = [];
  for (const placing of accepted(places)) {
    const { operation, booking, chefId } = placing;
    const date = calendars.dateOf(placing);
    const writes = calendars.inForce(chefId, date, operation.sentAt, operation.doneBy);
    if (writes.some((write) => calendars.isWithin(placing, write))) continue;
    const message = `booking ${booking} got a time outside the hours of chef ${chefId} on ${date}`;
    const evidence = [...operation.attempts, ...attemptsOf(writes)];
    violations.push({ rule: 'outside hours', message, evidence });
  }
  return violations;
}

/** What a change must name: who certainly had a time then that is outside now. */
function notNamed(change, { places, calendars }) {
  const { hours, attempts, result } = change;
  return accepted(places)
    .filter((placing) => placing.chefId === hours.chefId && !result.outside?.includes(placing.booking))
    .filter((placing) => places.certainUntil(placing) >= change.doneBy)
    .filter((placing) =>
      hoursAt(change, placing, calendars).every((one) => !calendars.isWithin(placing, one)),
    )
    .filter((placing) => isBefore(placing, change, calendars))
    .map(({ booking, operation }) => ({
      rule: 'outside not told',
      message: `the change of ${hours.date} left booking ${booking} outside and did not name it`,
      evidence: [...operation.attempts, ...attempts],
    }));
}

/**
 * Whether a booking had its time before a change that leaves it outside: it was known by then, or nothing could have
 * opened its date again before it was known.
 */
function isBefore(placing, change, calendars) {
  const { sentAt, doneBy } = placing.operation;
  if (doneBy < change.sentAt) return true;
  if (sentAt >= change.doneBy) return false;
  return !calendars
    .writesOf(placing.chefId, calendars.dateOf(placing))
    .filter((write) => write.sentAt < doneBy && write.doneBy >= change.sentAt)
    .some((write) => calendars.isWithin(placing, write));
}

/** What a change may not name: what was not there, was over, or is within the hours. */
function namedWrongly(change, { places, calendars }) {
  const { hours, attempts, result, sentAt, doneBy } = change;
  const mayBeOutside = (placing) =>
    placing.chefId === hours.chefId &&
    places.mayHold(placing, sentAt, doneBy) &&
    hoursAt(change, placing, calendars).some((one) => !calendars.isWithin(placing, one));
  return (result.outside ?? [])
    .map((id) => ({ id, placings: places.placings.filter(({ booking }) => booking === id) }))
    .filter(({ placings }) => !placings.some(mayBeOutside))
    .map(({ id, placings }) => ({
      rule: 'outside wrongly told',
      message: `the change of ${hours.date} named booking ${id}, which is not outside`,
      evidence: [...placings.flatMap(({ operation }) => operation.attempts), ...attempts],
    }));
}

/** What may have been the hours of a booking's date when a change was made: of its own date, what it made them. */
function hoursAt(change, placing, calendars) {
  const date = calendars.dateOf(placing);
  if (date === change.hours.date) return [change];
  return calendars.inForce(placing.chefId, date, change.sentAt, change.doneBy);
}

/** There was nothing to take back, although something had certainly been set. */
function badClearings({ operations, calendars }) {
  return operations
    .filter(({ kind, outcome }) => kind === 'clearDate' && outcome === 'refused')
    .map(({ hours, attempts }) => {
      const [{ sentAt, endedAt }] = attempts;
      return { hours, attempts, writes: calendars.inForce(hours.chefId, hours.date, sentAt, endedAt) };
    })
    .filter(({ writes }) => writes.every(({ hours }) => hours.ranges !== null))
    .map(({ hours, attempts, writes }) => ({
      rule: 'lost acknowledgement',
      message: `nothing was set for ${hours.date} of chef ${hours.chefId}, although it had been`,
      evidence: [...attemptsOf(writes), ...attempts],
    }));
}

/** In the end each date has hours that the changes lead to. */
function lostHours({ chefs, operations, calendars, dates }) {
  const violations = [];
  const touched = groupBy(
    operations.filter(({ hours }) => hours),
    ({ hours }) => hours.chefId,
  );
  for (const chefId of chefs.keys()) {
    const now = new Map((dates.get(chefId) ?? []).map(({ date, ranges }) => [date, ranges]));
    const asked = (touched.get(chefId) ?? []).map(({ hours }) => hours.date);
    for (const date of new Set([...now.keys(), ...asked])) {
      const ranges = now.get(date) ?? null;
      const writes = calendars.inForce(chefId, date, Infinity, Infinity);
      if (writes.some(({ hours }) => JSON.stringify(hours.ranges) === JSON.stringify(ranges))) continue;
      const message = `chef ${chefId} ended with ${JSON.stringify(ranges)} on ${date}`;
      violations.push({ rule: 'lost acknowledgement', message, evidence: attemptsOf(writes) });
    }
  }
  return violations;
}

const accepted = ({ placings }) => placings.filter(({ operation }) => operation.outcome === 'done');

const attemptsOf = (writes) => writes.flatMap(({ attempts }) => attempts).filter(isAccepted);
