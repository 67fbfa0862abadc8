import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(__dirname, path), 'utf8');

it('the drawings that follow the theme are in its very colours', () => {
  const colours = read('spots.tsx').match(/light-dark\([^)]*\)/g) ?? [];
  const theme = read('../../ui/theme.css');

  expect(colours).toHaveLength(4);
  expect(colours.filter((colour) => !theme.includes(colour))).toEqual([]);
});
