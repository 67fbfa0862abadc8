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
      className="inline-flex min-h-touch items-center border-b-4 border-transparent px-3 font-semibold aria-[current=page]:border-brand aria-[current=page]:text-brand-deep"
    />
  );
}

const TabLink = createLink(Anchor);

/** Views of one page that have an address each: links rather than tabs. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-2 border-b border-line">
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
