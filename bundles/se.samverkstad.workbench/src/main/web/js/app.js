// What script adds; every page works without it. htmx stands before this, and the page is whole: the script is deferred.
import { startCopy } from './copy.js';
import { startDemo } from './demo.js';
import { startDrafts } from './drafts.js';
import { startForms } from './forms.js';
import { startKeys } from './keys.js';
import { startLive } from './live.js';
import { startMenu } from './menu.js';
import { startNavigation } from './navigation.js';
import { byId } from './page.js';
import { startPlayer } from './player.js';
import { startPrefill } from './prefill.js';
import { startQuick } from './quick.js';

function start() {
  startForms();
  startCopy();
  startDemo();
  if (byId('sv-player')) {
    startNavigation();
    startMenu();
    startPlayer();
    startDrafts();
    startLive();
    startPrefill();
    startQuick();
    startKeys();
  } else {
    // Nobody is signed in here: what the last person listened to is not for the next one.
    sessionStorage.clear();
  }
}

start();
