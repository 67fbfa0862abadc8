import type { DataSource } from 'typeorm';
import { createDataSource, TypeormUnitOfWork } from '../src/index';
import { createTestDatabase, type TestDatabase } from '../src/testing';

describe('What waits for the commit', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: TypeormUnitOfWork;
  let happened: string[];

  const note = (what: string) => unitOfWork.afterCommit(() => happened.push(what));
  /** As PostgreSQL reports a serialization failure. */
  const failSerialization = () =>
    unitOfWork.manager.query(`DO $$ BEGIN RAISE 'again' USING ERRCODE = '40001'; END $$`);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, poolSize: 2, tables: [] });
    await dataSource.initialize();
    unitOfWork = new TypeormUnitOfWork(dataSource);
  });

  beforeEach(() => {
    happened = [];
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('happens at once where there is nothing to commit', () => {
    note('at once');
    expect(happened).toEqual(['at once']);
  });

  it('happens in order, behind the end of the outermost unit of work', async () => {
    await unitOfWork.run(async () => {
      note('first');
      await unitOfWork.run(() => Promise.resolve(note('inside')));
      await unitOfWork.manager.query('SELECT 1');
      expect(happened).toEqual([]);
    });
    expect(happened).toEqual(['first', 'inside']);
  });

  it('never happens when the work is rolled back', async () => {
    const work = unitOfWork.run(() => {
      note('never');
      return Promise.reject(new Error('no'));
    });
    await expect(work).rejects.toThrow('no');
    expect(happened).toEqual([]);
  });

  it('happens once when the work had to run again', async () => {
    let attempts = 0;
    await unitOfWork.run(async () => {
      attempts += 1;
      note(`attempt ${attempts}`);
      if (attempts < 3) await failSerialization();
    });
    expect(happened).toEqual(['attempt 3']);
  });
});
