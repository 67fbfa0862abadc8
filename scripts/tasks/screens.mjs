import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run as build } from './build.mjs';
import { chromiumPath } from './chromium.mjs';
import { ROOT } from './paths.mjs';
import { withFreshProduct } from './product.mjs';
import { step } from './step.mjs';

const FOLDER = join(ROOT, 'docs/screens');
const QUALITY = 80;
const DEVICES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const LANGUAGES = { en: 'en-US', ko: 'ko-KR' };
const THEMES = ['light', 'dark'];
/** Who sees what. */
const PAGES = {
  nobody: { home: '/', explore: '/explore', chef: '/chefs/1', login: '/login' },
  diner: { booking: '/chefs/1/book', 'bookings-diner': '/my-bookings', account: '/account' },
  chef: {
    'bookings-chef': '/my-bookings',
    requests: '/chef',
    calendar: '/chef/calendar',
    hours: '/chef/hours',
  },
};

const VISITS = Object.keys(DEVICES).flatMap((device) =>
  Object.keys(LANGUAGES).flatMap((language) => Object.keys(PAGES).map((who) => ({ device, language, who }))),
);

/** Pictures of the main pages with fresh demo data, as a window shows them: `home-desktop-light-en.jpg`. */
export async function run() {
  const executablePath = chromiumPath();
  const { chromium } = await import('@playwright/test');
  await build();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  return withFreshProduct(async (url) => {
    const browser = await chromium.launch({ executablePath });
    try {
      for (const visit of VISITS) await pictures(browser, url, visit);
    } finally {
      await browser.close();
    }
    step(`The pictures are in ${FOLDER}`);
  });
}

async function pictures(browser, baseURL, { device, language, who }) {
  const context = await browser.newContext({
    baseURL,
    viewport: DEVICES[device],
    locale: LANGUAGES[language],
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (who !== 'nobody') await signIn(page, who);
  for (const [name, address] of Object.entries(PAGES[who])) {
    for (const theme of THEMES) {
      // Before the page is there: colours that change take their time.
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      await page.evaluate('document.fonts.ready');
      const path = join(FOLDER, `${name}-${device}-${theme}-${language}.jpg`);
      await page.screenshot({ path, type: 'jpeg', quality: QUALITY });
    }
  }
  await context.close();
}

/** By the one click of a demo account, whose button bears its name in every language. */
async function signIn(page, account) {
  const listed = page.waitForResponse((response) => response.url().endsWith('/api/auth/demo'));
  await page.goto('/login');
  const { accounts } = await (await listed).json();
  const { name } = accounts.find((one) => one.account === account);
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}
