const DEMO_DINER = 'demo_token';
const PASSWORD = 'Bibim-bap-4-two';
const DAY_MS = 86_400_000;

/** Something of everything that is counted: reads, refusals, a good and a bad sign-in, a booking, an error. */
export async function causeTraffic(url) {
  const ask = async (status, method, path, body, token) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
    });
    if (response.status !== status) {
      throw new Error(`${method} ${path}: ${response.status} and not ${status}: ${await response.text()}`);
    }
  };
  await ask(200, 'GET', '/api/coocook/chefs');
  await ask(404, 'GET', '/api/coocook/chefs/99');
  await ask(404, 'GET', '/api/nobody/knows');
  const email = 'scraped@example.com';
  await ask(201, 'POST', '/api/auth/register', { email, password: PASSWORD, name: 'Kim Seoyeon' });
  await ask(200, 'POST', '/api/auth/login', { email, password: PASSWORD });
  await ask(401, 'POST', '/api/auth/login', { email, password: 'wrong' });
  const booking_date = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);
  const booking = { chef_id: 1, booking_date, start_time: '18:00', duration_hours: 2 };
  await ask(201, 'POST', '/api/coocook/bookings', booking, DEMO_DINER);
  await ask(409, 'POST', '/api/coocook/bookings', booking, DEMO_DINER);
  const error = { error_type: 'TypeError', message: 'x is undefined', severity: 'high' };
  await ask(201, 'POST', '/api/errors/log', error, DEMO_DINER);
}
