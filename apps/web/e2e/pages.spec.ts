import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { signInAs } from './support';

const WIDTHS = [320, 768, 1280];
const FOR_ANYONE = [
  '/',
  '/explore',
  '/explore?q=nobody-cooks-this',
  '/chefs/1',
  '/chefs/1/book',
  '/login',
  '/register',
];
const PAGES = {
  nobody: [...FOR_ANYONE, '/my-bookings', '/no-such-page'],
  diner: ['/chefs/1/book', '/my-bookings', '/my-bookings?when=past'],
  chef: ['/my-bookings', '/my-bookings?when=past', '/my-bookings?as=diner'],
} as const;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = async (page: Page): Promise<readonly string[]> => {
  const found = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Controls smaller than 44 by 44 px. Segments of a date stand in a field that is itself large enough. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea')]
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        // A hidden input, the skip link before it has the focus, a link whose ::after covers its whole card.
        const isHidden = width <= 1 || height <= 1 || control.closest('[aria-hidden="true"]') !== null;
        const isStretched = getComputedStyle(control, '::after').position === 'absolute';
        return !isHidden && !isStretched && (width < 44 || height < 44);
      })
      .map((control) => control.outerHTML),
  );

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const width of WIDTHS) {
  for (const [who, addresses] of Object.entries(PAGES)) {
    test(`every page ${who === 'nobody' ? 'without a session' : `of the ${who}`} is sound at ${width} px`, async ({
      page,
    }) => {
      test.slow();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      await page.setViewportSize({ width, height: 800 });
      if (who === 'diner' || who === 'chef') await signInAs(page, who);

      const titles = new Map<string, string>();
      for (const address of addresses) {
        await page.goto(address);
        await page.waitForLoadState('networkidle');

        await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
        expect(await overflow(page), `${address} is wider than the window`).toBeLessThanOrEqual(0);
        expect(await smallTargets(page), `${address} has small targets`).toEqual([]);
        expect(await violations(page), `${address} breaks WCAG`).toEqual([]);
        titles.set(new URL(page.url()).pathname, await page.title());
      }
      expect(new Set(titles.values()).size, 'two pages share a title').toBe(titles.size);
      expect(complaints).toEqual([]);
    });
  }
}

test('what opens on a page is sound too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/chefs/1/book');
  await page.getByRole('button', { name: 'Request booking' }).click();
  await expect(page.getByText('Choose a date')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('group', { name: /^Date/ }).getByRole('button').click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await smallTargets(page)).toEqual([]);

  await signInAs(page, 'chef');
  await page
    .getByRole('button', { name: /^Cancel booking/ })
    .first()
    .click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
