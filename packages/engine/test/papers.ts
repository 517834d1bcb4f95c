import { copies, soundly } from './example.ts'

/** A health certificate of the last six months, and a passport or an identity card. */
export const choosy = soundly({
  format: 1,
  procedure: {
    ...copies.definition,
    documents: {
      original: { name: { vi: 'Đơn' }, required: false, originals: 1, copies: 0 },
      health: { name: { vi: 'Giấy khám sức khỏe' }, required: true, originals: 1, copies: 0, validFor: '6 months' },
      passport: { name: { vi: 'Hộ chiếu' }, required: false, originals: 0, copies: 1 },
      card: { name: { vi: 'Căn cước' }, required: false, originals: 0, copies: 1 },
    },
    documentGroups: { identity: { atLeast: 1, of: ['passport', 'card'] } },
  },
})
