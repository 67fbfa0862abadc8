import { ChooseArt, EnjoyArt, ScheduleArt } from '../../../shared/art/spot-art';
import { useI18n } from '../../../shared/i18n/i18n';

const STEPS = [
  { art: ChooseArt, title: 'home.how.choose', text: 'home.how.choose.text' },
  { art: ScheduleArt, title: 'home.how.ask', text: 'home.how.ask.text' },
  { art: EnjoyArt, title: 'home.how.enjoy', text: 'home.how.enjoy.text' },
] as const;

export function HowItWorks() {
  const { t } = useI18n();
  return (
    <ol className="grid gap-8 sm:grid-cols-3">
      {STEPS.map(({ art: Art, title, text }, index) => (
        <li key={title} className="flex gap-4 sm:block">
          <div className="w-28 shrink-0 sm:w-40">
            <Art />
          </div>
          <div className="sm:mt-4">
            <h3 className="text-xl">
              <span aria-hidden="true" className="mr-2 text-brand-deep tabular-nums">
                {index + 1}
              </span>
              {t(title)}
            </h3>
            <p className="mt-1 max-w-prose text-ink-soft">{t(text)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
