import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, json, problem } from '../../../../test/fake-api';
import { renderApp } from '../../../../test/render-app';
import { chef, diner, ownSchedule, sessionOf } from '../../../../test/samples';
import { session } from '../../../shared/lib/api';

const SCHEDULE = '/api/coocook/chefs/me/schedule';
const saved = (body: unknown) => json({ ...(body as object), outside: [] });

const open = async (routes: Parameters<typeof fakeApi>[0] = {}) => {
  session.start(sessionOf({ ...diner, is_chef: true, chef_id: 1 }));
  const received = fakeApi({
    'GET /api/coocook/chefs/me': () => json(chef),
    [`GET ${SCHEDULE}`]: () => json(ownSchedule),
    [`PUT ${SCHEDULE}`]: ({ body }) => saved(body),
    ...routes,
  });
  renderApp('/chef/rules');
  await screen.findByRole('heading', { name: 'Cancellation' });
  const sent = () => received.filter(({ route }) => route === `PUT ${SCHEDULE}`).map(({ body }) => body);
  const user = userEvent.setup();
  const fill = async (label: string, text: string) => {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), text);
  };
  return { sent, user, fill };
};

const save = () => screen.getByRole('button', { name: 'Save booking rules' });
const step = (number: number) => within(screen.getByRole('group', { name: `Step ${number}` }));

describe('booking rules', () => {
  it('are sent once and whole, with the weekly hours as they were read', async () => {
    const { sent, user, fill } = await open();
    expect(screen.getByText(/^New rules hold for bookings made from now on/)).toBeVisible();
    await fill('Break after each booking (minutes)', '45');
    await user.selectOptions(screen.getByLabelText('Bookings start'), 'On the hour');
    await user.click(screen.getByRole('radio', { name: /^At once/ }));
    await user.click(screen.getByRole('radio', { name: /^Flexible/ }));
    save().click();
    save().click();

    const done = await screen.findByText('Your booking rules are saved');
    expect(done.closest('[role=status]')).toHaveFocus();
    expect(sent()).toEqual([
      {
        ...ownSchedule,
        buffer_minutes: 45,
        grid_minutes: 60,
        instant_book: true,
        cancellation_policy: { preset: 'flexible' },
      },
    ]);
  });

  it('out of their limits, or against each other, are refused at their field', async () => {
    const { sent, user, fill } = await open();
    await fill('Notice (hours)', '721');
    await fill('Longest booking (hours)', '2');
    await fill('Shortest booking (hours)', '3');
    await user.click(save());
    expect(await screen.findByText('Enter a whole number from 0 to 720')).toBeVisible();
    expect(screen.getByLabelText('Notice (hours)')).toHaveFocus();
    expect(screen.getByLabelText('Shortest booking (hours)')).toHaveAccessibleDescription(
      /more than the longest/,
    );

    await fill('Longest booking (hours)', '3');
    expect(screen.getByLabelText('Shortest booking (hours)')).toBeValid();
    await fill('Notice (hours)', 'soon');
    await user.click(save());
    expect(screen.getByText('Enter a whole number from 0 to 720')).toBeVisible();
    expect(sent()).toEqual([]);
  });

  it('can give back by steps of one’s own, which fall', async () => {
    const { sent, user } = await open();
    await user.click(screen.getByRole('radio', { name: /^Steps of your own/ }));
    expect(step(1).getByLabelText('Hours before, at least')).toHaveValue('120');
    await user.click(screen.getByRole('button', { name: 'Add a step' }));
    await user.type(step(3).getByLabelText('Hours before, at least'), '24');
    await user.type(step(3).getByLabelText('Comes back (%)'), '12.5');
    expect(screen.queryByText(/^For example/)).not.toBeInTheDocument();
    await user.click(save());
    const hours = step(3).getByLabelText('Hours before, at least');
    expect(await step(3).findByText('Has to be less than in the step above')).toBeVisible();
    expect(hours).toHaveFocus();
    expect(sent()).toEqual([]);

    await user.clear(hours);
    await user.type(hours, '6');
    await user.click(screen.getByRole('button', { name: 'Remove step 1' }));
    expect(screen.getByText(/^For example, for an evening on Fri, .*, 18:00 \(Seoul time\):/)).toBeVisible();
    expect(screen.getByText(/^12.5% back until Fri, .*, 12:00 \(Seoul time\)/)).toBeVisible();
    await user.click(save());

    expect(await screen.findByText('Your booking rules are saved')).toBeVisible();
    const tiers = [
      { hours_before: 24, share: 0.5 },
      { hours_before: 6, share: 0.125 },
    ];
    expect(sent()).toEqual([{ ...ownSchedule, cancellation_policy: { tiers } }]);
  });

  it('outlive a failure, and what the API refuses is said at its field', async () => {
    const message = 'min_hours may not be above max_hours';
    const answers = [
      problem(503, 'SERVER_UNAVAILABLE', 'Busy'),
      problem(400, 'CHEFS_RULES_INVALID', message, { errors: [{ field: 'min_hours', message }] }),
    ];
    const { sent, user, fill } = await open({
      [`PUT ${SCHEDULE}`]: ({ body }) => answers.shift() ?? saved(body),
    });
    await fill('How far ahead (days)', '90');
    await user.click(save());
    expect(await screen.findByRole('alert')).toHaveTextContent('very busy');
    await user.click(save());
    expect(await screen.findByText('These rules contradict each other')).toBeVisible();
    expect(screen.getByLabelText('Shortest booking (hours)')).toHaveFocus();
    expect(screen.getByLabelText('How far ahead (days)')).toHaveValue('90');

    await user.click(save());
    expect(await screen.findByText('Your booking rules are saved')).toBeVisible();
    expect(sent()).toHaveLength(3);
  });
});
