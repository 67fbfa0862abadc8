import { check } from '../checker.mjs';

const HOUR = 3_600_000;
/** Of chefs who live by UTC. */
export const DATE = '2027-03-01';
export const NEXT_DATE = '2027-03-02';
const MORNING = Date.parse(`${DATE}T09:00:00Z`);
const ALWAYS = { offset: '+00:00', weekly: [{ start: '08:00', end: '24:00' }] };
const CHEFS = new Map([
  [1, { ...ALWAYS, bufferMinutes: 0, isInstant: false }],
  [2, { ...ALWAYS, bufferMinutes: 30, isInstant: true }],
]);

type Json = Readonly<Record<string, unknown>>;
type Attempt = Parameters<typeof check>[0]['attempts'][number];
type Kind = Attempt['kind'];
type Story = readonly { readonly actor: string; readonly from: string | null; readonly to: string }[];
type Ranges = readonly { readonly start: string; readonly end: string }[];

const KEYLESS: readonly Kind[] = ['read', 'expire', 'setDate', 'clearDate'];
export const NOON_ON: Ranges = [{ start: '12:00', end: '24:00' }];

/** A planted history, for the specs of the checker. It is written down as a client would see it; what is not said about an attempt is as it should be. */
export class History {
  private readonly attempts: Attempt[] = [];
  private clock = 0;

  /** One after the other, unless `at` says when it was sent and when its answer was there. */
  add(kind: Kind, booking: number | null, status: number | null, more: Partial<Attempt> = {}): this {
    const number = this.attempts.length + 1;
    const [sentAt, endedAt] = [(this.clock += 10), (this.clock += 10)];
    this.attempts.push({
      number,
      by: 'client 1 of process 1',
      kind,
      booking,
      key: KEYLESS.includes(kind) ? null : `key-${number}`,
      body: {},
      slot: null,
      hours: null,
      sentAt,
      endedAt: status === null ? Infinity : endedAt,
      status,
      text: '{}',
      location: null,
      isCut: false,
      ...more,
    });
    return this;
  }

  created(id: number, hour = 0, more: Partial<Attempt> = {}, chefId = 1): this {
    const key = `create-${id}`;
    const shown = row(id, { chef_id: chefId, status: chefId === 2 ? 'confirmed' : 'pending', ...at(hour) });
    return this.add('create', null, 201, {
      key,
      slot: slot(hour, chefId),
      text: JSON.stringify(shown),
      ...more,
    });
  }

  answered(id: number, status: string, more: Partial<Attempt> = {}): this {
    return this.add('answer', id, 200, {
      body: { status },
      text: JSON.stringify(row(id, { status })),
      ...more,
    });
  }

  cancelled(id: number, more: Partial<Attempt> = {}): this {
    return this.add('cancel', id, 200, { text: JSON.stringify(row(id, { status: 'cancelled' })), ...more });
  }

  moved(id: number, hour: number, more: Partial<Attempt> = {}): this {
    return this.add('reschedule', id, 200, {
      slot: slot(hour),
      text: JSON.stringify(row(id, at(hour))),
      ...more,
    });
  }

  expired(id: number, more: Partial<Attempt> = {}): this {
    return this.add('expire', id, 200, more);
  }

  /** A creation or a move to some hour that was refused. */
  refused(reason: string, hour: number, more: Partial<Attempt> = {}, chefId = 1): this {
    const kind = more.booking ? 'reschedule' : 'create';
    const text = JSON.stringify({ reason });
    return this.add(kind, null, 409, { slot: slot(hour, chefId), text, ...more });
  }

  /** A chef has other hours on a date, which leave these bookings outside; none is a day off. */
  worked(ranges: Ranges, outside: readonly number[], more: Partial<Attempt> = {}, date = DATE): this {
    const hours = { chefId: 1, date, ranges };
    return this.add('setDate', null, 200, {
      hours,
      text: JSON.stringify({ date, ranges, outside }),
      ...more,
    });
  }

  /** They are taken back. */
  reopened(outside: readonly number[] = [], more: Partial<Attempt> = {}): this {
    const hours = { chefId: 1, date: DATE, ranges: null };
    return this.add('clearDate', null, 200, { hours, text: JSON.stringify({ outside }), ...more });
  }

  /** What is broken when afterwards there are these bookings with these events, and chef 1 has these hours. */
  violations(
    bookings: readonly Json[],
    stories: readonly Story[],
    {
      withFaults = false,
      dates = {},
    }: { withFaults?: boolean; dates?: Readonly<Record<string, Ranges>> } = {},
  ): ReturnType<typeof check> {
    const events = new Map(bookings.map(({ id }, index) => [id as number, stories[index] ?? []]));
    const ofChef = Object.entries(dates).map(([date, ranges]) => ({ date, ranges }));
    return check({
      chefs: CHEFS,
      attempts: this.attempts,
      bookings,
      events,
      dates: new Map([[1, ofChef]]),
      withFaults,
    });
  }

  breaks(...afterwards: Parameters<History['violations']>): readonly string[] {
    return this.violations(...afterwards).map(({ rule }) => rule);
  }
}

export const at = (hour: number): Json => ({
  starts_at: new Date(MORNING + hour * HOUR).toISOString(),
  ends_at: new Date(MORNING + (hour + 2) * HOUR).toISOString(),
});

export const slot = (hour: number, chefId = 1): Attempt['slot'] => ({
  chefId,
  startsAt: String(at(hour).starts_at),
  endsAt: String(at(hour).ends_at),
});

export function row(id: number, more: Json = {}): Json {
  return {
    id,
    chef_id: 1,
    status: 'pending',
    duration_hours: 2,
    hourly_rate: 125,
    total_price: 250,
    special_requests: `create-${id}`,
    ...at(0),
    ...more,
  };
}

export const story = (...statuses: string[]): Story =>
  statuses.map((to, index) => ({
    actor: to === 'expired' ? 'system' : 'diner',
    from: statuses[index - 1] ?? null,
    to,
  }));
export const NEW = story('pending');
