import { formatDay, HALF_HOURS, zoneCity } from './time';

describe('time', () => {
  it('shows a booking date as it was given, whatever the zone of the browser', () => {
    expect(formatDay('en-US', '2027-03-01')).toBe('Mon, Mar 1, 2027');
  });

  it('names the city of a zone', () => {
    expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(zoneCity('UTC')).toBe('UTC');
  });

  it('offers each half hour of the day once', () => {
    expect(HALF_HOURS).toHaveLength(48);
    expect(HALF_HOURS.slice(0, 3)).toEqual(['00:00', '00:30', '01:00']);
    expect(HALF_HOURS.at(-1)).toBe('23:30');
  });
});
