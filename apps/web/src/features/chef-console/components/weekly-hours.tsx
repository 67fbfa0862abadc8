import type { Schedule } from '@coocook/api-client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useController, useForm, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import { Button } from '../../../shared/ui/button';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { UnsavedChanges } from '../../../shared/ui/unsaved-changes';
import { hoursProblems } from '../hours';
import type { HoursProblem } from '../hours';
import { copyTargets, WEEKDAYS, weekForm, weekFormOf, weeklyOf } from '../hours-form';
import type { WeekForm } from '../hours-form';
import { useChangeSchedule } from '../queries';
import { useCarefulChange, useFocusAfterAsking } from '../use-careful-change';
import { useNewerValues } from '../use-newer-values';
import { weekdayName } from '../weekday-name';
import { CopyHours } from './copy-hours';
import { OutsideDialog } from './outside-dialog';
import { RangesField } from './ranges-field';
import { SavedAlert } from './saved-alert';

/** The hours of every week, with what a change of them leaves outside. */
export function WeeklyHours({ schedule }: { readonly schedule: Schedule }) {
  const form = useForm<WeekForm>({
    resolver: zodResolver(weekForm),
    defaultValues: weekFormOf(schedule.weekly),
  });
  const { isSubmitted, isDirty } = form.formState;
  const { t } = useI18n();
  const { preview, save } = useChangeSchedule();
  const change = useCarefulChange<WeekForm>({
    preview: (week) => preview({ weekly: weeklyOf(week) }),
    save: (week) => save({ weekly: weeklyOf(week) }),
    onSaved: (week) => form.reset(week),
  });
  useNewerValues(form, weekFormOf(schedule.weekly));
  const button = useFocusAfterAsking(change.asked !== null);
  const days = useWatch({ control: form.control, name: 'days' });
  const problems = hoursProblems(days.map(({ ranges }) => ranges));

  const copy = (from: number, to: 'weekdays' | 'all') => {
    const ranges = days[from]?.ranges ?? [];
    for (const day of copyTargets(to)) {
      form.setValue(`days.${day}.ranges`, ranges, { shouldDirty: true, shouldValidate: isSubmitted });
    }
  };
  return (
    <form noValidate onSubmit={form.handleSubmit(change.start)} className="space-y-5">
      {change.saved && !isDirty ? (
        <SavedAlert title={t('console.hours.saved')} outside={change.saved.outside} />
      ) : null}
      <div className="divide-y divide-line border-y border-line">
        {WEEKDAYS.map((weekday) => (
          <Day
            key={weekday}
            control={form.control}
            weekday={weekday}
            problems={problems.filter(({ day }) => day === weekday - 1)}
            areProblemsShown={isSubmitted}
          />
        ))}
      </div>
      <CopyHours onCopy={copy} />
      {change.error ? <ProblemAlert error={change.error} takesFocus /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          ref={button}
          type="submit"
          pending={change.isPending}
          pendingLabel={t('console.save.pending')}
        >
          {t('console.hours.save')}
        </Button>
        {isDirty ? <p className="text-sm text-ink-soft">{t('console.unsaved')}</p> : null}
      </div>
      <UnsavedChanges areThere={isDirty} />
      {change.asked ? (
        <OutsideDialog outside={change.asked.outside} onConfirm={change.agree} onClose={change.decline} />
      ) : null}
    </form>
  );
}

interface DayProps {
  readonly control: Control<WeekForm>;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly problems: readonly HoursProblem[];
  readonly areProblemsShown: boolean;
}

function Day({ control, weekday, ...problems }: DayProps) {
  const { t, locale } = useI18n();
  const { field } = useController({ control, name: `days.${weekday - 1}.ranges` });
  return (
    <div className="py-2">
      <RangesField
        label={weekdayName(locale, weekday)}
        none={t('console.hours.off')}
        value={field.value}
        onChange={field.onChange}
        {...problems}
        focusRef={field.ref}
      />
    </div>
  );
}
