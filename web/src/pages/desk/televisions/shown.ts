import type { DeskScreen, ScreenMode } from '../../../platform/api/contract/screens';
import { texts } from '../../../platform/i18n/texts';
import type { televisionMessages } from './messages';

const t = texts<typeof televisionMessages>('televisions');

/** What is chosen for a television, each part as one line. */
export interface Shown {
  name: string;
  mode: ScreenMode;
  noticeText: string;
  playlistLegend: string;
}

export const shown = ({ name, mode, notice, recordings }: DeskScreen): Shown => ({
  name,
  mode,
  noticeText: Object.values(notice ?? {}).join(' / '),
  playlistLegend: recordings.join(' '),
});

export const shownName = (field: string) => t(field as keyof Shown);

export function shownValue(chosen: Shown, field: string): string {
  if (field === 'mode') return t(chosen.mode);
  if (field !== 'playlistLegend') return chosen[field as 'name' | 'noticeText'];
  const ids = chosen.playlistLegend.split(' ').filter(Boolean);
  return ids.length > 0 ? t('showsPlaylist', { n: ids.length }) : '';
}
