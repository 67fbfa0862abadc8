import type { Booking } from '@coocook/api-client';
import { useI18n } from '../../../shared/i18n/i18n';
import { Icon } from '../../../shared/ui/icon';
import { stepsOf } from '../statuses';
import type { Step } from '../statuses';

const DOTS: Readonly<Record<Step['state'], string>> = {
  done: 'border-good bg-good text-surface',
  now: 'border-brand bg-surface text-brand',
  next: 'border-line-strong bg-surface text-transparent',
  ended: 'border-bad bg-bad text-on-bad',
};

const WORDS: Readonly<Record<Step['state'], string>> = {
  done: 'text-ink',
  now: 'font-semibold text-ink',
  next: 'text-ink-soft',
  ended: 'font-semibold text-bad',
};

interface StatusStepsProps {
  readonly booking: Booking;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How far a booking has come. */
export function StatusSteps({ booking, now }: StatusStepsProps) {
  const { t } = useI18n();
  return (
    <ol aria-label={t('steps')} className="flex flex-col gap-2 text-sm sm:flex-row sm:flex-wrap">
      {stepsOf(booking, now).map(({ name, state }, index) => (
        <li
          key={name}
          aria-current={state === 'now' ? 'step' : undefined}
          className={`flex items-center gap-2 ${WORDS[state]}`}
        >
          {index > 0 ? (
            <span aria-hidden="true" className="hidden h-0.5 w-10 rounded bg-line sm:block" />
          ) : null}
          <span
            aria-hidden="true"
            className={`inline-flex size-5 shrink-0 items-center justify-center rounded-full border-2 ${DOTS[state]}`}
          >
            {state === 'done' ? <Icon name="check" className="size-3" /> : null}
            {state === 'ended' ? <Icon name="cross" className="size-3" /> : null}
            {state === 'now' ? <span className="size-2 rounded-full bg-current" /> : null}
          </span>
          {name === 'requested' || name === 'answer' || name === 'meal' || name === 'closing'
            ? t(`steps.${name}`)
            : t(`status.${name}`)}
        </li>
      ))}
    </ol>
  );
}
