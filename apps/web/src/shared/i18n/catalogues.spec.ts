import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { filesReachedFrom, sourceFiles, walk } from '../../../test/source-files';
import { messages as en } from './en';
import { messages as ko } from './ko';
import { partOf } from './parts';

const LANGUAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ko };

type Token = string | readonly [name: string, kind?: string, choices?: unknown];

/** What a message wants to be told, and which of its words it marks. */
const wantsOf = (message: string): readonly string[] => {
  const found = new Set<string>();
  const collect = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens as readonly Token[]) {
      if (typeof token === 'string') {
        for (const [mark] of token.matchAll(/<\w+>/g)) found.add(mark);
        continue;
      }
      found.add(token[0]);
      Object.values(token[2] ?? {}).forEach(collect);
    }
  };
  collect(compileMessageOrThrow(message));
  return [...found].sort();
};

/** Whether the literals of the files, or the patterns of their templates, ask for a message. */
const usesOfKeys = (files: readonly ts.SourceFile[]): ((key: string) => boolean) => {
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of files) {
    walk(file, (node) => {
      if (ts.isStringLiteralLike(node)) literals.add(node.text);
      if (ts.isTemplateExpression(node) && /^[a-z]\w*\./i.test(node.head.text)) {
        const fixed = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
        patterns.push(new RegExp(`^${fixed.map((text) => text.replaceAll('.', '\\.')).join('[^.]+')}$`));
      }
    });
  }
  return (key) => literals.has(key) || patterns.some((pattern) => pattern.test(key));
};

describe('the messages', () => {
  it('are the same in every language', () => {
    expect(Object.keys(ko)).toEqual(Object.keys(en));
  });

  it('are all used', () => {
    const isUsed = usesOfKeys(sourceFiles());
    expect(isUsed('no.such.key')).toBe(false);
    expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('that home and explore say are there from the start', () => {
    const pages = filesReachedFrom('main', 'app/routes/home', 'app/routes/explore', 'app/crashed');
    const isUsed = usesOfKeys(pages.filter(({ fileName }) => !fileName.startsWith('shared/i18n/')));
    expect(isUsed('explore.title') && isUsed('app.skip') && isUsed('home.title')).toBe(true);
    const missing = Object.keys(en).filter((key) => partOf(key) === 'rest' && isUsed(key));
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(LANGUAGES))('in %s parse, say something and say it of the same things', (language) => {
    for (const [key, message] of Object.entries(LANGUAGES[language] ?? {})) {
      const wants = { key, wants: wantsOf(message) };
      expect(message.trim()).toBe(message);
      expect(message).not.toBe('');
      expect(wants).toEqual({ key, wants: wantsOf(en[key as keyof typeof en]) });
    }
  });

  it('are Korean in Korean', () => {
    const untranslated = Object.entries(ko).filter(([, message]) => !/\p{Script=Hangul}/u.test(message));
    // Made up of what they are told alone.
    expect(untranslated.map(([key]) => key)).toEqual([
      'book.others.time',
      'book.summary.time',
      'book.price.times',
      'booking.when.value',
      'booking.refund.value',
      'booking.event.by',
      'booking.event.reason',
      'problem.field',
      'console.calendar.range',
    ]);
  });
});
