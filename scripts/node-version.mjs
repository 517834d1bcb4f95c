// Plain JavaScript on purpose: an old Node must be able to read the sentence it is refused with.
// 22.18 is the first Node that runs TypeScript files as they are; node:sqlite needs 22.13.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This repository's scripts need Node 22.18 or later; this is Node ${process.versions.node}. ` +
      'Run `npm test`: it installs Node 24 into node_modules and uses it.',
  )
  process.exit(1)
}
