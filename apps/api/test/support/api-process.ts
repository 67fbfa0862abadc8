import type { AddressInfo } from 'node:net';
import { Clock } from '@coocook/kernel';
import { createDataSource } from '@coocook/server-kit';
import { readSettings } from '@coocook/settings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { TABLES } from '../../src/config/tables';
import { createApp } from '../../src/http/create-app';
import { send, type Answer, type CallOptions, type Json } from './http-call';

export const SECRET_KEY = 'a-key-that-only-these-specs-know';

/** Specs ask more in a minute than people may; those about limits set their own. */
const UNHURRIED = {
  READS_PER_MINUTE: '1000000',
  WRITES_PER_MINUTE: '1000000',
  REGISTRATIONS_PER_HOUR: '1000000',
  SIGN_INS_PER_MINUTE: '1000000',
  ACCOUNT_SIGN_INS_PER_MINUTE: '1000000',
};

export interface ProcessOptions {
  /** Environment variables, as an operator would set them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder of the built SPA; none. */
  readonly webRoot?: string;
  /** How long storing one error may take; long, for the product's second may be short on a busy machine. */
  readonly errorLimitMs?: number;
}

/** The real API, listening on 127.0.0.1. */
export interface ApiProcess {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly port: number;
  call<Body = Json>(method: string, path: string, options?: CallOptions): Promise<Answer<Body>>;
  /** Runs `work` while the API's clock is so many seconds ahead. */
  ahead<T>(seconds: number, work: () => Promise<T>): Promise<T>;
  /**
   * A digest of every table's rows, by name: two are equal when nothing was written in between, but for when sessions
   * were last seen, which any request may move.
   */
  contents(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

export async function startProcess(databaseUrl: string, options: ProcessOptions): Promise<ApiProcess> {
  const { settings, problems } = readSettings({
    LOG_LEVEL: 'silent',
    SECRET_KEY,
    ...UNHURRIED,
    ...options.settings,
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { secretKeys, databasePoolSize: poolSize } = settings;
  const dataSource = createDataSource({ url: databaseUrl, poolSize, tables: TABLES });
  await dataSource.initialize();
  const app = await createApp(
    {
      settings,
      secretKeys,
      databaseUrl,
      dataSource,
      restart: () => undefined,
      errorLimitMs: options.errorLimitMs ?? 30_000,
    },
    options.webRoot ?? null,
  );
  app.useLogger(app.get(Logger));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    dataSource,
    port,
    call: (method, path, call = {}) => send({ port, method, path }, call),
    ahead: (seconds, work) => ahead(app.get(Clock), seconds, work),
    contents: () => contents(dataSource),
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}

async function ahead<T>(clock: Clock, seconds: number, work: () => Promise<T>): Promise<T> {
  const shifted = jest.spyOn(clock, 'now').mockImplementation(() => new Date(Date.now() + seconds * 1000));
  try {
    return await work();
  } finally {
    shifted.mockRestore();
  }
}

async function contents(dataSource: DataSource): Promise<Readonly<Record<string, string>>> {
  const entries = dataSource.entityMetadatas.map(async ({ tablePath }) => {
    const rows = await dataSource.query<{ digest: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, '|' ORDER BY row)), '') AS digest
       FROM (SELECT (to_jsonb(t) - 'last_seen_at')::text AS row FROM ${tablePath} t) AS rows`,
    );
    return [tablePath, rows[0]?.digest ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
