import { kindIcons } from '../../components/kinds/icons';
import type { kindMessages } from '../../components/kinds/messages';
import { Leader } from '../../components/leaders/Leader';
import { kinds, type Kind, type Overview } from '../../platform/api/contract';
import { formatNumber } from '../../platform/i18n/numbers';
import { texts } from '../../platform/i18n/texts';
import { addressOf, page } from '../../platform/page';
import { now } from '../../platform/time/now';
import type { homeMessages } from './messages';

const t = texts<typeof homeMessages>('home');
const kindName = texts<typeof kindMessages>('kinds');

/** What is free, by kind, in words; while closed or before anything is known, how much there is. */
export function FreeNow({ overview }: { overview: Overview | undefined }) {
  const today = overview?.date === now.value?.date ? overview : undefined;
  const open = today?.open.now ?? false;
  const totals = overview
    ? Object.fromEntries(overview.kinds.map(({ kind, total }) => [kind, total]))
    : page().totals!;
  return (
    <section class="home-card" aria-labelledby="free-now">
      <h2 id="free-now">{open ? t('freeNow') : t('inCentre')}</h2>
      <ul class="leaders">
        {kinds
          .filter((kind) => (totals[kind] ?? 0) > 0)
          .map((kind) => (
            <li key={kind}>
              <Leader
                href={addressOf('book/', { kind })}
                name={<KindName kind={kind} />}
                figure={open ? free(today!, kind) : formatNumber(totals[kind]!)}
              />
            </li>
          ))}
      </ul>
    </section>
  );
}

function KindName({ kind }: { kind: Kind }) {
  const Icon = kindIcons[kind];
  return (
    <span class="home-kind">
      <Icon />
      {kindName(kind)}
    </span>
  );
}

function free({ kinds: counts }: Overview, kind: Kind) {
  const count = counts.find((found) => found.kind === kind)!;
  if (count.free > 0) return t('of', { free: count.free, total: count.total });
  return <span class="quiet">{count.freeFrom ? t('noneUntil', { time: count.freeFrom }) : t('none')}</span>;
}
