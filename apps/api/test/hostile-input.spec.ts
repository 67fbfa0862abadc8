import { expectProblem } from './support/expect-problem';
import { startApi, type RunningApi } from './support/running-api';

describe('What only somebody hostile sends', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  it.each(['\ud800@example.com', 'a@ex\ud800.com'])(
    'half of a surrogate pair in the address %j is refused',
    async (email) => {
      const body = { email, password: 'Bibim-bap-4-two', name: 'Kim' };
      expectProblem(await api.call('POST', '/api/auth/register', { body }), 400);
    },
  );

  it('half of a surrogate pair in a password is refused, for it would open for its other halves too', async () => {
    const body = { email: 'kim@example.com', password: 'Abcdef1-\ud800', name: 'Kim' };
    expectProblem(await api.call('POST', '/api/auth/register', { body }), 400);
  });

  it('thousands of fields are refused at once, with a short answer', async () => {
    const body = Object.fromEntries(Array.from({ length: 11_000 }, (_, index) => [index.toString(16), 0]));
    for (const sent of [body, { email: body, password: 'x' }]) {
      const answer = await api.call('POST', '/api/auth/login', { body: sent });
      expectProblem(answer, 400);
      expect(answer.text.length).toBeLessThan(2_000);
    }
  });

  it.each(['/health?x=1', '/ready?x=1', '/metrics?x=1', '/api/metrics/prometheus?x=1'])(
    'a parameter of somebody else’s monitoring does not fail %s',
    async (path) => {
      expect((await api.call('GET', path)).status).toBe(200);
    },
  );
});
