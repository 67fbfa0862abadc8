import type { SingleDate } from '@coocook/api-client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { booking, chef, diner, ownSchedule, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const SCHEDULE = '/api/coocook/chefs/me/schedule';
const DATE = `${SCHEDULE}/dates/2027-03-01`;

/** The page of a chef with the usual hours and these single dates, which `routes` may change. */
const open = async (routes: Parameters<typeof fakeApi>[0] = {}, dates: SingleDate[] = []) => {
  session.start(sessionOf({ ...diner, is_chef: true, chef_id: 1 }));
  const received = fakeApi({
    'GET /api/coocook/chefs/me': () => json(chef),
    [`GET ${SCHEDULE}`]: () => json(ownSchedule),
    [`GET ${SCHEDULE}/dates`]: () => json({ dates }),
    [`POST ${SCHEDULE}/preview`]: () => json({ outside: [], newly_outside: [] }),
    [`PUT ${SCHEDULE}`]: ({ body }) => json({ ...(body as object), outside: [] }),
    [`POST ${DATE}/preview`]: () => json({ outside: [], newly_outside: [] }),
    'GET /api/coocook/bookings/8': () => json({ ...booking, diner_name: 'Kim Seoyeon' }),
    ...routes,
  });
  renderApp('/chef/hours');
  await screen.findByRole('heading', { name: 'Every week' });
  const sent = (route: string) => received.filter((one) => one.route === route).map(({ body }) => body);
  return { sent, user: userEvent.setup() };
};

/** Does not look whether each of the hundreds of times can be seen, which takes its time. */
const button = (name: string) => screen.getByRole('button', { name, hidden: true });
const monday = () => within(screen.getByRole('group', { name: 'Monday', hidden: true }));
const saveWeek = () => button('Save weekly hours');

describe('weekly hours', () => {
  it('say whose clock they are on, and are sent whole, once, with the rules as they were read', async () => {
    const { sent, user } = await open();
    expect(screen.getByText('Times are in Seoul time (Asia/Seoul).')).toBeVisible();
    await user.selectOptions(monday().getByLabelText('Monday: until (1)'), '02:00');
    expect(monday().getByLabelText('Monday: until (1)')).toHaveAccessibleDescription(
      'until 02:00 the next day',
    );
    await user.click(button('Remove hours: Tuesday (1)'));
    expect(button('Add hours: Tuesday')).toHaveFocus();
    saveWeek().click();
    saveWeek().click();

    const saved = await screen.findByText('Your weekly hours are saved');
    expect(saved.closest('[role=status]')).toHaveFocus();
    const weekly = ownSchedule.weekly
      .filter(({ weekday }) => weekday !== 2)
      .map((range) => (range.weekday === 1 ? { ...range, end: '02:00' } : range));
    expect(sent(`PUT ${SCHEDULE}`)).toEqual([{ ...ownSchedule, weekly }]);
    expect(screen.queryByText('Not saved yet')).not.toBeInTheDocument();
  });

  it('are copied to all days, or to the working week', async () => {
    const { sent, user } = await open();
    await user.click(button('Remove hours: Sunday (1)'));
    await user.selectOptions(screen.getByLabelText('Copy the hours of'), 'Sunday');
    await user.click(button('To Monday–Friday'));
    expect(screen.getByText('Not saved yet')).toBeVisible();
    await user.click(saveWeek());
    await screen.findByText('Your weekly hours are saved');
    await user.selectOptions(screen.getByLabelText('Copy the hours of'), 'Saturday');
    await user.click(button('To all days'));
    await user.click(saveWeek());

    expect(await screen.findByText('Your weekly hours are saved')).toBeVisible();
    const [first, second] = sent(`PUT ${SCHEDULE}`);
    expect(first).toMatchObject({ weekly: [{ weekday: 6 }] });
    expect(second).toEqual(ownSchedule);
  });

  it('that overlap, or lack an end, are refused at their day, and nothing is sent', async () => {
    const { sent, user } = await open();
    await user.click(monday().getByRole('button', { name: 'Add hours: Monday' }));
    const start = monday().getByLabelText('Monday: from (2)');
    expect(start).toHaveFocus();
    await user.click(saveWeek());
    expect(start).toHaveAccessibleDescription('Choose a start and an end');
    expect(start).toHaveFocus();

    await user.selectOptions(start, '21:00');
    await user.selectOptions(monday().getByLabelText('Monday: until (2)'), '21:00');
    expect(start).toHaveAccessibleDescription(/^Start and end are the same/);
    await user.selectOptions(monday().getByLabelText('Monday: until (2)'), '11:00');
    expect(monday().getByText('10:00–22:00 overlaps with 21:00–11:00')).toBeVisible();
    expect(monday().getByText('21:00–11:00 overlaps with Tuesday 10:00–22:00')).toBeVisible();
    expect(sent(`POST ${SCHEDULE}/preview`)).toEqual([]);
  });

  it('that leave bookings outside are saved only after naming them, and they are named again', async () => {
    const outside = [8, 9, 10, 11, 12];
    const { sent, user } = await open({
      [`POST ${SCHEDULE}/preview`]: () => json({ outside: [7, ...outside], newly_outside: outside }),
      [`PUT ${SCHEDULE}`]: ({ body }) => json({ ...(body as object), outside: [8] }),
    });
    await user.click(monday().getByRole('button', { name: 'Remove hours: Monday (1)' }));
    await user.click(saveWeek());
    const title = '5 bookings would lie outside your hours';
    const dialog = within(await screen.findByRole('alertdialog', { name: title }));
    expect(
      await dialog.findByText('Kim Seoyeon: Mon, Mar 1, 2027, 18:00 (Seoul time), 2 hours'),
    ).toBeVisible();
    expect(dialog.getByText('Booking 9')).toBeVisible();
    expect(dialog.getByText('and 2 more')).toBeVisible();

    await user.click(dialog.getByRole('button', { name: 'Go back' }));
    expect(saveWeek()).toHaveFocus();
    expect(monday().getByText('Day off')).toBeVisible();
    expect(sent(`PUT ${SCHEDULE}`)).toEqual([]);

    await user.click(saveWeek());
    await user.click(await screen.findByRole('button', { name: 'Save all the same' }));
    const saved = (await screen.findByText('Your weekly hours are saved')).closest('[role=status]');
    expect(saved).toHaveTextContent('1 booking to come lies outside your hours');
    expect(saved).toHaveTextContent('Kim Seoyeon: Mon, Mar 1, 2027, 18:00 (Seoul time), 2 hours');
    expect(sent(`PUT ${SCHEDULE}`)).toHaveLength(1);
  });

  it('that leave outside only what was outside already are not asked about', async () => {
    const { sent, user } = await open({
      [`POST ${SCHEDULE}/preview`]: () => json({ outside: [8], newly_outside: [] }),
    });
    await user.click(monday().getByRole('button', { name: 'Remove hours: Monday (1)' }));
    await user.click(saveWeek());
    expect(await screen.findByText('Your weekly hours are saved')).toBeVisible();
    expect(sent(`PUT ${SCHEDULE}`)).toHaveLength(1);
  });

  it('leave the rules as they are by then, though another window has changed them meanwhile', async () => {
    let rules = ownSchedule;
    const { sent, user } = await open({ [`GET ${SCHEDULE}`]: () => json(rules) });
    await user.click(monday().getByRole('button', { name: 'Remove hours: Monday (1)' }));
    rules = { ...ownSchedule, min_hours: 3 };
    await user.click(saveWeek());
    await screen.findByText('Your weekly hours are saved');
    expect(sent(`PUT ${SCHEDULE}`)).toEqual([
      { ...rules, weekly: ownSchedule.weekly.filter(({ weekday }) => weekday !== 1) },
    ]);
  });

  it('that are not saved yet are not left behind unasked, and no longer said to be saved', async () => {
    const { user } = await open();
    await user.click(monday().getByRole('button', { name: 'Remove hours: Monday (1)' }));
    await user.click(saveWeek());
    const saved = await screen.findByText('Your weekly hours are saved');
    await user.click(button('Remove hours: Tuesday (1)'));
    expect(saved).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Booking rules' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Leave without saving?' }));
    await user.click(dialog.getByRole('button', { name: 'Stay here' }));
    expect(screen.getByText('Not saved yet')).toBeVisible();

    await user.click(screen.getByRole('link', { name: 'Booking rules' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Booking rules' })).toBeVisible();
  });

  it('outlive a failure, and are sent again', async () => {
    const answers = [
      problem(503, 'SERVER_UNAVAILABLE', 'Busy'),
      problem(400, 'CHEFS_HOURS_INVALID', 'Friday 18:00–02:00 overlaps Saturday 01:00–05:00'),
    ];
    const { sent, user } = await open({
      [`PUT ${SCHEDULE}`]: ({ body }) => answers.shift() ?? json({ ...(body as object), outside: [] }),
    });
    await user.selectOptions(monday().getByLabelText('Monday: from (1)'), '12:00');
    await user.click(saveWeek());
    expect(await screen.findByRole('alert')).toHaveTextContent('very busy');
    await user.click(saveWeek());
    expect(await screen.findByText(/^Hours may not overlap/)).toBeVisible();
    expect(monday().getByLabelText('Monday: from (1)')).toHaveValue('12:00');

    await user.click(saveWeek());
    expect(await screen.findByText('Your weekly hours are saved')).toBeVisible();
    expect(sent(`PUT ${SCHEDULE}`)[2]).toEqual(sent(`PUT ${SCHEDULE}`)[0]);
  });
});

describe('single days', () => {
  const typeDate = async (user: ReturnType<typeof userEvent.setup>, digits: string) => {
    await user.click(screen.getByRole('spinbutton', { name: /month/ }));
    await user.keyboard(digits);
  };

  it('become a day off after the bookings on it are named', async () => {
    const dates: SingleDate[] = [];
    const { sent, user } = await open(
      {
        [`POST ${DATE}/preview`]: () => json({ outside: [8], newly_outside: [8] }),
        [`PUT ${DATE}`]: () => {
          dates.push({ date: '2027-03-01', ranges: [] });
          return json({ date: '2027-03-01', ranges: [], outside: [8] });
        },
      },
      dates,
    );
    expect(await screen.findByText('No single days')).toBeVisible();
    await user.click(button('Add a day'));
    await user.click(button('Save this day'));
    expect(screen.getByText('Choose a day')).toBeVisible();
    await typeDate(user, '03012027');
    await user.click(button('Save this day'));
    await user.click(await screen.findByRole('button', { name: 'Save all the same' }));

    const saved = (await screen.findByText('Mon, Mar 1, 2027 is a day off now')).closest('[role=status]');
    expect(saved).toHaveTextContent('Kim Seoyeon: Mon, Mar 1, 2027, 18:00 (Seoul time), 2 hours');
    expect(button('Remove: Mon, Mar 1, 2027')).toBeVisible();
    expect(sent(`POST ${DATE}/preview`)).toEqual([{ ranges: [] }]);
    expect(sent(`PUT ${DATE}`)).toEqual([{ ranges: [] }]);
  });

  it('can have other hours, and change them', async () => {
    const dates: SingleDate[] = [{ date: '2027-03-01', ranges: [] }];
    const { sent, user } = await open(
      { [`PUT ${DATE}`]: ({ body }) => json({ date: '2027-03-01', ...(body as object), outside: [] }) },
      dates,
    );
    await user.click(await screen.findByRole('button', { name: 'Change: Mon, Mar 1, 2027' }));
    const form = within(screen.getByRole('form', { name: 'Change: Mon, Mar 1, 2027' }));
    expect(form.getByRole('radio', { name: 'Day off' })).toHaveFocus();
    await user.click(form.getByRole('radio', { name: 'Other hours' }));
    await user.click(form.getByRole('button', { name: 'Save this day' }));
    expect(form.getByText('Add hours, or choose a day off')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Add hours: Hours' }));
    await user.selectOptions(form.getByLabelText('Hours: until (1)'), '02:00');
    await user.click(form.getByRole('button', { name: 'Save this day' }));

    expect(await screen.findByText('Mon, Mar 1, 2027 is saved: 10:00–02:00 the next day')).toBeVisible();
    expect(sent(`PUT ${DATE}`)).toEqual([{ ranges: [{ start: '10:00', end: '02:00' }] }]);
  });

  it('out of reach are refused at the date, and what was typed stays', async () => {
    const message = 'Invalid date: one from 2026-11-29 to 2028-11-29 is expected';
    const { sent, user } = await open({
      [`POST ${SCHEDULE}/dates/2999-03-01/preview`]: () =>
        problem(400, 'CHEFS_DATE_OUT_OF_REACH', message, { errors: [{ field: 'date', message }] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Add a day' }));
    await typeDate(user, '03012999');
    await user.click(button('Save this day'));

    expect(await screen.findByText('Choose a day from yesterday to 730 days ahead')).toBeVisible();
    expect(screen.getByRole('spinbutton', { name: /month/ })).toHaveFocus();
    expect(screen.getByRole('spinbutton', { name: /year/ })).toHaveTextContent('2999');
    expect(sent(`PUT ${SCHEDULE}/dates/2999-03-01`)).toEqual([]);
  });

  it('go back to the weekly hours only after being asked, knowing what that leaves outside', async () => {
    const dates: SingleDate[] = [{ date: '2027-03-01', ranges: [{ start: '06:00', end: '24:00' }] }];
    const { sent, user } = await open(
      {
        [`POST ${DATE}/preview`]: () => json({ outside: [8], newly_outside: [8] }),
        [`DELETE ${DATE}`]: () => {
          dates.pop();
          return json({ outside: [8] });
        },
      },
      dates,
    );
    await user.click(await screen.findByRole('button', { name: 'Remove: Mon, Mar 1, 2027' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText('The weekly hours hold again on that day: 10:00–22:00.')).toBeVisible();
    expect(await dialog.findByText(/^Kim Seoyeon/)).toBeVisible();
    expect(sent(`POST ${DATE}/preview`)).toEqual([{ ranges: null }]);
    expect(sent(`DELETE ${DATE}`)).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Remove' }));

    const removed = await screen.findByText('The weekly hours hold again on Mon, Mar 1, 2027');
    expect(removed.closest('[role=status]')).toHaveFocus();
    expect(screen.getByText('No single days')).toBeVisible();
    expect(sent(`DELETE ${DATE}`)).toHaveLength(1);
  });
});

it('a schedule that does not come can be asked for again', async () => {
  const answers = [404, 404].map((status) => problem(status, 'CHEFS_NOT_FOUND', 'Chef not found'));
  session.start(sessionOf({ ...diner, is_chef: true, chef_id: 1 }));
  fakeApi({
    'GET /api/coocook/chefs/me': () => json(chef),
    [`GET ${SCHEDULE}`]: () => answers.shift() ?? json(ownSchedule),
    [`GET ${SCHEDULE}/dates`]: () => json({ dates: [] }),
  });
  renderApp('/chef/hours');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'Every week' })).toBeVisible();
});
