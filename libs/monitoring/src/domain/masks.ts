/**
 * What stands for what was taken out of a text. Redaction and patterns share the words, so that it does not matter which
 * took it out; they hold neither digits nor quotes, so that taking out again changes nothing.
 */
export const MASKS = {
  secret: '<secret>',
  email: '<email>',
  address: '<address>',
  number: '<number>',
  uuid: '<uuid>',
  quoted: '<text>',
} as const;

/*
 * Whoever tells an error chooses the text, so every expression must take time in proportion to its length. Each either
 * takes a whole run of characters whatever comes next, and leaves the decision to code, or can begin only where such a
 * run begins: a lookbehind says so.
 */

/** Everything between spaces, brackets, quotes and the usual separators. */
const WORD = /[^\s<>()[\]{}"'`,;:|\\/=&?]+/gu;
const DOMAIN = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/u;

/** E-mail addresses. What only looks like one for its `@`, such as `typeorm@1.1.1`, stays. */
export function withoutEmails(text: string): string {
  return text.replace(WORD, (word) => (isEmail(word) ? MASKS.email : word));
}

function isEmail(word: string): boolean {
  const [first, ...rest] = word.split('@');
  return first !== '' && rest.some((part) => DOMAIN.test(part));
}

const IPV6_LIKE = /[\p{L}\p{N}_:.]+/gu;
const LONGEST_IPV6 = 45;
const IPV4 = /(?<!\d|\d\.)\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g;

/** IPv4 and IPv6 addresses. */
export function withoutAddresses(text: string): string {
  return text.replace(IPV6_LIKE, maskIpv6).replace(IPV4, MASKS.address);
}

function maskIpv6(run: string): string {
  if (isIpv6(run)) return MASKS.address;
  // A sentence may end behind it, or a message go on.
  return /[.:]$/.test(run) && isIpv6(run.slice(0, -1)) ? MASKS.address + run.slice(-1) : run;
}

function isIpv6(run: string): boolean {
  return run.includes(':') && run.length <= LONGEST_IPV6 && URL.canParse(`http://[${run}]/`);
}

const UUID = /(?<![\p{L}\p{N}])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\p{N}])/giu;

export function withoutUuids(text: string): string {
  return text.replace(UUID, MASKS.uuid);
}

/** A sign belongs to a number unless it joins it to something. */
const SIGN = '(?:(?<![\\p{L}\\p{N}_>])[+-])?';
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

const HEX = /(?<![\p{L}\p{N}])(?:0x[\da-f]+|[\da-f]{8,}|(?=[a-f]*\d)[\da-f]{6,7})(?![\p{L}\p{N}])/giu;
const NUMBER = new RegExp(`${SIGN}\\d+(?:[.,]\\d+)*(?:e[+-]?\\d+)?`, 'giu');
const NUMBERS = new RegExp(`${MASKS.number}(?:${GAP}${MASKS.number})+`, 'g');

/** Numbers, and ids in hexadecimal. Several in a row are one: `withoutLongNumbers` may have taken them for one. */
export function withoutNumbers(text: string): string {
  return text.replace(HEX, MASKS.number).replace(NUMBER, MASKS.number).replace(NUMBERS, MASKS.number);
}

/** An apostrophe within a word neither opens nor closes anything: `can't find 'O'Brien'`. */
const QUOTED =
  /"[^"]*"|`[^`]*`|“[^“”]*”|(?<![\p{L}\p{N}_>])'(?:[^']|(?<=[\p{L}\p{N}_>])'(?=[\p{L}\p{N}_<]))*'(?![\p{L}\p{N}_<])/gu;

export function withoutQuoted(text: string): string {
  return text.replace(QUOTED, MASKS.quoted);
}
