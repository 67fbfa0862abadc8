import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useFocusOutlives } from '../lib/focus-heading';
import { Icon } from './icon';
import type { IconName } from './icon';

type Tone = 'bad' | 'warn' | 'good' | 'calm';

const LOOKS: Readonly<Record<Tone, { readonly box: string; readonly ink: string; readonly icon: IconName }>> =
  {
    bad: { box: 'border-bad/40 bg-bad-tint', ink: 'text-bad', icon: 'warning' },
    warn: { box: 'border-warn/40 bg-warn-tint', ink: 'text-warn', icon: 'info' },
    good: { box: 'border-good/40 bg-good-tint', ink: 'text-good', icon: 'check' },
    calm: { box: 'border-calm/25 bg-calm-tint', ink: 'text-calm', icon: 'info' },
  };

interface AlertProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Moves the focus here when it appears: for the outcome of what one has just done. */
  readonly takesFocus?: boolean;
  /** What it is about: another one takes the focus again, be it in the same words. */
  readonly cause?: unknown;
}

/** A message in the page. Problems interrupt a screen reader, the rest waits its turn. */
export function Alert({ tone, title, children, takesFocus = false, cause }: AlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus, title, cause]);
  useFocusOutlives(box);
  const { box: look, ink, icon } = LOOKS[tone];
  return (
    <div
      ref={box}
      tabIndex={takesFocus ? -1 : undefined}
      role={tone === 'bad' ? 'alert' : 'status'}
      className={`flex animate-appear gap-3 rounded-control border p-4 ${look}`}
    >
      <Icon name={icon} className={`mt-0.5 size-5 ${ink}`} />
      <div className="min-w-0 grow space-y-2">
        <p className="font-semibold">{title}</p>
        {children}
      </div>
    </div>
  );
}
