import { useEffect, useRef } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useInheritedFocus } from '../lib/focus-heading';

interface PageProps {
  /** The h1, and the document's title unless `documentTitle` says otherwise. */
  readonly title: string;
  readonly documentTitle?: string;
  /** What the page is about, for search engines and shared links. */
  readonly description?: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
  /** Forms and notes read better in a narrow column. */
  readonly narrow?: boolean;
}

/** Sets the document's title and description while its page is shown. */
export const useDocumentTitle = (title: string, description = title): void => {
  useEffect(() => {
    document.title = `${title} · CooCook`;
    document.querySelector('meta[name=description]')?.setAttribute('content', description);
  }, [title, description]);
};

/** The h1: where the focus goes on navigation. */
export function PageHeading({ className = 'text-3xl sm:text-4xl', ...rest }: ComponentProps<'h1'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useInheritedFocus(heading);
  return <h1 ref={heading} tabIndex={-1} {...rest} className={className} />;
}

/** How wide a page's content may grow, and the room round it. */
export const widthStyle = 'mx-auto w-full max-w-7xl px-4 sm:px-6 lg:px-8';

/** A page: its one h1, its title, its width. */
export function Page(props: PageProps) {
  const { title, documentTitle = title, description, intro, children, narrow = false } = props;
  useDocumentTitle(documentTitle, description);
  return (
    <div className={`${widthStyle} py-8 sm:py-12`}>
      <div className={narrow ? 'mx-auto max-w-lg' : ''}>
        <PageHeading>{title}</PageHeading>
        {intro ? <div className="mt-2 max-w-prose text-lg text-ink-soft">{intro}</div> : null}
        <div className="mt-6 space-y-6 sm:mt-8">{children}</div>
      </div>
    </div>
  );
}
