import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const SRC = resolve(__dirname, '../src');
/** Where words belong: the messages, and each language's own name. */
const WORDS = ['shared/i18n/en.ts', 'shared/i18n/ko.ts', 'shared/i18n/language.ts'];

export const parse = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);

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

/** The relative modules that a file imports at once; what it imports later is left out. */
const importsOf = (file: ts.SourceFile): readonly string[] =>
  file.statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .map(({ moduleSpecifier }) => moduleSpecifier)
    .filter((from) => from !== undefined && ts.isStringLiteral(from))
    .map(({ text }) => text)
    .filter((text) => text.startsWith('.'))
    .map((text) => join(file.fileName, '..', text));

/** The files named and all they import at once, without what is loaded later. */
export const filesReachedFrom = (...names: readonly string[]): readonly ts.SourceFile[] => {
  const all = new Map(sourceFiles().map((file) => [file.fileName.replace(/\.tsx?$/, ''), file]));
  const reached = new Set<ts.SourceFile>();
  const visit = (name: string): void => {
    const file = all.get(name);
    if (!file || reached.has(file)) return;
    reached.add(file);
    importsOf(file).forEach(visit);
  };
  names.forEach(visit);
  return [...reached];
};
