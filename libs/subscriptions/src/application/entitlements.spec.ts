import { FixedClock } from '@coocook/kernel';
import { Entitlements } from './entitlements';
import type { SubscriptionQueries } from './subscription.queries';

const START = new Date('2027-03-01T12:00:00Z');
const later = (ms: number): Date => new Date(START.getTime() + ms);

describe('Who may use a product', () => {
  let end: Date | null;
  let asked: number;
  let clock: FixedClock;
  let entitlements: Entitlements;

  beforeEach(() => {
    end = later(60_000);
    asked = 0;
    clock = new FixedClock(START);
    const entitledUntil = (): Promise<Date | null> => {
      asked += 1;
      return Promise.resolve(end);
    };
    entitlements = new Entitlements({ entitledUntil } as unknown as SubscriptionQueries, clock);
  });

  const isEntitled = () => entitlements.isEntitled(1, 'coocook');

  it('is asked once in 5 s, and an ending elsewhere is felt then', async () => {
    expect([await isEntitled(), await isEntitled(), asked]).toEqual([true, true, 1]);
    end = null;
    clock.moveTo(later(4_999));
    expect(await isEntitled()).toBe(true);
    clock.moveTo(later(5_000));
    expect(await isEntitled()).toBe(false);
  });

  it('is not let in a moment longer than the period lasts', async () => {
    end = later(2_000);
    expect(await isEntitled()).toBe(true);
    end = null;
    clock.moveTo(later(2_000));
    expect(await isEntitled()).toBe(false);
  });

  it('is asked anew where something ended here, and after every refusal', async () => {
    expect(await isEntitled()).toBe(true);
    end = null;
    entitlements.forget(1, 'coocook');
    expect([await isEntitled(), await isEntitled(), asked]).toEqual([false, false, 3]);
    end = later(60_000);
    expect(await isEntitled()).toBe(true);
  });

  it('is asked of each person and each product', async () => {
    await isEntitled();
    await entitlements.isEntitled(2, 'coocook');
    await entitlements.isEntitled(1, 'review');
    expect(asked).toBe(3);
  });
});
