import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';
import type { Poster } from '../../../platform/api/contract/desk';
import type { Language } from '../../../platform/i18n/messages';
import { localized, texts } from '../../../platform/i18n/texts';
import { addressOf } from '../../../platform/page';
import type { postersMessages } from './messages';
import { pathOf } from './path';

const t = texts<typeof postersMessages>('posters');

/** A poster hangs for readers of every language, so it speaks three at once, whatever the page speaks. */
const words: [Language, string][] = [
  ['kk', 'Келдіңіз бе? Телефонды кодқа бағыттаңыз.'],
  ['ru', 'Вы пришли? Наведите телефон на код.'],
  ['en', 'Are you here? Point your phone at the code.'],
];

export function PosterSheet({ poster: { resource, name, code } }: { poster: Poster }) {
  const place = localized(name) || resource;
  const address = `${location.origin}${addressOf('my/', { 'check-in': code })}`;
  const { path, size } = useMemo(() => {
    const { data } = encode(address, { ecc: 'M', border: 0 });
    return { path: pathOf(data), size: data.length };
  }, [address]);
  const names = [...new Set([name.kk, name.ru, name.en].filter(Boolean))];
  return (
    <article class="poster" aria-label={place}>
      <p class="poster-place">{names[0] ?? resource}</p>
      {names.length > 1 && <p class="poster-other">{names.slice(1).join(' · ')}</p>}
      <svg
        class="poster-code"
        viewBox={`-3 -3 ${size + 6} ${size + 6}`}
        role="img"
        aria-label={t('qr', { place })}
      >
        <path d={path} />
      </svg>
      <p class="poster-letters">{code}</p>
      {words.map(([language, text]) => (
        <p key={language} lang={language}>
          {text}
        </p>
      ))}
    </article>
  );
}
