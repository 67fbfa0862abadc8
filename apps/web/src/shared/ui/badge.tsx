import type { ReactNode } from 'react';

export type BadgeTone = 'good' | 'warn' | 'bad' | 'calm' | 'brand';

const TONES: Readonly<Record<BadgeTone, string>> = {
  good: 'bg-good-tint text-good',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
  calm: 'bg-calm-tint text-calm',
  brand: 'bg-brand-tint text-brand-deep',
};

export function Badge({ tone, children }: { readonly tone: BadgeTone; readonly children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-full px-3 py-0.5 text-sm font-semibold whitespace-nowrap ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
