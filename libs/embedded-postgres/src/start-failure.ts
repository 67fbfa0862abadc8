/** One error that says what an operator can do about it. */
export function startFailure(dataDir: string, cause: unknown): Error {
  const details = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `The embedded PostgreSQL in ${dataDir} did not start.${remedy(details)}\n${details}\n` +
      'To use a server of your own instead, set DATABASE_URL.',
    { cause },
  );
}

function remedy(details: string): string {
  if (/ENOSPC|EDQUOT|No space left|quota exceeded/i.test(details)) {
    return ' The disk is full: free some space.';
  }
  if (/EROFS|Read-only file system/i.test(details)) {
    return ' The file system is read-only: choose another data directory.';
  }
  if (/EACCES|EPERM|Permission denied|not permitted|wrong ownership/i.test(details)) {
    return ' The current user may not use this directory: start as its owner, or choose another data directory.';
  }
  return '';
}
