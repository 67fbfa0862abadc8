/** A LIKE pattern for "contains"; `%`, `_` and `\` of the text stand for themselves. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
