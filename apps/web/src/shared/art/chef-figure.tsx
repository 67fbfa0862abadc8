import type { ReactNode } from 'react';
import { LINE, Scene, Toque } from './parts';
import type { SceneProps } from './parts';

/** FNV-1a, stirred once more: names that differ in one letter end up far apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
};

/** Ground, halo, tools, hair, neckerchief. */
const PALETTES = [
  ['#d5e5c6', '#e9f2dd', '#8fb373', '#3f5f2e', '#c8351f'],
  ['#f5d3c2', '#fbe6db', '#e39c78', '#7d3f22', '#2f5d54'],
  ['#cbdaf0', '#e1eaf7', '#86a5d3', '#2c4672', '#d9822b'],
  ['#f3dda8', '#faeecd', '#dcae4a', '#6b4a0e', '#8a3f6b'],
  ['#ddd0ea', '#ede5f4', '#ab8fc8', '#4b3168', '#c8351f'],
  ['#c3e2de', '#dcf0ed', '#6fb5ac', '#1f5750', '#d9822b'],
] as const;

/** Paper, not skin: a figure must not guess what somebody looks like. */
const HEAD = '#f4dcc2';
const SHADE = '#ddbd9b';
const FEATURES = '#5a4334';

const HATS: readonly ((cloth: string) => ReactNode)[] = [
  () => <Toque />,
  // A flat cap.
  () => (
    <>
      <path d="M114 80q-2-30 6-38 40-10 80 0 8 8 6 38-46-12-92 0z" fill="#fff" />
      <path d="M114 80q46-12 92 0l-1-12q-45-11-90 0z" fill="#e6e6ea" />
    </>
  ),
  // A bandana.
  (cloth) => (
    <>
      <path d="M118 92c-4-36 14-52 42-52s46 16 42 52q-42-18-84 0z" fill={cloth} />
      <path d="M200 86l20 4-6 10zM200 88l14 20-12 2z" fill={cloth} />
      <path
        d="M134 66h.1M152 56h.1M172 58h.1M188 70h.1M146 76h.1M168 74h.1"
        stroke="#fff"
        strokeWidth="5"
        {...LINE}
      />
    </>
  ),
];

/** What hangs on the wall: whisks, pans, spoons. */
const TOOLS = [
  'M0-34v22M0-12c-16 10-16 38 0 42 16-4 16-32 0-42zM0-12v42',
  'M0-34v28M0-6a19 19 0 1 0 .1 0z',
  'M0-34v36M0 2c-12 2-12 28 0 30 12-2 12-28 0-30z',
] as const;

const pick = <T,>(list: readonly T[], from: number): T => {
  const found = list[from % list.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

/** A figure composed from a name, always the same. */
export function ChefFigure({ name, viewBox }: SceneProps & { readonly name: string }) {
  const hash = hashOf(name);
  const [ground, halo, tools, hair, scarf] = pick(PALETTES, hash);
  const tool = pick(TOOLS, hash >>> 7);
  return (
    <Scene ground={ground} viewBox={viewBox}>
      <circle cx="160" cy="112" r="92" fill={halo} />
      {[24, 62, 258, 296].map((x, at) => (
        <path
          key={x}
          d={tool}
          transform={`translate(${x} ${at % 3 === 0 ? 70 : 60})`}
          stroke={tools}
          strokeWidth="4"
          {...LINE}
        />
      ))}
      <path d="M72 240c2-40 26-58 66-65h44c40 7 64 25 66 65z" fill="#fdfbf7" />
      <path
        d="M136 172l24 44 24-44m-24 44v24M102 204l4 36m112-36l-4 36"
        stroke="#d9d2c8"
        strokeWidth="2.5"
        {...LINE}
      />
      <path d="M140 206h.1m-.1 20h.1m40-20h.1m-.1 20h.1" stroke={scarf} strokeWidth="7" {...LINE} />
      <path d="M144 138h32v36a16 14 0 0 1-32 0z" fill={SHADE} />
      <path d="M134 164q26 22 52 0l5 13q-31 26-62 0z" fill={scarf} />
      <path d="M123 96c0-28 16-42 37-42s37 14 37 42v16c0 20-17 44-37 44s-37-24-37-44z" fill={HEAD} />
      <circle cx="122" cy="114" r="8" fill={HEAD} />
      <circle cx="198" cy="114" r="8" fill={HEAD} />
      <path
        d="M139 111q6-6 12 0m18 0q6-6 12 0M148 131q12 10 24 0"
        stroke={FEATURES}
        strokeWidth="3.5"
        {...LINE}
      />
      <path d="M160 113q-4 7-3 10 2 2 5 1" stroke={SHADE} strokeWidth="3" {...LINE} />
      <path
        d="M119 84h82c4 14 2 26-3 36-3-8-4-16-7-24l-31-8-31 8c-3 8-4 16-7 24-5-10-7-22-3-36z"
        fill={hair}
      />
      {pick(HATS, hash >>> 13)(scarf)}
    </Scene>
  );
}
