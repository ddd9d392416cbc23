// Names by compromise: `node names_compromise.mjs LIST OUT`, as adapting.py says. Run from the folder with node_modules.
const begun = performance.now()
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'

const nlp = createRequire(join(process.cwd(), 'adapter.js'))('compromise')
nlp('One line.').people()
const load = (performance.now() - begun) / 1000

const KINDS = [['people', 'person'], ['organizations', 'organization'], ['places', 'place']]

/** Where a found name stands in code points, without the punctuation and the possessive at its end; null for none. */
function place(text, { start, length }) {
  const words = text.slice(start, start + length).replace(/(['’]s)?[\s\p{P}]*$/u, '')
  const lead = words.match(/^[\s\p{P}]*/u)[0].length
  const name = words.slice(lead)
  const from = [...text.slice(0, start + lead)].length
  return name ? { start: from, end: from + [...name].length, text: name, kind: 'name' } : null
}

/** Actors: the same words and type are one. */
function read(text) {
  const doc = nlp(text)
  const together = new Map()
  for (const [method, type] of KINDS) {
    for (const found of doc[method]().json({ offset: true })) {
      const mention = place(text, found.offset)
      if (!mention) continue
      const key = `${type} ${mention.text}`
      if (!together.has(key)) together.set(key, { id: key, name: mention.text, type, salience: 0, mentions: [] })
      together.get(key).mentions.push(mention)
    }
  }
  return [...together.values()]
}

const [listing, out] = process.argv.slice(2)
const paths = readFileSync(listing, 'utf8').split('\n').filter(Boolean).map(line => line.split('\t')[0])
let seconds = 0
for (const path of paths) {
  const text = readFileSync(path, 'utf8')
  const at = performance.now()
  const actors = read(text)
  seconds += (performance.now() - at) / 1000
  const reading = { schema: 'dateline/1', article: { text }, actors, quotes: [], times: [] }
  writeFileSync(join(out, `${basename(path, '.txt')}.json`), JSON.stringify(reading))
}
const peak = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ load, seconds, articles: paths.length, peak }))
