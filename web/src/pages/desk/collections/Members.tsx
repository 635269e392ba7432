import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/button/Button';
import type { CollectionMember } from '../../../platform/api/contract/collections';
import { localized, texts } from '../../../platform/i18n/texts';
import { playLength } from '../../../platform/time/times';
import type { deskCollectionsMessages } from './messages';
import { moved } from './state';

const t = texts<typeof deskCollectionsMessages>('deskcollections');

export const nameOf = ({ title }: CollectionMember) => (title ? localized(title) : t('goneMember'));

interface MembersProps {
  members: CollectionMember[];
  /** What became of the list, and what to say of it. */
  onChange: (members: CollectionMember[], said: string) => void;
}

/** The recordings in order: arrows move one by the keyboard, and a mouse drags it. */
export function Members({ members, onChange }: MembersProps) {
  const [dragged, setDragged] = useState<number>();
  const focusRef = useRef<string | undefined>(undefined);
  // The arrow that was pressed went along with its line.
  useEffect(() => {
    if (focusRef.current) document.getElementById(focusRef.current)?.focus();
    focusRef.current = undefined;
  }, [members]);

  const move = (from: number, to: number) => {
    const said = t('moved', { name: nameOf(members[from]!), at: to + 1, of: members.length });
    onChange(moved(members, from, to), said);
  };
  const press = (from: number, by: number, way: string) => {
    const to = from + by;
    if (to < 0 || to >= members.length) return;
    focusRef.current = `member-${way}-${to}`;
    move(from, to);
  };
  const remove = (at: number) => {
    focusRef.current =
      members.length > 1 ? `member-remove-${Math.min(at, members.length - 2)}` : 'find-recording';
    onChange(
      members.filter((_, other) => other !== at),
      t('removed', { name: nameOf(members[at]!) }),
    );
  };

  if (members.length === 0) return <p class="quiet">{t('empty')}</p>;
  return (
    <>
      <p class="quiet small">{t('orderHint')}</p>
      <p class="quiet small">{t('podcastHint')}</p>
      <ol class="plain-list">
        {members.map((member, at) => {
          const name = nameOf(member);
          /* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way beside the arrows */
          return (
            <li
              key={member.id}
              class={`collections-member${dragged === at ? ' collections-dragged' : ''}`}
              draggable
              onDragStart={(event) => {
                event.dataTransfer?.setData('text/plain', name);
                setDragged(at);
              }}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => dragged !== undefined && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== undefined && dragged !== at) move(dragged, at);
                setDragged(undefined);
              }}
            >
              <span class="collections-member-name">
                {at + 1}. {name}
                <span class="quiet small">{noteOf(member)}</span>
              </span>
              <span class="settings-row">
                <Button
                  look="plain"
                  id={`member-up-${at}`}
                  aria-label={t('up', { name })}
                  aria-disabled={at === 0}
                  onClick={() => press(at, -1, 'up')}
                >
                  ↑
                </Button>
                <Button
                  look="plain"
                  id={`member-down-${at}`}
                  aria-label={t('down', { name })}
                  aria-disabled={at === members.length - 1}
                  onClick={() => press(at, 1, 'down')}
                >
                  ↓
                </Button>
                <Button
                  look="plain"
                  id={`member-remove-${at}`}
                  aria-label={t('removeOne', { name })}
                  onClick={() => remove(at)}
                >
                  {t('remove')}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** How long it is, and who does not see it. */
function noteOf({ title, status, audience, durationSeconds }: CollectionMember): string {
  const length = durationSeconds ? playLength(durationSeconds) : '';
  return [length, title ? seenBy(status, audience) : ''].filter(Boolean).join(' · ');
}

function seenBy(status: string | null | undefined, audience: string | null | undefined): string {
  if (status && status !== 'ready') return t('hiddenMember');
  if (audience === 'signed-in') return t('signedInMember');
  return audience === 'inside' ? t('insideMember') : '';
}
