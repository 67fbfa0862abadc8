import fc from 'fast-check';
import { redacted, redactedContext } from './redaction';

const JWT =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI4In0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const PEM = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0B\n-----END PRIVATE KEY-----';

describe('Redaction', () => {
  it.each([
    ['password=hunter2 for kim', 'password={secret} for kim'],
    ['{"password": "hun\\"ter 2", "page": 1}', '{"password": {secret}, "page": 1}'],
    ['{\\"api_key\\":\\"hunter2\\"}', '{\\"api_key\\":{secret}'],
    ['?page=1&access_token=hunter2&q=a', '?page=1&access_token={secret}&q=a'],
    ['url=https://a.example/?secret=hunter2 failed', 'url=https://a.example/?secret={secret} failed'],
    ['db_password: hunter2;x', 'db_password: {secret}'],
    ['(session_id=hunter2) ended', '(session_id={secret}) ended'],
    ['<Password>hunter2</Password>', '<Password>{secret}</Password>'],
    ['curl --token hunter2 x', 'curl --token {secret} x'],
    ['X-Ingest-Key: hunter2', 'X-Ingest-Key: {secret}'],
    ['Authorization: Digest a="hunter2", b="c"\nHost: x', 'Authorization: {secret}\nHost: x'],
    ['Cookie: a=hunter2; b=c', 'Cookie: {secret}'],
    ['sent Bearer hunter2.x, Basic aHVudGVyMg==', 'sent Bearer {secret}, Basic {secret}'],
    [`got ${JWT} twice`, 'got {secret} twice'],
    ['postgresql://app:hunt@er2@db.example:5432/x', 'postgresql://{secret}@db.example:5432/x'],
    [`key ${PEM} end`, 'key {secret} end'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIEvQ', '{secret}'],
    ['mail to kim.minjun+x@mail.example.com!', 'mail to {email}'],
    ['from 203.0.113.7, 2001:db8::1.', 'from {address}, {address}.'],
    [
      'card 4111 1111-1111 1111, call +82 10-1234-5678 or 01012345678',
      'card {number}, call {number} or {number}',
    ],
  ])('makes %j to %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    "Cannot read properties of undefined (reading 'slots')",
    'Unexpected token < in JSON at position 0',
    'booking 1201 of chef 7 on 2027-03-01 at 18:00',
    'at f (node_modules/.pnpm/typeorm@1.1.1_pg@8.23.1/node_modules/typeorm/index.js:12:34)',
    'at async Promise.all (index 0), std::vector, version 1.2.3',
    'id 550e8400-1234-1234-1234-446655440000 and 507f191e810c19729de860ea',
    "can't get a password",
  ])('leaves %j alone', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('never leaves a planted secret, whatever stands around it', () => {
    const secret = fc
      .string({
        unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'),
        minLength: 12,
        maxLength: 40,
      })
      .map((text) => `Q${text}Q`);
    const name = fc.constantFrom(
      'password',
      'user-password',
      'PASSWD',
      'client_secret',
      'refreshToken',
      'x-api-key',
      'Authorization',
      'set-cookie',
      'sessionid',
    );
    const planted: readonly ((name: string, secret: string) => string)[] = [
      (key, value) => `${key}=${value}`,
      (key, value) => `${key}: ${value}`,
      (key, value) => `${key} => ${value}`,
      (key, value) => JSON.stringify({ [key]: value }),
      (key, value) => JSON.stringify(JSON.stringify({ [key]: value })),
      (key, value) => JSON.stringify({ [key]: `a "b" ${value}` }),
      (key, value) => `{${key}:'${value}'}`,
      (key, value) => `?${key}=${value}&page=1`,
      (key, value) => `${key}%3D${value}`,
      (key, value) => `--${key} ${value}`,
      (_key, value) => `Bearer ${value}`,
      (_key, value) => `basic ${value}`,
      (_key, value) => `https://user:${value}@host.example/path`,
      (_key, value) => `-----BEGIN KEY-----\n${value}\n-----END KEY-----`,
      (_key, value) => `eyJhbGciOiJIUzI1NiJ9.${value}.${value}`,
      (_key, value) => `${value}@example.com`,
    ];
    const around = fc.array(
      fc.constantFrom('the', "can't", '"a"', '{', '}', '(', ',', 'x=1', ':', '<', '&', '5', '\n'),
    );
    fc.assert(
      fc.property(
        around,
        fc.constantFrom(...planted),
        name,
        secret,
        around,
        (before, plant, key, value, after) => {
          const text = [...before, plant(key, value), ...after].join(' ');
          expect(redacted(text)).not.toContain(value);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('leaves neither addresses nor long numbers of any shape', () => {
    const personal = fc.oneof(
      fc.domain().map((domain) => `kim.min-jun+o'neil@${domain}`),
      fc.ipV4(),
      fc.ipV6(),
      fc.bigInt({ min: 10n ** 9n, max: 10n ** 18n }).map(String),
    );
    const edge = fc.constantFrom('', ' ', '(', ')', '"', "'", ',', ', ', '<', '>', '=', '\n');
    fc.assert(
      fc.property(edge, personal, edge, (before, value, after) => {
        expect(redacted(`x${before}${' '}${value}${after} y`)).not.toContain(value);
      }),
      { numRuns: 1_000 },
    );
  });

  describe('of a context', () => {
    it('takes whole what stands under a telling or personal name, at any depth', () => {
      const context = {
        page: '/chefs/1',
        form: { Password: ['a', { b: 'c' }], 'api-key': 12, email: 'x', hasToken: true, session: null },
        list: [{ phone_number: '1' }, 'call 010-1234-5678', 4111111111111111, 5],
        'kim@example.com': 1,
      };
      expect(redactedContext(context)).toEqual({
        page: '/chefs/1',
        form: {
          Password: '{secret}',
          'api-key': '{secret}',
          email: '{secret}',
          hasToken: true,
          session: null,
        },
        list: [{ phone_number: '{secret}' }, 'call {number}', '{number}', 5],
        '{email}': 1,
      });
    });
  });
});
