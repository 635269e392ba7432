import './moments.css';
import { h } from 'preact';
import type { Moment } from '../../platform/api/contract';
import { addressOf } from '../../platform/page';
import { playLength } from '../../platform/time/times';
import { marked } from '../../recordings/search';

interface MomentsProps {
  id: string;
  moments: readonly Moment[];
  /** What was asked for; it is marked in each line. */
  query: string;
}

/** Where in a recording it is said, each a way to that second. */
export function Moments({ id, moments, query }: MomentsProps) {
  return (
    <ul class="moments">
      {moments.map(({ seconds, text, language }) => (
        <li key={`${language} ${seconds} ${text}`}>
          <a href={`${addressOf('recording/', { id })}#t=${seconds}`}>
            <span class="moments-time figures">{playLength(seconds)}</span> {lineOf(text, query, language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

const lineOf = (text: string, query: string, lang: string) =>
  h(
    'span',
    { lang },
    ...marked(text, query).map((part, at) => (at % 2 === 1 ? h('mark', null, part) : part)),
  );
