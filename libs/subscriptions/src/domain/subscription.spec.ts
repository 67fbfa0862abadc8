import { startTrial, statusAt } from './subscription';

const NOW = new Date('2027-03-01T12:00:00Z');

describe('A subscription', () => {
  it('on trial lasts 14 days', () => {
    expect(startTrial(8, 'coocook', NOW)).toEqual({
      userId: 8,
      product: 'coocook',
      plan: 'trial',
      status: 'active',
      currentPeriodEnd: new Date('2027-03-15T12:00:00Z'),
      createdAt: NOW,
    });
  });

  it('is expired from the instant its period ends, whatever was written', () => {
    const later = new Date(NOW.getTime() + 1);
    expect(statusAt(NOW, 'active', later)).toBe('active');
    expect(statusAt(NOW, 'canceled', later)).toBe('canceled');
    expect(statusAt(NOW, 'expired', later)).toBe('expired');
    expect(statusAt(NOW, 'active', NOW)).toBe('expired');
    expect(statusAt(NOW, 'canceled', NOW)).toBe('expired');
  });
});
