/** The address as flat text, exactly as the API writes it: `?q=123` stays the text `123`. */
export const parseSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

export const stringifySearch = (search: Record<string, unknown>): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
      params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
};

/** A whole number from 1 within 32 bits, or nothing. */
export const positiveInt = (text: unknown): number | undefined => {
  const value =
    typeof text === 'number' ? text : typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : 0;
  return Number.isInteger(value) && value >= 1 && value <= 2_147_483_647 ? value : undefined;
};

/** A text with something in it, trimmed, or nothing. */
export const words = (text: unknown): string | undefined => {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  return trimmed === '' ? undefined : trimmed;
};

/** One of `allowed`, or nothing. */
export const oneOf = <T extends string>(allowed: readonly T[], text: unknown): T | undefined =>
  allowed.find((value) => value === text);
