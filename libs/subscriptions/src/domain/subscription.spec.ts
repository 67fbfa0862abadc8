import { grantTo, startTrial, statusAt, Subscription, type SubscriptionState } from './subscription';

const NOW = new Date('2027-03-01T12:00:00Z');
const END = new Date('2027-03-31T12:00:00Z');
const LATER = new Date('2027-06-01T00:00:00Z');

const open: SubscriptionState = {
  id: 1,
  userId: 8,
  product: 'coocook',
  plan: 'monthly',
  hadTrial: false,
  status: 'active',
  currentPeriodEnd: END,
  createdAt: NOW,
};
const of = (changes: Partial<SubscriptionState> = {}): Subscription =>
  Subscription.restore({ ...open, ...changes });

describe('A subscription', () => {
  it('on trial lasts 14 days', () => {
    expect(startTrial(8, 'coocook', NOW)).toEqual({
      userId: 8,
      product: 'coocook',
      plan: 'trial',
      hadTrial: true,
      status: 'active',
      currentPeriodEnd: new Date('2027-03-15T12:00:00Z'),
      createdAt: NOW,
    });
  });

  it.each([
    ['monthly', '2027-03-01T12:00:00Z', '2027-04-01T12:00:00Z'],
    ['monthly', '2027-01-31T12:00:00Z', '2027-02-28T12:00:00Z'],
    ['monthly', '2027-12-31T23:59:59Z', '2028-01-31T23:59:59Z'],
    ['annual', '2028-02-29T00:00:00Z', '2029-02-28T00:00:00Z'],
    ['trial', '2027-03-01T12:00:00Z', '2027-03-15T12:00:00Z'],
  ] as const)('that is granted lasts one period: %s from %s to %s', (plan, start, end) => {
    const granted = grantTo(8, 'coocook', plan, null, new Date(start));
    expect(granted).toMatchObject({ plan, status: 'active', currentPeriodEnd: new Date(end) });
  });

  it('that is granted lasts until an instant ahead, ten years at most', () => {
    expect(grantTo(8, 'coocook', 'trial', LATER, NOW).currentPeriodEnd).toEqual(LATER);
    for (const until of [NOW, new Date(NOW.getTime() - 1), new Date('2037-03-01T12:00:00.001Z')]) {
      const refusal = expect.objectContaining({ code: 'SUBSCRIPTIONS_UNTIL_INVALID', kind: 'invalid' });
      expect(() => grantTo(8, 'coocook', 'monthly', until, NOW)).toThrow(refusal as Error);
      expect(() => of().extend('monthly', until, NOW)).toThrow(refusal as Error);
    }
  });

  it('is expired from the instant its period ends, whatever was written', () => {
    const later = new Date(NOW.getTime() + 1);
    expect(statusAt(NOW, 'active', later)).toBe('active');
    expect(statusAt(NOW, 'canceled', later)).toBe('canceled');
    expect(statusAt(NOW, 'expired', later)).toBe('expired');
    expect(statusAt(NOW, 'active', NOW)).toBe('expired');
    expect(statusAt(NOW, 'canceled', NOW)).toBe('expired');
  });

  it('that is canceled keeps its end; ended at once it has none left', () => {
    expect(of().cancel(NOW).state).toEqual({ ...open, status: 'canceled' });
    expect(of({ status: 'canceled' }).cancel(NOW).state).toEqual({ ...open, status: 'canceled' });
    expect(of().end(NOW).state).toEqual({ ...open, status: 'expired', currentPeriodEnd: NOW });
    expect(of({ status: 'canceled' }).end(NOW).state.status).toBe('expired');
  });

  it('that has ended is not canceled any more', () => {
    const ended = expect.objectContaining({ code: 'SUBSCRIPTIONS_ENDED', kind: 'conflict' }) as Error;
    for (const subscription of [of({ status: 'expired' }), of({ currentPeriodEnd: NOW })]) {
      expect(() => subscription.cancel(NOW)).toThrow(ended);
      expect(() => subscription.end(NOW)).toThrow(ended);
    }
  });

  it('is extended to a later end only, and is active again', () => {
    const extended = of({ status: 'canceled' }).extend('annual', LATER, NOW);
    expect(extended.state).toEqual({ ...open, plan: 'annual', currentPeriodEnd: LATER });
    const notLater = expect.objectContaining({ code: 'SUBSCRIPTIONS_NOT_LATER', kind: 'conflict' }) as Error;
    expect(() => of().extend('monthly', END, NOW)).toThrow(notLater);
  });

  it('remembers for good that it was a trial', () => {
    const trial = of({ plan: 'trial', hadTrial: true });
    expect(trial.extend('monthly', LATER, NOW).state).toMatchObject({ plan: 'monthly', hadTrial: true });
    expect(of().extend('trial', LATER, NOW).state).toMatchObject({ plan: 'trial', hadTrial: true });
  });
});
