import { existsSync } from 'node:fs';

/** Where Chromium is: CHROMIUM_PATH, or where Debian puts it. Throws, saying how to get one, when it is not there. */
export function chromiumPath() {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (existsSync(path)) return path;
  throw new Error(`No Chromium at ${path}: apt-get install chromium, or set CHROMIUM_PATH`);
}
