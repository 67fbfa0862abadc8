import { MASKS, withoutAddresses, withoutEmails, withoutLongNumbers } from './masks';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Names that tell a secret, in small letters and without dashes and underscores. */
const TELLING =
  /passw|passphrase|^pass$|pwd|secret|token|(?:api|access|private|ingest|signing|encryption)key|authoriz|^auth$|cookie|session|credential|^sid$|^otp$|^pin$|^cv[cv]$/;
/** Names of what is somebody's own. */
const PERSONAL =
  /mail|phone|mobile|address|^ip$|birth|(?:first|last|full|sur|user|display|diner)name|specialrequests/;
/** What follows these names is secret to the end of the line. */
const HEADERS = /authoriz|cookie/;

/** A text without secrets and personal data: credentials, keys, e-mail and network addresses, long numbers. */
export function redacted(text: string): string {
  return [
    withoutPem,
    withoutUrlCredentials,
    withoutNamedSecrets,
    withoutSchemes,
    withoutTokens,
    withoutEmails,
    withoutAddresses,
    withoutLongNumbers,
  ].reduce((rest, step) => step(rest), text);
}

/** The same for every text in it, names included; what stands under a telling or personal name goes whole. */
export function redactedContext(context: JsonObject): JsonObject {
  const entries = Object.entries(context).map(([name, value]) => {
    const bare = bareName(name);
    const isRemoved = TELLING.test(bare) || PERSONAL.test(bare);
    return [redacted(name), isRemoved ? removed(value) : redactedValue(value)] as const;
  });
  return Object.fromEntries(entries);
}

function redactedValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return redacted(value);
  // A long number may be a card's.
  if (typeof value === 'number') return redacted(String(value)) === String(value) ? value : MASKS.number;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(redactedValue) : redactedContext(value);
}

/** Yes, no and nothing are nobody's secret. */
function removed(value: JsonValue): JsonValue {
  return typeof value === 'boolean' || value === null ? value : MASKS.secret;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

const PEM = /-----BEGIN [^]*?(?:-----END [A-Z ]*-----|$)/g;

function withoutPem(text: string): string {
  return text.replace(PEM, MASKS.secret);
}

const URL_CREDENTIALS = /:\/\/[^\s/?#]*@/g;

function withoutUrlCredentials(text: string): string {
  return text.replace(URL_CREDENTIALS, `://${MASKS.secret}@`);
}

const SCHEME = /\b(Bearer|Basic|Digest) +[\w.~+/=-]+/gi;

function withoutSchemes(text: string): string {
  return text.replace(SCHEME, `$1 ${MASKS.secret}`);
}

const TOKEN_LIKE = /[\w.~+/=-]+/g;
/** JSON in base64, which a JWT begins with, and the prefixes that the big services give to their keys. */
const TOKEN =
  /eyJ\w{8}|AKIA[\dA-Z]{12}|gh[opsu]_\w{16}|github_pat_|[rs]k_(?:live|test)_|xox[abprs]-|AIza\w{16}|whsec_/;

function withoutTokens(text: string): string {
  return text.replace(TOKEN_LIKE, (run) => {
    const at = run.search(TOKEN);
    return at < 0 ? run : run.slice(0, at) + MASKS.secret;
  });
}

/** A name and what divides it from its value: `=`, `: `, `": "`, `=>`, `%3D`, the end of a tag, a space behind `--name`. */
const NAME = /([\w-]+)(["'`\\]*[ \t]*(?:[:=>]|->|%3[ad])+[ \t]*|[ \t]+)?/gi;
const VALUES = [
  /\\*"(?:[^"\\]|\\[^])*"?/y,
  /'[^']*'?/y,
  /`[^`]*`?/y,
  /[[{][^\]}]*[\]}]?/y,
  /(?:[^\s"'`&<>,;)}\]]|[,;)}\]](?=\S))+/y,
];
const LINE = /[^\r\n]+/y;

/** Walks from name to name, and over the values of those that tell. */
function withoutNamedSecrets(text: string): string {
  const names = new RegExp(NAME);
  const kept: string[] = [];
  let from = 0;
  for (let found = names.exec(text); found; found = names.exec(text)) {
    const [, name = '', gap = ''] = found;
    if (!tells(name, gap)) continue;
    const start = names.lastIndex;
    const end = endOfValue(text, start, name);
    if (end === start) continue;
    kept.push(text.slice(from, start), MASKS.secret);
    from = end;
    names.lastIndex = end;
  }
  return kept.join('') + text.slice(from);
}

function tells(name: string, gap: string): boolean {
  return TELLING.test(bareName(name)) && (gap.trim() !== '' || (gap !== '' && name.startsWith('--')));
}

/** `start` itself when there is no value. */
function endOfValue(text: string, start: number, name: string): number {
  const isHeader = HEADERS.test(bareName(name)) && !/["'`\\]/.test(text.charAt(start));
  for (const value of isHeader ? [LINE] : VALUES) {
    value.lastIndex = start;
    if (value.test(text)) return value.lastIndex;
  }
  return start;
}
