/** Made from schema.ts by `npm run build`; do not edit. */
import type { ListShape, Shape } from './shape.ts';

const Index: Shape = { type: 'integer', should: '整数' };
const Text: Shape = { pattern: '^[^]{1,}$', should: '非空文字' };
const Edtf: Shape = { should: '日期，例如 "2021-04-19"', rule: 'edtf' };
const Section: Shape = { pattern: '^\\d+(?:\\.\\d+)*$', should: '节号 "1.4"' };
const Id: Shape = { pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', should: '小写字母、数字、连字符' };
const Source: Shape = {
  fields: {
    section: Section,
    start: Index,
    end: Index,
    text: { pattern: '^[^]{1,32}$', should: '1 至 32 字' },
    'context?': { fields: { start: Index, end: Index } },
  },
};
const Quantity: Shape = {
  fields: {
    kind: { choices: ['number', 'rank', 'class', 'none', 'absent'] },
    'literal?': Text,
    'decimal?': { pattern: '^-?\\d+(?:\\.\\d+)?$', should: '数字，例如 "20.1317"' },
    'scale?': { choices: ['万', '亿'] },
    'unit?': {},
    'qualifier?': {
      choices: ['多', '余', '以上', '以下', '约', '近', '超', '不低于', '不超过', '至少', '力争'],
    },
    'reason?': { choices: ['未公布', '不适用', '统计中', '口径调整'] },
    'sources?': { items: Source },
    'derived?': { fields: { formula: Text, from: { items: Id } } },
  },
  should: 'literal，数字另写 decimal',
  rule: 'quantity',
};

export const HEAD: Shape = {
  fields: {
    id: Id,
    title: Text,
    publisher: Text,
    published: Edtf,
    period: Edtf,
    'planPeriod?': Edtf,
    language: {},
    origin: {
      fields: {
        'url?': { pattern: '^https?:[^#]+$', should: 'https:// 开头、不含 # 的网址' },
        'textUrl?': {},
        sha256: { pattern: '^[0-9a-f]{64}$', should: '64 位十六进制' },
        length: Index,
      },
    },
  },
};
export const THEMES: ListShape = {
  list: 'themes',
  row: {
    fields: {
      id: Id,
      section: Section,
      label: Text,
      'heading?': Text,
      featured: { items: Id },
    },
  },
};
export const INDICATORS: ListShape = {
  list: 'indicators',
  row: {
    fields: {
      id: Id,
      measure: Id,
      label: Text,
      'scope?': Text,
      theme: Id,
      period: Edtf,
      'since?': Edtf,
      'asOf?': Edtf,
      'asOfText?': Text,
      'better?': { choices: ['higher', 'lower'] },
      value: Quantity,
      'observations?': {
        items: { fields: { value: Quantity, when: { or: null, ...Edtf }, 'whenText?': Text } },
      },
      'targets?': {
        items: {
          fields: {
            value: Quantity,
            kind: { choices: ['target', 'threshold'] },
            setBy: { or: null, ...Text },
            period: Edtf,
            'label?': Text,
          },
        },
      },
      'completion?': Quantity,
      'whole?': Id,
      'parts?': { fields: { ids: { items: Id }, exhaustive: { type: 'boolean' } } },
      'rateOf?': Id,
      'change?': {
        fields: {
          value: Quantity,
          direction: { choices: ['up', 'down', 'same'] },
          'meaning?': { choices: ['points', 'percent'] },
          against: Text,
        },
      },
      'note?': Text,
    },
  },
};
export const MILESTONES: ListShape = {
  list: 'milestones',
  row: {
    fields: {
      id: Id,
      title: Text,
      theme: Id,
      kind: { choices: ['deed', 'honour', 'event', 'thread', 'first', 'shortcoming'] },
      when: { or: null, ...Edtf },
      'whenText?': Text,
      'until?': Edtf,
      'honour?': {
        fields: {
          'rank?': Text,
          level: { choices: ['national', 'city', 'district', 'subdistrict'] },
          scope: Text,
          'by?': Text,
        },
      },
      'indicators?': { items: Id },
      'claims?': {
        items: { fields: { literal: Text, about: { items: Id }, 'holds?': { type: 'boolean' } } },
      },
      'note?': Text,
      sources: { items: Source },
    },
  },
};
export const INITIATIVES: ListShape = {
  list: 'initiatives',
  row: {
    fields: {
      id: Id,
      title: Text,
      'parent?': Id,
      'theme?': Id,
      period: Edtf,
      'statedCount?': Quantity,
      'excerpt?': { type: 'boolean' },
      'recurrence?': {
        fields: {
          literal: Text,
          every: { pattern: '^P(?:\\d+[YMWD])+$', should: 'ISO 8601 时长，例如 "P1M"' },
        },
      },
      'indicators?': { items: Id },
      'note?': Text,
      sources: { items: Source },
    },
  },
};
export const PLACES: ListShape = {
  list: 'places',
  row: {
    fields: {
      id: Id,
      label: Text,
      kind: { choices: ['axis', 'quarter', 'street', 'site'] },
      'direction?': { choices: ['vertical', 'horizontal', 'ne', 'se', 'sw', 'nw'] },
      'parent?': Id,
      'title?': Text,
      'note?': Text,
      sources: { items: Source },
    },
  },
};
