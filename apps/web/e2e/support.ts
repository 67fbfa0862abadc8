import { expect } from '@playwright/test';
import type { Locator, Page, Route } from '@playwright/test';

/** The same buttons in either language. */
const ROLES = {
  diner: /as a diner|고객/,
  chef: /as a chef|셰프\)/,
  admin: /as an administrator|관리자/,
} as const;

/** Signs in with a demo account, by its one click. */
export const signInAs = async (page: Page, account: keyof typeof ROLES): Promise<void> => {
  await page.goto('/login');
  await page.getByRole('button', { name: ROLES[account] }).click();
  await expect(page.getByRole('button', { name: /^(Sign out|로그아웃)$/ })).toBeVisible();
};

export interface Somebody {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Registers somebody new, who is then signed in. */
export const registerSomebody = async (page: Page): Promise<Somebody> => {
  const id = `${Date.now()}${Math.floor(Math.random() * 1000)}`;
  const [name, email, password] = [`Kim ${id}`, `kim.${id}@example.com`, 'Doenjang-7-jjigae'];
  await page.goto('/register');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: `Welcome, ${name}` })).toBeVisible();
  return { name, email, password };
};

/** Fills in and sends the sign-in form, whatever comes of it. */
export const trySignIn = async (
  page: Page,
  { email, password }: Pick<Somebody, 'email' | 'password'>,
): Promise<void> => {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** Presses Tab, as one does without a mouse, until the control has the focus. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await control.first().waitFor();
  for (let pressed = 0; pressed < 100; pressed += 1) {
    if (await control.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(control)}`);
};

/** A day and time that earlier runs have hardly taken: beyond the seeded bookings, within 180 days, 10:00 to 19:30. */
export const someSlot = () => {
  const days = 35 + Math.floor(Math.random() * 140);
  const date = new Date(Date.now() + days * 86_400_000);
  const halfHours = 20 + Math.floor(Math.random() * 20);
  const time = `${Math.floor(halfHours / 2)}:${halfHours % 2 === 0 ? '00' : '30'}`;
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate(), year: date.getUTCFullYear(), time };
};

/** Fills in the date of the booking form on screen, and takes its time, or the first that is free. */
export const chooseSlot = async (page: Page, slot: ReturnType<typeof someSlot>): Promise<void> => {
  const date = page.getByRole('group', { name: /^Date/ });
  await date.getByRole('spinbutton', { name: /month/ }).fill(String(slot.month));
  await date.getByRole('spinbutton', { name: /day/ }).fill(String(slot.day));
  await date.getByRole('spinbutton', { name: /year/ }).fill(String(slot.year));
  const times = page.getByRole('radiogroup', { name: 'Start time' });
  await expect(times).toBeVisible();
  const wanted = times.getByRole('radio', { name: slot.time, exact: true });
  await ((await wanted.isVisible()) ? wanted : times.getByRole('radio').first()).check();
};

/** Fills in and sends the booking form on screen; answers the booking's number. */
export const requestSomeSlot = async (page: Page): Promise<number> => {
  await chooseSlot(page, someSlot());
  await page.getByRole('button', { name: 'Request booking' }).click();
  const booked = page.getByText(/^Booking \d+ is on its way/);
  await expect(booked).toBeVisible();
  return Number(/\d+/.exec(await booked.innerText())?.[0]);
};

/** The card of a booking, on whichever page of the list it stands. */
export const bookingCard = async (page: Page, id: number): Promise<Locator> => {
  const card = page.getByRole('article', { name: `Booking ${id}`, exact: true });
  const next = page.getByRole('link', { name: 'Next' });
  await expect(page.getByRole('article').first()).toBeVisible();
  while (!(await card.isVisible()) && (await next.isVisible())) {
    await next.click();
    await page.waitForLoadState('networkidle');
  }
  await expect(card).toBeVisible();
  return card;
};

/** Answers as the API refuses; `wait` is its `Retry-After`, in seconds. */
export const refusal =
  (status: number, code: string, wait?: number) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      headers: wait === undefined ? {} : { 'retry-after': String(wait) },
      json: { status, code, error: code },
    });

/** How far the page is wider than the window, in px. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
