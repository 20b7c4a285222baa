// Sound outlives the page it was started on. Where it stood is kept for this tab only, so that the same second returns
// after a reload; it is never sent anywhere.
import { byId } from './page.js';
import { announce, word } from './speech.js';

const KEPT = 'sv-player';
const audio = new Audio();
audio.preload = 'none';

let now = null;
let seeking = false;
let element;

const part = (name) => element.querySelector(`[data-player="${name}"]`);

export function startPlayer() {
  element = byId('sv-player');
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-sv-play]');
    if (button) {
      choose(button);
    }
  });
  document.addEventListener('sv:arrived', markButtons);

  part('toggle').addEventListener('click', toggle);
  part('back').addEventListener('click', () => jump(-15));
  part('forward').addEventListener('click', () => jump(30));
  part('close').addEventListener('click', close);
  part('speed').addEventListener('change', (event) => {
    audio.playbackRate = Number(event.target.value);
    place();
  });
  const seek = part('seek');
  seek.addEventListener('input', () => {
    seeking = true;
    showTime(Number(seek.value));
  });
  seek.addEventListener('change', () => {
    seeking = false;
    goTo(Number(seek.value));
  });

  audio.addEventListener('play', show);
  audio.addEventListener('pause', show);
  audio.addEventListener('ended', () => {
    now.at = 0;
    audio.currentTime = 0;
    keep();
    show();
  });
  audio.addEventListener('loadedmetadata', () => {
    if (Number.isFinite(audio.duration)) {
      now.seconds = audio.duration;
    }
    if (now.at) {
      audio.currentTime = now.at;
    }
    audio.playbackRate = Number(part('speed').value);
    show();
  });
  audio.addEventListener('timeupdate', () => {
    if (now && !audio.seeking && audio.readyState > 0) {
      now.at = audio.currentTime;
      if (!seeking) {
        showTime(now.at);
      }
    }
  });
  audio.addEventListener('error', () => {
    if (now) {
      show();
      part('time').textContent = word('playerFailed');
      announce(word('playerFailed'));
    }
  });
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);
  mediaKeys();
  restore();
}

function choose(button) {
  const { svPlay: url, svTitle: title, svPage: page, svSeconds: seconds, svAt: at } = button.dataset;
  if (now?.url === url) {
    if (at !== undefined) {
      goTo(Number(at));
      start();
    } else {
      toggle();
    }
    return;
  }
  load({ url, title, page: page || location.pathname, seconds: Number(seconds) || 0, at: Number(at) || 0 });
  start();
}

function load(what) {
  now = what;
  audio.src = what.url;
  const link = part('title');
  link.textContent = what.title;
  link.href = what.page;
  element.hidden = false;
  document.body.classList.add('sv-body--playing');
  if ('mediaSession' in navigator) {
    navigator.mediaSession.metadata = new MediaMetadata({ title: what.title, artist: word('organisation') });
  }
  show();
}

// Refused when it is paused before it has begun, or cannot be fetched: the events pause and error tell that.
function start() {
  audio.play().catch(() => {});
}

function toggle() {
  if (audio.paused) {
    start();
  } else {
    audio.pause();
  }
}

function jump(seconds) {
  goTo((now?.at ?? 0) + seconds);
}

function goTo(second) {
  now.at = Math.min(Math.max(0, second), now.seconds || Infinity);
  if (audio.readyState > 0) {
    audio.currentTime = now.at;
  }
  showTime(now.at);
  keep();
}

function close() {
  const back = document.querySelector(`[data-sv-play="${CSS.escape(now.url)}"]`) ?? byId('main');
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
  now = null;
  sessionStorage.removeItem(KEPT);
  element.hidden = true;
  document.body.classList.remove('sv-body--playing');
  markButtons();
  back.focus();
}

function show() {
  if (!now) {
    return;
  }
  element.dataset.state = audio.paused ? 'paused' : 'playing';
  part('toggle').querySelector('span').textContent = word(audio.paused ? 'play' : 'pause');
  showTime(now.at);
  markButtons();
  keep();
  place();
}

function showTime(second) {
  const seek = part('seek');
  seek.max = String(Math.max(1, Math.round(now.seconds)));
  if (!seeking) {
    seek.value = String(Math.floor(second));
  }
  const length = clock(Math.round(now.seconds));
  seek.setAttribute('aria-valuetext', `${clock(second)} / ${length}`);
  part('time').textContent = `${clock(second)} / ${length}`;
}

function clock(seconds) {
  const whole = Math.floor(seconds || 0);
  const rest = [Math.floor(whole / 60) % 60, whole % 60];
  const hours = Math.floor(whole / 3600);
  return [...(hours ? [hours] : []), ...rest]
    .map((value, index) => (index ? String(value).padStart(2, '0') : value))
    .join(':');
}

// The button on the page says what pressing it does now.
function markButtons() {
  document.querySelectorAll('[data-sv-play]').forEach((button) => {
    if (button.dataset.svAt !== undefined) {
      return;
    }
    const label = [...button.childNodes]
      .flatMap((node) => (node.nodeType === 3 ? [node] : node.localName === 'span' ? [...node.childNodes] : []))
      .filter((node) => node.nodeType === 3 && node.data.trim())
      .pop();
    if (label) {
      button.dataset.svLabel ??= label.data;
      const playing = now?.url === button.dataset.svPlay && !audio.paused;
      label.data = playing ? word('pause') : button.dataset.svLabel;
      button.classList.toggle('sv-play--on', playing);
    }
  });
}

function keep() {
  if (now) {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...now, rate: part('speed').value }));
  }
}

function restore() {
  const kept = sessionStorage.getItem(KEPT);
  if (kept) {
    const { rate, ...what } = JSON.parse(kept);
    part('speed').value = rate;
    load(what);
  }
}

function place() {
  if ('mediaSession' in navigator && navigator.mediaSession.setPositionState && now?.seconds) {
    navigator.mediaSession.setPositionState({
      duration: now.seconds,
      playbackRate: audio.playbackRate,
      position: Math.min(now.at, now.seconds),
    });
  }
}

function mediaKeys() {
  if (!('mediaSession' in navigator)) {
    return;
  }
  const keys = {
    play: start,
    pause: () => audio.pause(),
    seekbackward: () => jump(-15),
    seekforward: () => jump(30),
    seekto: (detail) => goTo(detail.seekTime),
  };
  for (const [name, action] of Object.entries(keys)) {
    try {
      navigator.mediaSession.setActionHandler(name, action);
    } catch {
      // A browser without that key.
    }
  }
}
