import { parseSearch, stringifySearch } from '../../shared/lib/search-params';
import { parseExploreSearch } from './explore-search';

describe("explore's address", () => {
  it('survives being written and read again', () => {
    const search = {
      q: '50% off & more',
      cuisine: 'Korean',
      min_rate: 100,
      max_rate: 140.5,
      free_date: '2027-03-01',
      free_time: '18:00',
      free_hours: 2,
      sort: '-rate',
      page: 2,
    };

    expect(parseExploreSearch(parseSearch(stringifySearch(search)))).toEqual(search);
  });

  it('keeps a search for a number a text', () => {
    expect(parseExploreSearch(parseSearch('?q=123'))).toEqual({ q: '123' });
    expect(stringifySearch({ q: '123' })).toBe('?q=123');
  });

  it.each([
    '?free_date=2027-03-01&free_time=18:00',
    '?free_time=18:00&free_hours=2',
    '?free_date=tomorrow&free_time=18:00&free_hours=2',
    '?free_date=2027-03-01&free_time=7pm&free_hours=2',
    '?free_date=2027-03-01&free_time=18:00&free_hours=13',
  ])('asks for who is free only with a date, a time and hours: %s', (address) => {
    expect(parseExploreSearch(parseSearch(address))).toEqual({});
  });

  it('leaves out what makes no sense', () => {
    const address = '?min_rate=cheap&max_rate=-1&min_rating=9&sort=random&page=0&currency=wonn&q=%20&utm=x';

    expect(parseExploreSearch(parseSearch(address))).toEqual({});
  });
});
