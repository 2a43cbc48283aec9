/** Opens the panel when the extension's button is pressed: at the side, or in a window where there is no side. */
import { chromeOf } from './chrome.ts';

const { action, runtime, sidePanel, windows } = chromeOf();

if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
else
  action.onClicked.addListener(() => {
    windows.create({ url: runtime.getURL('panel.html'), type: 'popup', width: 460, height: 900 });
  });
