import { relaxations } from './nearest';

describe('the searches nearest to one that found nothing', () => {
  it('each give up one wish, the rates first and the cuisine last, and start at the first page', () => {
    expect(
      relaxations({ q: 'mole', cuisine: 'French', min_rate: 1, max_rate: 2, sort: 'rate', page: 3 }),
    ).toEqual([
      { without: 'rates', search: { q: 'mole', cuisine: 'French', sort: 'rate' } },
      { without: 'words', search: { cuisine: 'French', min_rate: 1, max_rate: 2, sort: 'rate' } },
      { without: 'cuisine', search: { q: 'mole', min_rate: 1, max_rate: 2, sort: 'rate' } },
    ]);
  });

  it('are none where nothing was wished for', () => {
    expect(relaxations({ sort: 'name' })).toEqual([]);
  });
});
