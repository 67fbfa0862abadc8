import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

type Tone = 'bad' | 'warn' | 'good' | 'calm';

const TONES: Readonly<Record<Tone, string>> = {
  bad: 'border-bad bg-bad-tint',
  warn: 'border-warn bg-warn-tint',
  good: 'border-good bg-good-tint',
  calm: 'border-calm bg-calm-tint',
};

interface AlertProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Moves the focus here when it appears: for the outcome of what one has just done. */
  readonly takesFocus?: boolean;
}

/** A message in the page. Problems interrupt a screen reader, the rest waits its turn. */
export function Alert({ tone, title, children, takesFocus = false }: AlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus, title]);
  return (
    <div
      ref={box}
      tabIndex={takesFocus ? -1 : undefined}
      role={tone === 'bad' ? 'alert' : 'status'}
      className={`space-y-2 rounded-card border-l-4 p-4 ${TONES[tone]}`}
    >
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  );
}
