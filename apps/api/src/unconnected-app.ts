import { createDataSource } from '@coocook/server-kit';
import { readSettings } from '@coocook/settings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TABLES } from './config/tables';
import { createApp } from './http/create-app';

/** The application for those who only want to know its shape. Needs no database: nothing connects. */
export async function createUnconnectedApp(
  env: Readonly<Record<string, string>> = {},
): Promise<NestFastifyApplication> {
  const { settings } = readSettings({ LOG_LEVEL: 'silent', ...env });
  const databaseUrl = 'postgresql://localhost/none';
  return createApp(
    {
      settings,
      secretKeys: ['only the shape of the API is wanted'],
      databaseUrl,
      dataSource: createDataSource({ url: databaseUrl, poolSize: 1, tables: TABLES }),
      restart: () => undefined,
    },
    null,
  );
}
