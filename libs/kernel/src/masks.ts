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

const QUOTED_EMAIL = /"[^"\n]{1,64}"[@＠][\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,9}/gu;

/** E-mail addresses. What only looks like one for its `@`, such as `typeorm@1.1.1`, stays. */
export function withoutEmails(text: string): string {
  return text
    .replace(QUOTED_EMAIL, MASKS.email)
    .replace(WORD, (word) => (isEmail(word) ? MASKS.email : word));
}

function isEmail(word: string): boolean {
  const [, ...rest] = word.replace(/^[@＠]+/, '').split(/[@＠]/);
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

const UUID_SHAPE = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const UUID = new RegExp(`(?<![\\p{L}\\p{N}}])${UUID_SHAPE}(?![\\p{L}\\p{N}{])`, 'giu');
/** Also of digits alone. */
const UUID_ALONE = new RegExp(`^${UUID_SHAPE}$`, 'i');

export function withoutUuids(text: string): string {
  return text.replace(UUID, MASKS.uuid);
}

/** A sign belongs to a number unless it joins it to something. */
const SIGN = '(?:(?<![\\p{L}\\p{N}_}])[+-])?';
const DECIMAL = '\\d+(?:[.,]\\d+)*(?:e[+-]?\\d+)?';
/** Between the digits of telephone and card numbers. */
const GAP = '[ .()\\/\u00a0\u2010\u2011-]{0,2}';
const DIGIT = '[\\d０-９]';

const DIGITS = new RegExp(`${UUID.source}|${SIGN}${DIGIT}+(?:${GAP}${DIGIT}+)*`, 'giu');
const GROUP = /(?:^[+-])?[\d０-９]+/g;
/** Of these before or behind it, digits are a part of an id in hexadecimal. */
const BESIDE = 40;
/** That a telephone or card number has. */
const MOST_GROUPS = 7;
const FEWEST_DIGITS = 9;

/** Telephone and card numbers. Dates, instants, UUIDs and plain long numbers are none. */
export function withoutLongNumbers(text: string): string {
  return text.replace(DIGITS, (run, at: number) => {
    if (UUID_ALONE.test(run) || isInHexadecimal(text, at, at + run.length)) return run;
    return betweenDates(run, withoutCallable);
  });
}

const DATE = /(?<!\d)(?:19|20)\d{2}([-./])\d{2}\1\d{2}(?!\d)/g;

function betweenDates(run: string, step: (part: string) => string): string {
  let kept = '';
  let from = 0;
  for (const date of run.matchAll(DATE)) {
    kept += step(run.slice(from, date.index)) + date[0];
    from = date.index + date[0].length;
  }
  return kept + step(run.slice(from));
}

function isInHexadecimal(text: string, start: number, end: number): boolean {
  const before = /[\p{L}\p{N}_]*$/u.exec(text.slice(Math.max(0, start - BESIDE), start))?.[0] ?? '';
  const behind = /^[\p{L}\p{N}_]*/u.exec(text.slice(end, end + BESIDE))?.[0] ?? '';
  return [before, behind].some((beside) => /^[\da-f]+$/i.test(beside));
}

/** The longest rows of groups of digits that are a number of somebody are masked. */
function withoutCallable(run: string): string {
  const groups = [...run.matchAll(GROUP)].map((found) => ({ start: found.index, text: found[0] }));
  let kept = '';
  let from = 0;
  for (let first = 0; first < groups.length; first++) {
    const start = groups[first]?.start ?? 0;
    // The digits behind the point of a decimal.
    if (run[start - 1] === '.' && first > 0) continue;
    const digits = groups.slice(first, first + MOST_GROUPS).reduce((sum, { text }) => sum + text.length, 0);
    if (digits < FEWEST_DIGITS) continue;
    for (let most = Math.min(MOST_GROUPS, groups.length - first); most > 0; most--) {
      const row = groups.slice(first, first + most).map(({ text }) => plainDigits(text));
      if (row.join('').length < FEWEST_DIGITS || (!isCard(row) && !isTelephone(row))) continue;
      const last = groups[first + most - 1];
      kept += run.slice(from, start) + MASKS.number;
      from = (last?.start ?? 0) + (last?.text.length ?? 0);
      first += most - 1;
      break;
    }
  }
  return kept + run.slice(from);
}

function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** As cards are numbered: by length and first digit, and with a digit that proves the others. Instants in ms are none. */
const CARD = /^(?:4\d{12}|3\d{13,14}|[2-69]\d{15,18})$/;

function isCard(row: readonly string[]): boolean {
  const digits = row.join('').replace(/[+-]/g, '');
  if (!CARD.test(digits)) return false;
  if (row.length > 1 && row.some((group, index) => group.length < (index === row.length - 1 ? 1 : 4)))
    return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** `+` and 9 to 15 digits, or 0 and 8 to 14 more, of which the first group is an area's. */
function isTelephone(row: readonly string[]): boolean {
  const [area = '', ...others] = row;
  const digits = row.join('').replace(/^[+-]/, '');
  if (digits.length < FEWEST_DIGITS || digits.length > 15) return false;
  if (area.startsWith('+')) return true;
  if (!digits.startsWith('0') || area.startsWith('-')) return false;
  return others.length === 0 || (area.length > 1 && others.every((group) => group.length > 2));
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
