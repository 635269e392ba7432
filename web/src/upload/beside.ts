/**
 * Makes the page's links open in a new tab, so that what goes on in this one is not ended by a slip of the hand, until the
 * answer is called. `describedBy` names the element that says so. A page of ours may know what opened it: without that it
 * would not have the session, and ask to sign in again.
 */
export function openLinksBeside(describedBy: string): () => void {
  const marked = new Set<HTMLAnchorElement>();
  const mark = () => {
    for (const link of document.links) {
      if (!(link instanceof HTMLAnchorElement) || link.target || !leadsAway(link)) continue;
      link.target = '_blank';
      link.rel = link.origin === location.origin ? 'opener' : 'noopener';
      link.setAttribute('aria-describedby', describedBy);
      marked.add(link);
    }
  };
  const watch = new MutationObserver(mark);
  watch.observe(document.body, { childList: true, subtree: true });
  mark();
  return () => {
    watch.disconnect();
    for (const link of marked)
      for (const name of ['target', 'rel', 'aria-describedby']) link.removeAttribute(name);
  };
}

function leadsAway(link: HTMLAnchorElement): boolean {
  const { origin, pathname, search } = location;
  const isHere = link.origin === origin && link.pathname === pathname && link.search === search;
  return /^https?:$/.test(link.protocol) && !link.hasAttribute('download') && !(isHere && link.hash);
}
