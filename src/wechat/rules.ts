/**
 * What a WeChat article keeps, and what it does not: rules as data, each with its evidence.
 * T: Tencent's own published rules and checker (wechatjs/verify-article-structure-spec), its plug-in
 * documentation and its published samples. M: several independent editors, or one measured read-back.
 * L: a single report. Nothing has been tried in a logged-in account.
 */
export type Evidence = 'T' | 'M' | 'L';

export interface Rule {
  readonly evidence: Evidence;
  /** Where the rule comes from. */
  readonly source: string;
  /** What happens, in Chinese, as a finding says it. */
  readonly what: string;
  /** What to do instead. */
  readonly mend: string;
}

const SPEC = '腾讯公开的图文结构规则与检测工具（verify-article-structure-spec）';
const PLUGIN = '腾讯服务平台文档“插件规范”';
const DARK = '腾讯公开的深色模式算法（mp-darkmode）';
const EDITORS = '多款第三方编辑器的共同做法或一次回读';
const DRAFTS = '公众号草稿接口文档';
const OURS = '本项目的写法要求';

const rule = (evidence: Evidence, source: string, what: string, mend: string): Rule => ({
  evidence,
  source,
  what,
  mend,
});

export const RULES = {
  'tag-lost': rule('T', SPEC, '编辑器会连同内容删除这个标签', '改用 section、p、table 或内联 SVG'),
  'tag-unwrapped': rule('T', SPEC, '编辑器会拆掉这个标签，只留内容', '改用 section'),
  'tag-list': rule('M', EDITORS, '列表项遇到加粗文字会断行', '改用 section 或 table 的行'),
  'tag-pre': rule('T', SPEC, '正文用 pre 会被结构检测指出', '改用 p，换行用 br'),
  'tag-other': rule(
    'M',
    EDITORS,
    '不在可保留的标签之内',
    '改用 section、p、span、strong、em、br、table、h2、h3、img',
  ),
  'link-outside': rule('T', PLUGIN, '指向公众号文章以外的链接会失效', '去掉链接，写明出处文字'),
  'svg-reference': rule(
    'T',
    SPEC,
    '依赖编号引用的 SVG 元素会失效，因为编号会被删除',
    '直接写图形，不用 defs、use、渐变、遮罩、滤镜',
  ),
  'svg-other': rule(
    'M',
    EDITORS,
    '不在可保留的 SVG 元素之内',
    '改用 g、rect、path、circle、ellipse、line、polyline、polygon、text、tspan',
  ),
  'reference-lost': rule('T', SPEC, '指向编号的引用会悬空，因为编号会被删除', '直接写颜色或图形'),
  'begin-by-id': rule(
    'T',
    SPEC,
    '由另一个元素触发的动画不会开始，因为编号会被删除',
    'begin 只写时间或 click',
  ),
  'attribute-lost': rule('T', SPEC, '编辑器会删除这个属性', '去掉；样式写进 style'),
  'attribute-handler': rule('T', SPEC, '编辑器会删除事件属性', '去掉'),
  'attribute-other': rule('M', EDITORS, '不在可保留的属性之内', '去掉'),
  'no-dark': rule('T', SPEC, 'data-no-dark 会被结构检测指出', '去掉，选用转换后仍清楚的颜色'),
  'svg-attribute': rule('M', EDITORS, '不在可保留的 SVG 属性之内', '去掉，或改用 fill、stroke、opacity 等'),
  'css-lost': rule('T', SPEC, '这条样式会被删除或失效', '去掉；颜色直接写值，不用变量、定位与 CSS 动画'),
  'css-font': rule('T', SPEC, '自定字体会被结构检测指出', '去掉 font-family'),
  'css-align': rule(
    'T',
    SPEC,
    'text-align 的 start、end 会被结构检测指出',
    '改用 left、right、center 或 justify',
  ),
  'css-important': rule('T', SPEC, '!important 会被结构检测指出', '去掉 !important'),
  'css-uncertain': rule(
    'L',
    EDITORS,
    '能否保留没有把握，未经实测不使用',
    '改用 table、inline-block、百分比宽度',
  ),
  'css-other': rule('M', EDITORS, '不在可保留的样式之内', '去掉'),
  'css-value': rule('M', EDITORS, '这个取值不在可保留的取值之内', '长度用 px、%、em'),
  'css-colour': rule(
    'M',
    EDITORS,
    '颜色应写十六进制，或用 rgb、rgba 写法',
    '改写颜色；SVG 内还可用 currentColor',
  ),
  'height-zero': rule('T', SPEC, '有文字而高度为 0 会被结构检测指出', '去掉 height'),
  'line-height': rule('T', SPEC, '行高小于字号的 0.95 倍会被结构检测指出', '行高写 1.4 以上'),
  'width-fixed': rule(
    'T',
    SPEC,
    '固定像素宽度会被结构检测指出，在手机上可能溢出',
    '宽度用百分比，或 max-width',
  ),
  'text-on-gradient': rule('T', SPEC, '渐变底上的文字会被结构检测指出', '改用纯色底'),
  'opacity-zero': rule('T', SPEC, '完全透明的内容或图片会被结构检测指出', 'opacity 大于 0'),
  'image-outside': rule('T', PLUGIN, '不在微信的图片会丢失', '先上传到素材库，再用微信给的地址'),
  'image-data': rule('T', DRAFTS, '经接口插入时，写在正文里的图片数据会丢失', '先上传到素材库'),
  'image-facts': rule('M', EDITORS, '图片缺少 alt、data-w 或 data-ratio', '写明文字说明、宽度与高宽比'),
  'nested-deep': rule('T', SPEC, '十层以上相同的单层嵌套会被结构检测指出', '去掉多余的层'),
  'children-empty': rule('T', SPEC, '二十个以上子元素中多数为空会被结构检测指出', '去掉空元素'),
  'space-between': rule('M', EDITORS, '标签之间的空白会变成空行', '标签之间不留空格与换行'),
  'element-empty': rule('M', EDITORS, '空元素会被删除', '写入 &nbsp;、br 或内容'),
  'outer-bare': rule('M', EDITORS, '最外层的内边距与背景在粘贴时丢失', '写到里面一层'),
  'text-bare': rule(
    'M',
    EDITORS,
    '文字块缺少颜色、字号或行高，会随编辑器默认值改变',
    '在文字块上写 color、font-size、line-height',
  ),
  'svg-size': rule(
    'M',
    EDITORS,
    'SVG 应有 viewBox、width:100% 与 max-width，并消除基线空隙',
    '写 viewBox 和 style，不写像素宽度',
  ),
  'svg-ground': rule(
    'M',
    DARK,
    '深色模式不转换 SVG，没有底色的图会看不清',
    '先画一块不透明的底，或用 currentColor',
  ),
  'svg-words': rule(
    'T',
    PLUGIN,
    '读屏把 SVG 一律读作“插图”，图旁没有文字',
    '把数字、名称、单位写成图旁的文字',
  ),
  'smil-attribute': rule(
    'M',
    EDITORS,
    '这个动画属性能否保留没有把握',
    '改用 opacity、x、y、width、height、translate 等',
  ),
  'smil-end': rule(
    'T',
    OURS,
    '动画结束时的样子与静态属性不同，动画被去掉后图就不对',
    '让 to 等于静态属性，begin 与 dur 写明',
  ),
  'smil-once': rule('T', OURS, '动画应只放一次，不超过 2 秒', '去掉 repeatCount，缩短 dur'),
  'touch-alone': rule('T', SPEC, '只有 touchstart 而没有 click 会被结构检测指出', '写成 touchstart; click'),
  'contrast-light': rule('M', OURS, '文字与底色的对比不足 4.5:1', '加深文字或减淡底色'),
  'contrast-dark': rule(
    'M',
    DARK,
    '转为深色后文字与底色的对比不足 4.5:1',
    '换一种颜色：接近白的底，较深或较浅的文字',
  ),
  'piece-size': rule('M', OURS, '一个片段超过 6000 字符', '分成几个片段'),
  'article-size': rule('T', DRAFTS, '全文达到 20000 字符，草稿接口不收', '减少组件，或改用 PNG'),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;

/** What the strict list keeps. */
export const KEEPS = {
  tags: 'section p span strong em br table tbody tr td th h2 h3 img'.split(' '),
  attributes:
    'style width height align valign colspan rowspan src alt data-w data-ratio data-type data-ignore-width'.split(
      ' ',
    ),
  css: 'color background-color font-size font-weight font-style line-height letter-spacing text-align text-indent text-decoration white-space word-break overflow-wrap vertical-align display width max-width min-width height min-height border-radius box-sizing box-shadow opacity overflow overflow-x border-collapse border-spacing table-layout'.split(
    ' ',
  ),
  cssFamilies: /^(margin|padding|border)(-(top|right|bottom|left))?(-(width|style|color))?$/,
  svg: 'svg g rect path animate animateTransform set circle ellipse line polyline polygon text tspan'.split(
    ' ',
  ),
  svgAttributes:
    'xmlns viewBox width height x y fill stroke stroke-width opacity transform d style cx cy r rx ry points x1 y1 x2 y2 stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset preserveAspectRatio text-anchor font-size font-weight dx dy'.split(
      ' ',
    ),
  smilAttributes: 'attributeName type from to values keyTimes begin dur fill calcMode'.split(' '),
  animated: 'opacity x y width height cx cy d points stroke-width stroke-dashoffset fill'.split(' '),
  transforms: 'translate scale rotate skewX skewY'.split(' '),
} as const;

/** What is removed with all that is in it; what only loses its tags; what needs an id that is removed. */
export const LOSES = {
  tags: 'script style link form input button select option textarea label fieldset canvas video audio iframe object embed noscript template slot title meta base'.split(
    ' ',
  ),
  unwrapped: 'header footer article main nav aside'.split(' '),
  lists: 'ul ol li dl dt dd'.split(' '),
  svg: 'use defs symbol linearGradient radialGradient pattern clipPath mask filter marker textPath'.split(
    ' ',
  ),
  attributes: 'id class slot part srcset contenteditable'.split(' '),
  css: /^(position|top|right|bottom|left|z-index|animation|transition|filter|backdrop-filter|content|--.*)(-|$)|^--|^@/,
  uncertain:
    /^(flex|grid|float|clear|transform|gap|row-gap|column-gap|order|align-|justify-|columns|column-)/,
} as const;
