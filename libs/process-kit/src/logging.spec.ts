import { Writable } from 'node:stream';
import { pinoHttp, type Options } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { loggerOptions } from './logging';

/** The line that is written of it, and the part of it that tells the error. */
function logged(thrown: unknown): { line: string; err: Record<string, unknown> } {
  let line = '';
  const stream = new Writable({ write: (chunk, _encoding, done) => done(void (line += String(chunk))) });
  const { pinoHttp: options } = loggerOptions({ logLevel: 'info' });
  pinoHttp(options as Options, stream).logger.error({ err: thrown }, 'It failed');
  return { line, err: (JSON.parse(line) as { err: Record<string, unknown> }).err };
}

describe('An error in the log', () => {
  it('is told with its class, its code, its frames and what caused it', () => {
    const cause = Object.assign(new TypeError('x is undefined'), { code: 'X' });
    const { err } = logged(Object.assign(new RangeError('It is full', { cause }), { code: 'FULL' }));
    expect(err).toMatchObject({ type: 'RangeError', code: 'FULL', message: 'It is full: x is undefined' });
    expect(err['stack']).toMatch(
      /^RangeError: It is full\n {4}at [^]*\ncaused by: TypeError: x is undefined\n {4}at /,
    );
  });

  it('holds neither secrets nor personal data, also of what caused it', () => {
    const cause = new Error('password=hunter2 of kim@example.com');
    const { line } = logged(new Error('Authorization: Bearer hunter3', { cause }));
    expect(line).not.toMatch(/hunter|kim@/);
  });

  it('of a failed query has the text, but neither the values nor the row', () => {
    const refused = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (name)=(hunter3)',
    });
    const failed = new QueryFailedError('INSERT INTO people VALUES ($1)', ['hunter2'], refused);
    expect(logged(failed).err).toMatchObject({
      type: 'QueryFailedError',
      query: 'INSERT INTO people VALUES ($1)',
    });
    expect(logged(failed).line + logged(new Error('x', { cause: failed })).line).not.toContain('hunter');
  });

  it.each([['token=hunter2'], [null], [undefined], [7]])('may be no error at all: %p', (thrown) => {
    const { line } = logged(thrown);
    expect(line).toContain('It failed');
    expect(line).not.toContain('hunter2');
  });

  it('that causes itself ends', () => {
    const error: Error & { cause?: unknown } = new Error('round');
    error.cause = error;
    expect(logged(error).err['message']).toContain('round: round');
  });
});
