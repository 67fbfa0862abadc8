import { rm } from 'node:fs/promises';
import { Client } from 'pg';

export default async function stopPostgres(): Promise<void> {
  const prepared = globalThis.preparedPostgres;
  if (!prepared) return;
  if (prepared.embedded) {
    await prepared.embedded.postgres.stop();
    await rm(prepared.embedded.dataDir, { recursive: true, force: true });
    return;
  }
  const client = new Client({ connectionString: prepared.server });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${prepared.template} WITH (FORCE)`);
  await client.end();
}
