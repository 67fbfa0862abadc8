import { proveZone } from '../../test/prove-zone';

describe('what is offered', () => {
  // All zones: `npm run prove:time`.
  it.each([
    ['America/New_York', 4],
    ['Europe/Berlin', 4],
    ['Australia/Lord_Howe', 4],
    ['Africa/Casablanca', 4],
    ['Africa/Cairo', 4],
    ['America/Santiago', 4],
    ['Asia/Beirut', 4],
    ['Pacific/Chatham', 4],
    ['Asia/Seoul', 0],
    ['America/Sao_Paulo', 0],
    ['Pacific/Apia', 0],
  ])('is what the wall clock shows in %s, whenever the clocks change', (zone, changes) => {
    const proof = proveZone(zone, 2026, 2027);
    expect(proof.faults).toEqual([]);
    expect(proof.changes).toBe(changes);
    expect(proof.starts).toBeGreaterThan(500);
  });
});
