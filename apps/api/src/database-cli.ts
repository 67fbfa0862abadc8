import {
  checkedSettings,
  Closing,
  endOnSignals,
  openDatabase,
  startDatabase,
  type Say,
} from '@coocook/process-kit';
import type { DataSource } from 'typeorm';
import { TABLES } from './config/tables';
import { dropEverything } from './seed/drop-everything';
import { seedDemo } from './seed/seed-demo';

type Command = (dataSource: DataSource) => Promise<void>;

/** What can be done to the database that the settings name; it is migrated first in any case. */
const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: () => Promise.resolve(),
  seed: (dataSource) => seedDemo(dataSource, new Date()),
  reset: async (dataSource) => {
    await dropEverything(dataSource);
    await seedDemo(dataSource, new Date());
  },
};

async function main(name: string, say: Say): Promise<void> {
  const command = COMMANDS[name];
  if (!command) throw new Error(`Say one of: ${Object.keys(COMMANDS).join(', ')}`);
  const settings = checkedSettings(process.env);
  if (name !== 'migrate' && settings.environment === 'production') {
    throw new Error(`${name} would put demo data into production: ENVIRONMENT says production`);
  }
  const closing = new Closing(say);
  endOnSignals(closing, 1);
  try {
    const url = await startDatabase(settings, closing, say);
    await command(await openDatabase(url, TABLES, settings, closing, say));
    say(`Done: ${name}`);
  } finally {
    await closing.close();
  }
}

main(process.argv[2] ?? '', (message) => {
  console.log(message);
}).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
