import { MASKS, withoutAddresses, withoutEmails, withoutLongNumbers } from './masks';
import { isTellingName, withoutNamedSecrets } from './named-secrets';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** Names of what is somebody's own, in small letters and without dashes and underscores. */
const PERSONAL =
  /mail|phone|mobile|address|^ip$|birth|(?:first|last|full|sur|user|display|diner)name|specialrequests/;

/** A text without secrets and personal data: credentials, keys, e-mail and network addresses, telephone and card numbers. */
export function redacted(text: string): string {
  return redactedAsWritten(withoutEncoded(text));
}

function redactedAsWritten(text: string): string {
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

/** What stands between the divisions of a URL, percent-encoded perhaps. */
const URL_PART = /[^\s"'`<>&?#/]+/g;
const ENCODED = /(?:%[\da-f]{2})+/gi;
/** What is encoded more often than twice hides on purpose. */
const MOST_ENCODINGS = 2;

/** Parts of URLs that hold a secret or something personal once they are decoded go whole, but for their name. */
function withoutEncoded(text: string): string {
  return text.replace(URL_PART, (part) => {
    const plain = decoded(part);
    if (plain === part || redactedAsWritten(plain) === plain) return part;
    const [name = '', ...rest] = part.split('=');
    return rest.length > 0 && redactedAsWritten(decoded(name)) === decoded(name)
      ? `${name}=${MASKS.secret}`
      : MASKS.secret;
  });
}

function decoded(text: string): string {
  let plain = text;
  for (let times = 0; times < MOST_ENCODINGS; times++) plain = plain.replace(ENCODED, decodedRun);
  return plain;
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** The same for every text in it, names included; what stands under a telling or personal name goes whole. */
export function redactedContext(context: JsonObject): JsonObject {
  const told: Record<string, JsonValue> = {};
  const isNamed = ['name', 'key', 'field', 'header'].some((name) => isRemovedUnder(context[name]));
  for (const [name, value] of Object.entries(context)) {
    const isRemoved = isRemovedUnder(name) || (isNamed && name.toLowerCase() === 'value');
    const free = unusedName(redacted(name), told);
    Object.defineProperty(told, free, {
      value: isRemoved ? removed(value) : redactedValue(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return told;
}

function isRemovedUnder(name: JsonValue | undefined): boolean {
  return (
    typeof name === 'string' &&
    (isTellingName(name) || PERSONAL.test(name.toLowerCase().replace(/[-_ ]/g, '')))
  );
}

/** Two names may be the same once they are redacted: the later ones are numbered. */
function unusedName(name: string, used: object): string {
  if (!Object.hasOwn(used, name)) return name;
  let number = 2;
  while (Object.hasOwn(used, `${name} (${number})`)) number++;
  return `${name} (${number})`;
}

function redactedValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return redacted(value);
  // It may be a card's.
  if (typeof value === 'number')
    return withoutLongNumbers(String(value)) === String(value) ? value : MASKS.number;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? redactedList(value) : redactedContext(value);
}

/** Headers come as lists, too: each name before its value. */
function redactedList(list: readonly JsonValue[]): JsonValue {
  return list.map((value, index) => {
    const before = list[index - 1];
    const isNamed = typeof value === 'string' && typeof before === 'string' && isTellingName(before);
    return isNamed ? MASKS.secret : redactedValue(value);
  });
}

/** Yes, no and nothing are nobody's secret. */
function removed(value: JsonValue): JsonValue {
  return typeof value === 'boolean' || value === null ? value : MASKS.secret;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

const PEM = /-----BEGIN [^]*?(?:-----END [A-Z ]*-----|$)/gi;

function withoutPem(text: string): string {
  return text.replace(PEM, MASKS.secret);
}

const URL_CREDENTIALS = /:\/\/[^\s/?#]*@/g;
/** A password may hold what ends it in a proper URL; a port is none: `http://localhost:5173/@vite/client`. */
const LOOSE_CREDENTIALS = /:\/\/[^\s/?#:@[]{0,100}:(?!\d{1,5}[/?#])[^\s"'<>]{0,200}@/g;

function withoutUrlCredentials(text: string): string {
  return text
    .replace(URL_CREDENTIALS, `://${MASKS.secret}@`)
    .replace(LOOSE_CREDENTIALS, `://${MASKS.secret}@`);
}

const SCHEME = /\b(Bearer|Basic|Digest) +[\w.~+/=-]+/gi;

function withoutSchemes(text: string): string {
  return text.replace(SCHEME, `$1 ${MASKS.secret}`);
}

const TOKEN_LIKE = /[\w.~+/=-]+/g;
/** JSON in base64, which a JWT begins with, and the prefixes that the big services give to their keys. */
const TOKEN =
  /eyJ\w{8}|A(?:KI|SI)A[\dA-Z]{12}|gh[oprsu]_\w{16}|github_pat_|glpat-|npm_[A-Za-z\d]{16}|(?<![A-Za-z\d])sk-(?:ant-|proj-|[\w-]{16})|[rs]k_(?:live|test)_|xox[abeprs]-|AIza\w{16}|whsec_/;

function withoutTokens(text: string): string {
  return text.replace(TOKEN_LIKE, (run) => {
    const at = run.search(TOKEN);
    return at < 0 ? run : run.slice(0, at) + MASKS.secret;
  });
}
