/** A sentence for a person, and the end of the program. */
export class Trouble extends Error {}
