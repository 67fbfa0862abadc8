import type { ReactNode } from 'react';
import { Card } from '../../../shared/ui/card';

interface FigureProps {
  readonly term: string;
  readonly value: string;
  readonly children?: ReactNode;
}

/** One number that matters, and what it counts. */
export function Figure({ term, value, children }: FigureProps) {
  return (
    <Card className="flex flex-wrap content-center items-end justify-between gap-x-4 gap-y-3">
      <dl className="min-w-0">
        <dt className="text-sm text-ink-soft">{term}</dt>
        <dd className="text-3xl font-bold tracking-tight tabular-nums wrap-anywhere">{value}</dd>
      </dl>
      {children}
    </Card>
  );
}
