import './home.css';
import { useEffect } from 'preact/hooks';
import { LinkButton } from '../../components/button/Button';
import { Freshness } from '../../components/freshness/Freshness';
import { ForwardIcon } from '../../components/icons/icons';
import { Shell } from '../../components/shell/Shell';
import type { Overview } from '../../platform/api/contract';
import { texts } from '../../platform/i18n/texts';
import { addressOf } from '../../platform/page';
import { lastKnown } from '../../platform/storage/last-known';
import { FreeNow } from './FreeNow';
import type { homeMessages } from './messages';
import { NewRecordings } from './NewRecordings';
import { NextDays } from './NextDays';
import { NextEvents } from './NextEvents';
import { NextForMe, nextForMe } from './NextForMe';
import { Notices } from './Notices';
import { OpenNow } from './OpenNow';

const t = texts<typeof homeMessages>('home');
const overview = lastKnown<Overview>();
const load = () => void overview.load('/overview', 'overview');

/** "Can I come now?" One request, and the last copy of its answer before that. */
export function HomePage() {
  useEffect(load, []);
  const known = overview.known.value;
  const next = nextForMe();
  return (
    <Shell>
      <div class="home">
        <div class="home-now">
          <Notices overview={known.value} />
          <OpenNow overview={known.value} />
          {next && <NextForMe next={next} />}
          <LinkButton {...(!next?.press && { look: 'primary' as const })} large href={addressOf('book/')}>
            {t('take')}
            <ForwardIcon />
          </LinkButton>
          <Freshness known={known} onAgain={load} />
        </div>
        <FreeNow overview={known.value} />
        <NextEvents overview={known.value} />
        <NextDays overview={known.value} />
        <NewRecordings overview={known.value} />
      </div>
    </Shell>
  );
}
