import { formatDay, zoneCity } from './time';

describe('time', () => {
  it('shows a booking date as it was given, whatever the zone of the browser', () => {
    expect(formatDay('en-US', '2027-03-01')).toBe('Mon, Mar 1, 2027');
  });

  it('names the city of a zone', () => {
    expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(zoneCity('UTC')).toBe('UTC');
  });
});
