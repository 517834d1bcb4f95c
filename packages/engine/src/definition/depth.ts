/** How deep a definition file may nest: none does half as deep, and readers that recurse need an end. */
export const maxDepth = 64
