import type { Principal } from '@coocook/identity';
import { RestartController } from './restart.controller';
import { NO_ERRORS } from '../../test/no-errors';

const user: Principal = { userId: 1, sessionId: null, roles: ['user'] };
const admin: Principal = { userId: 3, sessionId: null, roles: ['user', 'admin'] };

describe('a restart over HTTP', () => {
  const restart = jest.fn();

  const controller = (allowRestart: boolean): RestartController =>
    new RestartController({
      databaseUrl: '',
      redis: null,
      ...NO_ERRORS,
      jobs: () => Promise.resolve([]),
      pool: () => ({ total: 0, idle: 0, waiting: 0 }),
      allowRestart,
      restart,
    });

  beforeEach(() => {
    restart.mockReset();
  });

  it('is refused to everybody but administrators', () => {
    expect(() => controller(true).restart(user)).toThrow(
      expect.objectContaining({ kind: 'forbidden', message: 'Admin access required' }),
    );
    expect(restart).not.toHaveBeenCalled();
  });

  it('is refused to administrators too where it is not allowed', () => {
    expect(() => controller(false).restart(admin)).toThrow(
      expect.objectContaining({ kind: 'forbidden', message: 'Restart is not allowed' }),
    );
    expect(restart).not.toHaveBeenCalled();
  });

  it('begins once an administrator asks', () => {
    expect(controller(true).restart(admin)).toEqual({ status: 'restarting' });
    expect(restart).toHaveBeenCalledTimes(1);
  });
});
