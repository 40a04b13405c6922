// Random headings and the slugs that npm github-slugger gives them, one JSON array [heading, slug] a line.
// Arguments: path of github-slugger's index.js, number of headings.
//
// Characters are left out on which Unicode's present version and the slugger's (13) differ: GitHub's own slugs
// follow the former.
const { default: Slugger, slug } = await import(process.argv[2])
const count = Number(process.argv[3])

const kept = /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]$/u
const isSettled = (character) => {
  const all = [character, ...character.toLowerCase()]
  return /^\P{Cn}$/u.test(character) && all.every((each) => kept.test(each) === (slug(each, true) !== ''))
}

// A generator of its own, so that every run tests the same headings (Numerical Recipes' constants).
let state = 1
const below = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

const ranges = [[0x20, 0x7f], [0xa0, 0x250], [0x300, 0x530], [0x2000, 0x2c00], [0xa640, 0xa800], [0x1f000, 0x1fb00],
  [0xa0, 0xd800], [0x10000, 0x1f000]]
const character = () => {
  while (true) {
    const [begin, end] = ranges[below(ranges.length)]
    const found = String.fromCodePoint(begin + below(end - begin))
    if (isSettled(found)) return found
  }
}
const sigmas = ['Σ', 'Σ.', "Σ'", 'ΑΣ', 'İ', 'ẞ', ' ', '-1']

const slugger = new Slugger()
const headings = ['']
for (let number = 0; number < count; number++) {
  let heading = ''
  for (let length = below(12); length >= 0; length--) {
    heading += below(6) === 0 ? sigmas[below(sigmas.length)] : character()
  }
  // Every third one is an earlier one again.
  if (below(3) === 0) heading = headings[below(headings.length)]
  headings.push(heading)
  console.log(JSON.stringify([heading, slugger.slug(heading)]))
}
