import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { hasJumpedBack } from '../../lib/clock.ts';
import { lastView, lastViewer, openHistory, readJournals } from '../../lib/history.ts';
import { sendMessage } from '../../lib/messages.ts';
import { overview, overviewSpan } from '../../lib/overview.ts';
import { loadSettings } from '../../lib/settings-store.ts';

const root = document.querySelector('#popup')!;

/** Reads the history and draws; reading is all the popup does with it, changes go through the background. */
async function draw(): Promise<void> {
  const now = Date.now();
  const settings = await loadSettings();
  const db = await openHistory();
  try {
    const viewer = await lastViewer(db);
    const { from, openFrom } = overviewSpan(now, settings.zone);
    const journals = viewer === null ? [] : await readJournals(db, viewer, from, openFrom);
    render(
      <Popup
        overview={overview(journals, settings, now)}
        mutes={settings.mutes}
        isFirst={viewer === null}
        isClockBehind={hasJumpedBack(await lastView(db), now)}
        now={now}
        zone={settings.zone}
        onUnmute={(mute) => void sendMessage('unmute', mute).then(draw)}
        onTrustClock={() => void sendMessage('trustClock', Date.now()).then(draw)}
      />,
      root,
    );
  } finally {
    db.close();
  }
}

void draw();
