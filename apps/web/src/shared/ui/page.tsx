import { useEffect } from 'react';
import type { ReactNode } from 'react';

interface PageProps {
  /** The h1, and the document's title unless `documentTitle` says otherwise. */
  readonly title: string;
  readonly documentTitle?: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
  /** Forms and notes read better in a narrow column. */
  readonly narrow?: boolean;
}

/** Sets the document's title while its page is shown. */
export const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · CooCook`;
  }, [title]);
};

/** A page: its one h1, its title, its width. */
export function Page({ title, documentTitle = title, intro, children, narrow = false }: PageProps) {
  useDocumentTitle(documentTitle);
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
