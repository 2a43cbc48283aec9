/** What is said of figures written into a tag as JSON, by language of the widget that takes them. */

export const givenZhCN = {
  /** What the list should be. */
  items: '完整的 JSON 列表，例如 [{"label":"2020年","value":"63"}]',
  /** One field of one item, in a sentence about a mistake. */
  field: (place: number, name: string) => `items 第 ${place} 项的 ${name}`,
  quoted: '带引号的文字，例如 "63"（不带引号会丢掉末位的零）',
};
