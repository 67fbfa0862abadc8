import type { Session, User } from '@coocook/api-client';
import { held } from '../../../test/held';
import type { Held } from '../../../test/held';
import { diner, sessionOf } from '../../../test/samples';
import { ApiProblem } from './problem';
import { FLAG, SessionStore } from './session';

const other: User = { ...diner, id: 2, name: 'Somebody Else' };

/** A refresh that the spec settles by hand. */
const heldRefresh = () => {
  const calls: Held<Session>[] = [];
  return {
    calls,
    requestRefresh: () => {
      const call = held<Session>();
      calls.push(call);
      return call.promise;
    },
  };
};

/** Like navigator.locks: one holder at a time. */
const oneLock = (): Pick<LockManager, 'request'> => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last;
  };
  return { request } as Pick<LockManager, 'request'>;
};

const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

const storeWith = (requestRefresh: () => Promise<Session>, locks?: Pick<LockManager, 'request'>) =>
  new SessionStore({ requestRefresh, storage: localStorage, locks });

describe('the session', () => {
  it('asks for no refresh while the flag says that nobody is signed in', async () => {
    const { calls, requestRefresh } = heldRefresh();
    const store = storeWith(requestRefresh);

    await store.restore();

    expect(calls).toHaveLength(0);
    expect(store.current().status).toBe('signed-out');
  });

  it('shares one refresh among all who need a new token', async () => {
    const { calls, requestRefresh } = heldRefresh();
    const store = storeWith(requestRefresh);
    store.start(sessionOf(diner, 'old'));

    const renewals = [store.renew('old'), store.renew('old'), store.renew('old')];
    await settled();
    calls[0]?.resolve(sessionOf(diner, 'new'));

    expect(await Promise.all(renewals)).toEqual(['new', 'new', 'new']);
    expect(calls).toHaveLength(1);
    expect(await store.renew('old')).toBe('new');
    expect(calls).toHaveLength(1);
  });

  it('lets two tabs refresh one after the other, never at once', async () => {
    const { calls, requestRefresh } = heldRefresh();
    const locks = oneLock();
    const tabs = [storeWith(requestRefresh, locks), storeWith(requestRefresh, locks)] as const;
    tabs[0].start(sessionOf(diner, 'first'));
    tabs[1].start(sessionOf(diner, 'second'));

    const renewals = [tabs[0].renew('first'), tabs[1].renew('second')];
    await settled();
    expect(calls).toHaveLength(1);
    calls[0]?.resolve(sessionOf(diner, 'third'));
    await settled();
    expect(calls).toHaveLength(2);
    calls[1]?.resolve(sessionOf(diner, 'fourth'));

    expect(await Promise.all(renewals)).toEqual(['third', 'fourth']);
  });

  it('ends when the API refuses the refresh', async () => {
    const store = storeWith(() => Promise.reject(new ApiProblem(401, {})));
    store.start(sessionOf(diner, 'old'));

    expect(await store.renew('old')).toBeNull();
    expect(store.current().status).toBe('signed-out');
    expect(localStorage.getItem(FLAG)).toBeNull();
  });

  it('outlives a refresh that found no connection', async () => {
    localStorage.setItem(FLAG, '1');
    const answers = [Promise.reject(ApiProblem.unreachable()), Promise.resolve(sessionOf(diner))];
    const store = storeWith(() => answers.shift() as Promise<Session>);

    await store.restore();
    expect(store.current().status).toBe('unreachable');
    expect(localStorage.getItem(FLAG)).toBe('1');

    await store.restore();
    expect(store.current().user).toEqual(diner);
  });

  it('stays ended when one signs out during a refresh', async () => {
    const { calls, requestRefresh } = heldRefresh();
    const store = storeWith(requestRefresh);
    store.start(sessionOf(diner, 'old'));

    const renewal = store.renew('old');
    await settled();
    store.end();
    calls[0]?.resolve(sessionOf(diner, 'new'));

    expect(await renewal).toBeNull();
    expect(store.current().status).toBe('signed-out');
  });

  it('follows another tab that signs out or signs in as somebody else', async () => {
    const store = storeWith(() => Promise.resolve(sessionOf(other)));
    store.start(sessionOf(diner));

    localStorage.removeItem(FLAG);
    await store.follow(null);
    expect(store.current().status).toBe('signed-out');

    localStorage.setItem(FLAG, '2');
    await store.follow('2');
    expect(store.current().user).toEqual(other);
  });
});
