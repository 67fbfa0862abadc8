import fc from 'fast-check';
import { isCurrency, Money } from './money';

describe('Money', () => {
  it('parses decimal text without floating point', () => {
    expect(Money.parse('1.15', 'USD')?.minor).toBe(115n);
    expect(Money.parse('250', 'KRW')?.minor).toBe(250n);
    expect(Money.parse('1.5', 'BHD')?.minor).toBe(1500n);
  });

  it.each([
    ['1.155', 'USD'],
    ['1.5', 'KRW'],
    ['-1', 'USD'],
    ['1e3', 'USD'],
    ['', 'USD'],
    ['NaN', 'USD'],
    ['9'.repeat(16), 'USD'],
  ])('refuses %j in %s', (text, currency) => {
    expect(Money.parse(text, currency)).toBeNull();
  });

  it.each([
    [250n, 1, 250n],
    [250n, 0.5, 125n],
    [125n, 0.5, 63n],
    [1n, 0.4999, 0n],
    [1n, 0.5, 1n],
    [250n, 0, 0n],
    [3n, 0.3333, 1n],
    [900_719_925_474_099_301n, 0.29, 261_208_778_387_488_797n],
  ])('of %s gives as a share of %s: %s, half up', (minor, share, expected) => {
    expect(Money.ofMinor(minor, 'KRW').portion(share).minor).toBe(expected);
  });

  it.each([-0.1, 1.0001, 0.12345, NaN])('knows no share of %s', (share) => {
    expect(() => Money.ofMinor(1n, 'KRW').portion(share)).toThrow(RangeError);
  });

  it('comes back from its decimal text unchanged, whatever the decimals of the currency', () => {
    const currencies = fc.constantFrom('KRW', 'USD', 'HUF', 'BHD');
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 14n), currencies, (minor, currency) => {
        const money = Money.ofMinor(minor, currency);
        expect(Money.parse(money.toDecimal(), currency)?.equals(money)).toBe(true);
      }),
    );
  });

  it('multiplies exactly and leaves as a number in major units', () => {
    expect(Money.ofMinor(115n, 'USD').times(3).toMajor()).toBe(3.45);
    expect(Money.ofMinor(125n, 'KRW').times(2).toMajor()).toBe(250);
  });

  it('is never negative', () => {
    expect(() => Money.ofMinor(-1n, 'KRW')).toThrow(RangeError);
    expect(() => Money.ofMinor(1n, 'KRW').minus(Money.ofMinor(2n, 'KRW'))).toThrow(RangeError);
    for (const work of ['minus', 'isMoreThan'] as const) {
      expect(() => Money.ofMinor(1n, 'KRW')[work](Money.ofMinor(1n, 'JPY'))).toThrow(RangeError);
    }
  });

  it('knows currencies by their code in capitals', () => {
    expect(isCurrency('KRW')).toBe(true);
    expect(isCurrency('krw')).toBe(false);
    expect(isCurrency('XYZ')).toBe(false);
    expect(() => Money.parse('1', 'XYZ')).toThrow(RangeError);
  });
});
