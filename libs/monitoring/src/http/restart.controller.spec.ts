import { RestartController } from './restart.controller';
import { NO_ERRORS } from '../../test/no-errors';

describe('a restart over HTTP', () => {
  const restart = jest.fn();

  const controller = (allowRestart: boolean): RestartController =>
    new RestartController({
      databaseUrl: '',
      migrations: () => [],
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

  it('is refused where it is not allowed', () => {
    expect(() => controller(false).restart()).toThrow(
      expect.objectContaining({ kind: 'forbidden', message: 'Restart is not allowed' }),
    );
    expect(restart).not.toHaveBeenCalled();
  });

  it('begins where it is', () => {
    expect(controller(true).restart()).toEqual({ status: 'restarting' });
    expect(restart).toHaveBeenCalledTimes(1);
  });
});
