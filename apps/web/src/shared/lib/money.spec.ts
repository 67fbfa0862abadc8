import { formatMoney, minus, totalPrice } from './money';

describe('money', () => {
  it('is shown with the digits its currency has', () => {
    expect(formatMoney('en-US', 1250, 'KRW')).toBe('₩1,250');
    expect(formatMoney('en-US', 12.5, 'EUR')).toBe('€12.50');
  });

  it('is computed in minor units', () => {
    expect(totalPrice(125, 2, 'KRW')).toBe(250);
    expect(totalPrice(1.15, 3, 'EUR')).toBe(3.45);
    expect(minus(3.45, 2.3, 'EUR')).toBe(1.15);
  });
});
