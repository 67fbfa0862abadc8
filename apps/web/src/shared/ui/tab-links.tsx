import { createLink } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

interface Tab {
  readonly label: string;
  readonly isCurrent: boolean;
  /** Left out: the page one is on. */
  readonly to?: LinkProps['to'];
  readonly search?: NonNullable<LinkProps['search']>;
}

const BASE = 'inline-flex items-center justify-center font-semibold text-ink-soft transition-colors';
const UNDERLINED = `${BASE} hover:text-ink aria-[current=page]:text-ink -mb-px min-h-12 min-w-touch border-b-3 border-transparent px-2 sm:px-3 hover:border-line-strong aria-[current=page]:border-brand`;
const SEGMENT = `${BASE} min-h-touch rounded-full px-4 hover:text-ink aria-[current=page]:bg-ink aria-[current=page]:text-paper`;

interface AnchorProps extends ComponentProps<'a'>, Pick<Tab, 'isCurrent'> {
  readonly isSecond: boolean;
}

/** `isCurrent` decides, not the address: a view left out of it has a default. */
function Anchor({ isCurrent, isSecond, ...rest }: AnchorProps) {
  return (
    <a {...rest} aria-current={isCurrent ? 'page' : undefined} className={isSecond ? SEGMENT : UNDERLINED} />
  );
}

const TabLink = createLink(Anchor);

interface TabLinksProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Below other tabs, and drawn so that the two are not taken for one. */
  readonly isSecond?: boolean;
}

/** Views of one page, or pages of one area, that have an address each: links rather than tabs. */
export function TabLinks({ label, tabs, isSecond = false }: TabLinksProps) {
  return (
    <nav aria-label={label}>
      <ul
        className={
          isSecond
            ? 'inline-flex gap-1 rounded-full border border-line-strong p-0.5'
            : 'flex flex-wrap gap-x-1 border-b border-line sm:gap-x-3'
        }
      >
        {tabs.map((tab) => (
          <li key={tab.label}>
            <TabLink to={tab.to ?? '.'} search={tab.search} isCurrent={tab.isCurrent} isSecond={isSecond}>
              {tab.label}
            </TabLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
