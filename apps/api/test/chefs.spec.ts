import { NEW_TERMS } from './support/chefs';
import { expectFieldProblem, expectProblem } from './support/expect-problem';
import { startApi, type RunningApi } from './support/running-api';

interface ChefList {
  readonly chefs: readonly { readonly id: number; readonly name: string }[];
  readonly total: number;
  readonly pages: number;
}

const SQL_TEXTS = [
  `' OR '1'='1`,
  `'; DROP TABLE chefs.chefs; --`,
  `%' OR 1=1 --`,
  `1) OR (1=1`,
  `$1`,
  `\\'; SELECT pg_sleep(20) --`,
];

describe('Chefs over HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(() => api.close());

  const list = (query: string) => api.call<ChefList>('GET', `/api/coocook/chefs${query}`);
  const idsFor = async (query: string): Promise<readonly number[]> => {
    const { status, json } = await list(query);
    expect(status).toBe(200);
    expect(json.total).toBe(json.chefs.length);
    return json.chefs.map(({ id }) => id);
  };

  it('are listed for everybody, five of them, flat and in pages', async () => {
    const { status, headers, json } = await list('');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(json).toEqual({
      chefs: expect.any(Array) as unknown,
      total: 5,
      pages: 1,
      current_page: 1,
      per_page: 12,
    });
    expect(json.chefs.map(({ id, name }) => [id, name])).toEqual([
      [1, 'Park Min-jun'],
      [2, 'Marco Rossi'],
      [3, 'Tanaka Yuki'],
      [4, 'Dubois Jean'],
      [5, 'Garcia Maria'],
    ]);
    const first = {
      id: 1,
      name: 'Park Min-jun',
      cuisine: 'Korean',
      bio: expect.stringMatching(/\w/) as string,
      location: expect.stringContaining('Seoul') as string,
      time_zone: 'Asia/Seoul',
      hourly_rate: 125,
      currency: 'KRW',
      rating: 0,
      rating_count: 0,
      specialties: expect.arrayContaining([expect.any(String)]) as string[],
      languages: expect.arrayContaining([expect.any(String)]) as string[],
      photo_url: null,
      ...NEW_TERMS,
      active: true,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    };
    expect(json.chefs[0]).toEqual(first);
    expect((await api.call('GET', '/api/coocook/chefs/1')).json).toEqual(first);
  });

  it.each([
    ['q', 'the name, any case', 'mARCO', [2]],
    ['q', 'the bio', 'osaka', [3]],
    ['q', 'the bio beyond ASCII', 'RAGÙ', [2]],
    ['q', 'the cuisine', 'mexic', [5]],
    ['q', 'nothing at all', 'zzz', []],
    ['cuisine', 'the whole cuisine, any case', 'kOREAN', [1]],
    ['cuisine', 'no part of it', 'Kor', []],
    ['location', 'a part of the place, any case', 'gangnam', [3]],
    ['currency', 'the currency', 'KRW', [1, 2, 3, 4, 5]],
    ['currency', 'another currency', 'EUR', []],
    ['min_rate', 'the least rate, inclusive', '140', [3, 4]],
    ['max_rate', 'the highest rate, inclusive', '125', [1, 5]],
    ['max_rate', 'a rate between two units', '124.99', [5]],
    ['min_rating', 'the least rating', '0', [1, 2, 3, 4, 5]],
    ['min_rating', 'a rating that nobody has', '0.5', []],
  ])('are filtered: %s looks for %s', async (field, _what, value, ids) => {
    expect(await idsFor(`?${field}=${encodeURIComponent(value)}`)).toEqual(ids);
  });

  it('must meet all filters at once', async () => {
    expect(await idsFor('?location=seoul&min_rate=125&max_rate=140&q=a&sort=-rate')).toEqual([4, 2, 1]);
  });

  it.each([
    ['recommended', [1, 2, 3, 4, 5]],
    ['rate', [5, 1, 2, 4, 3]],
    ['-rate', [3, 4, 2, 1, 5]],
    ['-rating', [1, 2, 3, 4, 5]],
    ['name', [4, 5, 2, 1, 3]],
  ])('are sorted by %s, ties by id', async (sort, ids) => {
    expect(await idsFor(`?sort=${sort}`)).toEqual(ids);
  });

  it('take % and _ for ordinary characters', async () => {
    expect(await idsFor('?q=%25')).toEqual([]);
    expect(await idsFor('?q=_')).toEqual([]);
    expect(await idsFor('?location=Seo%25l')).toEqual([]);
    await api.dataSource.query(`UPDATE chefs.chefs SET bio = 'I pay 100%_attention' WHERE id = 5`);
    expect(await idsFor('?q=100%25_')).toEqual([5]);
  });

  it('do not take the text of a filter for SQL', async () => {
    const before = await api.contents();
    for (const field of ['q', 'cuisine', 'location']) {
      for (const text of SQL_TEXTS) expect(await idsFor(`?${field}=${encodeURIComponent(text)}`)).toEqual([]);
    }
    expect(await api.contents()).toEqual(before);
  });

  it.each([
    ...['0', '-1', '1.5', 'abc', '', '1e3', '0x1', '1000001', '99999999999999999999'].map((bad) => [
      'page',
      bad,
    ]),
    ...['0', '101', '-1', 'abc', `1' OR '1'='1`].map((bad) => ['per_page', bad]),
    ...['-1', 'abc', '1e3', 'NaN', 'Infinity', '1,000', '1.', `1' OR '1'='1`].map((bad) => ['min_rate', bad]),
    ...['-1', '1 2', '1.12345'].map((bad) => ['max_rate', bad]),
    ...['-1', '5.1', '6', 'abc'].map((bad) => ['min_rating', bad]),
    ...['ABC', 'krw', 'KR', `'; --`].map((bad) => ['currency', bad]),
    ...['price', 'rate desc', 'id', '1; DROP TABLE chefs.chefs'].map((bad) => ['sort', bad]),
    ...['q', 'cuisine', 'location'].map((field) => [field, 'a'.repeat(101)]),
    ...['colour', 'paging', 'toSearch', 'constructor', '__proto__'].map((unknown) => [unknown, '1']),
  ] as [string, string][])('refuse %s=%s', async (field, value) => {
    expect(expectFieldProblem(await list(`?${field}=${encodeURIComponent(value)}`))).toEqual([field]);
  });

  it('come in pages that count all of them, past the end too', async () => {
    const pages = await Promise.all([1, 3, 4].map((page) => list(`?per_page=2&page=${page}`)));
    expect(pages.map(({ json }) => ({ ...json, chefs: json.chefs.map(({ id }) => id) }))).toEqual([
      { chefs: [1, 2], total: 5, pages: 3, current_page: 1, per_page: 2 },
      { chefs: [5], total: 5, pages: 3, current_page: 3, per_page: 2 },
      { chefs: [], total: 5, pages: 3, current_page: 4, per_page: 2 },
    ]);
    expect((await list('?q=zzz&per_page=2&page=7')).json).toEqual({
      chefs: [],
      total: 0,
      pages: 0,
      current_page: 7,
      per_page: 2,
    });
  });

  it('put the better rated first', async () => {
    await api.dataSource.query(
      `UPDATE chefs.chefs SET rating = v.rating, rating_count = v.votes
       FROM (VALUES (2, 4.5, 3), (3, 4.5, 8), (4, 4.9, 1)) v (id, rating, votes) WHERE chefs.id = v.id`,
    );
    expect(await idsFor('?sort=recommended')).toEqual([4, 3, 2, 1, 5]);
    expect(await idsFor('?sort=-rating')).toEqual([4, 2, 3, 1, 5]);
    expect(await idsFor('?min_rating=4.5')).toEqual([4, 3, 2]);
  });

  it.each([
    'abc',
    '1.5',
    '1.0',
    '-1',
    '0',
    '2147483648',
    '99999999999999999999',
    '1e0',
    '0x1',
    '%201',
    '+1',
    encodeURIComponent(`1' OR '1'='1`),
    '%00',
    '1%00',
    'a'.repeat(200),
    '9'.repeat(200),
  ])('have no id %s', async (id) => {
    expect(expectFieldProblem(await api.call('GET', `/api/coocook/chefs/${id}`))).toEqual(['id']);
  });

  it.each([6, 2147483647])('are absent under the id %i', async (id) => {
    expectProblem(await api.call('GET', `/api/coocook/chefs/${id}`), 404, 'Chef not found');
  });

  describe('that are inactive', () => {
    const setActive = (active: boolean) =>
      api.dataSource.query('UPDATE chefs.chefs SET active = $1 WHERE id = 5', [active]);

    beforeAll(() => setActive(false));

    afterAll(() => setActive(true));

    it('are found nowhere', async () => {
      expectProblem(await api.call('GET', '/api/coocook/chefs/5'), 404, 'Chef not found');
      expect((await idsFor('')).includes(5)).toBe(false);
      expect(await idsFor('?cuisine=Mexican')).toEqual([]);
    });

    it('do not count for their cuisine', async () => {
      const { json } = await api.call('GET', '/api/coocook/cuisines');
      expect(json).toEqual({
        cuisines: ['French', 'Italian', 'Japanese', 'Korean'].map((name) => ({ name, chef_count: 1 })),
      });
    });
  });

  it('share cuisines, each told with how many cook it', async () => {
    await api.dataSource.query(`UPDATE chefs.chefs SET cuisine = 'Korean' WHERE id = 3`);
    const { status, json } = await api.call('GET', '/api/coocook/cuisines');
    expect(status).toBe(200);
    expect(json).toEqual({
      cuisines: [
        { name: 'French', chef_count: 1 },
        { name: 'Italian', chef_count: 1 },
        { name: 'Korean', chef_count: 2 },
        { name: 'Mexican', chef_count: 1 },
      ],
    });
  });
});
