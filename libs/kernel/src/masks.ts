/**
 * What stands for what was taken out of a text. Redaction and patterns share the words, so that it does not matter which
 * took it out; they hold neither digits nor quotes, so that taking out again changes nothing.
 */
export const MASKS = {
  secret: '{secret}',
  email: '{email}',
  address: '{address}',
  number: '{number}',
  uuid: '{uuid}',
  quoted: '{text}',
} as const;

/*
 * Whoever tells an error chooses the text, so every expression must take time in proportion to its length. Each either
 * takes a whole run of characters whatever comes next, and leaves the decision to code, or can begin only where such a
 * run begins: a lookbehind says so.
 */

/** Everything between spaces, brackets, quotes and the usual separators; with apostrophes, as in `o'neil@example.com`. */
const WORD = /(?:[^\s<>()[\]{}"'`,;:|\\/=&?]|(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}]))+/gu;
const DOMAIN = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;

/** E-mail addresses. What only looks like one for its `@`, such as `typeorm@1.1.1`, stays. */
export function withoutEmails(text: string): string {
  return text.replace(WORD, (word) => (isEmail(word) ? MASKS.email : word));
}

function isEmail(word: string): boolean {
  const [, ...rest] = word.replace(/^@+/, '').split('@');
  return rest.some((part) => DOMAIN.test(part));
}

const IPV6_LIKE = /[\p{L}\p{N}_:.]+/gu;
const LONGEST_IPV6 = 45;
const IPV4 = /(?<!\d|\d\.)\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g;

/** IPv4 and IPv6 addresses. */
export function withoutAddresses(text: string): string {
  return text.replace(IPV6_LIKE, maskIpv6).replace(IPV4, MASKS.address);
}

function maskIpv6(run: string, at: number, text: string): string {
  // What stands beside a mask is the rest of something else.
  if (text[at - 1] === '}' || text[at + run.length] === '{') return run;
  if (isIpv6(run)) return MASKS.address;
  // A sentence may end behind it, or a message go on.
  return /[.:]$/.test(run) && isIpv6(run.slice(0, -1)) ? MASKS.address + run.slice(-1) : run;
}

function isIpv6(run: string): boolean {
  if (!run.includes(':') || run.length > LONGEST_IPV6) return false;
  return URL.canParse(`http://[${run}]/`);
}

const UUID = /(?<![\p{L}\p{N}}])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\p{N}{])/giu;

export function withoutUuids(text: string): string {
  return text.replace(UUID, MASKS.uuid);
}

/** A sign belongs to a number unless it joins it to something. */
const SIGN = '(?:(?<![\\p{L}\\p{N}_}])[+-])?';
const DECIMAL = '\\d+(?:[.,]\\d+)*(?:e[+-]?\\d+)?';
/** Between the digits of telephone and card numbers. */
const GAP = '[ .()-]{0,2}';

const LONG_NUMBER = new RegExp(
  `${UUID.source}|(?<![\\p{L}\\p{N}_])${SIGN}\\d(?:${GAP}\\d){8,}(?![\\p{L}\\p{N}_])`,
  'giu',
);

/** Runs of nine digits and more, written like telephone or card numbers. UUIDs are none, whatever their digits. */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, (run) => (run.replace(UUID, '') === '' ? run : MASKS.number));
}

/** Numbers and ids in hexadecimal that stand for themselves. What has no digit is an id from eight letters on. */
const WHOLE = new RegExp(
  `(?<![\\p{L}\\p{N}}])${SIGN}(?:0x[\\da-f]+|${DECIMAL}|[\\da-f]{8,}|(?=[a-f]*\\d)[\\da-f]{6,7})(?![\\p{L}\\p{N}{])`,
  'giu',
);
const NUMBER = new RegExp(`${SIGN}${DECIMAL}`, 'giu');
const NUMBERS = new RegExp(`${MASKS.number}(?:${GAP}${MASKS.number})+`, 'g');

/** Numbers, and ids in hexadecimal. Several in a row are one: `withoutLongNumbers` may have taken them for one. */
export function withoutNumbers(text: string): string {
  return [WHOLE, NUMBER, NUMBERS].reduce((rest, part) => rest.replace(part, MASKS.number), text);
}

const QUOTED = /"[^"]*"|`[^`]*`|“[^”]*”?/g;

export function withoutQuoted(text: string): string {
  return withoutSingleQuoted(text.replace(QUOTED, MASKS.quoted));
}

/** Pairs like brackets, for they may stand in each other: `'the 'best' chef'`. The outermost are masked. */
function withoutSingleQuoted(text: string): string {
  const open: number[] = [];
  const pairs: (readonly [start: number, end: number])[] = [];
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    // An apostrophe within a word neither opens nor closes anything: `can't`.
    const opens = !BEFORE_APOSTROPHE.test(text.charAt(at - 1));
    const closes = !BEHIND_APOSTROPHE.test(text.charAt(at + 1));
    const start = closes ? open.pop() : undefined;
    if (start !== undefined) {
      while ((pairs.at(-1)?.[0] ?? -1) > start) pairs.pop();
      pairs.push([start, at]);
    } else if (opens) open.push(at);
  }
  const ends = [0, ...pairs.map(([, end]) => end + 1)];
  return ends.map((end, index) => text.slice(end, pairs[index]?.[0])).join(MASKS.quoted);
}

const BEFORE_APOSTROPHE = /[\p{L}\p{N}_}]/u;
const BEHIND_APOSTROPHE = /[\p{L}\p{N}_{]/u;
