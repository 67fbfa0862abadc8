export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const HEADING = /^# (HELP|TYPE) ([a-z_][a-z0-9_]*) (.+)$/;
const SAMPLE = /^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (\S+)$/;
/** As Go reads a float: the mean of a histogram without values is "Nan". */
const VALUE = /^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]?inf|nan)$/i;
const LABEL = /([a-z_]+)="((?:[^"\\]|\\.)*)"(?:,|$)/g;

/** Reads Prometheus text 0.0.4; throws at a line it cannot read, a sample without a type or a family given twice. */
export function parsePrometheusText(text: string): readonly Sample[] {
  const families = new Set<string>();
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const heading = HEADING.exec(line);
    if (heading) {
      const [, kind, family = ''] = heading;
      if (kind === 'TYPE' && families.has(family)) throw new Error(`${family} is given twice`);
      if (kind === 'TYPE') families.add(family);
      return [];
    }
    const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
    const family = name.replace(/_(bucket|sum|count)$/, '');
    if (!families.has(name) && !families.has(family)) throw new Error(`Not a sample of any family: ${line}`);
    if (labels.replace(LABEL, '') !== '' || !VALUE.test(value)) throw new Error(`Unreadable: ${line}`);
    const pairs = [...labels.matchAll(LABEL)].map(([, key = '', text = '']) => [key, text] as const);
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
  });
}

/** The sum of a metric's samples, such as a histogram's `_count` over all its labels. */
export function total(
  samples: readonly Sample[],
  name: string,
  which: (sample: Sample) => boolean = () => true,
): number {
  const values = samples.filter((sample) => sample.name === name && which(sample)).map(({ value }) => value);
  if (values.length === 0) throw new Error(`There is no ${name}`);
  return values.reduce((sum, value) => sum + value, 0);
}
