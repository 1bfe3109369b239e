// Searches the catalogue as a spoken query does, and takes a catalogue of one's own.

import { post } from './api.js'
import { byId, fill, h } from './dom.js'
import { money, on, shop } from './shop.js'
import { setUpUpload } from './upload.js'

let asked = 0

const hit = (one, best) => h('li.hit', h('div.hit-head', h('span.rank', one.rank), h('span.hit-name', one.spoken, h('small', one.pack)),
  h('span.number', one.price === undefined ? '–' : money(one.price)),
  h('span.hint', one.stock === undefined ? '' : one.stock ? `${one.stock} left` : 'sold out')),
h('div.score', h('meter', { min: 0, max: Math.max(best, 0.001), value: one.match, 'aria-label': `match ${one.match}` }), h('span.number', one.match.toFixed(2))),
one.because ? h('ul.because', one.because.map((why) => h('li', why))) : null)

const show = (found, text) => {
  const list = byId('hits')
  if (!found.hits.length) return fill(list, h('p.hint', `Nothing is found for “${text}”.`))
  const best = Math.max(...found.hits.map((one) => one.match))
  fill(list, h('p.hint', `Looked for ${found.queries.map((one) => `“${one}”`).join(' and ')} in ${found.millis.toFixed(1)} ms, ${shop.products} products.`),
    h('ol.hits', found.hits.map((one) => hit(one, best))))
}

const search = async (text) => {
  const mine = ++asked
  if (!text.trim()) return fill(byId('hits'), h('p.hint', 'Type as somebody would say it, even misheard: “keen noah”, “two six packs of water”.'))
  try {
    const found = await post('dev/search', { text, top: 8 })
    if (mine === asked) show(found, text)
  } catch (error) {
    if (mine === asked) fill(byId('hits'), h('p.wrong', error.message))
  }
}

let waiting

const soon = (event) => {
  clearTimeout(waiting)
  waiting = setTimeout(() => search(event.target.value), 120)
}

export const setUpCatalog = () => {
  const upload = h('div.box', { id: 'upload' })
  const field = h('input', { id: 'query', type: 'search', autocomplete: 'off', placeholder: 'quiet coffee grinder', oninput: soon })
  fill(byId('view-catalog'), h('div.two-columns',
    h('div.box', h('h3', 'Find it by voice'), h('label', { for: 'query' }, 'Search as you speak'), field,
      h('div', { id: 'hits', 'aria-live': 'polite' })), upload))
  search('')
  setUpUpload(upload)
  on('shop', () => search(field.value))
}
