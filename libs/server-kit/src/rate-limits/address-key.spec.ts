import { addressKey } from './address-key';

describe('The quota of a network address', () => {
  it.each([
    ['of IPv4 is its own', '192.0.2.1', '192.0.2.2', false],
    ['of IPv4 written as IPv6 is that of IPv4', '192.0.2.1', '::ffff:192.0.2.1', true],
    ['of IPv6 is shared by a /64', '2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['of IPv6 does not depend on how it is written', '2001:0db8::0001', '2001:DB8:0:0:1::', true],
    ['of IPv6 is not shared beyond a /64', '2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['of what is no address is its own', 'unknown', '_hidden', false],
  ])('%s', (_rule, one, other, shared) => {
    expect(addressKey(one) === addressKey(other)).toBe(shared);
  });
});
