import type { ReactNode } from 'react';

export interface SceneProps {
  /** The part that is shown; a round frame comes closer to the face. */
  readonly viewBox?: string;
}

export const LINE = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** A drawing of 4 : 3 that fills its frame. Decoration: what it shows always stands beside it in words. */
export function Scene({
  ground,
  viewBox = '0 0 320 240',
  children,
}: SceneProps & { readonly ground: string; readonly children: ReactNode }) {
  return (
    <svg
      viewBox={viewBox}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
      className="block size-full"
    >
      <path d="M0 0h320v240H0z" fill={ground} />
      {children}
    </svg>
  );
}

export interface Skin {
  readonly base: string;
  readonly shade: string;
  readonly blush: string;
}

export const SKIN = {
  fair: { base: '#f6cfb0', shade: '#e6b08c', blush: '#ee9f86' },
  light: { base: '#f3c49c', shade: '#dfa377', blush: '#e98f6f' },
  olive: { base: '#e5ad7e', shade: '#c98b5b', blush: '#d8795a' },
  tan: { base: '#cd8f60', shade: '#ad7044', blush: '#bf6142' },
  deep: { base: '#8f5a3a', shade: '#744327', blush: '#8f4630' },
} as const satisfies Record<string, Skin>;

/** Shoulders, drawn before the neck. */
export function Torso({ fill, children }: { readonly fill: string; readonly children?: ReactNode }) {
  return (
    <>
      <path d="M72 240c2-40 26-58 66-65h44c40 7 64 25 66 65z" fill={fill} />
      {children}
    </>
  );
}

export function Neck({ skin }: { readonly skin: Skin }) {
  return (
    <>
      <path d="M144 138h32v36a16 14 0 0 1-32 0z" fill={skin.base} />
      <path d="M144 146q16 16 32 0v8q-16 17-32 0z" fill={skin.shade} opacity=".7" />
    </>
  );
}

/** A head without hair; `jaw` is how far the chin reaches down (y). */
export function Head({ skin, jaw = 156 }: { readonly skin: Skin; readonly jaw?: number }) {
  return (
    <>
      <circle cx="122" cy="114" r="9" fill={skin.base} />
      <circle cx="198" cy="114" r="9" fill={skin.base} />
      <path d="M118 114a3 3 0 0 1 5-2m79 2a3 3 0 0 0-5-2" stroke={skin.shade} strokeWidth="2.5" {...LINE} />
      <path
        d={`M123 96c0-28 16-42 37-42s37 14 37 42v16c0 ${jaw - 136} -17 ${jaw - 112} -37 ${jaw - 112}s-37 -24 -37 ${112 - jaw}z`}
        fill={skin.base}
      />
    </>
  );
}

interface FaceProps {
  readonly skin: Skin;
  readonly hair: string;
  readonly eyes?: 'open' | 'smiling';
  readonly brows?: 'soft' | 'strong' | 'fine';
  readonly mouth?: 'smile' | 'grin' | 'lips' | 'hidden';
  /** A beard hides it. */
  readonly blush?: boolean;
}

const BROWS = { soft: 3.4, strong: 5, fine: 2.4 } as const;

/** Eyes, brows, nose, mouth and a little colour in the cheeks. */
export function Face({
  skin,
  hair,
  eyes = 'open',
  brows = 'soft',
  mouth = 'smile',
  blush = true,
}: FaceProps) {
  return (
    <>
      {blush ? (
        <g fill={skin.blush} opacity=".45">
          <ellipse cx="136" cy="124" rx="7.5" ry="5" />
          <ellipse cx="184" cy="124" rx="7.5" ry="5" />
        </g>
      ) : null}
      <path d="M137 97q7-5 14-1m18 0q7-4 14 1" stroke={hair} strokeWidth={BROWS[brows]} {...LINE} />
      {eyes === 'open' ? (
        <>
          <ellipse cx="145" cy="110" rx="3.4" ry="4.2" fill="#2a211d" />
          <ellipse cx="175" cy="110" rx="3.4" ry="4.2" fill="#2a211d" />
          <circle cx="146.2" cy="108.5" r="1.1" fill="#fff" />
          <circle cx="176.2" cy="108.5" r="1.1" fill="#fff" />
        </>
      ) : (
        <path d="M139 111q6-6 12 0m18 0q6-6 12 0" stroke="#2a211d" strokeWidth="3" {...LINE} />
      )}
      <path d="M160 111q-4 8-3 11 2 2 5 1" stroke={skin.shade} strokeWidth="2.8" {...LINE} />
      {mouth === 'smile' ? <path d="M149 133q11 9 22 0" stroke="#8c3b2c" strokeWidth="3" {...LINE} /> : null}
      {mouth === 'grin' ? (
        <>
          <path d="M147 131q13 2.5 26 0q-2 13-13 13t-13-13z" fill="#8c3b2c" />
          <path d="M149.5 132.3q10.5 1.5 21 0q-.5 4-2 4.7h-17q-1.5-.7-2-4.7z" fill="#fff" />
        </>
      ) : null}
      {mouth === 'lips' ? (
        <path d="M147 131.5q6 1 13 .5 7 .5 13-.5-4 10-13 10t-13-10z" fill="#c2483f" />
      ) : null}
    </>
  );
}

/** A cook's double-breasted jacket over a torso. */
export function Jacket({ cloth, trim, buttons }: Readonly<Record<'cloth' | 'trim' | 'buttons', string>>) {
  return (
    <>
      <path d="M134 173l26 67 26-67 12 4-22 63h-32l-22-63z" fill={cloth} />
      <path
        d="M136 172l24 44 24-44m-24 44v24M102 204l4 36m112-36l-4 36"
        stroke={trim}
        strokeWidth="2.5"
        {...LINE}
      />
      {[
        [140, 206],
        [140, 226],
        [180, 206],
        [180, 226],
      ].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3.2" fill={buttons} />
      ))}
    </>
  );
}

/** The tall hat. */
export function Toque({ shade = '#dfe3ea' }: { readonly shade?: string }) {
  return (
    <>
      <path d="M121 76c-17-4-22-32-2-39 4-21 29-26 41-14 12-12 37-7 41 14 20 7 15 35-2 39z" fill="#fff" />
      <path d="M121 66h78v20q-39 9-78 0z" fill="#fff" />
      <path d="M121 70q39 9 78 0" stroke={shade} strokeWidth="3" {...LINE} />
      <path d="M140 62q-5-14 1-26m19 28V38m20 24q5-14-1-26" stroke={shade} strokeWidth="2.5" {...LINE} />
    </>
  );
}
