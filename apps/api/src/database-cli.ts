import { grantAdmin } from '@coocook/identity';
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

interface Command {
  /** Brings demo data along, which production must never get. */
  readonly isDemo: boolean;
  /** What must be said behind the command's name; none. */
  readonly argument?: string;
  readonly run: (dataSource: DataSource, argument: string) => Promise<void>;
}

/** What can be done to the database that the settings name; it is migrated first in any case. */
const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: { isDemo: false, run: () => Promise.resolve() },
  seed: { isDemo: true, run: (dataSource) => seedDemo(dataSource, new Date()) },
  reset: {
    isDemo: true,
    run: async (dataSource) => {
      await dropEverything(dataSource);
      await seedDemo(dataSource, new Date());
    },
  },
  'admin:grant': {
    isDemo: false,
    argument: 'the address of a registered account',
    run: (dataSource, email) => grantAdmin(dataSource, email, new Date()),
  },
};

async function main(name: string, argument: string, say: Say): Promise<void> {
  const command = COMMANDS[name];
  if (!command) throw new Error(`Say one of: ${Object.keys(COMMANDS).join(', ')}`);
  if (command.argument && !argument) throw new Error(`${name} needs ${command.argument}`);
  const settings = checkedSettings(process.env);
  if (command.isDemo && settings.environment === 'production') {
    throw new Error(`${name} would put demo data into production: ENVIRONMENT says production`);
  }
  const closing = new Closing(say);
  endOnSignals(closing, 1);
  try {
    const url = await startDatabase(settings, closing, say);
    await command.run(await openDatabase(url, TABLES, settings, closing, say), argument);
    say(`Done: ${name}`);
  } finally {
    await closing.close();
  }
}

main(process.argv[2] ?? '', process.argv[3] ?? '', (message) => {
  console.log(message);
}).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
