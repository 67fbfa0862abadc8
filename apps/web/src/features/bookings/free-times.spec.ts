import { nearestDays, nearestTimes, spanAround } from './free-times';

const day = (date: string, ...times: string[]) => ({
  date,
  slots: times.map((start_time) => ({ start_time, starts_at: '', ends_at: '' })),
});
const days = [
  day('2027-02-26', '18:00'),
  day('2027-02-28'),
  day('2027-03-01', '12:00', '18:30'),
  day('2027-03-03', '10:00'),
  day('2027-03-09', '10:00'),
];

describe('the dates asked for at once', () => {
  it.each([
    ['2027-02-10', '2027-01-18', '2027-03-14'],
    ['2028-02-29', '2028-01-18', '2028-03-14'],
    ['2027-12-31', '2027-11-17', '2028-01-14'],
  ])('are the month of %s and two weeks either side', (date, from, to) => {
    expect(spanAround(date)).toEqual({ from, to });
  });

  it('are the same for every day of a month, so that they are asked for once', () => {
    expect(spanAround('2027-03-01')).toEqual(spanAround('2027-03-31'));
  });
});

it('the nearest days have free times, and stand in their order', () => {
  expect(nearestDays(days, '2027-02-28', 3).map(({ date }) => date)).toEqual([
    '2027-02-26',
    '2027-03-01',
    '2027-03-03',
  ]);
});

it('the nearest times may lie on other days, and the nearest comes first', () => {
  const wanted = { booking_date: '2027-03-01', start_time: '18:00' };

  expect(nearestTimes(days, wanted, 3)).toEqual([
    { booking_date: '2027-03-01', start_time: '18:30' },
    { booking_date: '2027-03-01', start_time: '12:00' },
    { booking_date: '2027-03-03', start_time: '10:00' },
  ]);
});
