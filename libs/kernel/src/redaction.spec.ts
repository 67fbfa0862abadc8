import fc from 'fast-check';
import { redacted, redactedContext, type JsonObject } from './redaction';

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
    'db_pass=S1',
    'SMTP_PASS=S1',
    '--db-pass=S1',
    'PHPSESSID=S1',
    'X-Amz-Signature=S1',
    'connect.sid=S1',
    'ingest_key: S1',
    'myJwt=S1',
    'credentials=S1',
    '?code=S1&x=2',
    '비밀번호: S1',
    '암호=S1',
    'password：S1',
    'user[password]=S1',
    'user%5Bpassword%5D=S1',
    'GET /x?user%5Bpassword%5D=S1&page=2',
    '%7B%22password%22%3A%22S1%22%7D',
    'q=%257B%2522password%2522%253A%2522S1%2522%257D',
    "password: 'a\\'S1'",
    'password: “a S1”',
    'password=‘a S1’',
    '"password": {"a": {"b": 1}, "c": "S1"}',
    'password: correct S1 staple',
    'Authorization: "Bearer" S1',
    'password=<S1>',
    'password:\n  S1',
    'name="password"\r\n\r\nS1\r\n--',
    'name="password" value="S1"',
    '{"name":"password","value":"S1"}',
    '["X-Ingest-Key","S1"]',
    "rawHeaders: [ 'Cookie', 'S1' ]",
    'postgresql://app:hu/S1@db:5432/x',
    'redis://:a#S1@db:6379',
    'sk-ant-S1',
    'sk-S1aaaaaaaaaaaaaaaaaaaa',
    'glpat-S1',
    'npm_S1aaaaaaaaaaaaaaaaaaaa',
    'github_pat_S1',
    'ASIAAAAAAAAAAAAAS1',
    '-----begin private key-----\nS1\n-----end private key-----',
  ])('takes the secret out of %j, and nothing more the second time', (text) => {
    expect(redacted(text)).not.toContain('S1');
    expect(redacted(redacted(text))).toBe(redacted(text));
  });

  it.each([
    ['?email=kim.minjun%40example.com&page=1', '?email={secret}&page=1'],
    ['/users/kim%40example.com/x', '/users/{secret}/x'],
    ['password: correct horse, page 2', 'password: {secret}, page 2'],
    ['tel01012345678', 'tel{number}'],
    ['01012345678로 전화', '{number}로 전화'],
    ['card_4111111111111111', 'card_{number}'],
    ['4111\u20111111\u20111111\u20111111', '{number}'],
    ['4111\u00a01111\u00a01111\u00a01111', '{number}'],
    ['010/1234/5678', '{number}'],
    ['０１０１２３４５６７８', '{number}'],
    ['2027-03-01 010-1234-5678', '2027-03-01 {number}'],
    ['booking 5 4111 1111 1111 1111 failed', 'booking 5 {number} failed'],
    ['kim＠example.com', '{email}'],
    ['"kim min"@example.com', '{email}'],
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
    'id 00000000-0000-1000-8000-000000000000 and 02345678-1234-1234-1234-123456789012',
    "can't get a password",
    'at 2027-03-01 18:00, 2026-11-21 17:20:30, 2026-11-21T17:20:30.123Z',
    'at 18:05 2027-03-01',
    'build 2026.11.21.4 at 1795280912220, 1795280912220123 and 1795280912220123456',
    '12.3456789, 0.1234567890123 and 37.5665350 126.9779692',
    '4111111111111112 is no card',
    'GET /x?at=2027-03-01T09%3A30%3A00Z&q=a%20b',
    'at http://localhost:5173/@vite/client:1:2',
    'https://cdn.example/react@18/index.js:1:2',
    'author: kim, compass=2, monkey=1, task-abcdefghijklmnopqrstuvwxyz',
    'status code=5',
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

  it('leaves neither addresses nor telephone numbers of any shape', () => {
    const personal = fc.oneof(
      fc.domain().map((domain) => `kim.min-jun+o'neil@${domain}`),
      fc.ipV4(),
      fc.ipV6(),
      fc.bigInt({ min: 10n ** 8n, max: 10n ** 14n - 1n }).map((digits) => `+${digits}`),
      fc.bigInt({ min: 10n ** 8n, max: 10n ** 10n - 1n }).map((digits) => `0${digits}`),
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

    it('takes what a name beside it tells', () => {
      const context: JsonObject = {
        'connect.sid': 'S1',
        user: { pass: 'S1' },
        auth_header: 'S1',
        headers: [['X-Ingest-Key', 'S1']],
        rawHeaders: ['Host', 'x', 'Cookie', 'S1'],
        fields: [
          { name: 'password', value: 'S1' },
          { key: 'page', value: 'two' },
        ],
      };
      const told = JSON.stringify(redactedContext(context));
      expect(told).not.toContain('S1');
      expect(told).toContain('two');
    });

    it('keeps numbers that are no card’s, coordinates and instants', () => {
      const context = { at: 1795280912220, lat: 12.3456789, lng: -126.9779692, id: 900719925474099 };
      expect(redactedContext(context)).toEqual(context);
    });

    it('keeps every value when names become the same', () => {
      const context = { 'kim@example.com': 1, 'min@example.com': 2, 'jun@example.com': 3 };
      expect(redactedContext(context)).toEqual({ '{email}': 1, '{email} (2)': 2, '{email} (3)': 3 });
    });
  });
});
