import { computed, signal } from '@preact/signals';
import { page } from '../../platform/page';
import type { IsoDate } from '../../platform/time/dates';
import { askCentre, listed, newest, type CentreAnswer, type ListedCentre } from './centres';
import { before, periodOf, type PeriodChoice } from './period';

export interface Row {
  centre: ListedCentre;
  answer: CentreAnswer;
}

/** The page's state: which centres there are, what each has answered for the period, which one is looked at. */
export function region() {
  const choice = signal<PeriodChoice>('30');
  const today = signal<IsoDate>();
  const chosen = signal('');
  const centres = signal<ListedCentre[]>();
  const listFailed = signal(false);
  const answers = signal<Record<string, CentreAnswer>>({});
  const withHealth = signal(false);
  let asked = 0;

  const period = computed(() => today.value && periodOf(choice.value, today.value));
  const earlier = computed(() => period.value && before(period.value, choice.value));
  const rows = computed<Row[]>(() =>
    (centres.value ?? []).map((centre) => ({
      centre,
      answer: answers.value[centre.code] ?? { state: 'waiting' },
    })),
  );
  const answered = computed(() =>
    rows.value.flatMap(({ centre, answer }) =>
      answer.state === 'answered' && (!chosen.value || chosen.value === centre.code) ? [answer.figures] : [],
    ),
  );
  const release = computed(() =>
    newest(
      rows.value.flatMap(({ answer }) =>
        'health' in answer && answer.health ? [answer.health.release] : [],
      ),
    ),
  );

  /** Asks every centre at once; one that is slow or silent keeps none of the others waiting. */
  async function load() {
    if (!period.value || !earlier.value) return;
    const turn = ++asked;
    listFailed.value = false;
    answers.value = {};
    centres.value ??= await listed(ownCentre());
    if (turn !== asked) return;
    listFailed.value = !centres.value;
    const [now, then] = [period.value, earlier.value];
    for (const { code, api } of centres.value ?? []) {
      void hear(code, askCentre(api, now, then, withHealth.value), () => turn === asked);
    }
  }

  async function hear(code: string, coming: Promise<CentreAnswer>, isWanted: () => boolean) {
    const answer = await coming;
    if (isWanted()) answers.value = { ...answers.value, [code]: answer };
  }

  const begin = (date: IsoDate, ofRegion: boolean) => {
    today.value = date;
    withHealth.value = ofRegion;
    void load();
  };
  const look = (code: string) => (chosen.value = code);
  const choose = (next: PeriodChoice) => {
    choice.value = next;
    void load();
  };

  return {
    choice,
    chosen,
    period,
    earlier,
    rows,
    answered,
    release,
    listFailed,
    withHealth,
    begin,
    choose,
    look,
    load,
  };
}

export type Region = ReturnType<typeof region>;

const ownCentre = (): ListedCentre => ({
  code: 'own',
  name: page().centre.name,
  api: page().settings.api,
  site: location.origin,
});
