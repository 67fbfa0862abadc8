import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom has no fetch; Node's wants its own AbortSignal. */
export default class JsdomWithFetch extends TestEnvironment {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, { fetch, Request, Response, Headers, AbortController, AbortSignal });
  }
}
