import type { DataSource } from 'typeorm';

interface PostgresPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Connections of the pool; `waiting` counts who waits for one. */
interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** TypeORM keeps its pool of connections inside the driver and has no public way to ask it. */
export function poolStateOf(dataSource: DataSource): PoolState {
  const { master } = dataSource.driver as unknown as { readonly master?: PostgresPool };
  return { total: master?.totalCount ?? 0, idle: master?.idleCount ?? 0, waiting: master?.waitingCount ?? 0 };
}
