import { resolve } from 'node:path';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { describedError } from './described-error';

class OddError extends Error {}

function failedQuery(code: string, message: string): QueryFailedError {
  const cause = new DatabaseError(message, message.length, 'error');
  Object.assign(cause, { code, detail: 'Key (email)=(kim) already exists.' });
  return new QueryFailedError('INSERT INTO people VALUES ($1)', ['a secret value'], cause);
}

describe('An error of our own', () => {
  it('is told by its class, its message and its frames', () => {
    const { errorType, message, stackTrace } = describedError(new OddError('odd'));
    expect([errorType, message]).toEqual(['OddError', 'odd']);
    expect(stackTrace).toMatch(/^OddError: odd\n {4}at /);
  });

  it('does not say where the product is installed', () => {
    const root = resolve(__dirname, '../../../..');
    const error = new Error('x');
    error.stack = `Error: x\n    at f (${root}/libs/a.js:1:2)\n    at g (file://${root}/node_modules/b/c.js:3:4)`;
    expect(describedError(error).stackTrace).toBe(
      'Error: x\n    at f (libs/a.js:1:2)\n    at g (node_modules/b/c.js:3:4)',
    );
  });

  it('of a failed query tells neither its values nor the row', () => {
    const error = failedQuery('23505', 'duplicate key value violates unique constraint "people_email"');
    expect(JSON.stringify(describedError(error))).not.toMatch(/secret value|kim/);
    expect(describedError(error).message).toContain('"people_email"');
    const wrong = describedError(failedQuery('22P02', 'invalid input syntax for type integer: "hunter2"'));
    expect(JSON.stringify(wrong)).not.toContain('hunter2');
    expect(wrong.message).toContain('invalid input syntax for type integer');
    const quoted = describedError(failedQuery('22P02', 'invalid input for type integer: "a"hunter2\n"b"'));
    expect(quoted.message).toBe('invalid input for type integer: "…"');
  });

  it('can be stored, whatever its text', () => {
    const { message, stackTrace } = describedError(new Error(`a\0b\ud800${'x'.repeat(20_000)}😀`));
    expect(message).toMatch(/^abx+$/);
    expect(message.length).toBeLessThanOrEqual(10_000);
    expect(stackTrace).not.toMatch(/\0/);
    expect(describedError(new Error()).message).toBe('no message');
  });
});
