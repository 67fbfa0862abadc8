import fc from 'fast-check';
import { redacted } from '@coocook/kernel';
import { patternOf } from './error-pattern';

/** As an error comes to its pattern. */
const patternOfTold = (message: string): string => patternOf(redacted(message));

describe('The pattern of a message', () => {
  it.each([
    ['User 5 not found', 'User {number} not found'],
    ["can't find user 5", "can't find user {number}"],
    [
      "Cannot read properties of undefined (reading 'slots')",
      'Cannot read properties of undefined (reading {text})',
    ],
    ["the users' list of 'Min-jun's kitchen' isn't there", "the users' list of {text} isn't there"],
    ['No `slots` in "2027" or “März”', 'No {text} in {text} or {text}'],
    ['It is 5" long', 'It is {number}" long'],
    ['took 1,234.5ms, -7 or 1e-7', 'took {number}ms, {number} or {number}'],
    ['order 5 10', 'order {number}'],
    ['job 550e8400-e29b-41d4-a716-446655440000 of kim@example.com', 'job {uuid} of {email}'],
    ['commit a1b2c3d, id 507f191e810c19729de860ea, at 0x1F', 'commit {number}, id {number}, at {number}'],
    ['a decade of facade', 'a decade of facade'],
    ['@kim5@example.com in @nestjs/core', '{email} in @nestjs/core'],
    ['connect ECONNREFUSED 10.0.0.7:5432', 'connect ECONNREFUSED {address}:{number}'],
    ['connect ECONNREFUSED ::1:', 'connect ECONNREFUSED {address}:'],
    ['from fe80::1ff:fe23:4567:890a, at 12:30:45', 'from {address}, at {number}:{number}:{number}'],
    ['std::vector of Foo::Bar at 1.2.3', 'std::vector of Foo::Bar at {number}'],
    ['2027-03-01T09:30:00.000Z', '{number}T{number}:{number}:{number}Z'],
  ])('%j is %j', (message, pattern) => {
    expect(patternOfTold(message)).toBe(pattern);
  });

  const word = fc.constantFrom(
    'user',
    'chef',
    "can't",
    "isn't",
    'find',
    'slot:',
    'Übersicht',
    '자리가',
    '(see',
    'x)',
    '–',
  );
  const digits = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt());
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 40 });
  const email = fc
    .tuple(fc.stringMatching(/^[a-z0-9](?:[a-z0-9._+'-]{0,8}[a-z0-9])?$/), fc.domain())
    .map(([local, domain]) => `${local.replace(/'(?![a-z0-9])|(?<![a-z0-9])'/g, '')}@${domain}`);
  const plain = fc.string({ unit: fc.constantFrom(...'abc XYZ019 .,:@/=-_é자'), maxLength: 20 });
  const changing = {
    number: digits.map(String),
    id: hex,
    uuid: fc.uuid(),
    email,
    address: fc.oneof(fc.ipV4(), fc.ipV6()),
    'double quotes': plain.map((text) => `"${text}"`),
    'single quotes': plain.map((text) => `'${text}'`),
    backticks: plain.map((text) => `\`${text}\``),
  };

  it.each(Object.entries(changing))('is the same whatever stands for its %s', (_kind, part) => {
    const message = fc.tuple(fc.array(word, { minLength: 1 }), fc.array(word));
    fc.assert(
      fc.property(message, part, part, ([before, after], one, other) => {
        const told = (value: string): string => [...before, value, ...after].join(' ');
        expect(patternOfTold(told(one))).toBe(patternOfTold(told(other)));
      }),
      { numRuns: 300 },
    );
  });

  it('is its own pattern', () => {
    const piece = fc.oneof(
      word,
      ...Object.values(changing),
      fc.string(),
      fc.constantFrom('"', "'", '`', '<', '>', '-', '+', '.', ':', '@', '{number}', "'s", '0x', ' '),
    );
    const message = fc
      .tuple(fc.array(piece), fc.constantFrom('', ' '))
      .map(([pieces, gap]) => pieces.join(gap));
    fc.assert(
      fc.property(message, (text) => {
        const pattern = patternOfTold(text);
        expect(patternOf(pattern)).toBe(pattern);
      }),
      { numRuns: 2_000 },
    );
  });
});
