import { useI18n } from '../../../shared/i18n/i18n';
import { RulesForm } from '../components/rules-form';
import { WithSchedule } from '../components/with-schedule';

/** How a chef wants to be booked, and what comes back when somebody cancels. */
export function RulesPage() {
  const { t } = useI18n();
  return (
    <WithSchedule>
      {({ schedule, timeZone, asOf }) => (
        <>
          <p className="max-w-prose text-ink-soft">{t('console.rules.frozen')}</p>
          <RulesForm schedule={schedule} timeZone={timeZone} now={asOf} />
        </>
      )}
    </WithSchedule>
  );
}
