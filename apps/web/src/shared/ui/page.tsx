import { useEffect } from 'react';
import type { ReactNode } from 'react';

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

/** A page: its one h1, its title, its width. */
export function Page(props: PageProps) {
  const { title, documentTitle = title, description, intro, children, narrow = false } = props;
  useDocumentTitle(documentTitle, description);
  return (
    <div className={`mx-auto w-full px-4 py-8 ${narrow ? 'max-w-xl' : 'max-w-6xl'}`}>
      <h1 tabIndex={-1} className="text-3xl sm:text-4xl">
        {title}
      </h1>
      {intro ? <div className="mt-2 max-w-prose text-ink-soft">{intro}</div> : null}
      <div className="mt-6 space-y-6">{children}</div>
    </div>
  );
}
