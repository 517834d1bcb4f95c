import type { ChangeSentences } from './sentences.ts'

export const changeEn: ChangeSentences = {
  step_unknown: ({ step }) => `The procedure has no step “${step}”.`,
  step_exists: ({ step }) => `There is a step “${step}” already; give it another name.`,
  step_name_invalid: ({ step }) =>
    `“${step}” cannot name a step: a name begins with a small letter and has ASCII letters and digits only, 64 at most.`,
  step_retired: ({ step }) =>
    `“${step}” named a step that was deleted and may still stand in old dossiers; give it another name.`,
  branch_exists: ({ block, branch }) => `Block “${block}” has a branch “${branch}” already; give it another name.`,
  branch_unknown: ({ block, branch }) => `Block “${block}” has no branch “${branch}”.`,
  place_unknown: ({ step, at }) =>
    step === '' ? `The procedure has no part “${at.join(' › ')}”.` : `Step “${step}” has no part “${at.join(' › ')}”.`,
  no_way_on: ({ step }) => `Step “${step}” ends here: no way leads on.`,
  way_needed: ({ step }) => `Step “${step}” needs this way: let it lead to another step instead.`,
  way_by_table: ({ step, table }) =>
    `This way from step “${step}” is given by the table “${table}”: change the rows of the table.`,
  steps_apart: ({ from, to }) =>
    `“${from}” and “${to}” cannot be connected: they do not stand in the same branch of a parallel block.`,
  action_exists: ({ step, action }) => `Step “${step}” has an action “${action}” already.`,
  lane_unknown: ({ agency, department }) =>
    department === undefined
      ? `The procedure declares no agency “${agency}”.`
      : `Agency “${agency}” has no department “${department}”.`,
  position_invalid: ({ step }) => `The place of step “${step}” is no position.`,
  step_without_agency: ({ step }) => `Step “${step}” is no agency’s, so that it has no lane to leave.`,
}
