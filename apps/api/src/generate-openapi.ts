import { writeFile } from 'node:fs/promises';
import { apiDocument } from './http/api-document';
import { createUnconnectedApp } from './unconnected-app';

/** Writes the API's document to the file named on the command line. */
async function generate(file: string): Promise<void> {
  const app = await createUnconnectedApp();
  await writeFile(file, `${JSON.stringify(apiDocument(app), null, 2)}\n`);
  await app.close();
}

void generate(process.argv[2] ?? 'openapi.json');
