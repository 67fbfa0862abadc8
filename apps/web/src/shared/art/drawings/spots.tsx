import type { ReactNode } from 'react';
import { LINE } from '../parts';

/** Of the theme (`theme.css`): an image follows the colour scheme of the page round it, but not its variables. */
const PLATE = 'light-dark(#ffffff, #211c19)';
const RIM = 'light-dark(#8c8075, #8f8379)';
const BLOB = 'light-dark(#fdf0ea, #3a2219)';
const ACCENT = 'light-dark(#c13a16, #ff8d66)';

/** Small drawings on the page's own ground; their lines and plates follow the theme. */
function Spot({
  viewBox = '0 0 160 120',
  children,
}: {
  readonly viewBox?: string;
  readonly children: ReactNode;
}) {
  return (
    <svg viewBox={viewBox} style={{ colorScheme: 'light dark' }}>
      {children}
    </svg>
  );
}

/** Choosing among chefs. */
function Choose() {
  return (
    <Spot>
      <ellipse cx="80" cy="66" rx="72" ry="50" fill={BLOB} />
      <g stroke={RIM} strokeWidth="2.5" fill={PLATE}>
        <rect x="22" y="34" width="46" height="60" rx="9" />
        <rect x="92" y="34" width="46" height="60" rx="9" />
        <rect x="54" y="22" width="52" height="74" rx="10" />
      </g>
      <circle cx="80" cy="54" r="11" fill="#e5ad7e" />
      <path d="M70 48c-6-3-4-14 3-14 2-6 12-6 14 0 7 0 9 11 3 14z" fill="#fff" stroke={RIM} strokeWidth="2" />
      <path d="M62 82q4-14 18-14t18 14z" fill="#2f5d54" />
      <path d="M64 89h32" stroke={RIM} strokeWidth="3" {...LINE} />
      <path
        d="M100 84l10 24 5-9 10-3z"
        fill={ACCENT}
        stroke={PLATE}
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
    </Spot>
  );
}

/** Choosing a day and a time. */
function Schedule() {
  return (
    <Spot>
      <ellipse cx="80" cy="66" rx="72" ry="50" fill={BLOB} />
      <rect x="34" y="28" width="80" height="70" rx="11" fill={PLATE} stroke={RIM} strokeWidth="2.5" />
      <path d="M34 46V39a11 11 0 0 1 11-11h58a11 11 0 0 1 11 11v7z" fill={ACCENT} />
      <path d="M54 20v14m40-14v14" stroke={RIM} strokeWidth="5" {...LINE} />
      <path
        d="M50 60h.1m16 0h.1m16 0h.1m16 0h.1M50 74h.1m16 0h.1m32 0h.1M50 88h.1m16 0h.1m16 0h.1"
        stroke={RIM}
        strokeWidth="6"
        {...LINE}
      />
      <path d="M82 74h.1" stroke={ACCENT} strokeWidth="13" {...LINE} />
      <circle cx="117" cy="88" r="21" fill={PLATE} stroke={RIM} strokeWidth="2.5" />
      <path d="M117 75v13l9 6" stroke={ACCENT} strokeWidth="4" {...LINE} />
    </Spot>
  );
}

/** A laid table. */
function Enjoy() {
  return (
    <Spot>
      <ellipse cx="80" cy="66" rx="72" ry="50" fill={BLOB} />
      <circle cx="80" cy="66" r="38" fill={PLATE} stroke={RIM} strokeWidth="2.5" />
      <circle cx="80" cy="66" r="26" fill="none" stroke={RIM} strokeWidth="2" opacity=".5" />
      <path d="M66 72c-4-16 10-26 22-22 14 2 16 20 4 26-10 6-22 4-26-4z" fill="#e8873a" />
      <path d="M72 62q8-8 18-2M74 72q8 5 16-1" stroke="#fbd38c" strokeWidth="3.5" {...LINE} />
      <path d="M84 50c0-10 8-14 16-12 0 8-6 14-16 12zM82 50c-8 0-12-6-10-13 7 1 11 6 10 13z" fill="#5e9440" />
      <path
        d="M26 100V72M19 38v18q0 12 7 12t7-12V38M26 38v24M134 100V38q-12 12-11 36h11"
        stroke={RIM}
        strokeWidth="4"
        {...LINE}
      />
    </Spot>
  );
}

/** Nothing here yet: an empty plate under a lifted lid. */
function EmptyPlate() {
  return (
    <Spot viewBox="0 0 240 180">
      <ellipse cx="120" cy="104" rx="112" ry="68" fill={BLOB} />
      <ellipse cx="120" cy="142" rx="82" ry="17" fill={PLATE} stroke={RIM} strokeWidth="3" />
      <ellipse cx="120" cy="139" rx="54" ry="9" fill="none" stroke={RIM} strokeWidth="2" opacity=".5" />
      <g transform="rotate(-14 120 84)">
        <path
          d="M58 96a62 58 0 0 1 124 0z"
          fill="#c3c9d3"
          stroke={RIM}
          strokeWidth="3"
          strokeLinejoin="round"
        />
        <path d="M50 96h140" stroke={RIM} strokeWidth="7" {...LINE} />
        <circle cx="120" cy="32" r="7" fill={ACCENT} />
        <path d="M78 80q6-22 26-28" stroke="#fff" strokeWidth="6" {...LINE} />
      </g>
      <path d="M30 44l4 9 9 4-9 4-4 9-4-9-9-4 9-4zM208 34l3 7 7 3-7 3-3 7-3-7-7-3 7-3z" fill={ACCENT} />
    </Spot>
  );
}

/** A search that found nothing: a magnifier over an empty plate. */
function NoMatch() {
  return (
    <Spot viewBox="0 0 240 180">
      <ellipse cx="120" cy="96" rx="112" ry="72" fill={BLOB} />
      <circle cx="108" cy="92" r="60" fill={PLATE} stroke={RIM} strokeWidth="3" />
      <circle cx="108" cy="92" r="42" fill="none" stroke={RIM} strokeWidth="2" opacity=".5" />
      <path d="M26 150V108M16 44v26q0 18 10 18t10-18V44M26 44v36" stroke={RIM} strokeWidth="5" {...LINE} />
      <circle cx="146" cy="92" r="34" fill={PLATE} fillOpacity=".75" stroke={ACCENT} strokeWidth="8" />
      <path d="M171 118l34 36" stroke={ACCENT} strokeWidth="14" {...LINE} />
      <path d="M128 88q4-14 18-14" stroke={RIM} strokeWidth="4" {...LINE} />
    </Spot>
  );
}

/** A wrong address: the pan is upset. */
function Lost() {
  return (
    <Spot viewBox="0 0 240 180">
      <ellipse cx="120" cy="100" rx="112" ry="72" fill={BLOB} />
      <path d="M34 150h172" stroke={RIM} strokeWidth="4" {...LINE} />
      <g transform="rotate(24 110 100)">
        <path d="M52 74h96v30a34 34 0 0 1-34 34H86a34 34 0 0 1-34-34z" fill="#4b5563" />
        <path d="M148 84h52" stroke="#4b5563" strokeWidth="12" {...LINE} />
        <path d="M48 74h104" stroke={RIM} strokeWidth="8" {...LINE} />
        <path d="M66 92v14q0 14 12 18" stroke="#8a94a3" strokeWidth="6" {...LINE} />
      </g>
      <path d="M104 46a17 17 0 1 1 26 15q-10 6-10 15M120 90h.1" stroke={ACCENT} strokeWidth="8" {...LINE} />
      <path d="M58 148q-16-2-12-14 6-10 18-4 10-10 18 0 12 2 8 12-6 10-32 6z" fill="#f0ae45" />
      <circle cx="72" cy="138" r="7" fill="#d8432b" />
      <path d="M52 138q4-8 10-4" stroke="#5e9440" strokeWidth="5" {...LINE} />
    </Spot>
  );
}

export const drawings = {
  choose: Choose,
  schedule: Schedule,
  enjoy: Enjoy,
  emptyPlate: EmptyPlate,
  noMatch: NoMatch,
  lost: Lost,
};
