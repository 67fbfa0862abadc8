import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Icon } from './icon';

interface ChipProps {
  readonly isCurrent: boolean;
  /** How many things it leaves. */
  readonly count?: number | undefined;
}

function Anchor({ isCurrent, count, children, className = '', ...rest }: ComponentProps<'a'> & ChipProps) {
  return (
    <a
      {...rest}
      aria-current={isCurrent ? 'true' : undefined}
      className={`inline-flex min-h-touch min-w-touch items-center justify-center gap-2 rounded-full border px-4 font-medium wrap-anywhere transition active:scale-[0.98] ${
        isCurrent
          ? 'border-ink bg-ink text-paper'
          : 'border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken'
      } ${className}`}
    >
      {isCurrent ? <Icon name="check" className="size-4" /> : null}
      {children}
      {count === undefined ? null : (
        <span className={`text-sm tabular-nums ${isCurrent ? '' : 'text-ink-soft'}`}>{count}</span>
      )}
    </a>
  );
}

/** A filter that is a link: the address says which ones are on. */
export const ChipLink = createLink(Anchor);
