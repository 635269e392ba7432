export interface Faults {
  card?: true;
  pin?: true;
}

/** What cannot be right, said before it is sent: every try that is sent counts. */
export const faultsOf = (card: string, pin: string): Faults => ({
  ...(!/^[\p{L}\d\s-]{3,40}$/u.test(card.trim()) && { card: true }),
  ...(!/^\d{4,8}$/.test(pin.trim()) && { pin: true }),
});
