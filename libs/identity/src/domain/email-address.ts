/** Most characters of an address (RFC 5321, section 4.5.3.1.3, less the brackets). */
export const MAX_EMAIL_LENGTH = 254;

/** Addresses compare without case (contract, section 3), so one form of each is kept. */
export function normalizeEmail(text: string): string {
  return text.trim().toLowerCase();
}
