import { createLink } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

interface Tab {
  readonly label: string;
  readonly isCurrent: boolean;
  readonly search: NonNullable<LinkProps['search']>;
}

/** `isCurrent` decides, not the address: a view left out of it has a default. */
function Anchor({ isCurrent, ...rest }: ComponentProps<'a'> & Pick<Tab, 'isCurrent'>) {
  return (
    <a
      {...rest}
      aria-current={isCurrent ? 'page' : undefined}
      className="-mb-px inline-flex min-h-12 min-w-touch items-center justify-center border-b-3 border-transparent px-2 text-sm font-semibold sm:px-3 sm:text-base text-ink-soft transition-colors hover:border-line-strong hover:text-ink aria-[current=page]:border-brand aria-[current=page]:text-ink"
    />
  );
}

const TabLink = createLink(Anchor);

/** Views of one page that have an address each: links rather than tabs. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-1 border-b sm:gap-x-3 border-line">
        {tabs.map((tab) => (
          <li key={tab.label}>
            <TabLink to="." search={tab.search} isCurrent={tab.isCurrent}>
              {tab.label}
            </TabLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
