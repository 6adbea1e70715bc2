import { expressionTable, refused } from '../table'

const leap = new Date('2024-02-29T23:30:05.007Z')
const newYear = new Date('2021-01-01T00:00:00Z')
const sunday = new Date('2023-01-01T12:00:00Z')
const summer = new Date('2024-07-01T12:00:00Z')
const shanghai = 'Asia/Shanghai'
const newYork = 'America/New_York'

expressionTable('parts of a date', [
  [{ $year: leap }, 2024],
  [{ $year: [leap] }, 2024],
  [{ $year: { date: '$at', timezone: '+08:00' } }, 2021, { at: new Date('2020-12-31T20:00:00Z') }],
  [{ $month: leap }, 2],
  [{ $month: { date: leap, timezone: shanghai } }, 3],
  [{ $dayOfMonth: leap }, 29],
  [{ $dayOfMonth: { date: leap, timezone: '+0800' } }, 1],
  [{ $hour: leap }, 23],
  [{ $hour: { date: summer, timezone: newYork } }, 8],
  [{ $hour: { date: sunday, timezone: newYork } }, 7],
  [{ $hour: { date: leap, timezone: '-03' } }, 20],
  [{ $minute: leap }, 30],
  [{ $minute: { date: leap, timezone: '+05:45' } }, 15],
  [{ $second: leap }, 5],
  [{ $millisecond: leap }, 7],
  [{ $dayOfWeek: leap }, 5],
  [{ $dayOfWeek: sunday }, 1],
  [{ $dayOfYear: leap }, 60],
  [{ $dayOfYear: { date: leap, timezone: shanghai } }, 61],
  [{ $week: leap }, 8],
  [{ $week: newYear }, 0],
  [{ $week: sunday }, 1],
  [{ $isoDayOfWeek: sunday }, 7],
  [{ $isoDayOfWeek: leap }, 4],
  [{ $isoWeek: newYear }, 53],
  [{ $isoWeek: leap }, 9],
  [{ $isoWeekYear: newYear }, 2020],
  [{ $isoWeekYear: sunday }, 2022],
  [{ $millisecond: new Date(-1) }, 999],
  [{ $year: '$at' }, null],
  [{ $year: { date: null, timezone: '+08:00' } }, null],
  [{ $year: { date: leap, timezone: '$zone' } }, null],
  [{ $year: '2024' }, refused('$year')],
  [{ $hour: { date: leap, timezone: 'Nowhere/Land' } }, refused('$hour')],
  [{ $hour: { date: leap, timezone: 8 } }, refused('$hour')],
  [{ $hour: { date: leap, zone: '+08' } }, refused('zone')],
  [{ $month: { timezone: '+08' } }, refused('$month')],
])

expressionTable('a date as text', [
  [{ $dateToString: { date: leap } }, '2024-02-29T23:30:05.007Z'],
  [{ $dateToString: { date: leap, timezone: 'UTC' } }, '2024-02-29T23:30:05.007Z'],
  [{ $dateToString: { date: leap, timezone: shanghai } }, '2024-03-01T07:30:05.007'],
  [{ $dateToString: { date: leap, format: '%Y/%m/%d %H:%M:%S:%L' } }, '2024/02/29 23:30:05:007'],
  [{ $dateToString: { date: leap, format: '%Y-%m-%d', timezone: '+08:00' } }, '2024-03-01'],
  [{ $dateToString: { date: leap, format: '%j %w %u %U %V %G %%' } }, '060 5 4 08 09 2024 %'],
  [{ $dateToString: { date: newYear, format: '%j %w %u %U %V %G' } }, '001 6 5 00 53 2020'],
  [{ $dateToString: { date: leap, format: '%z %Z', timezone: '+04:30' } }, '+0430 270'],
  [{ $dateToString: { date: sunday, format: '%z %Z', timezone: newYork } }, '-0500 -300'],
  [{ $dateToString: { date: leap, format: '%z %Z' } }, '+0000 0'],
  [{ $dateToString: { date: '$at', format: '%Y' } }, null],
  [{ $dateToString: { date: '$at', onNull: 'none' } }, 'none'],
  [{ $dateToString: { date: leap, timezone: '$zone' } }, null],
  [{ $dateToString: { date: leap, format: '$form' } }, null],
  [{ $dateToString: { date: leap, format: '%Q' } }, refused('%Q')],
  [{ $dateToString: { date: leap, format: '%Y %' } }, refused('$dateToString')],
  [{ $dateToString: { date: leap, format: 5 } }, refused('$dateToString')],
  [{ $dateToString: { date: '2024' } }, refused('$dateToString')],
  [{ $dateToString: { date: leap, timezone: 'Mars' } }, refused('$dateToString')],
  [{ $dateToString: { format: '%Y' } }, refused("'date'")],
  [{ $dateToString: { date: leap, tz: 'UTC' } }, refused('tz')],
])

const fromText = (more: object) => ({ $dateFromString: more })

expressionTable('a text as date', [
  [fromText({ dateString: '2017-02-08T12:10:40.787Z' }), new Date('2017-02-08T12:10:40.787Z')],
  [fromText({ dateString: '2017-02-08' }), new Date('2017-02-08T00:00:00Z')],
  [fromText({ dateString: '2017-02-08T12:10:40', timezone: newYork }), new Date('2017-02-08T17:10:40Z')],
  [fromText({ dateString: '2017-02-08', timezone: '+08:00' }), new Date('2017-02-07T16:00:00Z')],
  [fromText({ dateString: '2017-02-08T12:10:40+0800' }), new Date('2017-02-08T04:10:40Z')],
  [fromText({ dateString: '08/02/2017', format: '%d/%m/%Y' }), new Date('2017-02-08T00:00:00Z')],
  [fromText({ dateString: '2017-02-08 09:05', format: '%Y-%m-%d %H:%M' }), new Date('2017-02-08T09:05:00Z')],
  [fromText({ dateString: '2017-02-08 +08:00', format: '%Y-%m-%d %z' }), new Date('2017-02-07T16:00:00Z')],
  [fromText({ dateString: '$at' }), null],
  [fromText({ dateString: null, onNull: 'none' }), 'none'],
  [fromText({ dateString: '2017-02-08', timezone: '$zone' }), null],
  [fromText({ dateString: '2017-02-08', format: '$form' }), null],
  [fromText({ dateString: 'yesterday', onError: 'bad' }), 'bad'],
  [fromText({ dateString: 5, onError: 'bad' }), 'bad'],
  [fromText({ dateString: '2017-02-08T12:00:00Z', timezone: '+08:00', onError: 'bad' }), 'bad'],
  [fromText({ dateString: '2017-02-08T12:00:00Z', timezone: '+08:00' }), refused('$dateFromString')],
  [fromText({ dateString: '2017-02-30' }), refused('$dateFromString')],
  [fromText({ dateString: '2017-02-08', format: '%d/%m/%Y' }), refused('$dateFromString')],
  [fromText({ dateString: '2017-02-08', timezone: 'Mars' }), refused('$dateFromString')],
  [fromText({ dateString: '2017', format: '%Q' }), refused('%Q')],
  [fromText({ dateString: '2017-02-08', zone: 'UTC' }), refused('zone')],
])

const fromParts = (more: object) => ({ $dateFromParts: more })

expressionTable('parts as date', [
  [fromParts({ year: 2017, month: 2, day: 8, hour: 12 }), new Date('2017-02-08T12:00:00Z')],
  [fromParts({ year: 2017 }), new Date('2017-01-01T00:00:00Z')],
  [fromParts({ year: 2017, month: 14, day: 1, hour: 12 }), new Date('2018-02-01T12:00:00Z')],
  [fromParts({ year: 2017, month: 0, day: 0 }), new Date('2016-11-30T00:00:00Z')],
  [fromParts({ year: 2017, hour: -1, minute: 61, second: -1, millisecond: 5 }), new Date('2017-01-01T00:00:59.005Z')],
  [fromParts({ isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 3, hour: 12 }), new Date('2017-02-08T12:00:00Z')],
  [
    fromParts({ year: 2016, month: 12, day: 31, hour: 23, minute: 46, second: 12, timezone: newYork }),
    new Date('2017-01-01T04:46:12Z'),
  ],
  [
    fromParts({ year: 2024, month: 3, day: 10, hour: 3, minute: 30, timezone: newYork }),
    new Date('2024-03-10T07:30:00Z'),
  ],
  [fromParts({ year: 2017, month: '$m' }), null],
  [fromParts({ year: 2017, timezone: null }), null],
  [fromParts({ year: 2017, month: 'x' }), refused('month')],
  [fromParts({ year: 2017, month: 1.5 }), refused('$dateFromParts')],
  [fromParts({ year: 10000 }), refused('$dateFromParts')],
  [fromParts({ year: 0 }), refused('$dateFromParts')],
  [fromParts({ month: 1 }), refused("'year'")],
  [fromParts({ year: 2017, isoWeek: 3 }), refused('isoWeek')],
  [fromParts({ year: 2017, months: 3 }), refused('months')],
  [fromParts({ year: 2017, timezone: 'Mars' }), refused('$dateFromParts')],
])
