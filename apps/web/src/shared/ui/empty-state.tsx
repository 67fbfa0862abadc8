import type { ReactNode } from 'react';

export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="space-y-3 rounded-card border border-dashed border-line-strong p-8 text-center">
      <p className="text-lg font-semibold">{title}</p>
      {children}
    </div>
  );
}
