import { STATUS_CODES } from 'node:http';
import type { Answer, Json } from './http-call';

/** Checks that an answer is a problem (RFC 9457) with every member that the contract names, and gives it. */
export function expectProblem(answer: Answer<unknown>, status: number, message?: string): Json {
  const problem = JSON.parse(answer.text) as Json;
  expect(problem).toMatchObject({
    status,
    type: 'about:blank',
    title: STATUS_CODES[status],
    detail: message ?? expect.stringMatching(/\S/),
    code: expect.stringMatching(/^[A-Z]+(_[A-Z]+)+$/),
    request_id: answer.headers['x-request-id'],
    error: problem.detail,
  });
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['x-request-id']).toMatch(/^[\w.-]{1,64}$/);
  expect(answer.text).not.toMatch(/\.[cm]?[jt]s:\d+|\(node:|SELECT|INSERT|typeorm|postgres|nest|fastify/i);
  return problem;
}

/** The same for a refusal that blames fields; gives their names. */
export function expectFieldProblem(answer: Answer<unknown>, message?: string): readonly string[] {
  const { errors } = expectProblem(answer, 400, message) as {
    readonly errors: readonly { readonly field: string; readonly message: string }[];
  };
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    expect(error).toEqual({
      field: expect.stringMatching(/\S/) as string,
      message: expect.stringMatching(/\S/) as string,
    });
  }
  return errors.map(({ field }) => field);
}
