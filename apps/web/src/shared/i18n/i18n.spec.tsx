import { render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../../test/fake-api';
import { renderApp } from '../../../test/render-app';
import { ApiProblem } from '../lib/problem';
import { Stepper } from '../ui/stepper';
import { speak, useI18n } from './i18n';
import { keepLanguage, preferredLanguage } from './language';
import { problemWords } from './problem-words';
import { Rich } from './rich';

const spoken = () => {
  const { result, unmount } = renderHook(useI18n);
  unmount();
  return result.current;
};

describe('the language', () => {
  it.each([
    [['ko-KR', 'en'], 'ko'],
    [['fr-FR', 'KO'], 'ko'],
    [['en-GB', 'ko'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of a browser that wants %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });

  it('chosen before outweighs what the browser wants', () => {
    keepLanguage('ko');
    expect(preferredLanguage(['en'])).toBe('ko');
  });

  it('can be chosen on any page, at once and for later, without losing what was typed', async () => {
    fakeApi({});
    renderApp('/login');
    await userEvent.type(await screen.findByLabelText('E-mail'), 'diner@example.com');
    const [button] = screen.getAllByRole('button', { name: '한국어' });
    expect(button).toHaveAttribute('lang', 'ko');

    await userEvent.click(button ?? document.body);

    expect(await screen.findByRole('heading', { level: 1, name: '로그인' })).toBeVisible();
    expect(screen.getByLabelText('이메일')).toHaveValue('diner@example.com');
    expect(document.documentElement.lang).toBe('ko');
    expect(document.title).toBe('로그인 · CooCook');
    expect(preferredLanguage(['en'])).toBe('ko');
    expect(screen.getAllByRole('button', { name: 'English' })).not.toHaveLength(0);
  });
});

describe('what is said', () => {
  it('counts as the language does', async () => {
    expect([1, 2].map((hours) => spoken().t('hours', { hours }))).toEqual(['1 hour', '2 hours']);
    await speak('ko');
    expect(spoken().t('hours', { hours: 1 })).toBe('1시간');
  });

  it('writes money, days and the clock of the chef as the language does', async () => {
    await speak('ko');
    const { money, day, zone, name } = spoken();
    expect(money(1250, 'KRW')).toBe('₩1,250');
    expect(day('2027-03-01')).toBe('2027년 3월 1일 (월)');
    expect(zone('Asia/Seoul')).toBe('서울 시간');
    expect(zone('America/New_York')).toBe('뉴욕 시간');
    expect(name('cuisine', 'Korean')).toBe('한식');
  });

  it('leaves names alone that it does not know', async () => {
    await speak('ko');
    expect(spoken().name('cuisine', 'Peruvian')).toBe('Peruvian');
    expect(spoken().zone('Pacific/Auckland')).toBe('Auckland 시간');
  });

  it('tells a problem by its code, whatever the API said of it', async () => {
    const horizon = new ApiProblem(409, { code: 'BOOKINGS_CHEF_UNAVAILABLE', error: 'x', reason: 'horizon' });
    const unknown = new ApiProblem(418, { code: 'TEAPOT', error: 'x' });
    expect(problemWords(spoken(), horizon)).toBe('That date is too far ahead to be booked');
    expect(problemWords(spoken(), unknown)).toBe('Something went wrong. Please try again.');
    await speak('ko');
    expect(problemWords(spoken(), horizon)).toBe('아직 예약할 수 없는 먼 날짜예요');
  });

  it('puts marked words where the language wants them, and reads no marks in what it is told', () => {
    render(
      <p>
        <Rich message="시간당 <b>₩125</b> <i>*</i>" marks={{ b: (price) => <strong>{price}</strong> }} />
      </p>,
    );
    expect(screen.getByText('₩125').tagName).toBe('STRONG');
    expect(screen.getByRole('paragraph')).toHaveTextContent('시간당 ₩125');
  });

  it('is also what React Aria says of its own', async () => {
    await speak('ko');
    render(<Stepper label="이용 시간" value={2} min={1} max={12} onChange={() => undefined} />);
    for (const button of screen.getAllByRole('button'))
      expect(button).toHaveAccessibleName(/[가-힣] 이용 시간|이용 시간 [가-힣]/);
  });

  it('does not compile with a wrong key, a missing value or one too many', () => {
    const { t } = spoken();
    // @ts-expect-error there is no such message
    t('no.such.message');
    // @ts-expect-error `hours` is missing
    t('hours');
    // @ts-expect-error hours are a number
    t('hours', { hours: 'two' });
    // @ts-expect-error nothing is asked for
    t('auth.signIn', { name: 'Kim' });
    expect(t('auth.signIn')).toBe('Sign in');
  });
});
