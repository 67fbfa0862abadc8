import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useFocusOutlives } from '../lib/focus-heading';

interface EmptyStateProps {
  readonly title: string;
  readonly art?: ReactNode;
  readonly children?: ReactNode;
}

/** Where a list has nothing to show: what that means, and what one can do. */
export function EmptyState({ title, art, children }: EmptyStateProps) {
  const box = useRef<HTMLDivElement>(null);
  useFocusOutlives(box);
  return (
    <div ref={box} className="flex flex-col items-center gap-4 rounded-card bg-sunken px-6 py-10 text-center">
      {art ? <div className="w-48">{art}</div> : null}
      <p className="text-xl font-bold tracking-tight">{title}</p>
      {children}
    </div>
  );
}
