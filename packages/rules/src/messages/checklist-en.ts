import type { ChecklistSentences } from './checklist.ts'

const copies = (count: number, one: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${one.replace(/copy$/, 'copie')}s`

/** The sentences of checklists in English. */
export const checklistEn: ChecklistSentences = {
  issue: {
    checklist_member_unknown: ({ member, suggestion }) =>
      `No document or group is called “${member}”.${suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`}`,
    checklist_member_twice: ({ member }) => `“${member}” stands in the group twice.`,
    checklist_at_least: ({ atLeast, of }) => `At least ${atLeast} of ${of} cannot be.`,
    checklist_circle: ({ group }) => `The group “${group}” is within itself.`,
    checklist_name_twice: ({ name }) => `“${name}” is a document and a group.`,
    checklist_nothing_wanted: ({ document }) => `Of “${document}” no copy is wanted: a remark, not a paper.`,
    checklist_valid_for: ({ value }) =>
      `“${value}” is no validity: write a number of days or months, as 90 days or 6 months.`,
  },
  complete: 'All papers are there.',
  lacking: count => `${count === 1 ? '1 paper is' : `${count} papers are`} to be supplied:`,
  copies: {
    original: count => copies(count, 'original'),
    certified: count => copies(count, 'certified copy'),
    plain: count => copies(count, 'copy'),
    presented: () => 'the original shown for comparison',
  },
  and: ', ',
  or: ' or ',
  expired: day => `the one given was valid until ${day}`,
  expiring: (name, day) => `Note: ${name} is valid only until ${day}.`,
  group: (more, of, name) => `${name === undefined ? '' : `${name}: `}${more} of these: ${of}`,
  groupOfNone: (more, name) => `${name}: ${more} more, but there are not so many to choose from in this case`,
  missing: paths => `What lacks is not decided yet; needed: ${paths}.`,
  issuedOn: name => `the day of issue of ${name}`,
  expiresOn: name => `the last day of ${name}`,
}
