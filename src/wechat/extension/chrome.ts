/** The little of the extension interface that is used, by Chrome's own description (Manifest V3). */

export interface Tab {
  readonly id: number;
}

export interface Chrome {
  readonly tabs: {
    query(which: {
      readonly url?: string;
      readonly active?: boolean;
      readonly currentWindow?: boolean;
    }): Promise<Tab[]>;
  };
  readonly scripting: {
    executeScript<Args extends unknown[]>(what: {
      readonly target: { readonly tabId: number };
      readonly world: 'MAIN';
      readonly func: (...args: Args) => unknown;
      readonly args: Args;
    }): Promise<{ readonly result?: unknown }[]>;
  };
  readonly action: { readonly onClicked: { addListener(listener: () => void): void } };
  readonly runtime: { getURL(path: string): string };
  readonly windows: {
    create(what: {
      readonly url: string;
      readonly type: 'popup';
      readonly width: number;
      readonly height: number;
    }): unknown;
  };
  /** Chrome and Edge from 114 on; other browsers of the family may be without. */
  readonly sidePanel?: {
    setPanelBehavior(behaviour: { readonly openPanelOnActionClick: boolean }): Promise<void>;
  };
}

export const chromeOf = (): Chrome => (globalThis as unknown as { chrome: Chrome }).chrome;
