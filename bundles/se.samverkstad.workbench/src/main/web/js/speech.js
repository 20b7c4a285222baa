// Words of the page's own language, written by the server, and the polite live region.
import { byId } from './page.js';

const region = () => byId('sv-announcer');

export function word(name) {
  return region()?.dataset[name] ?? '';
}

export function announce(sentence) {
  const element = region();
  if (!element || !sentence) {
    return;
  }
  // The same sentence twice is read only when the region was empty in between.
  element.textContent = '';
  setTimeout(() => {
    element.textContent = sentence;
  }, 80);
}

// A sentence people see, and hear because its place is a status.
export function notify(sentence, colour) {
  const place = byId('sv-notice');
  const alert = document.createElement('div');
  alert.className = 'ds-alert';
  alert.dataset.color = colour;
  alert.textContent = sentence;
  place?.replaceChildren(alert);
}
