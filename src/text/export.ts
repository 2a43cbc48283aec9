/** What is said where a figure leaves the page as a picture, a table, a text or a voice, by language. */
import { ownWords } from './own-words.ts';

const zhCN = {
  /** 来源：…街道办事处《…》，2022年2月1日发布 */
  imprint: (publisher: string, title: string, date: string) => `来源：${publisher}《${title}》，${date}发布`,
  read: '朗读',
  stop: '停止朗读',
  png: '下载图片 PNG',
  svg: '下载 SVG',
  csv: '下载 CSV',
  copy: '复制文字',
  /** The name of the row of buttons, for people who listen. */
  menu: '朗读与下载',
  copied: '已复制',
  saved: (file: string) => `已交给浏览器下载：${file}`,
  noPicture: '这个浏览器没能生成图片，请改用“下载 SVG”，或截屏保存',
  smaller: '内容较长，图片已按较小的尺寸生成；要清晰的请用“下载 SVG”',
  noCopy: '这个浏览器不允许网页写入剪贴板，请选中下面的文字手工复制',
  noVoice: '这台设备没能朗读，请检查系统是否装有中文语音',
  /** Heads of the CSV file, in its order. */
  csvHeads: ['编号', '名称', '数值（原文）', '数值', '单位', '时期', '目标（原文）', '目标', '出处'],
  join: '；',
  fileName: (label: string) => label || '仙霞数说',
};

export type ExportWords = typeof zhCN;
export const exportWords = ownWords('export', zhCN as ExportWords);
