// Boosted links and forms replace #main alone: player, events and drafts live on. The server answers whole pages.
import { byId } from './page.js';
import { announce, notify, word } from './speech.js';

const FILE = /\.[a-z0-9]{2,5}$/i;

export function startNavigation() {
  const body = document.body;

  body.addEventListener('htmx:configRequest', (event) => {
    const { elt, path, verb } = event.detail;
    const link = elt.closest?.('a');
    if (link && verb === 'get' && (link.hasAttribute('download') || FILE.test(path.split(/[?#]/)[0]))) {
      event.preventDefault();
      location.assign(path);
    }
  });

  body.addEventListener('htmx:beforeSwap', (event) => {
    const detail = event.detail;
    const xhr = detail.xhr;
    if (!detail.boosted) {
      // What renews itself outlives a server that starts again, and first knows no page.
      if (xhr.status > 403 && /^every/.test(detail.requestConfig.elt.getAttribute('hx-trigger'))) {
        detail.shouldSwap = false;
      }
      return;
    }
    const html = (xhr.getResponseHeader('Content-Type') ?? '').startsWith('text/html');
    const here = ['id="sv-player"', `<html lang="${document.documentElement.lang}"`];
    if (!html || !here.every((each) => xhr.responseText.includes(each))) {
      detail.shouldSwap = false;
      if (xhr.status === 503) {
        // It is starting. What is written stays on the page.
        offline();
        return;
      }
      // A file, a page without the frame such as sign-in, or in the other language: the browser goes there itself.
      location.assign(xhr.responseURL || detail.pathInfo.responsePath || detail.pathInfo.requestPath);
      return;
    }
    detail.target = byId('main');
    detail.selectOverride = '#main';
    detail.swapOverride = 'outerHTML show:none';
  });

  // A form that came back with errors keeps the address people can reload.
  body.addEventListener('htmx:beforeHistoryUpdate', (event) => {
    const { requestConfig, history, xhr } = event.detail;
    if (requestConfig.verb === 'post' && xhr.status >= 400) {
      history.type = 'replace';
      history.path = location.pathname + location.search;
    }
  });

  body.addEventListener('htmx:afterSettle', ({ target, detail }) => {
    if (detail.boosted) {
      if (target.id === 'main') {
        arrive();
      }
      return;
    }
    // A part that replaces itself, or is replaced in a place that stays, says what came of it.
    const part = target.dataset.announce ? target : target.firstElementChild;
    const sentence = part?.dataset.announce;
    if (sentence) {
      announce(sentence);
      const heading = part.querySelector('h1');
      if (heading) {
        document.title = `${heading.textContent} – Samverkstad`;
      }
    }
  });
  body.addEventListener('htmx:historyRestore', () => {
    byId('sv-notice')?.replaceChildren();
    arrive();
  });
  // Back to a page that cannot be put into this frame: the browser shows it itself.
  body.addEventListener('htmx:historyCacheMissLoad', (event) => {
    if (!event.detail.response.includes('id="sv-player"')) {
      location.reload();
    }
  });
  body.addEventListener('htmx:historyCacheMissLoadError', () => location.reload());
  body.addEventListener('htmx:sendError', offline);
}

function offline() {
  notify(word('offline'), 'warning');
}

function arrive() {
  document.dispatchEvent(new CustomEvent('sv:arrived'));
  const anchor = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
  if (anchor) {
    anchor.scrollIntoView();
    return;
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  const main = byId('main');
  // One selector for both would find the heading, which stands before what is wrong.
  const first = main.querySelector('.sv-error-summary, .ds-error-summary') ?? main.querySelector('h1') ?? main;
  if (!first.hasAttribute('tabindex')) {
    first.setAttribute('tabindex', '-1');
  }
  first.focus({ preventScroll: true });
  announce(document.title);
}
