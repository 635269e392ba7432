// The bare address has no language: take the one chosen before, else the first of the browser's that the site has.
(() => {
  const known = /^(kk|ru|en)\b/;
  let chosen;
  try {
    chosen = localStorage.getItem('language')?.match(/kk|ru|en/)?.[0];
  } catch {
    // Storage is off: the browser's languages decide.
  }
  const wanted = chosen ?? navigator.languages.find((tag) => known.test(tag))?.slice(0, 2);
  location.replace(`/${wanted ?? document.documentElement.lang}/${location.search}`);
})();
