import { at, History, NEW, row, slot, story } from './testing/planted-history';

describe('the checker of histories', () => {
  it('finds nothing in a life that is as it should be', () => {
    const history = new History()
      .created(1)
      .answered(1, 'confirmed')
      .moved(1, 4)
      .created(2)
      .answered(2, 'declined')
      .add('answer', 2, 409, { body: { status: 'confirmed' } })
      .add('create', null, 409)
      .add('reschedule', 1, 409, { slot: slot(8) })
      .cancelled(1, { text: JSON.stringify(row(1, { status: 'cancelled', ...at(4) })) })
      .add('cancel', 1, 409);
    const bookings = [row(1, { status: 'cancelled', ...at(4) }), row(2, { status: 'declined' })];
    const stories = [story('pending', 'confirmed', 'pending', 'cancelled'), story('pending', 'declined')];
    expect(history.breaks(bookings, stories)).toEqual([]);
  });

  it('finds two bookings that held the same time, though one was given up afterwards', () => {
    const history = new History().created(1).created(2, 1).cancelled(1);
    const bookings = [row(1, { status: 'cancelled' }), row(2, at(1))];
    expect(history.breaks(bookings, [story('pending', 'cancelled'), NEW])).toEqual(['overlap']);
  });

  it('finds two bookings that hold the same time in the end, whoever knew of them', () => {
    const history = new History()
      .created(1)
      .add('create', null, null, { key: 'create-2', isCut: true, slot: slot(1) });
    expect(history.breaks([row(1), row(2, at(1))], [NEW, NEW])).toEqual(['overlap']);
  });

  it('counts the buffer behind a booking as held', () => {
    const instant = { chef_id: 2, status: 'confirmed' };
    const bookings = [row(1, instant), row(2, { ...instant, ...at(2) })];
    const stories = [story('confirmed'), story('confirmed')];
    expect(new History().created(1, 0, {}, 2).created(2, 2, {}, 2).breaks(bookings, stories)).toEqual([
      'overlap',
      'overlap',
    ]);
    expect(
      new History()
        .created(1)
        .created(2, 2)
        .breaks([row(1), row(2, at(2))], [NEW, NEW]),
    ).toEqual([]);
  });

  it('does not take a change of hands for an overlap while the one who left had already asked to', () => {
    const history = new History()
      .created(1)
      .cancelled(1, { sentAt: 100, endedAt: 130 })
      .created(2, 1, { sentAt: 105, endedAt: 120 });
    const bookings = [row(1, { status: 'cancelled' }), row(2, at(1))];
    expect(history.breaks(bookings, [story('pending', 'cancelled'), NEW])).toEqual([]);
  });

  it('counts a time as held until somebody asked to leave it, and was not refused', () => {
    const gone = [row(1, { status: 'cancelled' }), row(2, at(1))];
    const after = (change: (history: History) => History, ...statuses: string[]): readonly string[] =>
      change(new History().created(1))
        .created(2, 1)
        .cancelled(1)
        .breaks(gone, [story(...statuses), NEW]);
    expect(after((history) => history.answered(1, 'confirmed'), 'pending', 'confirmed', 'cancelled')).toEqual(
      ['overlap'],
    );
    expect(
      after((history) => history.add('reschedule', 1, 409, { slot: slot(8) }), 'pending', 'cancelled'),
    ).toEqual(['overlap']);
    const declined = new History().created(1).answered(1, 'declined').created(2, 1);
    const bookings = [row(1, { status: 'declined' }), row(2, at(1))];
    expect(declined.breaks(bookings, [story('pending', 'declined'), NEW])).toEqual([]);
  });

  it('does not take an earlier move for a reason to have left the later place', () => {
    const history = new History().created(1, 12).moved(1, 8).moved(1, 0).created(2, 1).cancelled(1);
    const stories = [story('pending', 'pending', 'pending', 'cancelled'), NEW];
    expect(history.breaks([row(1, { status: 'cancelled' }), row(2, at(1))], stories)).toEqual(['overlap']);
  });

  it('finds the time that a move took from somebody', () => {
    const history = new History().created(1).created(2, 4).moved(1, 3);
    const bookings = [row(1, at(3)), row(2, at(4))];
    expect(history.breaks(bookings, [story('pending', 'pending'), NEW])).toEqual(['overlap', 'overlap']);
  });

  it('finds an acknowledged booking that is not there', () => {
    expect(new History().created(1).breaks([], [])).toEqual(['lost acknowledgement']);
  });

  it('finds an acknowledged change that is not there', () => {
    expect(
      new History()
        .created(1)
        .cancelled(1)
        .breaks([row(1)], [NEW]),
    ).toEqual(['lost acknowledgement', 'half-applied']);
  });

  it('finds a change that no status allows', () => {
    const history = new History().created(1).answered(1, 'declined').answered(1, 'confirmed');
    const bookings = [row(1, { status: 'confirmed' })];
    expect(history.breaks(bookings, [story('pending', 'declined', 'confirmed')])).toEqual([
      'illegal transition',
    ]);
  });

  it('finds a move of what has ended, an answer that shows something else, and a wrong beginning', () => {
    const moved = new History().created(1).answered(1, 'declined').moved(1, 4);
    expect(moved.breaks([row(1, at(4))], [story('pending', 'declined', 'pending')])).toEqual([
      'illegal transition',
    ]);
    const shown = new History().created(1).answered(1, 'confirmed', { text: JSON.stringify(row(1)) });
    expect(shown.breaks([row(1, { status: 'confirmed' })], [story('pending', 'confirmed')])).toEqual([
      'illegal transition',
    ]);
    const confirmed = row(1, { status: 'confirmed' });
    const begun = new History().created(1, 0, { text: JSON.stringify(confirmed) }).answered(1, 'confirmed');
    expect(begun.breaks([confirmed], [story('pending', 'confirmed')])).toEqual(['illegal transition']);
  });

  it('finds two that both won, though only one can have', () => {
    const history = new History()
      .created(1)
      .answered(1, 'declined', { sentAt: 100, endedAt: 120 })
      .cancelled(1, { sentAt: 101, endedAt: 119 });
    const bookings = [row(1, { status: 'cancelled' })];
    expect(history.breaks(bookings, [story('pending', 'declined', 'cancelled')])).toEqual([
      'illegal transition',
    ]);
  });

  it('takes changes at the same time in whichever order is legal', () => {
    const history = new History()
      .created(1)
      .cancelled(1, { sentAt: 100, endedAt: 120 })
      .answered(1, 'confirmed', { sentAt: 101, endedAt: 119 });
    const bookings = [row(1, { status: 'cancelled' })];
    expect(history.breaks(bookings, [story('pending', 'confirmed', 'cancelled')])).toEqual([]);
  });

  it('finds a change that was refused without a reason', () => {
    const history = new History().created(1).add('cancel', 1, 409);
    expect(history.breaks([row(1)], [NEW])).toEqual(['illegal transition']);
  });

  it('finds a reading that shows the past', () => {
    const history = new History()
      .created(1)
      .answered(1, 'confirmed')
      .add('read', 1, 200, { text: JSON.stringify(row(1)) });
    const bookings = [row(1, { status: 'confirmed' })];
    expect(history.breaks(bookings, [story('pending', 'confirmed')])).toEqual(['illegal transition']);
  });

  it('finds a key that made two bookings', () => {
    const history = new History().created(1).created(2, 4, { key: 'create-1' });
    const bookings = [row(1), row(2, { special_requests: 'create-1', ...at(4) })];
    expect(history.breaks(bookings, [NEW, NEW])).toEqual(['key used twice', 'key used twice']);
  });

  it('finds a key that was answered again in other words, or refused after it was accepted', () => {
    const again = (status: number, text: string): History =>
      new History().created(1).add('create', null, status, { key: 'create-1', slot: slot(0), text });
    expect(again(201, JSON.stringify(row(1))).breaks([row(1)], [NEW])).toEqual([]);
    expect(again(201, JSON.stringify(row(1, { currency: 'KRW' }))).breaks([row(1)], [NEW])).toEqual([
      'key used twice',
    ]);
    const elsewhere = {
      key: 'create-1',
      slot: slot(0),
      text: JSON.stringify(row(1)),
      location: '/elsewhere',
    };
    expect(
      new History()
        .created(1)
        .add('create', null, 201, elsewhere)
        .breaks([row(1)], [NEW]),
    ).toEqual(['key used twice']);
    expect(again(409, '{}').breaks([row(1)], [NEW])).toEqual(['key used twice']);
  });

  it('finds a key that was accepted with another body', () => {
    const misuse = (status: number): History =>
      new History().created(1).add('create', null, status, { key: 'create-1', body: { duration_hours: 3 } });
    expect(misuse(422).breaks([row(1)], [NEW])).toEqual([]);
    expect(misuse(201).breaks([row(1)], [NEW])).toEqual(['unexpected answer']);
  });

  it('finds what was refused and happened nevertheless', () => {
    const history = new History().add('create', null, 409, { key: 'create-1', slot: slot(0) });
    expect(history.breaks([row(1)], [NEW])).toEqual(['refused but done']);
  });

  it('finds a booking nobody asked for, and one whose fields disagree', () => {
    expect(new History().breaks([row(1)], [NEW])).toEqual(['half-applied']);
    const torn = [
      { duration_hours: 3, total_price: 375 },
      { total_price: 375 },
      { hourly_rate: 100, total_price: 200 },
    ];
    for (const fields of torn) {
      expect(new History().created(1).breaks([row(1, fields)], [NEW])).toEqual(['half-applied']);
    }
  });

  it('finds a change without its event, and an event without its change', () => {
    const history = (): History => new History().created(1).answered(1, 'confirmed');
    const bookings = [row(1, { status: 'confirmed' })];
    const gap = [...NEW, { actor: 'chef', from: 'declined', to: 'confirmed' }];
    for (const told of [NEW, gap, story('pending', 'declined')]) {
      expect(history().breaks(bookings, [told])).toEqual(['half-applied']);
    }
    expect(history().breaks(bookings, [story('pending', 'confirmed')])).toEqual([]);
    expect(new History().created(1).breaks([row(1)], [story('pending', 'pending')])).toEqual([
      'half-applied',
    ]);
  });

  it('finds every answer of the server that is an error, and silence', () => {
    const told = (status: number | null, withFaults: boolean): readonly string[] =>
      new History().add('create', null, status, { slot: slot(0) }).breaks([], [], { withFaults });
    expect([500, 503, null].map((status) => told(status, false))).toEqual([
      ['server error'],
      ['server error'],
      ['unexpected answer'],
    ]);
    expect([500, 503, null].map((status) => told(status, true))).toEqual([['server error'], [], []]);
    expect([400, 401, 404, 422, 429].map((status) => told(status, true)).flat()).toEqual(
      Array(5).fill('unexpected answer'),
    );
  });

  it('lets what was never answered have happened, or not, but not by half', () => {
    const history = (): History =>
      new History().created(1).add('reschedule', 1, null, { isCut: true, slot: slot(4) });
    expect(history().breaks([row(1)], [NEW])).toEqual([]);
    expect(history().breaks([row(1, at(4))], [story('pending', 'pending')])).toEqual([]);
    const half = { starts_at: at(4).starts_at, ends_at: at(5).ends_at, duration_hours: 3, total_price: 375 };
    expect(history().breaks([row(1, half)], [story('pending', 'pending')])).toEqual(['lost acknowledgement']);
  });

  it('shows the lines of the history that prove a violation', () => {
    const [violation] = new History().created(1).violations([], []);
    expect(violation?.evidence).toEqual([
      expect.stringMatching(/^#1 client 1 .* key create-1 → 201 \{"id":1/),
    ]);
  });
});
