import { at, History, NEW, row, slot, story } from './testing/planted-history';

const EXPIRED = [row(1, { status: 'expired' })];
const STORY = [story('pending', 'expired')];
const shown = (status: string) => ({ text: JSON.stringify(row(1, { status })) });

describe('the checker, of requests whose deadline passes', () => {
  it('finds nothing when everybody sees it', () => {
    const history = new History()
      .created(1)
      .expired(1)
      .add('answer', 1, 409, { body: { status: 'confirmed' } })
      .add('cancel', 1, 409)
      .add('reschedule', 1, 409, { slot: slot(4) })
      .add('read', 1, 200, shown('expired'))
      .add('expire', 1, 409)
      .created(2);
    expect(history.breaks([...EXPIRED, row(2)], [...STORY, NEW])).toEqual([]);
  });

  it('finds a change of what has expired', () => {
    const illegal = ['illegal transition'];
    const after = new History().created(1).expired(1);
    expect(
      after
        .answered(1, 'confirmed')
        .breaks([row(1, { status: 'confirmed' })], [story('pending', 'expired', 'confirmed')]),
    ).toEqual(illegal);
    const cancelled = new History().created(1).expired(1).cancelled(1);
    expect(
      cancelled.breaks([row(1, { status: 'cancelled' })], [story('pending', 'expired', 'cancelled')]),
    ).toEqual(illegal);
    const moved = new History().created(1).expired(1).moved(1, 4);
    expect(moved.breaks([row(1, at(4))], [story('pending', 'expired', 'pending')])).toEqual(illegal);
  });

  it('finds a reading that shows it as waiting, or as expired too early', () => {
    const late = new History().created(1).expired(1).add('read', 1, 200, shown('pending'));
    expect(late.breaks(EXPIRED, STORY)).toEqual(['illegal transition']);
    const early = new History().created(1).add('read', 1, 200, shown('expired')).expired(1);
    expect(early.breaks(EXPIRED, STORY)).toEqual(['illegal transition']);
  });

  it('takes a deadline and an answer at the same moment in whichever order, but not both', () => {
    const meanwhile = { sentAt: 100, endedAt: 140 };
    const answer = { sentAt: 110, endedAt: 130, body: { status: 'confirmed' } };
    const first = new History().created(1).add('expire', 1, 409, meanwhile).answered(1, 'confirmed', answer);
    expect(first.breaks([row(1, { status: 'confirmed' })], [story('pending', 'confirmed')])).toEqual([]);
    const second = new History().created(1).expired(1, meanwhile).add('answer', 1, 409, answer);
    expect(second.breaks(EXPIRED, STORY)).toEqual([]);
    const both = new History().created(1).expired(1, meanwhile).answered(1, 'confirmed', answer);
    expect(both.breaks(EXPIRED, [story('pending', 'confirmed', 'expired')])).toEqual([
      'illegal transition',
      'half-applied',
    ]);
  });

  it('finds a request that still waits in the end, and one that expired of itself', () => {
    expect(
      new History()
        .created(1)
        .expired(1)
        .breaks([row(1)], [NEW]),
    ).toEqual(['lost acknowledgement', 'half-applied']);
    expect(new History().created(1).breaks(EXPIRED, STORY)).toEqual(['lost acknowledgement', 'half-applied']);
    const seen = new History().created(1).add('expire', 1, 409);
    expect(seen.breaks([row(1)], [NEW])).toEqual(['illegal transition']);
  });

  it('finds an expiry that is not told once, by time alone', () => {
    const told = (...events: { actor: string; from: string; to: string }[]): readonly string[] =>
      new History()
        .created(1)
        .expired(1)
        .breaks(EXPIRED, [[...NEW, ...events]]);
    const expiry = { actor: 'system', from: 'pending', to: 'expired' };
    expect(told(expiry)).toEqual([]);
    expect(told()).toEqual(['half-applied']);
    expect(told(expiry, { ...expiry, from: 'expired' })).toEqual(['half-applied']);
    expect(told({ ...expiry, actor: 'chef' })).toEqual(['half-applied']);
    const other = new History().created(1).answered(1, 'declined');
    const declined = [...NEW, { actor: 'system', from: 'pending', to: 'declined' }];
    expect(other.breaks([row(1, { status: 'declined' })], [declined])).toEqual(['half-applied']);
  });

  it('lets a deadline have passed, or not, when the database did not say', () => {
    const history = (): History => new History().created(1).add('expire', 1, null);
    expect(history().breaks([row(1)], [NEW], { withFaults: true })).toEqual([]);
    expect(history().breaks(EXPIRED, STORY, { withFaults: true })).toEqual([]);
    expect(history().breaks([row(1)], [NEW])).toEqual(['unexpected answer']);
  });

  it('counts its time as held until then, and as free afterwards', () => {
    const bookings = [...EXPIRED, row(2, at(1))];
    const stories = [...STORY, NEW];
    expect(new History().created(1).expired(1).created(2, 1).breaks(bookings, stories)).toEqual([]);
    expect(new History().created(1).created(2, 1).expired(1).breaks(bookings, stories)).toEqual(['overlap']);
  });
});
