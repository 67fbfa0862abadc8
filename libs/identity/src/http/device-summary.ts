import * as Bowser from 'bowser';

/** Browser and system in words, such as `Chrome on Windows`; null when the header tells neither. */
export function deviceSummary(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(' on ') || null;
}
