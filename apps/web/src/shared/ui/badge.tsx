import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon';

export type BadgeTone = 'good' | 'warn' | 'bad' | 'calm' | 'brand';

const TONES: Readonly<Record<BadgeTone, string>> = {
  good: 'bg-good-tint text-good',
  warn: 'bg-warn-tint text-warn',
  bad: 'bg-bad-tint text-bad',
  calm: 'bg-calm-tint text-calm',
  brand: 'bg-brand-tint text-brand-deep',
};

interface BadgeProps {
  readonly tone: BadgeTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm font-semibold whitespace-nowrap ${TONES[tone]}`}
    >
      {icon ? <Icon name={icon} className="size-4" /> : null}
      {children}
    </span>
  );
}
