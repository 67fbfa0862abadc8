import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { registerSomebody, signInAs, trySignIn } from './support';

/** A browser of somebody else, or another one of one's own. */
const anotherBrowser = async (browser: Browser): Promise<Page> =>
  await (await browser.newContext({ locale: 'en-US' })).newPage();

const confirm = (page: Page, name: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name }).click();

/** Follows a link as one does who knows of nothing yet. */
const openAccount = (page: Page): Promise<void> =>
  page
    .getByRole('banner')
    .getByRole('link', { name: /^Signed in as/ })
    .click();

test('an administrator locks somebody out, lets them in again and gives them a subscription, and all of it is on record', async ({
  page,
  browser,
}) => {
  test.slow();
  const theirs = await anotherBrowser(browser);
  const somebody = await registerSomebody(theirs);

  await signInAs(page, 'admin');
  await page.getByRole('link', { name: 'Admin', exact: true }).click();
  await page.getByLabel('Name or e-mail').fill(somebody.email.toUpperCase());
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('1 account', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: somebody.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: somebody.name })).toBeFocused();

  await page.getByRole('button', { name: 'Lock account' }).click();
  await confirm(page, 'Lock account');
  await expect(page.getByText(`${somebody.name} is locked, and signed out everywhere`)).toBeVisible();
  await expect(page.getByText('Not signed in anywhere.')).toBeVisible();

  await openAccount(theirs);
  await expect(theirs.getByText('Sign in to see this page.')).toBeVisible();
  await trySignIn(theirs, somebody);
  await expect(theirs.getByRole('alert')).toContainText('This account is inactive');

  await page.getByRole('button', { name: 'Unlock account' }).click();
  await confirm(page, 'Unlock account');
  await expect(page.getByText(`${somebody.name} is unlocked`)).toBeVisible();
  await trySignIn(theirs, somebody);
  await expect(theirs.getByRole('button', { name: 'Sign out' })).toBeVisible();

  await page.getByLabel('Plan').selectOption('Annual');
  await page.getByRole('button', { name: 'Grant subscription' }).click();
  await expect(page.getByText(/^CooCook is open until/)).toBeVisible();
  await openAccount(theirs);
  await expect(theirs.getByText('CooCook Annual')).toBeVisible();

  await page.getByRole('link', { name: 'What happened to this account' }).click();
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'Subscription granted' })).toContainText('Plan:Annual');
  for (const what of ['Account locked', 'Account unlocked', 'Registration', 'Sign-in'])
    await expect(rows.filter({ hasText: what }).first()).toBeVisible();
  await page.getByLabel('Outcome').selectOption('Refused');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(rows.filter({ hasText: 'Account locked' })).toHaveCount(0);
});

test('somebody ends another session of theirs, and a new password ends the rest', async ({
  page,
  browser,
}) => {
  test.slow();
  const somebody = await registerSomebody(page);
  const other = await anotherBrowser(browser);
  await trySignIn(other, somebody);
  await expect(other.getByRole('button', { name: 'Sign out' })).toBeVisible();

  await page.goto('/account/security');
  await expect(page.getByText('This device', { exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: /^Sign out: / }).click();
  await confirm(page, 'Sign out there');
  await expect(page.getByText(/^Signed out: /)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sign out: / })).toHaveCount(0);
  await openAccount(other);
  await expect(other.getByText('Sign in to see this page.')).toBeVisible();

  await trySignIn(other, somebody);
  await expect(other.getByRole('button', { name: 'Sign out' })).toBeVisible();
  const next = 'Sundubu-8-jjigae';
  await page.getByLabel('Current password').fill('Something-9-else');
  await page.getByLabel('New password').fill(next);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    'The current password is wrong',
  );
  await page.getByLabel('Current password').fill(somebody.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password has been changed')).toBeVisible();
  await page.reload();
  await expect(page.getByText('This device', { exact: true })).toBeVisible();

  await openAccount(other);
  await expect(other.getByText('Sign in to see this page.')).toBeVisible();
  await trySignIn(other, somebody);
  await expect(other.getByRole('alert')).toContainText('The e-mail address or the password is wrong');
  await trySignIn(other, { ...somebody, password: next });
  await expect(other.getByRole('button', { name: 'Sign out' })).toBeVisible();
});

test('a demo account says in words what it cannot change', async ({ page }) => {
  await signInAs(page, 'diner');
  await page.goto('/account/security');
  await page.getByLabel('Current password').fill('Anything-1-goes');
  await page.getByLabel('New password').fill('Sundubu-8-jjigae');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert')).toContainText('Everybody shares the demo accounts');
});
