import { endsNextDay, hoursProblems } from './hours';
import type { DayHours } from './hours';

const range = (text: string) => {
  const [start = '', end = ''] = text.split('–');
  return { start, end };
};
const day = (...ranges: readonly string[]): DayHours => ranges.map(range);
const week = (days: Readonly<Record<number, DayHours>>): readonly DayHours[] =>
  Array.from({ length: 7 }, (_, index) => days[index] ?? []);

describe('the hours of a week', () => {
  it('may touch, round midnight and round the week', () => {
    const touching = week({
      0: day('00:00–10:00', '10:00–24:00'),
      1: day('00:00–01:00'),
      6: day('20:00–00:00'),
    });
    expect(hoursProblems(touching)).toEqual([]);
    expect(hoursProblems(week({ 2: day('18:00–17:45') }))).toEqual([]);
  });

  it('may not overlap, in whatever order they were typed', () => {
    expect(hoursProblems(week({ 3: day('18:00–22:00', '10:00–18:15') }))).toEqual([
      {
        day: 3,
        index: 1,
        reason: 'overlap',
        other: expect.objectContaining({ range: range('18:00–22:00') }),
      },
    ]);
  });

  it('that run past midnight may not overlap the next day, nor Sunday’s those of Monday', () => {
    expect(hoursProblems(week({ 4: day('18:00–02:00'), 5: day('01:00–05:00') }))).toMatchObject([
      { day: 4, index: 0, reason: 'overlap', other: { day: 5 } },
    ]);
    expect(hoursProblems(week({ 0: day('01:00–05:00'), 6: day('18:00–02:00') }))).toMatchObject([
      { day: 6, index: 0, reason: 'overlap', other: { day: 0 } },
    ]);
  });

  it('are no hours while they end where they start, or lack an end', () => {
    expect(hoursProblems(week({ 1: day('10:00–10:00', '12:00–') }))).toEqual([
      { day: 1, index: 0, reason: 'equal' },
      { day: 1, index: 1, reason: 'missing' },
    ]);
  });
});

it('the hours of a single day run past midnight without a next day to overlap', () => {
  expect(hoursProblems([day('00:00–02:00', '20:00–04:00')])).toEqual([]);
  expect([range('20:00–04:00'), range('20:00–24:00'), range('20:00–')].map(endsNextDay)).toEqual([
    true,
    false,
    false,
  ]);
});
