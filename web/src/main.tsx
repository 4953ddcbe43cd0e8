import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadDistricts } from './state/actions/load-districts.ts';
import { loadSettings } from './state/actions/load-settings.ts';
import { prepareMeeting } from './state/actions/prepare-meeting.ts';
import { restore } from './state/actions/restore.ts';
import { followUrl } from './state/follow-url.ts';
import { whenDrawn } from './state/when-drawn.ts';
import './styles/page.css';

restore();
followUrl();
void loadSettings();
void loadDistricts();
whenDrawn(async () => (await import('./shortcuts/follow-shortcuts.ts')).followShortcuts());
whenDrawn(async () => (await import('./evidence/follow-evidence.ts')).followEvidence());
whenDrawn(prepareMeeting);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
