/** Rows that the bench makes have numbers from here on. */
const FIRST = 100_000;
const BOOKINGS_OF_BUSY = 1000;

/**
 * Fills a database: chefs with their accounts and hours, an even share of the bookings for each, 20 days back and the
 * rest ahead, and for `busy` alone a thousand bookings, every other hour of the next 84 days. All are copies of rows
 * that the product made itself, so that columns nobody thought of here are as they should be.
 * @param {(sql: string) => Promise<any[]>} query
 * @param {{ chefs: number, bookings: number, busy: { chefId: number, userId: number, bookingId: number } }} options
 * @returns {Promise<{ firstChef: number, lastChef: number }>}
 */
export async function fill(query, { chefs, bookings, busy }) {
  const { chefId, userId, bookingId } = busy;
  const each = Math.round(bookings / chefs);
  const numbers = `generate_series(1, ${chefs}) AS n`;
  await copy(query, 'identity.users', `template.id = ${userId}`, numbers, {
    id: `${FIRST} + n`,
    email: `'chef-' || n || '@example.com'`,
    name: `'Chef ' || n`,
  });
  await copy(query, 'chefs.chefs', `template.id = ${chefId}`, numbers, {
    id: `${FIRST} + n`,
    user_id: `${FIRST} + n`,
    name: `'Chef ' || n`,
    rating: '(n % 50) / 10.0',
    rating_count: 'n % 100',
  });
  await copy(query, 'chefs.weekly_ranges', `template.chef_id = ${chefId}`, numbers, {
    chef_id: `${FIRST} + n`,
  });
  const ofBusy = `SELECT date_trunc('day', now()) + interval '24 hours' + i * interval '2 hours' AS starts, i
    FROM generate_series(1, ${BOOKINGS_OF_BUSY}) AS i`;
  await copyBookings(query, bookingId, ofBusy, { status: `'confirmed'` });
  const ofAll = `SELECT date_trunc('day', now()) + (k - 20) * interval '1 day' + (n % 10) * interval '1 hour' AS starts, n, k
    FROM generate_series(1, ${chefs}) AS n, generate_series(1, ${each}) AS k`;
  await copyBookings(query, bookingId, ofAll, {
    chef_id: `${FIRST} + n`,
    status: `CASE WHEN starts < now() THEN 'completed' WHEN k % 5 = 0 THEN 'cancelled' ELSE 'confirmed' END`,
  });
  await query('VACUUM ANALYZE');
  return { firstChef: FIRST + 1, lastChef: FIRST + chefs };
}

/** An hour each, from `starts` on. */
function copyBookings(query, bookingId, source, overrides) {
  return copy(query, 'bookings.bookings', `template.id = ${bookingId}`, `(${source}) AS source`, {
    booking_date: '(starts AT TIME ZONE template.time_zone)::date',
    start_time: '(starts AT TIME ZONE template.time_zone)::time',
    duration_hours: '1',
    starts_at: 'starts',
    ends_at: `starts + interval '1 hour'`,
    blocked_until: `starts + interval '1 hour'`,
    earliest_start: 'starts',
    answer_by: 'starts',
    total_price_minor: 'template.hourly_rate_minor',
    agreed_price_minor: 'template.hourly_rate_minor',
    ...overrides,
  });
}

/** Inserts a copy of the rows of `where` for each row of `source`; `overrides` are SQL for the columns that differ. */
async function copy(query, table, where, source, overrides) {
  const [schema, name] = table.split('.');
  const columns = await query(`
    SELECT column_name AS name, is_identity = 'YES' AS numbered FROM information_schema.columns
    WHERE table_schema = '${schema}' AND table_name = '${name}' AND is_generated = 'NEVER'`);
  const names = columns
    .filter(({ name, numbered }) => !numbered || name in overrides)
    .map(({ name }) => name);
  const values = names.map((column) => overrides[column] ?? `template.${column}`);
  await query(`
    INSERT INTO ${table} (${names.join(', ')})
    SELECT ${values.join(', ')} FROM ${table} AS template, ${source} WHERE ${where}`);
}
