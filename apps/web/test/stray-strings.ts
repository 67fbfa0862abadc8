import ts from 'typescript';
import { walk } from './source-files';

/** Attributes, properties and parameters whose text somebody reads or hears. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext)|alt|placeholder|(\w*L|l)abel|(\w*T|t)itle|intro|hint|description|message|question|nextStep|term|error|text)$/;

/** The name of the product is the same in every language. */
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replaceAll('CooCook', ''));

/** A sentence or a heading, wherever it stands: `Page not found`, and Korean of any length. */
const isSentence = (text: string): boolean =>
  /\p{Script=Hangul}/u.test(text) || /^\p{Lu}[\p{L}’'-]*,? \p{L}{2}/u.test(text);

/** The text of a literal, or of the fixed parts of a template. */
const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => literal.text).join(' ');
  return undefined;
};

/** Whether developers alone read it: an import, the name of a property, an error that is thrown. */
const isForDevelopers = (node: ts.Node): boolean => {
  if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return true;
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return true;
  for (let up: ts.Node = node.parent; !ts.isSourceFile(up); up = up.parent) {
    if (ts.isNewExpression(up) && /Error$/.test(up.expression.getText())) return true;
  }
  return false;
};

/** Whether what stands here is shown or spoken as it is. */
const isShown = (node: ts.Node): boolean => {
  for (let at = node, up = node.parent; !ts.isSourceFile(up); at = up, up = up.parent) {
    // Arguments, conditions and comparisons are not what is shown; calls are judged by what they are given.
    if (ts.isCallExpression(up)) return /^(useDocumentTitle)$/.test(up.expression.getText());
    if (ts.isConditionalExpression(up) && up.condition === at) return false;
    if (ts.isBinaryExpression(up) && /^[!=]==?$/.test(up.operatorToken.getText())) return false;
    if (ts.isElementAccessExpression(up) && up.argumentExpression === at) return false;
    if (ts.isTypeNode(up)) return false;
    if (ts.isJsxAttribute(up)) return SPOKEN.test(up.name.getText());
    if (ts.isPropertyAssignment(up) || ts.isBindingElement(up)) return SPOKEN.test(up.name.getText());
    if (ts.isJsxElement(up) || ts.isJsxFragment(up)) return true;
    if (ts.isBlock(up) || ts.isVariableDeclaration(up)) return false;
  }
  return false;
};

/** Texts in the code that a reader would see and that are not messages, each as `file:line text`. */
export const strayStrings = (file: ts.SourceFile, isKey: (text: string) => boolean): readonly string[] => {
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file.fileName}:${line + 1} ${text.trim()}`);
  };
  walk(file, (node) => {
    if (ts.isJsxText(node)) {
      if (hasWords(node.text)) report(node, node.text);
      return;
    }
    const text = textOf(node);
    if (text === undefined || isKey(text) || isForDevelopers(node)) return;
    if (isSentence(text) || (hasWords(text) && isShown(node))) report(node, text);
  });
  return found;
};
