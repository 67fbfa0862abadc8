import { MASKS } from './masks';

/** Parts of names that tell a secret wherever they stand, in small letters and without dashes, dots and underscores. */
const TELLING =
  /passw|passphrase|pwd|secret|token|(?:api|access|private|ingest|signing|encryption)key|authoriz|cookie|session|sessid|credential|signature|비밀번호/;
/** Those that are words of their own: an author is not `auth`. */
const TELLING_WORDS = new Set(
  'pass dbpass userpass jwt bearer auth sess sid sig otp pin cvv cvc cv2 ssn iban 암호'.split(' '),
);
/** What follows these names is secret to the end of the line. */
const HEADERS = /authoriz|cookie/;
const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\s_.[\]-]+|\p{Lu}/gu;
/** Characters. What is longer is no name. */
const LONGEST_NAME = 200;

/** Whether what is called so is a secret: `db_pass`, `connect.sid`, `X-Ingest-Key`. */
export function isTellingName(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  if (TELLING.test(bare(name))) return true;
  const words = (name.match(WORDS) ?? []).map((word) => word.toLowerCase());
  return words.some((word) => TELLING_WORDS.has(word)) || (words.length > 1 && words.at(-1) === 'key');
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_. ]/g, '');
}

/*
 * Whoever tells an error chooses the text: repetitions are bounded, or take a run of characters whatever comes next.
 */

const NAME = /[\p{L}\p{N}_.-]+/gu;
/** `=`, `: `, `": "`, `=>`, `]=`, `%3D`, the end of a tag; the value may begin on the next line, where a stack does not. */
const ASSIGNED =
  /["'`“”‘’\\\]]{0,9}[ \t]{0,9}(?:[:=>：＝]|->|%3[ad]){1,4}[ \t]{0,40}(?:\r?\n(?!\s{0,40}at )[ \t]{0,40})?/iy;
/** A space behind `--name`. */
const OPTION = /[ \t]{1,40}/y;
/** `name="password" value="…"`, `"password","value":"…"`. */
const ATTRIBUTE = /["'`\\]{1,4}[\s,]{1,40}["'`\\]{0,4}value["'`\\]{0,4}[ \t]{0,9}[:=][ \t]{0,9}/iy;
/** A part of a form: the value stands behind an empty line. */
const FORM_PART = /["']{1,2}(?:\r?\n[\w-]{1,40}:[^\r\n]{0,200})?\r?\n\r?\n/y;
/** The next text of a list; not the name of the next field. */
const NEIGHBOUR =
  /["'`]\s{0,9},\s{0,40}(?=(?:"[^"]{0,200}"|'[^']{0,200}')\s{0,9}:)|(["'`]\s{0,9},\s{0,40})(?=["'`])/y;

const VALUES = [
  /\\*"(?:[^"\\]|\\[^])*"?/y,
  /'(?:[^'\\]|\\[^])*'?/y,
  /`(?:[^`\\]|\\[^])*`?/y,
  /[“”„][^“”]*[“”]?/y,
  /[‘’‚][^‘’]*[‘’]?/y,
  /<[^<>\s]*>?/y,
];
const PLAIN = /(?:[^\s"'`&<>,;)}\]]|[,;)}\]](?=\S))+/y;
/** Behind `: ` a value may be several words. */
const WORDS_VALUE = /(?:[^\r\n,;&]|[,;](?=\S))+/y;
const LINE = /[^\r\n]*/y;

/** Walks from name to name, and over the values of those that tell. */
export function withoutNamedSecrets(text: string): string {
  const names = new RegExp(NAME);
  const kept: string[] = [];
  let from = 0;
  for (let found = names.exec(text); found; found = names.exec(text)) {
    const [name] = found;
    const isCode = name === 'code' && /[?&]/.test(text.charAt(found.index - 1));
    if (!isCode && !isTellingName(name)) continue;
    const start = startOfValue(text, names.lastIndex, name);
    if (start === null) continue;
    const end = endOfValue(text, start, name);
    if (end === start) continue;
    kept.push(text.slice(from, start), MASKS.secret);
    from = end;
    names.lastIndex = end;
  }
  return kept.join('') + text.slice(from);
}

/** `null` when none follows. */
function startOfValue(text: string, at: number, name: string): number | null {
  const gaps = [ASSIGNED, ATTRIBUTE, FORM_PART, ...(name.startsWith('--') ? [OPTION] : [])];
  for (const gap of gaps) {
    const end = endOf(gap, text, at);
    if (end !== null) return end;
  }
  NEIGHBOUR.lastIndex = at;
  return NEIGHBOUR.exec(text)?.[1] === undefined ? null : NEIGHBOUR.lastIndex;
}

/** `start` itself when there is no value. */
function endOfValue(text: string, start: number, name: string): number {
  if (text.startsWith(MASKS.secret, start)) return start + MASKS.secret.length;
  const rest = (from: number): number => endOf(LINE, text, from) ?? from;
  const isHeader = HEADERS.test(bare(name));
  for (const value of VALUES) {
    const end = endOf(value, text, start);
    if (end === null) continue;
    // More of it may stand behind a quote.
    if (isHeader && /^ *[\p{L}\p{N}]/u.test(text.slice(end, end + 9))) return rest(end);
    return /[\p{L}\p{N}]/u.test(text.charAt(end)) ? (endOf(PLAIN, text, end) ?? end) : end;
  }
  if (/[[{]/.test(text.charAt(start))) return rest(endOfStructure(text, start));
  if (isHeader) return rest(start);
  const isSentence = /[:：]\s+$/.test(text.slice(Math.max(0, start - 9), start));
  return endOf(isSentence ? WORDS_VALUE : PLAIN, text, start) ?? start;
}

/** Behind the bracket that closes the one at `start`, or the end of the text. */
function endOfStructure(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
