import { useState } from 'react';
import type { ReactNode } from 'react';
import { ThemeChoice } from '../src/app/theme-choice';
import { ChefPortrait } from '../src/shared/art/chef-portrait';
import { CuisineArt } from '../src/shared/art/cuisine-art';
import { HeroArt } from '../src/shared/art/hero-art';
import * as spots from '../src/shared/art/spot-art';
import { LanguageChoice } from '../src/shared/i18n/language-choice';
import { ApiProblem } from '../src/shared/lib/problem';
import { Alert } from '../src/shared/ui/alert';
import { Avatar } from '../src/shared/ui/avatar';
import { Badge } from '../src/shared/ui/badge';
import { Button, LinkButton } from '../src/shared/ui/button';
import { Card } from '../src/shared/ui/card';
import { ChipLink } from '../src/shared/ui/chip';
import { ChoiceField } from '../src/shared/ui/choice-field';
import { ConfirmDialog } from '../src/shared/ui/confirm-dialog';
import { DateField } from '../src/shared/ui/date-field';
import { EmptyState } from '../src/shared/ui/empty-state';
import { Select, TextArea, TextField } from '../src/shared/ui/field';
import { Icon, ICON_NAMES } from '../src/shared/ui/icon';
import { Pagination } from '../src/shared/ui/pagination';
import { ProblemAlert } from '../src/shared/ui/problem-alert';
import { SessionList } from '../src/shared/ui/session-list';
import { Skeleton } from '../src/shared/ui/skeleton';
import { Stepper } from '../src/shared/ui/stepper';
import { SubscriptionList } from '../src/shared/ui/subscription-list';
import { TabLinks } from '../src/shared/ui/tab-links';
import { TextLink } from '../src/shared/ui/text-link';

const COLOURS =
  'paper surface raised sunken line line-strong ink ink-soft brand brand-hover on-brand brand-deep brand-tint good good-tint warn warn-tint bad bad-tint calm calm-tint'.split(
    ' ',
  );
const TEXTS = [
  'text-xs',
  'text-sm',
  'text-base',
  'text-lg',
  'text-xl',
  'text-2xl',
  'text-3xl',
  'text-4xl',
  'text-5xl',
];
const CHEFS = [
  'Park Min-jun',
  'Marco Rossi',
  'Tanaka Yuki',
  'Dubois Jean',
  'Garcia Maria',
  'Kim Seo-yeon',
  'Ada Obi',
];
const CUISINES = ['Korean', 'Italian', 'Japanese', 'French', 'Mexican', 'Thai'];

const SESSIONS = [true, false].map((current) => ({
  id: String(current),
  device: current ? 'Chrome on Linux' : null,
  address: current ? '203.0.113.7' : null,
  created_at: '2027-03-01T09:30:00.000Z',
  last_seen_at: '2027-03-04T18:02:00.000Z',
  current,
}));
const LATER = '2999-01-01T00:00:00.000Z';
const SUBSCRIPTIONS = [
  { id: 1, product: 'coocook', plan: 'monthly', status: 'active', current_period_end: LATER },
  { id: 2, product: 'review', plan: 'annual', status: 'canceled', current_period_end: LATER },
  { id: 3, product: 'sns-auto', plan: 'trial', status: 'active', current_period_end: LATER },
  {
    id: 4,
    product: 'coocook',
    plan: 'trial',
    status: 'expired',
    current_period_end: '2026-01-01T00:00:00.000Z',
  },
] as const;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="space-y-4 border-t border-line py-8">
      <h2 className="text-2xl">{title}</h2>
      {children}
    </section>
  );
}

/** Every component in all its states, for the dev server alone. */
export function Gallery() {
  const [date, setDate] = useState('');
  const [hours, setHours] = useState(2);
  const [cuisine, setCuisine] = useState('Korean');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <main className="mx-auto max-w-6xl px-4 py-8">
      <div className="flex flex-wrap items-center justify-between gap-4 pb-8">
        <h1 className="text-4xl">Components</h1>
        <div className="flex items-center gap-3">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
      <Part title="Colours">
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-6">
          {COLOURS.map((role) => (
            <li key={role} className="text-sm">
              <div
                className="h-14 rounded-control border border-line"
                style={{ background: `var(--color-${role})` }}
              />
              {role}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Type">
        {TEXTS.map((size) => (
          <p key={size} className={size}>
            Dinner at seven · 저녁 일곱 시 · ₩250,000 <span className="font-bold">bold 굵게</span>
          </p>
        ))}
      </Part>
      <Part title="Buttons, links, chips, badges">
        <div className="flex flex-wrap items-center gap-3">
          {(['primary', 'secondary', 'danger', 'quiet'] as const).map((variant) => (
            <Button key={variant} variant={variant}>
              {variant}
            </Button>
          ))}
          <Button size="large">large</Button>
          <Button disabled>disabled</Button>
          <Button pending pendingLabel="pending…">
            pending
          </Button>
          <LinkButton to="/" variant="secondary">
            link
          </LinkButton>
          <TextLink to="/">text link</TextLink>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <ChipLink to="/" isCurrent={false} count={3}>
            chip
          </ChipLink>
          <ChipLink to="/" isCurrent count={1}>
            current chip
          </ChipLink>
          {(['brand', 'good', 'warn', 'bad', 'calm'] as const).map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
          <Badge tone="good" icon="check">
            with icon
          </Badge>
        </div>
        <TabLinks
          label="Tabs"
          tabs={[
            { label: 'current', isCurrent: true, search: {} },
            { label: 'other', isCurrent: false, search: {} },
          ]}
        />
        <Pagination current={2} pages={3} />
      </Part>
      <Part title="Fields">
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField label="Text" placeholder="placeholder" />
          <TextField label="With hint" hint="A hint" defaultValue="filled in" />
          <TextField label="At fault" error="What is wrong" defaultValue="wrong" />
          <TextField label="Disabled" disabled />
          <Select label="Select">
            <option>One</option>
          </Select>
          <Select label="Select at fault" error="Choose one">
            <option>None</option>
          </Select>
          <DateField label="Date" value={date} onChange={setDate} timeZone="Asia/Seoul" />
          <DateField
            label="Date at fault"
            value=""
            onChange={setDate}
            timeZone="Asia/Seoul"
            error="Choose a date"
          />
          <Stepper label="Stepper" hint="A hint" value={hours} min={1} max={12} onChange={setHours} />
          <Stepper
            label="Stepper at fault"
            value={hours}
            min={1}
            max={12}
            onChange={setHours}
            error="Too many"
          />
          {[undefined, 'Choose one'].map((error) => (
            <ChoiceField
              key={error ?? ''}
              label={error ? 'Choice at fault' : 'Choice'}
              choices={CUISINES.map((cuisine) => ({ id: cuisine, text: cuisine }))}
              value={error ? '' : cuisine}
              onChange={setCuisine}
              placeholder="None chosen"
              searchLabel="Find one"
              moreLabel="There are more"
              error={error}
            />
          ))}
          <TextArea label="Text area" />
          <TextArea label="Text area at fault" error="Too long" />
        </div>
      </Part>
      <Part title="Messages">
        {(['good', 'calm', 'warn', 'bad'] as const).map((tone) => (
          <Alert key={tone} tone={tone} title={`An alert that is ${tone}`}>
            <p>And what it means.</p>
          </Alert>
        ))}
        <ProblemAlert error={ApiProblem.unreachable()} onRetry={() => undefined} />
        <EmptyState title="An empty state" art={<spots.EmptyPlateArt />}>
          <LinkButton to="/">A way on</LinkButton>
        </EmptyState>
        <Skeleton className="h-24" />
        <Card>A card</Card>
        <Button variant="danger" onClick={() => setIsAsking(true)}>
          Open the dialog
        </Button>
        <ConfirmDialog
          title="Sure?"
          confirmLabel="Yes"
          cancelLabel="No"
          isOpen={isAsking}
          onConfirm={() => setIsAsking(false)}
          onClose={() => setIsAsking(false)}
        >
          It cannot be taken back.
        </ConfirmDialog>
      </Part>
      <Part title="Lists of accounts">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card>
            <SessionList sessions={SESSIONS} action={() => <Button variant="secondary">action</Button>} />
          </Card>
          <Card>
            <SubscriptionList
              subscriptions={SUBSCRIPTIONS}
              isPending={false}
              onCancel={() => undefined}
              action={() => <Button variant="secondary">action</Button>}
            />
          </Card>
        </div>
      </Part>
      <Part title="Icons">
        <ul className="flex flex-wrap gap-4">
          {ICON_NAMES.map((name) => (
            <li key={name} className="flex w-20 flex-col items-center gap-1 text-xs">
              <Icon name={name} className="size-6" />
              {name}
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Drawings">
        <div className="aspect-[16/10] max-w-xl overflow-hidden rounded-card">
          <HeroArt />
        </div>
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {CHEFS.map((name) => (
            <li key={name} className="space-y-2">
              <div className="aspect-[4/3] overflow-hidden rounded-card">
                <ChefPortrait name={name} />
              </div>
              <div className="flex gap-2">
                <Avatar name={name} className="size-20" />
                <Avatar name={name} className="size-12" />
              </div>
            </li>
          ))}
          {CUISINES.map((cuisine) => (
            <li key={cuisine} className="aspect-[4/3] overflow-hidden rounded-card">
              <CuisineArt cuisine={cuisine} />
            </li>
          ))}
          {Object.entries(spots).map(([name, Art]) => (
            <li key={name}>
              <Art />
            </li>
          ))}
        </ul>
      </Part>
    </main>
  );
}
