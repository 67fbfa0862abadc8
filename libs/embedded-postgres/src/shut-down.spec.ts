import { shutDown } from './shut-down';

/** A server that ends at the given signal only. */
function serverThatObeys(obeyed: NodeJS.Signals | 'none'): {
  asked: NodeJS.Signals[];
  stop: () => Promise<void>;
} {
  const asked: NodeJS.Signals[] = [];
  const stop = (): Promise<void> =>
    shutDown({
      signal: (name) => void asked.push(name),
      endsWithin: () => Promise.resolve(asked.at(-1) === obeyed),
    });
  return { asked, stop };
}

it.each([
  ['SIGINT', ['SIGINT']],
  ['SIGQUIT', ['SIGINT', 'SIGQUIT']],
  ['SIGKILL', ['SIGINT', 'SIGQUIT', 'SIGKILL']],
] as const)('goes no further than %s when that is enough', async (obeyed, expected) => {
  const server = serverThatObeys(obeyed);
  await server.stop();
  expect(server.asked).toEqual(expected);
});

it('admits that nothing helped', async () => {
  await expect(serverThatObeys('none').stop()).rejects.toThrow('does not end');
});

it('is content with a server that is gone already', async () => {
  const signal = (): void => {
    throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
  };
  await expect(
    shutDown({ signal, endsWithin: () => Promise.reject(new Error('asked')) }),
  ).resolves.toBeUndefined();
});
