import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Rgb = readonly [number, number, number];

const css = readFileSync(join(__dirname, 'theme.css'), 'utf8');
const TOKENS = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, role = '', light = '', dark = '']) => [role, { light, dark }],
  ),
);

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as never;

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as never as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const GROUNDS = ['paper', 'surface', 'raised', 'sunken'];

/** What is written on what. */
const TEXT = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'ink-soft', 'brand-deep', 'good', 'warn', 'bad', 'calm'].map((text) => [text, ground]),
  ),
  ...['brand', 'good', 'warn', 'bad', 'calm'].flatMap((tone) => [
    ['ink', `${tone}-tint`],
    ['ink-soft', `${tone}-tint`],
    [tone === 'brand' ? 'brand-deep' : tone, `${tone}-tint`],
  ]),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-hover'],
  ['on-bad', 'bad'],
  ['on-bad', 'bad-hover'],
  ['paper', 'ink'],
];

/** Outlines of controls, fills that carry meaning, the ring of the focus. */
const SHAPES = [...GROUNDS, 'brand-tint'].flatMap((ground) =>
  ['line-strong', 'brand', 'brand-deep', 'bad'].map((shape) => [shape, ground]),
);

describe.each(['light', 'dark'] as const)('the colours in %s', (theme) => {
  const of = (role: string): string => {
    const value = TOKENS.get(role)?.[theme];
    if (value === undefined) throw new Error(`No colour ${role}`);
    return value;
  };
  const below = (pairs: readonly (readonly string[])[], least: number) =>
    pairs
      .map(([one = '', other = '']) => ({ pair: `${one} on ${other}`, ratio: contrast(of(one), of(other)) }))
      .filter(({ ratio }) => ratio < least);

  it('let every text be read: 4.5 to 1', () => {
    expect(below(TEXT, 4.5)).toEqual([]);
  });

  it('let every control be seen: 3 to 1', () => {
    expect(below(SHAPES, 3)).toEqual([]);
  });
});
