import './kind-tabs.css';
import { useEffect, useRef } from 'preact/hooks';
import { kindIcons } from '../../../components/kinds/icons';
import type { kindMessages } from '../../../components/kinds/messages';
import type { Kind } from '../../../platform/api/contract';
import { texts } from '../../../platform/i18n/texts';
import { page } from '../../../platform/page';
import { now } from '../../../platform/time/now';
import type { bookMessages } from '../messages';
import { countFree } from '../model/day';
import { anyRow, type Row } from '../model/row';
import { showInStrip } from '../strip';
import { choose, day, kind, rowsByKind, rules } from '../state';

const t = texts<typeof bookMessages>('book');
const kindName = texts<typeof kindMessages>('kinds');

/** One tab a kind with what is free of it: right now where the centre is open, else at any time of the day. */
export function KindTabs({ panel }: { panel: string }) {
  const known = new Map<Kind, Row[]>(rowsByKind.value);
  const shown = known.size > 0 ? [...known.keys()] : (Object.keys(page().totals!) as Kind[]);
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showInStrip(strip.current, strip.current?.querySelector<HTMLElement>('[aria-selected="true"]'));
  }, [kind.value, day.value]);
  return (
    <div ref={strip} class="kind-tabs" role="tablist" aria-label={t('kinds')} onKeyDown={moveBetweenTabs}>
      {shown.map((each) => {
        const Icon = kindIcons[each];
        const chosen = each === kind.value;
        return (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={chosen}
            aria-controls={panel}
            tabIndex={chosen ? 0 : -1}
            onClick={() => choose({ kind: each })}
          >
            <span class="kind-tab-name">
              <Icon />
              {kindName(each)}
            </span>
            <span class="kind-tab-free">{freeWords(known.get(each))}</span>
          </button>
        );
      })}
    </div>
  );
}

function freeWords(rows: Row[] | undefined): string {
  if (!rows || !day.value) return '\u00a0';
  const { date, open, earliest } = day.value;
  const minute = now.value?.minutes ?? 0;
  const openNow = date === now.value?.date && open.some(({ start, end }) => start <= minute && minute < end);
  const free = countFree(day.value, rows, rules.value.shortestMinutes, openNow ? earliest : undefined);
  return t('freeOf', { free, total: rows.filter(({ id }) => id !== anyRow).length });
}

function moveBetweenTabs(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs[(at + step + tabs.length) % tabs.length]!;
  event.preventDefault();
  next.focus();
  next.click();
}
