import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

function Anchor({ className = '', ...rest }: ComponentProps<'a'>) {
  return (
    <a
      {...rest}
      className={`inline-flex min-h-touch min-w-touch items-center gap-1.5 font-semibold text-brand-deep underline decoration-1 underline-offset-4 transition hover:decoration-2 ${className}`}
    />
  );
}

/** A link that stands by itself, with a full touch target. */
export const TextLink = createLink(Anchor);
