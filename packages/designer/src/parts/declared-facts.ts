/** Facts that are declared at a click, with the values that the engine gives them. */
import { designerWords } from '../messages/designer.ts'

const [vi, en] = [designerWords('vi'), designerWords('en')]

const values = (of: 'outcomes' | 'answersGiven'): object => {
  const [inVi, inEn]: readonly Readonly<Record<string, string>>[] = [vi[of], en[of]]
  return Object.fromEntries(
    Object.entries(inVi ?? {}).map(([id, said]) => [id, { name: { vi: said, en: inEn?.[id] } }]),
  )
}

/** What keeps an answer: what may be answered, and consent by silence. */
export const answerFact = (name: string): object => ({
  name: { vi: name },
  type: 'enum',
  values: values('answersGiven'),
})

/** What keeps how a dossier of another procedure has ended. */
export const outcomeFact = (name: string): object => ({ name: { vi: name }, type: 'enum', values: values('outcomes') })
