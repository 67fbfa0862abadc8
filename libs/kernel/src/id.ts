/** Ids are positive 32-bit integers (contract, section 1): the range of PostgreSQL's `integer`. */
export const MAX_ID = 2_147_483_647;

export function isId(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MAX_ID;
}
