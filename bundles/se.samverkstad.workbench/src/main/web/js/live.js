// Server-sent events: the menu when it changes, the number of unread notices, and a sentence. A hidden page holds no connection, because browsers allow
// six in all; when it is shown again it says which menu it has, and gets the newest if that is another.
/* global htmx */
export function startLive() {
  connect();
  document.body.addEventListener('htmx:sseMessage', (event) => event.detail.type === 'menu' && refresh());
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

/* What modules have on Start and under Att göra comes and goes with them; whoever stands in it stays there. */
async function refresh() {
  const place = document.querySelector('#sv-start, #sv-todo');
  if (!place) {
    return;
  }
  const select = `#${place.id}`;
  const active = document.activeElement;
  const inside = place.contains(active);
  const part = inside && active.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
  const address = inside && active.getAttribute('href');
  await htmx.ajax('GET', location.pathname, { target: place, select, swap: 'outerHTML show:none' });
  if (inside) {
    const whole = part ? document.querySelector(`${select} section[aria-labelledby="${CSS.escape(part)}"]`) : document.querySelector(select);
    const same = address && whole?.querySelector(`a[href="${CSS.escape(address)}"]`);
    const next = same || (part && whole?.querySelector('h2')) || document.querySelector('#main h1');
    if (next !== same) {
      next.setAttribute('tabindex', '-1');
    }
    next.focus({ preventScroll: true });
  }
}
