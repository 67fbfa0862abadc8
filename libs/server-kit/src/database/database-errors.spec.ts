import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { isDatabaseUnavailable } from './database-errors';

function refused(code: string): DatabaseError {
  return Object.assign(new DatabaseError('no', 2, 'error'), { code });
}

describe('A database is away or overloaded', () => {
  it.each([
    ['it is full', '53100'],
    ['it is out of memory', '53200'],
    ['it has no connection left', '53300'],
    ['it can only be read', '25006'],
    ['a lock is not to be had', '55P03'],
    ['a statement takes too long', '57014'],
    ['it stops', '57P01'],
    ['the connection is lost', '08006'],
  ])('when %s', (_, code) => {
    expect(isDatabaseUnavailable(refused(code))).toBe(true);
    expect(isDatabaseUnavailable(new QueryFailedError('SELECT 1', [], refused(code)))).toBe(true);
  });

  it('when no address of it can be reached, but not when a client hangs up', () => {
    const code = { code: 'ECONNREFUSED' };
    expect(isDatabaseUnavailable(Object.assign(new AggregateError([]), code))).toBe(true);
    expect(isDatabaseUnavailable(Object.assign(new Error('connect'), { ...code, syscall: 'connect' }))).toBe(
      true,
    );
    expect(isDatabaseUnavailable(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))).toBe(false);
  });

  it('when it does not answer in time', () => {
    expect(isDatabaseUnavailable(new Error('Query read timeout'))).toBe(true);
  });

  it.each(['23505', '22P02', '42P01', '25P02'])('but not when it refuses a statement with %s', (code) => {
    expect(isDatabaseUnavailable(refused(code))).toBe(false);
  });
});
