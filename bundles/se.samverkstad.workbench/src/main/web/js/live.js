// Server-sent events: the menu when it changes, the number of unread notices, and a sentence. A hidden page holds no connection, because browsers allow
// six in all; when it is shown again it says which menu it has, and gets the newest if that is another.
/* global htmx */
export function startLive() {
  connect();
  document.body.addEventListener('htmx:sseMessage', (event) => event.detail.type === 'menu' && refreshStart());
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
  const unread = document.getElementById('sv-notices')?.dataset.unread ?? '';
  live.setAttribute('sse-connect', `/handelser?tabell=${encodeURIComponent(number)}&aviseringar=${unread}`);
  live.innerHTML =
    '<div sse-swap="menu" hx-swap="none"></div>' +
    '<div sse-swap="count" hx-swap="none"></div>' +
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

/* The parts of Start come and go with their modules; whoever stands in one stays there. */
async function refreshStart() {
  const grid = document.getElementById('sv-start');
  if (!grid) {
    return;
  }
  const active = document.activeElement;
  const part = grid.contains(active) ? active.closest('section')?.getAttribute('aria-labelledby') : null;
  const address = active?.getAttribute('href');
  await htmx.ajax('GET', '/', { target: grid, select: '#sv-start', swap: 'outerHTML show:none' });
  if (part) {
    const section = document.querySelector(`#sv-start section[aria-labelledby="${CSS.escape(part)}"]`);
    const same = address && section?.querySelector(`a[href="${CSS.escape(address)}"]`);
    const place = same || section?.querySelector('h2') || document.querySelector('#main h1');
    if (place !== same) {
      place.setAttribute('tabindex', '-1');
    }
    place.focus({ preventScroll: true });
  }
}
