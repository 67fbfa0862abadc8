import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

function Anchor({ className = '', ...rest }: ComponentProps<'a'>) {
  return (
    <a
      {...rest}
      className={`inline-flex min-h-touch items-center text-brand-deep underline underline-offset-4 hover:no-underline ${className}`}
    />
  );
}

/** A link that stands by itself, with a full touch target. */
export const TextLink = createLink(Anchor);
