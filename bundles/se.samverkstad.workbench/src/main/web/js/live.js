// Server-sent events: the menu when it changes, and a sentence. A hidden page holds no connection, because browsers allow
// six in all; when it is shown again it says which menu it has, and gets the newest if that is another.
/* global htmx */
export function startLive() {
  connect();
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
}

function connect() {
  if (document.hidden || document.getElementById('sv-live')) {
    return;
  }
  const number = document.getElementById('sv-menu')?.dataset.table ?? '0';
  const live = document.createElement('div');
  live.id = 'sv-live';
  live.hidden = true;
  live.setAttribute('hx-ext', 'sse');
  live.setAttribute('sse-connect', '/handelser?tabell=' + encodeURIComponent(number));
  live.innerHTML =
    '<div sse-swap="menu" hx-swap="none"></div>' +
    '<div sse-swap="notice" hx-target="#sv-notice" hx-swap="innerHTML show:none"></div>';
  document.body.append(live);
  htmx.process(live);
}

function disconnect() {
  const live = document.getElementById('sv-live');
  if (live) {
    htmx.swap(live, '', { swapStyle: 'delete', swapDelay: 0, settleDelay: 0 });
  }
}
