/** A browser that wants a press before it plays leaves the player ready for one; a source replaced meanwhile is no news. */
export function unlessItMustBePressed(fault: unknown) {
  if (!(fault instanceof DOMException)) throw fault;
}
