/*
 * Runs before anything is painted, as a file of its own since the content policy forbids scripts in the page: sets the
 * colours that the reader chose (or the system's) and the language of the address, so that neither changes before the
 * reader's eyes. The key is the one in `client/app/colour-scheme.ts`.
 */
(function () {
  var root = document.documentElement;
  var chosen = null;
  try {
    chosen = localStorage.getItem('ledtid-colour-scheme');
  } catch {
    // Storage may be forbidden; then the system decides.
  }
  var system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.setAttribute('data-mantine-color-scheme', chosen === 'light' || chosen === 'dark' ? chosen : system);
  if (/^\/en(\/|$)/.test(location.pathname)) root.lang = 'en';
})();
