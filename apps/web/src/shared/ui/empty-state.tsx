import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly art?: ReactNode;
  readonly children?: ReactNode;
}

/** Where a list has nothing to show: what that means, and what one can do. */
export function EmptyState({ title, art, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-4 rounded-card bg-sunken px-6 py-10 text-center">
      {art ? <div className="w-48">{art}</div> : null}
      <p className="text-xl font-bold tracking-tight">{title}</p>
      {children}
    </div>
  );
}
