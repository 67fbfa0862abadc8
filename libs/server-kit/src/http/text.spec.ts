import { characters } from './text';

describe('Text that must not be empty', () => {
  const isName = characters(1, 10);

  it.each(['김서연', 'Zoë', '👩‍🍳', '-', 'a\u200b', '\u200f\u05d0'])('may be %j', (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n\u3000'],
    ['zero width spaces and joiners', '\u200b\u200d\ufeff\u2060'],
    ['marks of direction', '\u200e\u202e'],
    ['variation selectors', '\ufe0f'],
    ['Hangul fillers', '\u3164\u115f\uffa0'],
    ['blank Braille cells', '\u2800'],
  ])('may not be %s alone', (_, text) => {
    expect(isName(text)).toBe(false);
  });

  it('has as many characters as its code points, a chef of three among them', () => {
    expect(characters(1, 3)('👩‍🍳')).toBe(true);
    expect(characters(1, 2)('👩‍🍳')).toBe(false);
  });

  it('may be invisible where it may be empty', () => {
    expect(characters(0, 1)('\u200b')).toBe(true);
  });
});
