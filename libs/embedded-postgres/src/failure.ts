/** One error that says what went wrong, and what an operator can do about it. */
export function failure(what: string, cause: unknown): Error {
  const details = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `${what}${remedy(details)}\n${details}\nTo use a PostgreSQL server of your own instead, set DATABASE_URL.`,
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
  if (/EACCES|Permission denied/i.test(details)) {
    return ' It is closed to the current user: start as its owner, or choose another data directory.';
  }
  return '';
}
