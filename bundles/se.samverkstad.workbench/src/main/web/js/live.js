// Server-sent events: the menu when it changes, the number of unread notices, and a sentence. A hidden page holds no connection, because browsers allow
// six in all; when it is shown again it says which menu it has, and gets the newest if that is another.
/* global htmx */
import { byId } from './page.js';
import { refreshParts } from './parts.js';

export function startLive() {
  connect();
  document.body.addEventListener('htmx:sseMessage', (event) => event.detail.type === 'menu' && refreshParts());
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
}

function connect() {
  if (document.hidden || byId('sv-live')) {
    return;
  }
  const number = byId('sv-menu')?.dataset.table ?? '0';
  const unread = byId('sv-notices')?.dataset.unread ?? '';
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div id="sv-live" hidden hx-ext="sse" hx-swap="none" sse-connect="/handelser?tabell=${number}&aviseringar=${unread}">` +
      '<div sse-swap="menu"></div><div sse-swap="count"></div>' +
      '<div sse-swap="notice" hx-target="#sv-notice" hx-swap="innerHTML show:none"></div></div>',
  );
  htmx.process(document.body.lastElementChild);
}

function disconnect() {
  const live = byId('sv-live');
  if (live) {
    htmx.swap(live, '', { swapStyle: 'delete', swapDelay: 0, settleDelay: 0 });
  }
}
