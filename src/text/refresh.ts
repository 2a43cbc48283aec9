/** What keeping a report fresh says: to the editor about `refresh`, to those who listen about what is new. */
export interface RefreshWords {
  readonly language: string;
  /** `refresh` holds something else than a number of seconds; `taken`: those it is taken as, or null. */
  readonly interval: (least: number, most: number, found: string, taken: number | null) => string;
  /** The sentences that are new, and how many more there are. */
  readonly updated: (sentences: readonly string[], more: number) => string;
}

export const refreshZhCN: RefreshWords = {
  language: 'zh-CN',
  interval: (least, most, found, taken) =>
    `xx-report：refresh 应为 ${least} 至 ${most} 的整数（秒），例如 refresh="300"，现为 "${found}"，${
      taken === null ? '不自动更新' : `按 ${taken} 秒更新`
    }`,
  updated: (sentences, more) =>
    `数据已更新：${sentences.join('；')}${more ? `；另有 ${more} 项也已更新` : ''}`,
};

export const refreshEn: RefreshWords = {
  language: 'en',
  interval: (least, most, found, taken) =>
    `xx-report: refresh should be whole seconds from ${least} to ${most}, e.g. refresh="300"; found "${found}", ${
      taken === null ? 'so nothing is updated by itself' : `taken as ${taken}`
    }`,
  updated: (sentences, more) => `Updated: ${sentences.join('; ')}${more ? `; and ${more} more` : ''}`,
};
