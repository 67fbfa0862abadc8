import { at, DATE, History, NEW, row, slot, story } from './testing/planted-history';

const UNFOUNDED = ['refused without a reason'];
const FOUNDED: readonly string[] = [];

describe('the checker, of times that were refused', () => {
  it('finds a time that was taken by nobody', () => {
    expect(new History().refused('booked', 0).breaks([], [])).toEqual(UNFOUNDED);
    const after = new History().created(1).refused('booked', 1).refused('booked', 2);
    expect(after.breaks([row(1)], [NEW])).toEqual(UNFOUNDED);
    const elsewhere = new History().created(1, 0, {}, 2).refused('booked', 0);
    const ofOther = row(1, { chef_id: 2, status: 'confirmed' });
    expect(elsewhere.breaks([ofOther], [story('confirmed')])).toEqual(UNFOUNDED);
  });

  it('counts the buffer as taken, behind either of the two', () => {
    const refused = (reason: string, hour: number): readonly string[] =>
      new History()
        .created(1, 4, {}, 2)
        .refused(reason, hour, {}, 2)
        .breaks([row(1, { chef_id: 2, status: 'confirmed', ...at(4) })], [story('confirmed')]);
    expect([2, 6].map((hour) => refused('buffer', hour))).toEqual([FOUNDED, FOUNDED]);
    expect([1, 7].map((hour) => refused('buffer', hour))).toEqual([UNFOUNDED, UNFOUNDED]);
  });

  it('finds a time that was given up before, for certain', () => {
    const endings: readonly [string, (history: History) => History][] = [
      ['cancelled', (history) => history.cancelled(1)],
      ['declined', (history) => history.answered(1, 'declined')],
      ['expired', (history) => history.expired(1)],
    ];
    for (const [status, ended] of endings) {
      const history = ended(new History().created(1)).refused('booked', 0);
      expect(history.breaks([row(1, { status })], [story('pending', status)])).toEqual(UNFOUNDED);
    }
    // Whichever of the two came first, it is cancelled.
    const text = JSON.stringify(row(1, { status: 'cancelled', ...at(8) }));
    const ended = new History()
      .created(1)
      .moved(1, 8, { sentAt: 100, endedAt: 130 })
      .cancelled(1, { sentAt: 110, endedAt: 140, text })
      .refused('booked', 8, { sentAt: 150, endedAt: 160 });
    const gone = row(1, { status: 'cancelled', ...at(8) });
    expect(ended.breaks([gone], [story('pending', 'pending', 'cancelled')])).toEqual(UNFOUNDED);
    const moved = new History().created(1).moved(1, 8).refused('booked', 0);
    expect(moved.breaks([row(1, at(8))], [story('pending', 'pending')])).toEqual(UNFOUNDED);
  });

  it('lets a time be refused that may have been taken', () => {
    const leaving = new History()
      .created(1)
      .cancelled(1, { sentAt: 100, endedAt: 130 })
      .refused('booked', 0, { sentAt: 110, endedAt: 140 });
    expect(leaving.breaks([row(1, { status: 'cancelled' })], [story('pending', 'cancelled')])).toEqual(
      FOUNDED,
    );
    const silent = { key: 'create-1', isCut: true, slot: slot(0) };
    const unknown = new History().add('create', null, null, silent).refused('booked', 0);
    expect(unknown.breaks([row(1)], [NEW])).toEqual(FOUNDED);
    // It never happened.
    expect(unknown.breaks([], [])).toEqual(UNFOUNDED);
    const unmoved = new History()
      .created(1)
      .add('reschedule', 1, null, { isCut: true, slot: slot(8) })
      .refused('booked', 0)
      .refused('booked', 8);
    expect(unmoved.breaks([row(1)], [NEW])).toEqual(FOUNDED);
    const back = new History().created(1).moved(1, 8).moved(1, 0).refused('booked', 0);
    expect(back.breaks([row(1)], [story('pending', 'pending', 'pending')])).toEqual(FOUNDED);
  });

  it('does not take a booking for what is in its own way', () => {
    const move = (others: History): readonly string[] =>
      others.refused('booked', 1, { booking: 1 }).breaks([row(1), row(2, at(2))], [NEW, NEW]);
    expect(move(new History().created(1).created(2, 2))).toEqual(FOUNDED);
    const alone = new History().created(1).refused('booked', 1, { booking: 1 });
    expect(alone.breaks([row(1)], [NEW])).toEqual(UNFOUNDED);
  });

  it('finds hours that were certainly worked', () => {
    for (const reason of ['time_off', 'outside_hours']) {
      expect(new History().refused(reason, 0).breaks([], [])).toEqual(UNFOUNDED);
      expect(new History().worked([], []).reopened().refused(reason, 0).breaks([], [])).toEqual(UNFOUNDED);
      const closed = new History().worked([], []).refused(reason, 0);
      expect(closed.breaks([], [], { dates: { [DATE]: [] } })).toEqual(FOUNDED);
      const hours = { chefId: 1, date: DATE, ranges: [] };
      const perhaps = new History().add('setDate', null, null, { hours }).refused(reason, 0);
      expect(perhaps.breaks([], [], { withFaults: true })).toEqual(FOUNDED);
    }
  });

  it('does not judge what a history cannot tell', () => {
    expect(
      new History()
        .refused('notice', 0)
        .add('create', null, 409, { slot: slot(0) })
        .breaks([], []),
    ).toEqual(FOUNDED);
  });
});
