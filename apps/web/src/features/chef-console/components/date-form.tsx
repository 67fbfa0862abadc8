import type { SingleDate } from '@coocook/api-client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef } from 'react';
import { useController, useForm, useWatch } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import { fieldProblemKey } from '../../../shared/i18n/problem-words';
import { asProblem } from '../../../shared/lib/problem';
import { Button } from '../../../shared/ui/button';
import { DateField } from '../../../shared/ui/date-field';
import { errorStyle } from '../../../shared/ui/field';
import { Icon } from '../../../shared/ui/icon';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { hoursProblems } from '../hours';
import { DATE_KINDS, dateForm, dateFormOf, NEW_DATE } from '../hours-form';
import type { DateForm as Form } from '../hours-form';
import { usePreviewDate, useSetDate } from '../queries';
import { useCarefulChange, useFocusAfterAsking } from '../use-careful-change';
import { ChoiceCards } from './choice-cards';
import { OutsideDialog } from './outside-dialog';
import { RangesField } from './ranges-field';

export interface SavedDate extends SingleDate {
  readonly outside: readonly number[];
}

interface DateFormProps {
  /** Left out for a day that is new. */
  readonly set?: SingleDate;
  /** Days that something is set for. */
  readonly taken: readonly string[];
  readonly onSaved: (saved: SavedDate) => void;
  readonly onClose: () => void;
}

/** What is said at the date itself: that it is out of reach. */
const isAboutDate = (error: unknown): boolean =>
  asProblem(error).fields.some(({ field }) => field === 'date');

/** Takes one day off, or gives it other hours. */
export function DateForm({ set, taken, onSaved, onClose }: DateFormProps) {
  const form = useForm<Form>({
    resolver: zodResolver(dateForm),
    defaultValues: set ? dateFormOf(set) : NEW_DATE,
  });
  const { t, say, day } = useI18n();
  const preview = usePreviewDate();
  const setDate = useSetDate();
  const { errors, isSubmitted } = form.formState;
  const { control } = form;
  const { field: date } = useController({ control, name: 'date' });
  const { field: ranges } = useController({ control, name: 'ranges' });
  const kind = useWatch({ control, name: 'kind' });
  const box = useRef<HTMLFormElement>(null);

  const change = useCarefulChange<SingleDate>({
    preview: ({ date: on, ranges: hours }) =>
      preview.mutateAsync({ params: { path: { date: on } }, body: { ranges: hours } }),
    save: async ({ date: on, ranges: hours }) => {
      const saved = await setDate.mutateAsync({ params: { path: { date: on } }, body: { ranges: hours } });
      onSaved(saved);
      return saved;
    },
    onFailed: (error) => {
      if (!isAboutDate(error)) return;
      form.setError('date', { message: fieldProblemKey(asProblem(error)) }, { shouldFocus: true });
    },
  });
  const button = useFocusAfterAsking(change.asked !== null);
  const save = form.handleSubmit((typed) =>
    change.start({ date: typed.date, ranges: typed.kind === 'off' ? [] : typed.ranges }),
  );
  // The button that brought the form is gone, or above it.
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[role=spinbutton], input')?.focus();
  }, []);

  const hours = hoursProblems([ranges.value]);
  return (
    <form
      ref={box}
      noValidate
      onSubmit={save}
      aria-label={set ? t('console.dates.change.name', { day: day(set.date) }) : t('console.dates.add')}
      className="space-y-4 rounded-control bg-sunken p-3 sm:p-4"
    >
      {set ? (
        <p className="text-lg font-bold">{day(set.date)}</p>
      ) : (
        <DateField
          label={t('console.dates.date')}
          value={date.value}
          onChange={date.onChange}
          error={say(errors.date?.message)}
          focusRef={date.ref}
        />
      )}
      {!set && taken.includes(date.value) ? <p>{t('console.dates.taken')}</p> : null}
      <ChoiceCards
        label={t('console.dates.kind')}
        choices={DATE_KINDS.map((value) => ({ value, label: t(`console.dates.kind.${value}`) }))}
        {...form.register('kind')}
      />
      {kind === 'hours' ? (
        <>
          <RangesField
            label={t('console.dates.hours')}
            none={t('console.dates.hours.none')}
            value={ranges.value}
            onChange={ranges.onChange}
            problems={hours}
            areProblemsShown={isSubmitted}
            focusRef={ranges.ref}
          />
          {isSubmitted && ranges.value.length === 0 ? (
            <p className={errorStyle}>
              <Icon name="warning" className="mt-0.5 size-4" />
              {t('console.dates.hours.missing')}
            </p>
          ) : null}
        </>
      ) : null}
      {change.error && !isAboutDate(change.error) ? <ProblemAlert error={change.error} takesFocus /> : null}
      <div className="flex flex-wrap gap-3">
        <Button
          ref={button}
          type="submit"
          pending={change.isPending}
          pendingLabel={t('console.save.pending')}
        >
          {t('console.dates.save')}
        </Button>
        <Button variant="secondary" disabled={change.isPending} onClick={onClose}>
          {t('console.dates.cancel')}
        </Button>
      </div>
      {change.asked ? (
        <OutsideDialog outside={change.asked.outside} onConfirm={change.agree} onClose={change.decline} />
      ) : null}
    </form>
  );
}
