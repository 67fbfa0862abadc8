import { expect, test } from '@playwright/test';

const main = 'main';

test.describe('somebody whose browser speaks Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('browses in Korean, and may read English from then on', async ({ page }) => {
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page).toHaveTitle('특별한 저녁, 우리 집에 셰프가 와요 · CooCook');

    await page.getByRole('link', { name: '셰프 찾기' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: '셰프 찾기' })).toBeFocused();
    await expect(page.getByText('셰프 5명을 찾았어요')).toBeVisible();
    expect(files.filter((file) => /\/assets\/en-/.test(file))).toEqual([]);

    await page.getByRole('link', { name: 'Park Min-jun' }).click();
    await expect(page.locator(main)).toContainText('한식');
    await expect(page.locator(main)).toContainText('서울 시간(Asia/Seoul)');
    await page.goto('/chefs/1/book');
    await expect(page.getByRole('group', { name: /날짜/ }).getByRole('spinbutton').first()).toHaveText(
      /연도/,
    );

    const english = page.getByRole('button', { name: 'English' });
    await expect(english).toHaveAttribute('lang', 'en');
    await english.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Book Park Min-jun' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Book Park Min-jun' })).toBeVisible();
    await page.goto('/login');
    await expect(page).toHaveTitle('Sign in · CooCook');
  });

  test('reads in Korean why a sign-in failed', async ({ page }) => {
    await page.goto('/login');
    await page.getByLabel('이메일').fill('nobody@example.com');
    await page.getByLabel('비밀번호').fill('wrong');
    await page.getByRole('button', { name: '로그인', exact: true }).click();

    await expect(page.getByRole('alert')).toContainText('이메일 주소 또는 비밀번호가 맞지 않아요');
  });
});

test('a language can be chosen without losing what was typed', async ({ page }) => {
  await page.goto('/chefs/1/book');
  await page.getByLabel('Special requests').fill('No nuts');
  await page.getByRole('button', { name: '한국어' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Park Min-jun 셰프 예약' })).toBeVisible();
  await expect(page.getByLabel('요청 사항')).toHaveValue('No nuts');
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
});
