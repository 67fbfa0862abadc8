import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const SRC = resolve(__dirname, '../src');
/** Where words belong: the messages, and each language's own name. */
const WORDS = ['shared/i18n/en.ts', 'shared/i18n/ko.ts', 'shared/i18n/language.ts'];

export const parse = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

/** The app's own code: neither specs nor the words. */
export const sourceFiles = (): readonly ts.SourceFile[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name) && !WORDS.includes(name))
    .map((name) => parse(relative(SRC, join(SRC, name)), readFileSync(join(SRC, name), 'utf8')));

/** Visits a node and all below it. */
export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
};
