import { newAddressOf } from './paths';

describe('an address of the older site', () => {
  it.each([
    ['index.html', {}, '/'],
    ['explore.html', { cuisine: 'Korean' }, '/explore?cuisine=Korean'],
    ['chef-detail.html', { id: '1' }, '/chefs/1'],
    ['booking.html', { chef_id: '1' }, '/chefs/1/book'],
    ['my-bookings.html', {}, '/my-bookings'],
    ['chef-detail.html', { id: 'x' }, '/explore'],
  ])('%s %j leads to %s with %s', (page, search, address) => {
    expect(newAddressOf(page, search)).toBe(address);
  });

  it('that never was leads nowhere', () => {
    expect(newAddressOf('admin.html', {})).toBeUndefined();
    expect(newAddressOf('toString', {})).toBeUndefined();
  });
});
