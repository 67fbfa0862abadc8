/** What a request brought, for a spec to look at. */
export interface Received {
  readonly route: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly token: string | null;
  readonly key: string | null;
}

type Answer = Response | Promise<Response>;
type Routes = Readonly<Record<string, (received: Received) => Answer>>;

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A problem document as the API sends it. */
export const problem = (status: number, code: string, error: string, details: object = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', status, code, detail: error, error, ...details }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** Answers `fetch` by `METHOD /path`, and lists what came in. What is not listed is a 404 problem. */
export const fakeApi = (routes: Routes): readonly Received[] => {
  const received: Received[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const text = await request.text();
    const one: Received = {
      route: `${request.method} ${url.pathname}`,
      query: url.searchParams,
      body: text === '' ? undefined : JSON.parse(text),
      token: request.headers.get('authorization'),
      key: request.headers.get('idempotency-key'),
    };
    received.push(one);
    const answer = routes[one.route];
    return answer ? await answer(one) : problem(404, 'REQUEST_NOT_FOUND', 'There is nothing at this address');
  };
  return received;
};
