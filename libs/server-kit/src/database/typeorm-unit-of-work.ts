import { AsyncLocalStorage } from 'node:async_hooks';
import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetryable } from './database-errors';

const ATTEMPTS = 3;

/** One transaction at READ COMMITTED. Repositories ask it for the manager, and so take part without knowing. */
@Injectable()
export class TypeormUnitOfWork extends UnitOfWork {
  private readonly transaction = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** The manager of the transaction we are in, or one that commits each statement by itself. */
  get manager(): EntityManager {
    return this.transaction.getStore() ?? this.dataSource.manager;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.transaction.getStore()) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction('READ COMMITTED', (manager) =>
          this.transaction.run(manager, work),
        );
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }
}
