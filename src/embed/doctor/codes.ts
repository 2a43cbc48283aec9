/**
 * Everything the doctor can find. A code is a name for a telephone call, and never changes its meaning.
 * docs/doctor.md prints this table, and each row has at least one broken page in test/embed/broken/.
 */
export interface Finding {
  /** What it means, in a webmaster's words. */
  readonly meaning: string;
  /** What to do. */
  readonly mend: string;
  /** What readers of the page see until it is done. */
  readonly meanwhile: string;
}

const finding = (meaning: string, mend: string, meanwhile: string): Finding => ({
  meaning,
  mend,
  meanwhile,
});

const WORDS = '标签里的文字；标签里没有写文字的，是空白';
const PROBLEM = '标签里的文字，下面一行说明毛病';
const NOTHING = '这里是空白';
const DRAWN = '图表正常';

export const CODES = {
  'old-kernel': finding(
    '浏览器内核太旧，不支持自定义标签',
    '双核浏览器改用极速模式，并加 renderer 声明',
    WORDS,
  ),
  'no-script': finding('页面里没有引用 xx-widgets.js', '补上脚本一行', WORDS),
  'script-type': finding('脚本的 type 或 nomodule 使浏览器不运行它', '去掉 type 和 nomodule', WORDS),
  'script-blocked': finding(
    '网站的安全策略（CSP）不准载入脚本',
    '脚本放在本站，或在策略里加上它的来源',
    WORDS,
  ),
  'script-insecure': finding('https 网页引用了 http 脚本', '改为本站相对地址或 https', WORDS),
  'script-unreachable': finding('脚本的服务器没有应答', '核对地址，或把脚本放在本站', WORDS),
  'script-missing': finding('服务器上没有这个脚本（404 等）', '核对地址，把文件传上去', WORDS),
  'script-html': finding('脚本地址答复的是网页（登录页、出错页）', '核对地址，去掉登录要求', WORDS),
  'script-mime': finding(
    '服务器把脚本标成别的类型，又不准浏览器猜（nosniff）',
    '服务器把 .js 标为 text/javascript',
    WORDS,
  ),
  'script-integrity': finding('脚本与 integrity 校验值不符', '用发布包 integrity.json 里同一版本的值', WORDS),
  'script-cors': finding(
    '别的网站上的脚本，没有按跨站的规矩读取',
    '脚本放在本站；或补上 crossorigin，并由对方允许',
    WORDS,
  ),
  'script-failed': finding('脚本取到了而没有运行，多半是文件不完整', '重新上传脚本', WORDS),
  'two-versions': finding('同一页载入了两个版本', '只留一个', '由先到的版本画出的图表'),
  'script-twice': finding('同一个脚本载入了两次', '删去多余的一行', DRAWN),
  'tag-undefined': finding('页面只载入了别的组件的脚本', '补上这个组件的脚本', WORDS),

  'tag-eaten': finding('编辑器把标签删掉了', '改用链接，编辑器不会删', '没有图表'),
  escaped: finding('编辑器把标签转成了文字', '在“源代码”方式下粘贴，或改用链接', '一串代码'),
  'in-comment': finding('标签写在注释里', '移到注释外面', NOTHING),
  'in-dead-place': finding(
    '标签写在 template、noscript、textarea、script 等不显示的地方',
    '移到正文',
    '没有图表',
  ),
  'attributes-eaten': finding('编辑器留下了标签，删掉了属性', '改用链接', PROBLEM),
  'unknown-tag': finding('标签名写错了', '改成最接近的标签', WORDS),
  'not-closed': finding(
    '标签没有收尾，把后面的内容包了进去',
    '写全 </xx-…>，不能写成 <… />',
    '后面的内容不见了',
  ),
  quotes: finding('属性用了中文引号', '改为英文引号', PROBLEM),
  'wide-characters': finding('编号里有全角字符', '改为半角，几个编号之间用空格', PROBLEM),
  'wrong-id': finding('报告里没有这个编号', '改成最接近的编号', PROBLEM),
  'wrong-attribute': finding('属性的值不对', '照提示改', PROBLEM),
  'nothing-to-show': finding(
    '报告或 items 里没有可显示的内容',
    '补上内容，或去掉标签',
    '“报告里没有可显示的内容”',
  ),
  hidden: finding('组件或它所在的栏被样式设为 display: none', '去掉这条样式', NOTHING),
  invisible: finding('组件被样式设为看不见（visibility 或 opacity）', '去掉这条样式', NOTHING),
  display: finding('组件被样式改成了行内', '恢复为块级', '图表挤在一行里'),
  narrow: finding('组件所在的栏太窄', '至少留 160 像素', '文字一两个字一行'),

  'no-report': finding('页面里没有 <xx-report>', '补上报告一行', PROBLEM),
  'no-src': finding('<xx-report> 没有写 src', '写上报告的地址', PROBLEM),
  'inline-missing': finding('报告写成 #编号，而页面里没有这一段', '核对 id', PROBLEM),
  'inline-broken': finding('写在页面里的报告不是完整的 JSON', '重新粘贴整个文件', PROBLEM),
  'report-blocked': finding(
    '网站的安全策略（CSP）不准读取报告',
    '报告放在本站，或在 connect-src 里加上它的来源',
    PROBLEM,
  ),
  'report-insecure': finding('https 网页引用了 http 报告', '改为本站相对地址或 https', PROBLEM),
  'report-cors': finding('报告在别的网站，对方没有允许本站读取', '报告放在本站；或由对方允许', PROBLEM),
  'report-unreachable': finding('报告的服务器没有应答', '核对地址，或把报告放在本站', PROBLEM),
  'report-missing': finding('服务器上没有这份报告（404 等），或不准读', '核对地址，把文件传上去', PROBLEM),
  'report-html': finding('报告地址答复的是网页（登录页、出错页）', '核对地址，去掉登录要求', PROBLEM),
  'report-empty': finding('报告文件是空的', '重新上传', PROBLEM),
  'report-broken': finding('报告不是完整的 JSON', '重新上传整个文件', PROBLEM),
  'report-slow': finding('报告迟迟取不到', '检查服务器；开启压缩', '“正在读取报告”和标签里的文字'),
  'report-charset': finding('服务器给报告标错了编码', '标为 utf-8，或不标编码', '图表里是乱码'),
  'report-invalid': finding('这个文件不是一份报告，或开头几项不对', '照提示改报告文件', PROBLEM),
  'report-row': finding('报告里有一行不合规范', '照提示改这一行', '其他图表正常；用到这一行的不显示'),
  'file-protocol': finding('网页是从磁盘直接打开的', '放到网站上再看', PROBLEM),

  charset: finding('网页声明的编码与文件实际的编码不一致', '改声明，或把文件另存为声明的编码', '整页乱码'),
  'text-lost': finding('文字在转码时已经丢失（锟斤拷）', '从原稿重新粘贴', '“锟斤拷”'),
  quirks: finding('网页没有 <!doctype html>，按怪异模式排版', '加在文件的第一行', '字的大小和间距可能不对'),
  'ie-mode': finding('网页要求用旧的 IE 方式打开', '改为 IE=edge', '双核浏览器里只有标签里的文字'),
  'no-renderer': finding(
    '没有 renderer 声明，双核浏览器可能用旧内核打开',
    '加上声明',
    '双核浏览器里可能只有标签里的文字',
  ),
  'no-viewport': finding('没有 viewport 声明', '加上声明', '手机上整页缩得很小'),
  'no-stylesheet': finding('没有引用 xx-widgets.css', '补上样式一行', '图表出现时页面跳动一下'),
  'stylesheet-missing': finding(
    '引用了 xx-widgets.css 而没有取到',
    '核对地址，把文件传上去',
    '图表出现时页面跳动一下',
  ),
} as const;

export type Code = keyof typeof CODES;

/** One thing that is wrong on this page, and how to mend it. */
export interface Diagnosis {
  readonly code: Code;
  /** Names the culprit: the tag, the address, the row. */
  readonly message: string;
  /** What to paste instead, as source text. */
  readonly paste?: string;
}

/** The three lines every page has, with addresses as an example. */
export const SCRIPT_LINE = '<script src="xx-widgets.js" defer></script>';
export const STYLE_LINE = '<link rel="stylesheet" href="xx-widgets.css">';
export const REPORT_LINE = '<xx-report src="reports/xianxia-2021.json"></xx-report>';
