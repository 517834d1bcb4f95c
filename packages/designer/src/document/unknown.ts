/** What a drawing says where nobody has said yet: each a problem by itself, kept when it is exported and opened. */

/** Where a way that must be there leads until it is drawn: no step has this name. */
export const unconnected = 'chuaNoi'

/** The agency of a step whose agency is not known yet: none is declared so, and its lane is drawn as such. */
export const undetermined = 'chuaXacDinh'

/** FEEL that is no FEEL: a condition nobody has written yet. */
export const unwritten = '?'
