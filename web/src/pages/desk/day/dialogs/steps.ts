import type { Verb } from '../actions';
import type { Standing } from '../model/standing';

export type Step = Verb | 'print';

export interface StepChoice {
  step: Step;
  word: 'checkIn' | 'leave' | 'extend' | 'swap' | 'move' | 'cancel' | 'approve' | 'decline' | 'release';
  letter: string;
  /** The key by its place on the keyboard. */
  code: string;
  look?: 'primary' | 'bad';
}

const choice = (
  step: Step,
  word: StepChoice['word'],
  letter: string,
  look?: StepChoice['look'],
): StepChoice => ({
  step,
  word,
  letter,
  code: `Key${letter}`,
  ...(look && { look }),
});

const checkIn = choice('check-in', 'checkIn', 'C', 'primary');
const leave = choice('leave', 'leave', 'L', 'primary');
const approve = choice('approve', 'approve', 'A', 'primary');
const decline = choice('decline', 'decline', 'D', 'bad');
const extend = choice('extend', 'extend', 'E');
const swap = choice('swap', 'swap', 'S');
const move = choice('move', 'move', 'M');
const cancel = choice('cancel', 'cancel', 'X', 'bad');
const print = choice('print', 'release', 'P');

/** What can be done with a booking, by where it stands; the first is what one most likely came for. */
export function stepsOf(standing: Standing, mayCheckIn: boolean): StepChoice[] {
  switch (standing) {
    case 'request':
      return [approve, decline, move, print];
    case 'coming':
    case 'due':
      return [...(mayCheckIn ? [checkIn] : []), extend, swap, move, cancel, print];
    case 'late':
      return [checkIn, swap, move, cancel, print];
    case 'in':
      return [leave, extend, swap, print];
    case 'over':
    case 'gone':
    case 'missed':
      return [];
  }
}
