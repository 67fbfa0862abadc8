import { at, DATE, History, NEW, NEXT_DATE, NOON_ON, row, slot, story } from './testing/planted-history';

const GONE = [row(1, { status: 'cancelled' })];
const CANCELLED = [story('pending', 'cancelled')];
const OFF = { dates: { [DATE]: [] } };

describe('the checker, of the hours of single dates', () => {
  it('finds nothing in a day off that is told, kept and taken back', () => {
    const history = new History()
      .created(1)
      .worked([], [1])
      .refused('time_off', 4)
      .worked(NOON_ON, [1])
      .refused('outside_hours', 0)
      .created(2, 4)
      .created(3, 24)
      .worked([], [3, 1], {}, NEXT_DATE)
      .reopened([3])
      .created(4, 8);
    const bookings = [row(1), row(2, at(4)), row(3, at(24)), row(4, at(8))];
    expect(history.breaks(bookings, [NEW, NEW, NEW, NEW], { dates: { [NEXT_DATE]: [] } })).toEqual([]);
  });

  it('finds a time that was had although the chef did not work then', () => {
    expect(
      new History()
        .worked([], [])
        .created(1)
        .breaks([row(1)], [NEW], OFF),
    ).toEqual(['outside hours']);
    // That the day was opened afterwards excuses nothing.
    const later = new History().worked([], []).created(1).reopened();
    expect(later.breaks([row(1)], [NEW])).toEqual(['outside hours']);
    const moved = new History().created(1, 4).worked(NOON_ON, []).moved(1, 0);
    expect(moved.breaks([row(1)], [story('pending', 'pending')], { dates: { [DATE]: NOON_ON } })).toEqual([
      'outside hours',
    ]);
    // From 23:00: the hours of the week end at midnight.
    expect(new History().created(1, 14).breaks([row(1, at(14))], [NEW])).toEqual(['outside hours']);
  });

  it('lets a time be had while the day may be open', () => {
    const during = { sentAt: 120, endedAt: 130 };
    const reopening = { sentAt: 100, endedAt: 140 };
    const after = new History().worked([], []).reopened([], reopening).created(1, 0, during);
    expect(after.breaks([row(1)], [NEW])).toEqual([]);
    const hours = { chefId: 1, date: DATE, ranges: null };
    const perhaps = new History().worked([], []).add('clearDate', null, null, { hours }).created(1);
    expect(perhaps.breaks([row(1)], [NEW], { withFaults: true })).toEqual([]);
    const unknown = new History().add('setDate', null, null, { hours: { ...hours, ranges: [] } }).created(1);
    expect(unknown.breaks([row(1)], [NEW], { withFaults: true })).toEqual([]);
    expect(unknown.breaks([row(1)], [NEW], { ...OFF, withFaults: true })).toEqual([]);
  });

  it('finds a booking outside that was not named', () => {
    const after = (change: (history: History) => History): readonly string[] =>
      change(new History().created(1)).breaks([row(1)], [NEW], OFF);
    expect(after((history) => history.worked([], []))).toEqual(['outside not told']);
    expect(after((history) => history.worked([], [1]))).toEqual([]);
    const confirmed = new History().created(1).answered(1, 'confirmed').worked([], []);
    expect(confirmed.breaks([row(1, { status: 'confirmed' })], [story('pending', 'confirmed')], OFF)).toEqual(
      ['outside not told'],
    );
    // Each change names all that is outside, on whichever date.
    const other = new History().created(1).worked([], [1]).worked([], [], {}, NEXT_DATE);
    expect(other.breaks([row(1)], [NEW], { dates: { [DATE]: [], [NEXT_DATE]: [] } })).toEqual([
      'outside not told',
    ]);
  });

  it('finds one that got its time at the same moment and was neither refused nor named', () => {
    const meanwhile = (outside: readonly number[]): History =>
      new History()
        .worked([], outside, { sentAt: 100, endedAt: 140 })
        .created(1, 0, { sentAt: 110, endedAt: 150 });
    expect(meanwhile([]).breaks([row(1)], [NEW], OFF)).toEqual(['outside not told']);
    expect(meanwhile([1]).breaks([row(1)], [NEW], OFF)).toEqual([]);
    // It may have come after the day was opened again.
    const reopened = meanwhile([]).reopened([], { sentAt: 130, endedAt: 160 });
    expect(reopened.breaks([row(1)], [NEW])).toEqual([]);
    const afterwards = meanwhile([]).reopened([], { sentAt: 160, endedAt: 170 });
    expect(afterwards.breaks([row(1)], [NEW])).toEqual(['outside not told']);
    const elsewhere = new History()
      .worked([], [], { sentAt: 100, endedAt: 110 })
      .worked([], [], { sentAt: 120, endedAt: 130 }, NEXT_DATE)
      .reopened([], { sentAt: 140, endedAt: 150 })
      .created(1, 0, { sentAt: 125, endedAt: 160 });
    expect(elsewhere.breaks([row(1)], [NEW], { dates: { [NEXT_DATE]: [] } })).toEqual([]);
    // Before the first change, and so before the second, which is of another date.
    const twice = new History()
      .worked([], [1], { sentAt: 100, endedAt: 110 })
      .worked([], [], { sentAt: 120, endedAt: 130 }, NEXT_DATE)
      .created(1, 0, { sentAt: 90, endedAt: 140 });
    expect(twice.breaks([row(1)], [NEW], { dates: { [DATE]: [], [NEXT_DATE]: [] } })).toEqual([
      'outside not told',
    ]);
  });

  it('lets one go unnamed that may have gone, or be within the hours', () => {
    const leaving = { sentAt: 100, endedAt: 130 };
    const change = { sentAt: 110, endedAt: 120 };
    const left = new History().created(1).cancelled(1, leaving).worked([], [], change);
    expect(left.breaks(GONE, CANCELLED, OFF)).toEqual([]);
    const moving = new History()
      .created(1)
      .add('reschedule', 1, null, { isCut: true, slot: slot(4) })
      .worked(NOON_ON, []);
    expect(moving.breaks([row(1)], [NEW], { dates: { [DATE]: NOON_ON } })).toEqual([]);
    const perhaps = new History()
      .created(1, 4)
      .add('reschedule', 1, null, { isCut: true, slot: slot(0) })
      .worked(NOON_ON, []);
    expect(perhaps.breaks([row(1, at(4))], [NEW], { dates: { [DATE]: NOON_ON } })).toEqual([]);
    const inside = new History().created(1, 4).created(2, 0, {}, 2).worked(NOON_ON, []);
    const bookings = [row(1, at(4)), row(2, { chef_id: 2, status: 'confirmed' })];
    expect(inside.breaks(bookings, [NEW, story('confirmed')], { dates: { [DATE]: NOON_ON } })).toEqual([]);
  });

  it('finds one that was named and is not outside', () => {
    const wrong = ['outside wrongly told'];
    const noon = { dates: { [DATE]: NOON_ON } };
    expect(new History().worked([], [7]).breaks([], [], OFF)).toEqual(wrong);
    expect(
      new History()
        .created(1, 4)
        .worked(NOON_ON, [1])
        .breaks([row(1, at(4))], [NEW], noon),
    ).toEqual(wrong);
    expect(
      new History()
        .created(1, 24)
        .worked([], [1])
        .breaks([row(1, at(24))], [NEW], OFF),
    ).toEqual(wrong);
    expect(new History().created(1).cancelled(1).worked([], [1]).breaks(GONE, CANCELLED, OFF)).toEqual(wrong);
    expect(
      new History()
        .created(1)
        .expired(1)
        .worked([], [1])
        .breaks([row(1, { status: 'expired' })], [story('pending', 'expired')], OFF),
    ).toEqual(wrong);
    const moved = new History().created(1).moved(1, 4).worked(NOON_ON, [1]);
    expect(moved.breaks([row(1, at(4))], [story('pending', 'pending')], noon)).toEqual(wrong);
    const elsewhere = new History().created(1, 0, {}, 2).worked([], [1]);
    const ofOther = row(1, { chef_id: 2, status: 'confirmed' });
    expect(elsewhere.breaks([ofOther], [story('confirmed')], OFF)).toEqual(wrong);
    const early = new History().worked([], [1]).reopened().created(1);
    expect(early.breaks([row(1)], [NEW])).toEqual(wrong);
  });

  it('lets one be named that is perhaps gone, or whose client never knew of it', () => {
    const leaving = { sentAt: 100, endedAt: 130 };
    const gone = new History()
      .created(1)
      .cancelled(1, leaving)
      .worked([], [1], { sentAt: 110, endedAt: 120 });
    expect(gone.breaks(GONE, CANCELLED, OFF)).toEqual([]);
    const silent = { key: 'create-1', isCut: true, slot: slot(0) };
    const unknown = new History().add('create', null, null, silent).worked([], [1]);
    expect(unknown.breaks([row(1)], [NEW], OFF)).toEqual([]);
  });

  it('finds a change of hours that was lost, or that nobody made', () => {
    expect(new History().worked([], []).breaks([], [])).toEqual(['lost acknowledgement']);
    expect(new History().worked([], []).reopened().breaks([], [], OFF)).toEqual(['lost acknowledgement']);
    expect(new History().worked([], []).worked(NOON_ON, []).breaks([], [], OFF)).toEqual([
      'lost acknowledgement',
    ]);
    expect(new History().breaks([], [], OFF)).toEqual(['lost acknowledgement']);
  });

  it('finds hours that were set and could not be taken back', () => {
    const hours = { chefId: 1, date: DATE, ranges: null };
    const clearing = (history: History): readonly string[] =>
      history.add('clearDate', null, 404, { hours }).breaks([], [], { withFaults: true });
    expect(clearing(new History().worked([], []))).toEqual(['lost acknowledgement', 'lost acknowledgement']);
    expect(clearing(new History().worked([], []).reopened())).toEqual([]);
    expect(clearing(new History().worked([], []).add('clearDate', null, null, { hours }))).toEqual([]);
    expect(clearing(new History().add('setDate', null, null, { hours: { ...hours, ranges: [] } }))).toEqual(
      [],
    );
  });

  it('finds a booking that a change of hours changed', () => {
    const history = new History().created(1).worked([], [1]);
    expect(history.breaks(GONE, CANCELLED, OFF)).toEqual(['lost acknowledgement', 'half-applied']);
  });
});
