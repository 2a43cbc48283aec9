// `xx-report check`: the figures against each other. What arithmetic can see is seen, what is right is left alone.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runnerImport } from 'vite';
import { root } from '../../src/build/setup.mjs';
import { fileWith, freshReport, REPORT, xxReport } from '../cli/xx-report.mjs';

// Once per mutation a process would take minutes; the command itself is asked at the end.
const { module } = await runnerImport(join(root, 'src/report/coherence.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const { checkCoherence } = module;

const report = freshReport();
const copy = () => structuredClone(report);
const row = (data, id) =>
  ['indicators', 'milestones', 'initiatives'].flatMap((list) => data[list]).find((each) => each.id === id);

/** What a finding says, without the formula, which repeats right figures too. */
const sign = ({ kind, ids, field, expected, printed }) =>
  [kind, ids[0], field, expected, printed].join(' · ');
const signs = (data) => checkCoherence(data).map(sign).sort();
const known = signs(report);
const differs = (data) => JSON.stringify(signs(data)) !== JSON.stringify(known);

/** Sets the field, asks whether the check sees it, and puts the old value back. */
function seenWith(data, owner, changes) {
  const before = { ...owner };
  Object.assign(owner, changes);
  const seen = differs(data);
  for (const key of Object.keys(changes)) delete owner[key];
  Object.assign(owner, before);
  return seen;
}

/** Each printed figure: `id field` and the quantity. */
function* figures(data) {
  for (const { id, value, targets = [], observations = [], completion, change } of data.indicators) {
    yield [`${id} value`, value];
    for (const [index, target] of targets.entries()) yield [`${id} targets.${index}`, target.value];
    for (const [index, seen] of observations.entries()) yield [`${id} observations.${index}`, seen.value];
    if (completion) yield [`${id} completion`, completion];
    if (change) yield [`${id} change`, change.value];
  }
  for (const { id, statedCount } of data.initiatives)
    if (statedCount) yield [`${id} statedCount`, statedCount];
}

const NUMERALS = '零一二三四五六七八九';
/** Each way to print the number with one digit raised by one. */
function* misprints(literal) {
  for (const [index, char] of [...literal].entries()) {
    const digits = '0123456789'.includes(char) ? '0123456789' : NUMERALS;
    const at = digits.indexOf(char);
    if (at >= 0) yield literal.slice(0, index) + digits[(at + 1) % 10] + literal.slice(index + 1);
  }
}

const list = (data, name) => data[name].map(({ id }) => id);
const others = (ids, id) => ids.filter((other) => other !== id);

describe('the true report', () => {
  it('has exactly the findings that are truly there', () => {
    assert.deepEqual(
      checkCoherence(report).map(({ kind, ids, field, formula }) => ({ kind, ids, field, formula })),
      [
        {
          kind: 'wrong',
          ids: ['six-sites', 'site-zhongban', 'site-fandeng', 'site-maoyue', 'site-zizai', 'site-eco-garden'],
          field: 'statedCount',
          formula: '建立六大党史宣讲阵地：中版书房上海档案馆 + 樊登读书 + 猫悦上城 + 自在小筑 + 生境花园 = 5',
        },
        {
          kind: 'generous',
          ids: ['lift-year', 'lift-2021-start', 'lift-2021-complete'],
          field: 'claims.0',
          formula: '加装电梯新开工 74台 ＞ 63台；加装电梯新竣工 21台 = 21台',
        },
        {
          kind: 'generous',
          ids: ['tianshan5-months'],
          field: 'value',
          formula: '天山五村攻坚时长：2021年4月19日 + 10个月 = 2022年2月19日，晚于2022年2月1日',
        },
      ],
    );
  });

  it('has no finding that its notes do not list, and the notes list no other', () => {
    const notes = readFileSync(join(root, REPORT.replace('.json', '.notes.md')), 'utf8');
    const section = notes.split('### Findings of `xx-report check`')[1]?.split('\n#')[0] ?? '';
    const listed = [...section.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| (待核|从宽) \|/gm)].map(
      ([, id, field, kind]) => `${kind} ${id} ${field}`,
    );
    const found = checkCoherence(report).map(
      ({ kind, ids, field }) => `${kind === 'wrong' ? '待核' : '从宽'} ${ids[0]} ${field}`,
    );
    assert.deepEqual(listed.sort(), found.sort());
  });

  it('is not changed by being checked', () => {
    checkCoherence(report);
    assert.deepEqual(report, freshReport());
  });
});

/**
 * The figures that take part in a relation whose result a digit can upset, and those of their misprints
 * that no arithmetic can see: they are within the rounding of what is printed, or still true (75 of 63).
 */
const RELATED = {
  'firms-2021 value': [],
  'firms-2021-up value': [],
  'firms-2021-down value': [],
  'tax-2021 value': [],
  'tax-2021 targets.0': [],
  'tax-2021 completion': [],
  'key-project-tax-2021-of-2020 value': ['4500.62'],
  'key-project-tax-2021-of-2021 value': ['3070.38'],
  'key-project-tax-2021 value': [],
  'key-project-tax-2021 targets.0': [],
  'key-project-tax-2021 completion': [],
  'firm-problems-rate value': [],
  'lift-2021-complete value': [],
  'lift-2021-complete targets.0': [],
  'tianshan5-months value': [],
  'tianshan5-consent value': [],
  'tianshan5-consent observations.1': [],
  'hazards value': ['1369'],
  'hazards-fixed value': ['1343'],
  'hazards-rate value': [],
  ...Object.fromEntries(
    report.initiatives
      .filter(({ id, statedCount, excerpt }) => {
        const listed = report.initiatives.some(({ parent }) => parent === id);
        return statedCount && listed && !excerpt;
      })
      .map(({ id }) => [`${id} statedCount`, []]),
  ),
};

describe('one thing changed in the true report', () => {
  it('is seen when a literal and its decimal are no longer the same number, for every figure', () => {
    const data = copy();
    const unseen = [];
    let changes = 0;
    for (const [name, quantity] of figures(data)) {
      if (quantity.kind !== 'number') continue;
      for (const field of ['literal', 'decimal'])
        for (const wrong of misprints(quantity[field])) {
          changes += 1;
          if (!seenWith(data, quantity, { [field]: wrong }))
            unseen.push(`${name}: ${quantity[field]} → ${wrong}`);
        }
    }
    assert.deepEqual(unseen, []);
    assert.ok(changes > 600, `${changes} changes`);
  });

  it('is seen when a figure of a relation is misprinted, but for what rounding covers', () => {
    const data = copy();
    const seen = {};
    let changes = 0;
    for (const [name, quantity] of figures(data)) {
      if (quantity.kind !== 'number') continue;
      const { literal, decimal } = quantity;
      const covered = [];
      const wrongs = [...misprints(decimal)];
      for (const wrong of wrongs) {
        changes += 1;
        const both = {
          decimal: wrong,
          literal: /\d/.test(literal) ? literal.replace(decimal, wrong) : wrong,
        };
        if (!seenWith(data, quantity, both)) covered.push(wrong);
      }
      if (covered.length < wrongs.length) seen[name] = covered;
    }
    assert.deepEqual(seen, RELATED);
    assert.ok(changes > 300, `${changes} changes`);
    assert.ok(Object.keys(seen).length > 35);
  });

  it('is seen when the unit of an operand is another, and only of an operand', () => {
    const data = copy();
    const chained = ({ measure }) => data.indicators.filter((each) => each.measure === measure).length > 1;
    const operands = new Set();
    for (const each of data.indicators) {
      const { id, value, targets = [], observations = [], completion, change } = each;
      // One target alone, without an actual, has nothing beside it.
      if (value.kind !== 'absent' || targets.length > 1 || chained(each))
        for (const index of targets.keys()) operands.add(`${id} targets.${index}`);
      for (const index of observations.keys()) operands.add(`${id} observations.${index}`);
      if (completion) operands.add(`${id} completion`);
      if (change) operands.add(`${id} change`);
      const related =
        each.whole ??
        each.parts ??
        each.rateOf ??
        each.change ??
        (targets.length || observations.length || chained(each) || each.since);
      if (related && value.kind === 'number') operands.add(`${id} value`);
    }
    // Since January one estate: nothing else of that kind is counted.
    operands.delete('lift-2022-icebreak value');
    const seen = [];
    for (const [name, quantity] of figures(data))
      if (quantity.unit !== undefined && seenWith(data, quantity, { unit: '只' })) seen.push(name);
    assert.deepEqual(seen.sort(), [...operands].sort());
    assert.ok(seen.length > 40);
  });

  it('is seen when something done is moved to a time after publication', () => {
    const data = copy();
    for (const each of data.indicators.filter(({ value }) => value.kind !== 'absent'))
      for (const period of ['2022', '2023'])
        assert.ok(each.period === period || seenWith(data, each, { period }), `${each.id} ${period}`);
    for (const each of data.milestones) assert.ok(seenWith(data, each, { when: '2022-03' }), each.id);
  });

  it('is seen when an operand is moved to another year than its relation', () => {
    const data = copy();
    const about = data.milestones.flatMap(({ claims = [] }) => claims.flatMap((claim) => claim.about));
    let changes = 0;
    for (const each of data.indicators) {
      const { id, since, whole, parts, rateOf, targets = [] } = each;
      // 80 % in 2020 on the way to 85 % in 2022 would be no contradiction, were it not for its `since`.
      if (!(since || whole || parts || rateOf || each.completion || about.includes(id) || targets.length))
        continue;
      for (const period of ['2019', '2020', '2021'].filter((other) => other !== each.period)) {
        changes += 1;
        assert.ok(seenWith(data, each, { period }), `${id} ${period}`);
      }
    }
    assert.ok(changes > 50, `${changes} changes`);
  });

  it('is seen when a target is moved to a year that is over, or beyond the plan', () => {
    const data = copy();
    for (const { id, targets = [] } of data.indicators)
      for (const target of targets) {
        for (const period of ['2020', '2023'])
          assert.ok(seenWith(data, target, { period }), `${id} ${period}`);
        // Consent is told for 2021 with its targets for 2022: either year is possible.
        const other = target.period === '2021' ? '2022' : '2021';
        assert.equal(seenWith(data, target, { period: other }), id !== 'tianshan5-consent', id);
      }
  });

  it('is seen when a plan is moved out of the time of the plan', () => {
    const data = copy();
    for (const each of data.initiatives)
      for (const period of ['2020', '2021', '2023', '2021-12'])
        assert.ok(seenWith(data, each, { period }), `${each.id} ${period}`);
  });

  it('is seen when a relation leads to no row', () => {
    const data = copy();
    let changes = 0;
    const nowhere = (owner, key, what) => {
      changes += 1;
      assert.ok(seenWith(data, owner, { [key]: 'nowhere' }), what);
    };
    for (const each of data.indicators) {
      if (each.whole) nowhere(each, 'whole', each.id);
      if (each.rateOf) nowhere(each, 'rateOf', each.id);
      for (const index of each.parts?.ids.keys() ?? []) nowhere(each.parts.ids, index, each.id);
      for (const { value } of each.targets ?? [])
        for (const index of value.derived?.from.keys() ?? []) nowhere(value.derived.from, index, each.id);
    }
    for (const { id, claims = [] } of data.milestones)
      for (const { about } of claims) for (const index of about.keys()) nowhere(about, index, id);
    for (const each of data.initiatives) if (each.parent) nowhere(each, 'parent', each.id);
    assert.ok(changes > 200, `${changes} changes`);
  });

  it('is seen when a relation leads to any other figure', () => {
    const data = copy();
    const ids = list(data, 'indicators');
    const swap = (owner, key, what) => {
      for (const other of others(ids, owner[key]))
        assert.ok(seenWith(data, owner, { [key]: other }), `${what}: ${owner[key]} → ${other}`);
    };
    for (const each of data.indicators) {
      if (each.whole) swap(each, 'whole', each.id);
      if (each.rateOf) swap(each, 'rateOf', each.id);
      for (const index of each.parts?.ids.keys() ?? []) swap(each.parts.ids, index, each.id);
      for (const { value } of each.targets ?? [])
        for (const index of value.derived?.from.keys() ?? []) swap(value.derived.from, index, each.id);
    }
    for (const { id, claims = [] } of data.milestones)
      for (const { about } of claims) for (const index of about.keys()) swap(about, index, id);
  });

  it('is seen when the id of a figure in a relation, or of a plan with works under it, is another', () => {
    const data = copy();
    const about = data.milestones.flatMap(({ claims = [] }) => claims.flatMap((claim) => claim.about));
    const parents = new Set(data.initiatives.map(({ parent }) => parent));
    const rates = data.indicators.map(({ rateOf }) => rateOf);
    let changes = 0;
    for (const each of [...data.indicators, ...data.initiatives]) {
      const { id, whole, parts, targets = [] } = each;
      const derived = targets.some(({ value }) => value.derived);
      const related =
        whole || parts || derived || about.includes(id) || rates.includes(id) || parents.has(id);
      if (!related) continue;
      changes += 1;
      assert.ok(seenWith(data, each, { id: `${id}-x` }), id);
    }
    assert.ok(changes > 60, `${changes} changes`);
  });

  it('is seen when a work is hung under another plan, where either plan counts its works', () => {
    const data = copy();
    const size = (id) => data.initiatives.filter(({ parent }) => parent === id).length;
    const counted = ({ statedCount, excerpt }) => statedCount && !excerpt;
    const fits = (plan, change) => {
      const works = size(plan.id) + change;
      return !counted(plan) || works === 0 || Number(plan.statedCount.decimal) === works;
    };
    let changes = 0;
    for (const [index, each] of data.initiatives.entries()) {
      const from = data.initiatives.find(({ id }) => id === each.parent);
      for (const step of [1, 7, 50]) {
        const to = data.initiatives[(index + step) % data.initiatives.length];
        if (!from || to === each || to === from) continue;
        // Six sites of which five are listed: one more would be right, and its finding would go.
        const sites = from.id === 'six-sites' || to.id === 'six-sites';
        const holds = fits(from, -1) && fits(to, 1) && !sites;
        assert.equal(seenWith(data, each, { parent: to.id }), !holds, `${each.id} → ${to.id}`);
        changes += holds ? 0 : 1;
      }
    }
    assert.ok(changes > 150, `${changes} changes`);
  });

  it('is seen when a figure takes the measure of another unit, or of the same year', () => {
    const data = copy();
    const unit = ({ value, targets = [] }) => value.unit ?? targets[0]?.value.unit;
    for (const [index, each] of data.indicators.entries()) {
      const other = data.indicators[(index + 1) % data.indicators.length];
      // A rank has no unit to compare.
      const alike = !unit(each) || !unit(other) || unit(each) === unit(other);
      const same = alike && (each.period !== other.period || each.scope !== other.scope);
      assert.equal(seenWith(data, each, { measure: other.measure }), !same, `${each.id} → ${other.measure}`);
    }
  });
});

describe('check finds', () => {
  const plain = (literal, unit, more = {}) => ({ kind: 'number', literal, decimal: literal, unit, ...more });
  const set = (quantity, literal) => Object.assign(quantity, { literal, decimal: literal });
  /** A figure of the year before, of the same thing. */
  const earlier = (data, id, literal, more = {}) => {
    const now = row(data, id);
    data.indicators.push({
      ...structuredClone(now),
      id: `${id}-2020`,
      period: '2020',
      value: { ...now.value, literal, decimal: literal },
      change: undefined,
      completion: undefined,
      targets: undefined,
      ...more,
    });
    return now;
  };

  for (const [name, id, field, formula, plant, kind = 'wrong'] of [
    [
      'a sum of counts that is one off',
      'firms-2021',
      'value',
      '113 + 87 = 200家',
      (data) => set(row(data, 'firms-2021-down').value, '87'),
    ],
    [
      'a sum of rounded figures that rounding does not explain',
      'key-project-tax-2021',
      'value',
      '4500.61 + 3070.39 = 7571万元',
      (data) => set(row(data, 'key-project-tax-2021-of-2021').value, '3070.39'),
    ],
    [
      'parts in another scale than the whole',
      'key-project-tax-2021',
      'value',
      '4500.61亿元 + 3070.37万元 = 45009170.37万元',
      (data) => (row(data, 'key-project-tax-2021-of-2020').value.scale = '亿'),
    ],
    [
      'a part above its whole',
      'waste-rooms-monitored',
      'value',
      '加装监控探头的垃圾厢房 136个 ＞ 辖区垃圾厢房 135个',
      (data) => set(row(data, 'waste-rooms-monitored').value, '136'),
    ],
    [
      'a part of another unit',
      'projects-done',
      'value.unit',
      '已完成重点项目 12个，是梳理重点项目 53项 的一部分',
      (data) => (row(data, 'projects-done').value.unit = '个'),
    ],
    [
      'a part of another year',
      'projects-done',
      'period',
      '已完成重点项目（2020）是梳理重点项目（2021）的一部分',
      (data) => (row(data, 'projects-done').period = '2020'),
    ],
    [
      'a whole that does not know its part',
      'firms-2021-up',
      'whole',
      '规模企业的各部分中没有同比增长的规模企业',
      (data) => row(data, 'firms-2021').parts.ids.shift(),
    ],
    [
      'a stated rate that its parts do not give',
      'hazards-rate',
      'value',
      '1342条 ÷ 1368条 = 98.1%',
      (data) => set(row(data, 'hazards-rate').value, '99'),
    ],
    [
      'a stated rate of more decimals than its parts bear out',
      'hazards-rate',
      'value',
      '1342条 ÷ 1368条 = 98.1%',
      (data) => set(row(data, 'hazards-rate').value, '98.2'),
    ],
    [
      'a completion that is not value ÷ target',
      'lift-2021-start',
      'completion',
      '74台 ÷ 63台 = 117.46%',
      (data) => (row(data, 'lift-2021-start').completion = plain('118', '%')),
    ],
    [
      'a target of another unit',
      'lift-2021-start',
      'targets.0.value.unit',
      '加装电梯新开工 74台，目标 63部',
      (data) => (row(data, 'lift-2021-start').targets[0].value.unit = '部'),
    ],
    [
      'a target of a year that is over',
      'lift-2022-sign',
      'targets.0.period',
      '加装电梯新签约（2022），目标 80台（2021）',
      (data) => (row(data, 'lift-2022-sign').targets[0].period = '2021'),
    ],
    [
      'a computed target that value and completion do not give',
      'tax-2021',
      'targets.0.value',
      '20.1317亿元 ÷ 83.88% = 24亿元',
      (data) => set(row(data, 'tax-2021').targets[0].value, '25'),
    ],
    [
      'a formula with a figure that is not printed',
      'tax-2021',
      'targets.0.value',
      '20.1317亿元 ÷ 83.89%',
      (data) => (row(data, 'tax-2021').targets[0].value.derived.formula = '20.1317亿元 ÷ 83.89%'),
    ],
    [
      'a formula with another unit than is printed',
      'tax-2021',
      'targets.0.value',
      '20.1317万元 ÷ 83.88%',
      (data) => (row(data, 'tax-2021').targets[0].value.derived.formula = '20.1317万元 ÷ 83.88%'),
    ],
    [
      'a computed value that its formula does not give',
      'secretary-age',
      'observations.0.value',
      '45.8岁 + 2.9岁 = 48.7岁',
      (data) => {
        const derived = { formula: '45.8岁 + 2.9岁', from: ['secretary-age'] };
        row(data, 'secretary-age').observations = [
          { value: plain('48.8', '岁', { derived }), when: null },
          { value: plain('45.8', '岁'), when: null },
        ];
      },
    ],
    [
      'a change that the earlier value does not bear out',
      'lift-2021-sign',
      'change',
      '100台 − 40台 = 60台',
      (data) => {
        earlier(data, 'lift-2021-sign', '40').change = {
          value: plain('50', '台'),
          direction: 'up',
          against: '上年',
        };
      },
    ],
    [
      'a growth in per cent that the earlier value does not bear out',
      'lift-2021-sign',
      'change',
      '100台 ÷ 80台 − 1 = 25%',
      (data) => {
        earlier(data, 'lift-2021-sign', '80').change = {
          value: plain('20', '%'),
          direction: 'up',
          meaning: 'percent',
          against: '2020年',
        };
      },
    ],
    [
      'a rise where the earlier value says a fall',
      'lift-2021-sign',
      'change',
      '100台 − 120台 = -20台',
      (data) => {
        earlier(data, 'lift-2021-sign', '120').change = {
          value: plain('20', '台'),
          direction: 'up',
          against: 'lift-2021-sign-2020',
        };
      },
    ],
    [
      'a rise by more than there is',
      'branch-education',
      'change',
      '党总支班子大专及以上占比 61%，比上一届上升 66%',
      (data) => set(row(data, 'branch-education').change.value, '66'),
    ],
    [
      'a change of a percentage that does not say whether it is points',
      'branch-education',
      'change',
      '党总支班子大专及以上占比 61%，比上一届上升 16%',
      (data) => delete row(data, 'branch-education').change.meaning,
    ],
    [
      'a change of another unit',
      'secretary-age',
      'change',
      '书记队伍平均年龄 45.8岁，比上一届下降 2.9年',
      (data) => (row(data, 'secretary-age').change.value.unit = '年'),
    ],
    [
      'a last point that is not the value',
      'tianshan5-consent',
      'observations',
      '天山五村群众同意率：13% → 81%',
      (data) => set(row(data, 'tianshan5-consent').observations[1].value, '81'),
    ],
    [
      'points out of order',
      'tianshan5-consent',
      'observations',
      '2021-12 → 2021-04',
      (data) => {
        const [first, second] = row(data, 'tianshan5-consent').observations;
        first.when = '2021-12';
        second.when = '2021-04';
      },
    ],
    [
      'a share above the whole',
      'burglary-free',
      'value',
      '入民宅盗窃零发案小区占比 101%',
      (data) => set(row(data, 'burglary-free').value, '101'),
    ],
    [
      'a share below nothing',
      'burglary-free',
      'value',
      '入民宅盗窃零发案小区占比 -1%',
      (data) => set(row(data, 'burglary-free').value, '-1'),
    ],
    [
      'a plan that passes for an achievement',
      'lift-2022-complete',
      'period',
      '加装电梯新竣工 60台（2022），报告发布于 2022-02-01',
      (data) => (row(data, 'lift-2022-complete').value = plain('60', '台')),
    ],
    [
      'a target quoted as the actual',
      'lift-2021-complete',
      'value',
      '加装电梯新竣工 21台 与加装电梯新竣工的目标出自同一处',
      (data) => {
        const { value, targets } = row(data, 'lift-2021-complete');
        value.sources = structuredClone(targets[0].value.sources);
      },
    ],
    [
      'an as-of date after publication',
      'lift-2022-sign',
      'asOf',
      '加装电梯新签约（2022），截至 2022-03',
      (data) => (row(data, 'lift-2022-sign').asOf = '2022-03'),
    ],
    [
      'a duration longer than there was time',
      'tianshan5-months',
      'value',
      '天山五村攻坚时长：2021年4月19日 + 11个月 = 2022年3月19日，晚于2022年2月1日',
      (data) => set(row(data, 'tianshan5-months').value, '11'),
    ],
    [
      'a chain of one measure in two units',
      'lift-2022-start',
      'measure',
      '加装电梯新开工（2021，台） → 加装电梯新开工（2022，部）',
      (data) => {
        const { value, targets } = row(data, 'lift-2022-start');
        for (const quantity of [value, ...targets.map((target) => target.value)]) quantity.unit = '部';
      },
    ],
    [
      'two actuals of one measure in one year',
      'lift-2021-complete',
      'measure',
      '加装电梯新开工与加装电梯新竣工同为 lift-start（2021）',
      (data) => (row(data, 'lift-2021-complete').measure = 'lift-start'),
    ],
    [
      'a count that its list does not have',
      'eight-cards',
      'statedCount',
      /^打好“八张牌”：打好“仙锋党建牌”.* = 7$/,
      (data) => (data.initiatives = data.initiatives.filter(({ id }) => id !== 'card-elder')),
    ],
    [
      'an excerpt longer than the count',
      'projects-2022',
      'statedCount',
      /= 4$/,
      (data) => set(row(data, 'projects-2022').statedCount, '3'),
    ],
    [
      'a list that does not say it is an excerpt',
      'projects-2022',
      'statedCount',
      /“生态水城” \+ “记忆虹古” \+ 东文化中心改建 \+ 市民中心 = 4$/,
      (data) => delete row(data, 'projects-2022').excerpt,
    ],
    [
      'a plan of a year that is over',
      'work-taste',
      'period',
      '塑造“寻味仙霞”品牌形象（2021），计划期为 2022',
      (data) => (row(data, 'work-taste').period = '2021'),
    ],
    [
      'a deed after publication',
      'tianshan5-start',
      'when',
      '2022-04-19，报告发布于 2022-02-01',
      (data) => (row(data, 'tianshan5-start').when = '2022-04-19'),
    ],
    [
      'a claim to have passed a target that was missed',
      'lift-year',
      'claims.0',
      '加装电梯新开工 60台 ＜ 63台；加装电梯新竣工 21台 = 21台',
      (data) => set(row(data, 'lift-2021-start').value, '60'),
    ],
    [
      'a claim that is said to hold and holds in part',
      'lift-year',
      'claims.0.holds',
      '加装电梯新开工 74台 ＞ 63台；加装电梯新竣工 21台 = 21台',
      (data) => (row(data, 'lift-year').claims[0].holds = true),
    ],
    [
      'a claim about a figure without a target',
      'lift-year',
      'claims.0.about',
      '“超额完成”说的是加装电梯签约',
      (data) => row(data, 'lift-year').claims[0].about.push('lift-2021-sign'),
    ],
    [
      'a literal that is not its decimal',
      'canteen-meals',
      'value',
      '“1500” = 1500',
      (data) => (row(data, 'canteen-meals').value.decimal = '1600'),
    ],
    [
      'a numeral that is not its decimal',
      'eight-cards',
      'statedCount',
      '“九” = 9',
      (data) => (row(data, 'eight-cards').statedCount.literal = '九'),
    ],
    [
      'a literal in 万 that is not scaled',
      'study-people',
      'value',
      '“1.7万多”以万计',
      (data) => delete row(data, 'study-people').value.scale,
    ],
    [
      'a scale written twice',
      'hardship-aid',
      'value',
      '119.04万万元',
      (data) => (row(data, 'hardship-aid').value.unit = '万元'),
    ],
    [
      'a claim true in part, and does not call it wrong',
      'lift-year',
      'claims.0',
      '加装电梯新开工 75台 ＞ 63台；加装电梯新竣工 21台 = 21台',
      (data) => set(row(data, 'lift-2021-start').value, '75'),
      'generous',
    ],
  ]) {
    it(name, () => {
      const data = copy();
      plant(data);
      const findings = checkCoherence(data);
      const found = findings.find((each) => each.ids[0] === id && each.field === field);
      assert.ok(found, JSON.stringify(findings, null, 1));
      assert.equal(found.kind, kind);
      if (formula instanceof RegExp) assert.match(found.formula, formula);
      else assert.equal(found.formula, formula);
      for (const key of ['expected', 'printed', 'mend'])
        assert.match(found[key], /^(?!.*(?:undefined|null|NaN)).+/, key);
    });
  }

  for (const [name, plant] of [
    [
      'thirds that add up to the whole within their rounding',
      (data) => {
        const parts = ['up', 'same', 'down'].map((id) => `third-${id}`);
        const one = (id, value, more) => ({
          id,
          measure: id,
          label: id,
          theme: 'economy',
          period: '2021',
          value,
          ...more,
        });
        data.indicators.push(
          one('thirds', plain('100.0', '%'), { parts: { ids: parts, exhaustive: true } }),
          ...parts.map((id) => one(id, plain('33.3', '%'), { whole: 'thirds' })),
        );
      },
    ],
    [
      'parts in 万 of a whole in 亿',
      (data) => {
        const { value } = row(data, 'tax-2021-district');
        Object.assign(value, { literal: '54043', decimal: '54043', scale: '万' });
      },
    ],
    [
      'growth that is more than all',
      (data) => {
        row(data, 'burglary-free').label = '同比增长';
        set(row(data, 'burglary-free').value, '130');
      },
    ],
    [
      'a completion of more than all',
      (data) => (row(data, 'lift-2021-start').completion = plain('117.46', '%')),
    ],
    [
      'a completion of the one of two targets that it means',
      (data) => (row(data, 'lift-2022-sign').completion = plain('13', '%')),
    ],
    [
      'a change that the earlier value bears out within its rounding',
      (data) => {
        earlier(data, 'secretary-age', '48.74').change.against = 'secretary-age-2020';
      },
    ],
    [
      'a change against another time than the earlier value',
      (data) => {
        earlier(data, 'secretary-age', '20');
      },
    ],
    [
      'a growth that the earlier value bears out',
      (data) => {
        earlier(data, 'lift-2021-sign', '30').change = {
          value: plain('233.3', '%'),
          direction: 'up',
          meaning: 'percent',
          against: '上年',
        };
      },
    ],
    [
      'a vague whole that is more than its parts',
      (data) => {
        set(row(data, 'firms-2021').value, '190').qualifier = '多';
      },
    ],
    ['a count of one that lists nothing', (data) => set(row(data, 'task-book').statedCount, '2')],
    [
      'a whole that is not there',
      (data) => (row(data, 'hazards').value = { kind: 'absent', reason: '统计中' }),
    ],
    [
      'parts that are not there',
      (data) => {
        for (const id of ['firms-2021-up', 'firms-2021-down'])
          row(data, id).value = { kind: 'absent', reason: '统计中' };
      },
    ],
    [
      'figures of which none is there',
      (data) => {
        for (const each of data.indicators) each.value = { kind: 'absent', reason: '未公布' };
        // What rests on the value itself goes with it.
        for (const id of ['tax-2021', 'key-project-tax-2021', 'tianshan5-consent'])
          for (const field of ['targets', 'completion']) delete row(data, id)[field];
        delete row(data, 'lift-year').claims;
      },
    ],
    ['lists that are empty', (data) => Object.assign(data, { milestones: [], initiatives: [], places: [] })],
  ]) {
    it(`nothing in ${name}`, () => {
      const data = copy();
      plant(data);
      assert.deepEqual(
        signs(data).filter((found) => !known.includes(found)),
        [],
      );
    });
  }
});

describe('xx-report check', () => {
  const findings = (lines) => lines.filter((line) => / (待核|从宽) /.test(line));

  it('prints one line for each finding of the true report and exits 1 for the one that is to be checked', () => {
    const { exit, lines, err } = xxReport('check', REPORT);
    assert.deepEqual([exit, err], [1, '']);
    assert.equal(lines.length, 3);
    assert.deepEqual(findings(lines), lines);
    assert.ok(lines.some((line) => line.startsWith(`${REPORT}: six-sites: statedCount: 待核 `)));
    assert.ok(lines.some((line) => line.startsWith(`${REPORT}: lift-year: claims.0: 从宽 `)));
  });

  it('exits 0 where a claim is merely generous, and still prints it', () => {
    const data = copy();
    delete row(data, 'six-sites').statedCount;
    const { exit, lines } = xxReport('check', fileWith('generous.json', data));
    assert.equal(exit, 0);
    assert.equal(findings(lines).length, 2);
  });

  it('exits 0 and says so where every relation holds', () => {
    const data = copy();
    delete row(data, 'six-sites').statedCount;
    delete row(data, 'lift-year').claims;
    delete row(data, 'tianshan5-months').since;
    const { exit, lines } = xxReport('check', fileWith('holds.json', data));
    assert.equal(exit, 0);
    assert.match(lines.join('\n'), /各数之间的关系都成立/);
  });

  it('exits 1 and says formula, what is printed and how to mend it, for a sum that does not hold', () => {
    const data = copy();
    Object.assign(row(data, 'firms-2021-down').value, { literal: '87', decimal: '87' });
    const { exit, lines } = xxReport('check', fileWith('sum.json', data));
    assert.equal(exit, 1);
    const line = lines.find((each) => each.includes('firms-2021: value'));
    assert.match(line, /113 \+ 87 = 200家；应为“200家”，现为“199家”；请先照原文核对/);
  });

  it('exits 1 for a row that is no row, which arithmetic cannot read', () => {
    const data = copy();
    delete row(data, 'canteen-meals').value;
    const { exit, lines } = xxReport('check', fileWith('row.json', data));
    assert.equal(exit, 1);
    assert.ok(lines.some((line) => line.includes(': canteen-meals: value: ')));
  });

  it('exits 2 without a report', () => {
    const { exit, err } = xxReport('check');
    assert.equal(exit, 2);
    assert.match(err, /缺少 报告\.json/);
  });

  it('is no part of the smallest script: only the command and the tools of a page import the arithmetic, and a page no more than that', () => {
    const files = ['src', 'widgets', 'demo'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
    );
    const importing = files.filter(
      (file) =>
        /\.(ts|mjs|js)$/.test(file) &&
        /^import \{.*arithmetic\.ts'/m.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.deepEqual(importing, [join('src/report/coherence.ts'), join('src/report/findings.ts')]);
    assert.doesNotMatch(readFileSync(join(root, 'dist/widgets/progress.js'), 'utf8'), /statedCount/);
    assert.doesNotMatch(readFileSync(join(root, 'dist/xx-widgets.js'), 'utf8'), /derived\.from/);
  });
});
