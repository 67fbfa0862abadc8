import { Slot } from '@coocook/kernel';
import fc from 'fast-check';
import { ALWAYS, aSchedule } from '../../test/builders';
import { Availability, type Occupied } from './availability';

const DATES = { from: '2027-03-13', to: '2027-03-15' };
const START = Date.parse('2027-03-13T00:00Z');
const MINUTE = 60_000;
const NOW = new Date('2027-03-01T00:00Z');

/** Bookings one behind the other, each with a buffer of its own: as the database guarantees them. */
const calendars = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      hours: fc.integer({ min: 1, max: 6 }),
      buffer: fc.integer({ min: 0, max: 240 }),
    }),
    { maxLength: 12 },
  )
  .map((bookings) => {
    let at = START;
    return bookings.map(({ gap, hours, buffer }, bookingId): Occupied => {
      const slot = Slot.ofHours(new Date(at + gap * 15 * MINUTE), hours);
      const blocked = slot.extendedBy(buffer);
      at = blocked.endsAt.getTime();
      return { bookingId, slot, blocked };
    });
  });
const rules = fc.record({
  bufferMinutes: fc.integer({ min: 0, max: 240 }),
  gridMinutes: fc.constantFrom(15 as const, 30 as const, 60 as const),
});
const zones = fc.constantFrom('America/New_York', 'Asia/Seoul', 'Asia/Kathmandu');
const durations = fc.integer({ min: 1, max: 12 });

describe('time that is taken', () => {
  it('is never offered, nor what its buffers need, and nothing else is withheld', () => {
    fc.assert(
      fc.property(calendars, rules, zones, durations, (occupied, changes, timeZone, hours) => {
        const schedule = aSchedule({ timeZone, weekly: ALWAYS }, changes);
        const shuffled = [...occupied].reverse();
        const offered = new Availability(schedule, DATES, shuffled, NOW).days(hours);
        const everything = new Availability(schedule, DATES, [], NOW).days(hours);
        const meets = (slot: Slot): boolean =>
          occupied.some(({ blocked }) => blocked.overlaps(slot.extendedBy(changes.bufferMinutes)));
        const expected = everything.map(({ slots }) => slots.filter(({ slot }) => !meets(slot)));
        expect(offered.map(({ slots }) => slots)).toEqual(expected);
      }),
    );
  });

  it('is called booked where a slot meets it, and a buffer where only buffers do', () => {
    fc.assert(
      fc.property(
        calendars,
        rules,
        durations,
        fc.integer({ min: 0, max: 71 }),
        (occupied, changes, hours, hour) => {
          const schedule = aSchedule({ timeZone: 'UTC', weekly: ALWAYS }, changes);
          const slot = Slot.ofHours(new Date(START + hour * 60 * MINUTE), hours);
          const [date = '', time = ''] = slot.startsAt.toISOString().slice(0, 16).split('T');
          const reason = new Availability(schedule, DATES, occupied, NOW).whyNot({ date, time }, hours);
          const own = slot.extendedBy(changes.bufferMinutes);
          const isBooked = occupied.some((one) => one.slot.overlaps(slot));
          const isBlocked = occupied.some((one) => one.blocked.overlaps(own));
          expect(reason).toBe(isBooked ? 'booked' : isBlocked ? 'buffer' : null);
        },
      ),
    );
  });
});
