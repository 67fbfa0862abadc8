import { deviceSummary } from './device-summary';

describe('A device is named', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36',
      'Chrome on Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
  ])('%s', (userAgent, summary) => {
    expect(deviceSummary(userAgent)).toBe(summary);
  });

  it.each([null, ''])('by nothing when there is nothing to go by: %j', (userAgent) => {
    expect(deviceSummary(userAgent)).toBeNull();
  });

  it('never by more than the header says, however odd it is', () => {
    for (const odd of ['x', '('.repeat(256), ' ', 'constructor', '; ; ;/', '한국어']) {
      expect(() => deviceSummary(odd)).not.toThrow();
    }
  });
});
