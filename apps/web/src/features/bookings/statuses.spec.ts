import { booking } from '../../../test/samples';
import { chefActions } from './statuses';

const start = Date.parse(booking.starts_at);
const offered = (status: typeof booking.status, now: number) =>
  chefActions({ ...booking, status }, now).map((action) => action.status);

describe('what a chef may do with a booking', () => {
  it('is to answer a request', () => {
    expect(offered('pending', start - 1)).toEqual(['confirmed', 'declined']);
  });

  it('is only to cancel a confirmed one that has not started', () => {
    expect(offered('confirmed', start - 1)).toEqual(['cancelled']);
  });

  it('is to close it, once it has started', () => {
    expect(offered('confirmed', start)).toEqual(['completed', 'no_show', 'cancelled']);
  });

  it.each(['completed', 'declined', 'expired', 'cancelled', 'no_show'] as const)(
    'is nothing when it is %s',
    (status) => {
      expect(offered(status, start + 1)).toEqual([]);
    },
  );
});
