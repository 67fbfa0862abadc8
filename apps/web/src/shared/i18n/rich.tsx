import { Fragment } from 'react';
import type { ReactNode } from 'react';

interface RichProps {
  readonly message: string;
  /** What becomes of each mark: `<b>…</b>` is given to `b`. */
  readonly marks: Readonly<Record<string, (text: string) => ReactNode>>;
}

/** A message with marked words in it, so that each language can put them where they belong. */
export function Rich({ message, marks }: RichProps) {
  // Split gives a plain text, a mark, its text, a plain text, and so on.
  const parts = message.split(/<(\w+)>(.*?)<\/\1>/);
  return parts.map((part, index) => {
    if (index % 3 === 0) return part;
    if (index % 3 === 1) return <Fragment key={index}>{marks[part]?.(parts[index + 1] ?? '')}</Fragment>;
    return null;
  });
}
