import ipaddr from 'ipaddr.js';

const NETWORK_BYTES = 8;

/**
 * Whose quota a network address uses. Of IPv6 the first 64 bits: a household is given all addresses that share them.
 * IPv4 written as IPv6 is IPv4.
 */
export function addressKey(address: string): string {
  // A proxy may put anything into its header.
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = Buffer.from(parsed.toByteArray().slice(0, NETWORK_BYTES));
  return `${network.toString('hex')}/64`;
}
