export { claimDataDir, DataDirInUseError, type DataDirClaim } from './data-dir-claim';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres';
export type { ExitEvent } from './supervisor';
