import { endOfDay, parseAuditSearch, startOfDay } from './audit-search';

describe('the days of the audit trail', () => {
  it('begin and end on the clock of the reader, also when clocks change', () => {
    expect(startOfDay('2027-03-01', 'Asia/Seoul')).toBe('2027-02-28T15:00:00.000Z');
    expect(endOfDay('2027-03-01', 'Asia/Seoul')).toBe('2027-03-01T15:00:00.000Z');
    // 23 hours: the clocks go forward.
    expect(startOfDay('2027-03-28', 'Europe/Paris')).toBe('2027-03-27T23:00:00.000Z');
    expect(endOfDay('2027-03-28', 'Europe/Paris')).toBe('2027-03-28T22:00:00.000Z');
  });

  it.each(['2027-02-30', '2027-3-1', 'yesterday', '2027-03-01T00:00:00Z', 7])(
    'are left out of an address where they make no sense: %s',
    (from) => {
      expect(parseAuditSearch({ from, to: '2027-03-01' })).toEqual({ to: '2027-03-01' });
    },
  );
});
