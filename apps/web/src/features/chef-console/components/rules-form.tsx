import type { Schedule } from '@coocook/api-client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useI18n } from '../../../shared/i18n/i18n';
import { fieldProblemKey } from '../../../shared/i18n/problem-words';
import { asProblem } from '../../../shared/lib/problem';
import type { ApiProblem } from '../../../shared/lib/problem';
import { useOneAtATime } from '../../../shared/lib/use-one-at-a-time';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Select, TextField } from '../../../shared/ui/field';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { UnsavedChanges } from '../../../shared/ui/unsaved-changes';
import { useChangeSchedule } from '../queries';
import { fieldOf, GRIDS, LIMITS, MODES, rulesForm, rulesFormOf, rulesOf } from '../rules-form';
import type { NumberRule, RulesForm as Form } from '../rules-form';
import { useNewerValues } from '../use-newer-values';
import { ChoiceCards } from './choice-cards';
import { PolicyFields } from './policy-fields';

const AHEAD = ['min_notice_hours', 'horizon_days'] as const;
const LENGTH = ['min_hours', 'max_hours'] as const;

interface RulesFormProps {
  readonly schedule: Schedule;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** By which rules a chef is booked. */
export function RulesForm({ schedule, timeZone, now }: RulesFormProps) {
  const form = useForm<Form>({ resolver: zodResolver(rulesForm), defaultValues: rulesFormOf(schedule) });
  const { errors, isDirty } = form.formState;
  const { t, say } = useI18n();
  const { save } = useChangeSchedule();
  const replace = useMutation({ mutationFn: save });
  useNewerValues(form, rulesFormOf(schedule));
  const oneAtATime = useOneAtATime();

  const showFields = ({ fields }: ApiProblem, key: string) => {
    for (const { field } of fields) {
      const name = fieldOf(field);
      if (name) form.setError(name, { message: key }, { shouldFocus: true });
    }
  };
  const submit = form.handleSubmit((typed) =>
    oneAtATime((done) =>
      replace.mutate(rulesOf(typed), {
        onSuccess: () => form.reset(typed),
        onError: (error) => showFields(asProblem(error), fieldProblemKey(asProblem(error))),
        onSettled: done,
      }),
    ),
  );
  const number = (name: NumberRule) => (
    <TextField
      key={name}
      label={t(`console.rules.${name}`)}
      hint={t(`console.rules.${name}.hint`)}
      inputMode="numeric"
      error={say(errors[name]?.message, LIMITS[name])}
      {...form.register(name, { valueAsNumber: true, deps: name === 'max_hours' ? ['min_hours'] : [] })}
    />
  );
  const isOnlyAboutFields = Object.keys(errors).length > 0;

  return (
    <form noValidate onSubmit={submit} className="space-y-6">
      {replace.isSuccess && !isDirty ? (
        <Alert tone="good" title={t('console.rules.saved')} takesFocus>
          <p>{t('console.rules.saved.text')}</p>
        </Alert>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <Card className="space-y-5">
            <h2 className="text-2xl">{t('console.rules.times')}</h2>
            {AHEAD.map(number)}
            <div className="grid items-start gap-5 sm:grid-cols-2">{LENGTH.map(number)}</div>
            {number('buffer_minutes')}
            <Select
              label={t('console.rules.grid')}
              {...form.register('grid_minutes', { valueAsNumber: true })}
            >
              {GRIDS.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t(`console.rules.grid.${minutes}`)}
                </option>
              ))}
            </Select>
          </Card>
          <Card className="space-y-5">
            <h2 className="text-2xl">{t('console.rules.answering')}</h2>
            <ChoiceCards
              label={t('console.rules.mode')}
              choices={MODES.map((value) => ({
                value,
                label: t(`console.rules.mode.${value}`),
                text: t(`console.rules.mode.${value}.text`),
              }))}
              {...form.register('mode')}
            />
            {number('answer_hours')}
          </Card>
        </div>
        <Card className="space-y-5">
          <h2 className="text-2xl">{t('console.rules.policy')}</h2>
          <PolicyFields form={form} timeZone={timeZone} now={now} />
        </Card>
      </div>
      {replace.error && !isOnlyAboutFields ? <ProblemAlert error={replace.error} takesFocus /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" pending={replace.isPending} pendingLabel={t('console.save.pending')}>
          {t('console.rules.save')}
        </Button>
        {isDirty ? <p className="text-sm text-ink-soft">{t('console.unsaved')}</p> : null}
      </div>
      <UnsavedChanges areThere={isDirty} />
    </form>
  );
}
