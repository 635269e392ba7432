import './posters.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import { Freshness } from '../../../components/freshness/Freshness';
import { PrintIcon } from '../../../components/icons/icons';
import { Shell } from '../../../components/shell/Shell';
import type { Page } from '../../../platform/api/contract';
import type { Poster } from '../../../platform/api/contract/desk';
import { localized, texts } from '../../../platform/i18n/texts';
import { lastKnown } from '../../../platform/storage/last-known';
import { DeskGate } from '../DeskGate';
import { DeskNav } from '../nav/DeskNav';
import type { postersMessages } from './messages';
import { PosterSheet } from './PosterSheet';

const t = texts<typeof postersMessages>('posters');

const posters = lastKnown<Page<Poster>>({ signedIn: true });
const load = () => void posters.load('/desk/posters');
const left = signal<ReadonlySet<string>>(new Set());

/** A poster for each place: a QR code by which whoever sits there checks in. */
export function PostersPage() {
  return (
    <Shell>
      <div class="posters">
        <h1>{t('title')}</h1>
        <DeskGate>
          <DeskNav />
          <Posters />
        </DeskGate>
      </div>
    </Shell>
  );
}

function Posters() {
  useEffect(load, []);
  const known = posters.known.value;
  const items = known.value?.items;
  const chosen = items?.filter(({ resource }) => !left.value.has(resource)) ?? [];
  return (
    <>
      <p>{t('lead')}</p>
      <p class="quiet small">{t('off')}</p>
      <Freshness known={known} onAgain={load} />
      {!items && known.state === 'waiting' && <p class="quiet">{t('loading')}</p>}
      {items?.length === 0 && <p>{t('empty')}</p>}
      {items && items.length > 0 && (
        <>
          <div class="posters-ways">
            <Button look="primary" disabled={chosen.length === 0} onClick={() => print()}>
              <PrintIcon />
              {t('print')}
            </Button>
            <p role="status">{t('chosen', { n: chosen.length })}</p>
          </div>
          <fieldset class="posters-which">
            <legend>{t('which')}</legend>
            <div class="posters-ways">
              <Button onClick={() => (left.value = new Set())}>{t('all')}</Button>
              <Button onClick={() => (left.value = new Set(items.map(({ resource }) => resource)))}>
                {t('none')}
              </Button>
            </div>
            <div class="posters-names">
              {items.map(({ resource, name }) => (
                <label key={resource}>
                  <input
                    type="checkbox"
                    checked={!left.value.has(resource)}
                    onChange={() => turn(resource)}
                  />
                  <span>{localized(name) || resource}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <div class="poster-sheets">
            {chosen.map((poster) => (
              <PosterSheet key={poster.resource} poster={poster} />
            ))}
          </div>
        </>
      )}
    </>
  );
}

function turn(resource: string) {
  const next = new Set(left.value);
  if (!next.delete(resource)) next.add(resource);
  left.value = next;
}
