import { AsyncLocalStorage } from 'node:async_hooks';
import { UnitOfWork } from '@coocook/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetryable } from './database-errors';

const ATTEMPTS = 3;

interface Transaction {
  readonly manager: EntityManager;
  /** What waits for the commit. */
  readonly effects: (() => void)[];
}

/** One transaction at READ COMMITTED. Repositories ask it for the manager, and so take part without knowing. */
@Injectable()
export class TypeormUnitOfWork extends UnitOfWork {
  private readonly transaction = new AsyncLocalStorage<Transaction>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** The manager of the transaction we are in, or one that commits each statement by itself. */
  get manager(): EntityManager {
    return this.transaction.getStore()?.manager ?? this.dataSource.manager;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.transaction.getStore()) return work();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }

  afterCommit(effect: () => void): void {
    const transaction = this.transaction.getStore();
    if (transaction) transaction.effects.push(effect);
    else effect();
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    const effects: (() => void)[] = [];
    const result = await this.dataSource.transaction('READ COMMITTED', (manager) =>
      this.transaction.run({ manager, effects }, work),
    );
    for (const effect of effects) effect();
    return result;
  }
}
