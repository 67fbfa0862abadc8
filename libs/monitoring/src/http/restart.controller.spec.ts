import { AuditTrail, type AuditEvent, type Origin, type Principal } from '@coocook/identity';
import { RestartController } from './restart.controller';
import { NO_ERRORS } from '../../test/no-errors';

describe('a restart over HTTP', () => {
  const done: string[] = [];
  const restart = jest.fn(() => void done.push('restart'));
  const admin: Principal = { userId: 7, sessionId: null, roles: ['admin'] };
  const origin: Origin = { address: '192.0.2.1', network: '192.0.2.1', userAgent: null, requestId: 'r' };

  class Audit extends AuditTrail {
    override record({ action, actorId }: AuditEvent): Promise<void> {
      return Promise.resolve(void done.push(`${action} by ${actorId}`));
    }
  }

  const controller = (allowRestart: boolean): RestartController =>
    new RestartController(
      {
        databaseUrl: '',
        isOn: true,
        migrations: () => [],
        redis: null,
        ...NO_ERRORS,
        jobs: () => Promise.resolve([]),
        pool: () => ({ total: 0, idle: 0, waiting: 0 }),
        allowRestart,
        restart,
      },
      new Audit(),
    );

  beforeEach(() => {
    restart.mockClear();
    done.length = 0;
  });

  it('is refused where it is not allowed', async () => {
    await expect(controller(false).restart(admin, origin)).rejects.toThrow(
      expect.objectContaining({ kind: 'forbidden', message: 'Restart is not allowed' }),
    );
    expect(done).toEqual([]);
  });

  it('begins where it is, once it is recorded who wanted it', async () => {
    expect(await controller(true).restart(admin, origin)).toEqual({ status: 'restarting' });
    expect(done).toEqual(['monitoring.restart by 7', 'restart']);
  });
});
