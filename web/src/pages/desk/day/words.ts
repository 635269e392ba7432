import { texts } from '../../../platform/i18n/texts';
import type { deskMessages } from './messages';
import type { Standing } from './model/standing';

const t = texts<typeof deskMessages>('desk');

const words = {
  request: 'request',
  coming: 'coming',
  due: 'dueWord',
  late: 'lateWord',
  in: 'inWord',
  over: 'over',
  gone: 'gone',
  missed: 'missed',
} as const;

export const standingWord = (standing: Standing): string => t(words[standing]);

/** The shape beside the word: it reads where there is no room for the word, and where colours look alike. */
export const shapes: Record<Standing, string> = {
  request: '?',
  coming: '○',
  due: '◔',
  late: '!',
  in: '●',
  over: '✓',
  gone: '×',
  missed: '×',
};
