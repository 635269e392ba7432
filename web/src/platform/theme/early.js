// Runs before the first paint, as a plain script of its own: the page must not flash white in a dark room.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const apply = () => {
    const theme = chosen();
    const shown = theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = shown;
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('themechosen', apply);
})();
