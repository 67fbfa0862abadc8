import { writeFile } from 'node:fs/promises';
import { createDataSource } from '@coocook/server-kit';
import { readSettings } from '@coocook/settings';
import { TABLES } from './config/tables';
import { apiDocument } from './http/api-document';
import { createApp } from './http/create-app';

/** Writes the API's document to the file named on the command line. Needs no database: nothing connects. */
async function generate(file: string): Promise<void> {
  const { settings } = readSettings({ LOG_LEVEL: 'silent' });
  const databaseUrl = 'postgresql://localhost/none';
  const app = await createApp(
    {
      settings,
      secretKeys: ['only the shape of the API is wanted'],
      databaseUrl,
      dataSource: createDataSource({ url: databaseUrl, poolSize: 1, tables: TABLES }),
      restart: () => undefined,
    },
    null,
  );
  await writeFile(file, `${JSON.stringify(apiDocument(app), null, 2)}\n`);
  await app.close();
}

void generate(process.argv[2] ?? 'openapi.json');
