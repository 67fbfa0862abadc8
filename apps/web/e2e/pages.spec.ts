import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { overflow, registerSomebody, signInAs } from './support';

// A trace of every step takes longer than the steps; what fails says where.
test.use({ trace: 'off' });

const WIDTHS = [320, 768, 1280];
const AXE_WIDTHS = [320, 1280];
const THEMES = ['light', 'dark'] as const;
const FOR_ANYONE = [
  '/',
  '/explore',
  '/explore?q=nobody-cooks-this&cuisine=French',
  '/chefs/1',
  '/chefs/1/book',
  '/login',
  '/register',
];
const PAGES = {
  nobody: [...FOR_ANYONE, '/my-bookings', '/account', '/account/security', '/no-such-page'],
  diner: [
    '/chefs/1/book',
    '/my-bookings',
    '/my-bookings?when=past',
    '/account',
    '/account/security',
    '/chef',
    '/admin/users',
  ],
  chef: ['/my-bookings', '/my-bookings?when=past', '/my-bookings?as=diner', '/account', '/chef/profile'],
  admin: [
    '/admin/users',
    '/admin/users?q=nobody-is-called-this',
    '/admin/users/1',
    '/admin/subscriptions',
    '/admin/audit',
    '/admin/audit?page=99',
    '/admin/errors',
    '/admin/errors?q=nothing-like-this-goes-wrong',
    '/admin/errors/1',
    '/admin/live',
  ],
} as const;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = async (page: Page): Promise<readonly string[]> => {
  // There are no frames, so the way round them (a blank page each time) is not needed.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const found = await axe
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG)
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Controls smaller than 44 by 44 px. Segments of a date stand in a field that is itself large enough. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')]
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        // A hidden input, the skip link before it has the focus, a link whose ::after covers its whole card.
        const isHidden = width <= 1 || height <= 1 || control.closest('[aria-hidden="true"]') !== null;
        const isStretched = getComputedStyle(control, '::after').position === 'absolute';
        return !isHidden && !isStretched && (width < 44 || height < 44);
      })
      .map((control) => control.outerHTML),
  );

/** Something that went wrong, so that the pages of errors have something to show. */
test.beforeAll(async ({ request }) => {
  const tell = () =>
    request.post('/api/errors/log', {
      headers: { authorization: 'Bearer demo_token' },
      data: {
        error_type: 'TypeError',
        message: 'Cannot read properties of undefined (reading "slots")',
        stack_trace: `TypeError\n    at slotsOf (${'a-long-file-name'.repeat(20)}.js:1:1)`,
        context: { route: '/chefs/$id' },
      },
    });
  // On a busy machine storing may take more than the second that the product gives it.
  await expect(async () => expect((await tell()).status()).toBe(201)).toPass();
});

// Each page is loaded once; themes and widths then change under it. Without motion, no colour is caught on its way.
for (const locale of ['en-US', 'ko-KR']) {
  for (const [who, addresses] of Object.entries(PAGES)) {
    test.describe(`in ${locale}`, () => {
      test.use({ locale });

      test(`every page for ${who} is sound in both themes, at every width`, async ({ page }) => {
        test.setTimeout(addresses.length * 30_000);
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type()))
            complaints.push(`${page.url()}: ${message.text()}`);
        });
        page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
        await page.emulateMedia({ reducedMotion: 'reduce' });
        if (who === 'diner' || who === 'chef' || who === 'admin') await signInAs(page, who);

        const titles = new Map<string, string>();
        for (const address of addresses) {
          await page.goto(address);
          await page.waitForLoadState('networkidle');
          await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
          await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            const where = `${address} at ${width} px`;
            expect(await overflow(page), `${where} is wider than the window`).toBeLessThanOrEqual(0);
            expect(await smallTargets(page), `${where} has small targets`).toEqual([]);
          }
          for (const colorScheme of THEMES) {
            await page.emulateMedia({ colorScheme });
            for (const width of AXE_WIDTHS) {
              await page.setViewportSize({ width, height: 800 });
              const where = `${address} in ${colorScheme} at ${width} px`;
              expect(await violations(page), `${where} breaks WCAG`).toEqual([]);
            }
          }
          const description = await page.locator('meta[name=description]').getAttribute('content');
          expect(description, `${address} has no description`).toBeTruthy();
          titles.set(new URL(page.url()).pathname, await page.title());
        }
        expect(new Set(titles.values()).size, 'two pages share a title').toBe(titles.size);
        expect(complaints).toEqual([]);
      });
    });
  }
}

for (const colorScheme of THEMES) {
  test(`what opens on a page is sound too, in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto('/explore');
    await page.getByRole('button', { name: 'Price, rating, order' }).click();
    await expect(page.getByLabel('Sort by')).toBeVisible();
    await page.getByRole('button', { name: 'Free on a date' }).click();
    await expect(page.getByLabel('Free on')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);

    await page.goto('/chefs/1/book');
    await page.getByRole('button', { name: 'Request booking' }).click();
    await expect(page.getByText('Choose a date', { exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('group', { name: /^Date/ }).getByRole('button').click();
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);

    await signInAs(page, 'diner');
    await page.goto('/my-bookings');
    await page
      .getByRole('button', { name: /^Change time/ })
      .first()
      .click();
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out' }).click();

    await signInAs(page, 'chef');
    await page.locator('summary').first().click();
    await expect(page.getByRole('list', { name: 'What happened' })).toBeVisible();
    await page
      .getByRole('button', { name: /^Cancel booking/ })
      .first()
      .click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test(`what opens on the pages of accounts is sound too, in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 800 });
    const { email } = await registerSomebody(page);
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByText('Enter your current password')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.goto('/chef');
    await page.getByRole('button', { name: 'Become a chef' }).click();
    await expect(page.getByText('Fill this in').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /Time zone$/ }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();

    await signInAs(page, 'chef');
    await page.goto('/chef/profile');
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();

    await signInAs(page, 'admin');
    await page.goto('/admin/audit');
    await page.locator('summary').first().click();
    expect(await violations(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.goto('/admin/errors/1');
    await page.locator('summary').first().click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
    await page.goto(`/admin/users?q=${email}`);
    await page.getByRole('table').getByRole('link').click();
    await page.getByRole('button', { name: 'Lock account' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page)).toEqual([]);
  });
}
