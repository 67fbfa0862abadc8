import {
  withoutAddresses,
  withoutEmails,
  withoutNumbers,
  withoutQuoted,
  withoutUuids,
} from '@coocook/kernel';

/**
 * A message with its changing parts masked: quoted values, e-mail and network addresses, UUIDs, ids in hexadecimal,
 * numbers. Messages that differ only in these have one pattern, and a pattern is its own.
 */
export function patternOf(message: string): string {
  return [withoutQuoted, withoutEmails, withoutAddresses, withoutUuids, withoutNumbers].reduce(
    (text, mask) => mask(text),
    message,
  );
}
