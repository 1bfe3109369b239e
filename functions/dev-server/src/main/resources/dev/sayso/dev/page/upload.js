// A merchant's own catalogue: dropped, checked, opened, undone.

import { post, send } from './api.js'
import { activePane } from './devices.js'
import { announce, fill, h } from './dom.js'
import { on, refresh, shop } from './shop.js'

const languages = [['en-US', 'English (US)'], ['en-GB', 'English (UK)'], ['de-DE', 'German']]
const amounts = [['', 'as guessed'], ['minor', '349 is 3.49'], ['major', '349 is 349.00']]
const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'SEK', 'PLN', 'JPY']

let file = null
let report = null
let done = ''
let wrong = ''
let busy = false
const wishes = { name: '', locale: '', currency: '', map: '', amounts: '', skipBad: false, history: true }

const choice = (name, label, list) => h('label', label, h('select', { name, onchange: change },
  list.map(([value, words]) => h('option', { value, selected: wishes[name] === value }, words))))

const check = (name, words) => h('label.check', h('input', { type: 'checkbox', name, checked: wishes[name], onchange: change }), words)

let draw = () => {}

const change = (event) => {
  const { name, type, checked, value } = event.target
  wishes[name] = type === 'checkbox' ? checked : value
  if (['locale', 'currency', 'map', 'amounts'].includes(name)) read()
  else draw()
}

const work = async (door, then) => {
  busy = true
  wrong = ''
  draw()
  try {
    then(await door())
  } catch (error) {
    wrong = error.message.replace('with --map ', 'under “Columns” as ')
  }
  busy = false
  draw()
}

const read = () => work(() => send('dev/catalog/check', wishes, file), (found) => {
  report = found
  announce(`${found.good} products read, ${found.bad} bad entries`)
})

const take = (given) => {
  if (!given) return
  file = given
  report = null
  done = ''
  wishes.name = given.name.replace(/\.(csv|jsonl?|tsv|txt|xml|gz)$/gi, '').replace(/[-_]+/g, ' ').trim() || 'My shop'
  wishes.locale = wishes.locale || shop.locales[0]
  wishes.currency = shop.currency
  wishes.map = ''
  read()
}

const load = () => work(() => send('dev/catalog/load', wishes, file), (found) => {
  done = `${wishes.name} is open with ${found.good} products. Talk to it above.`
  file = null
  report = null
  announce(done)
})

const undo = () => work(() => send('dev/catalog/undo', {}, null), () => { done = 'The shop is as it was.' })

const reset = (locale) => () => work(() => post('dev/reset', { locale }), () => { done = 'The demo shop is open.' })

const counts = (health) => Object.entries(health).filter(([, value]) => value && value.count)
  .map(([name, value]) => h('li', `${value.count} × ${name.replaceAll('_', ' ')}`, value.examples.length
    ? h('small', `for example line ${value.examples[0].line}: ${value.examples[0].text}`) : null))

const drawReport = () => {
  const columns = Object.entries(report.columns)
  const fit = counts(report.health)
  return h('div.report', h('p', h('strong', `${report.good} product${report.good === 1 ? '' : 's'}`), ' read',
    report.bad ? h('span.wrong', `, ${report.bad} bad entr${report.bad === 1 ? 'y' : 'ies'}`) : ', no errors', '.'),
  columns.length ? h('p.hint', `Columns: ${columns.map(([field, column]) => `${field} from “${column}”`).join(', ')}.`) : null,
  report.notes.map((note) => h('p.hint', note.replace(/ \(--[^)]*\)/, ''))),
  report.complaints.length ? h('ul.complaints', report.complaints.map((one) => h('li', h('strong', `Line ${one.line}`), ` ${one.text}`))) : null,
  report.health.suspicion ? h('p.wrong', report.health.suspicion) : null,
  fit.length ? h('details', h('summary', 'How fit it is for voice'), h('ul.plain', fit)) : null)
}

const drawWishes = () => h('div.wishes',
  h('label', 'Shop name', h('input', { name: 'name', value: wishes.name, maxlength: 60, onchange: change })),
  choice('locale', 'Language', languages), choice('currency', 'Currency', currencies.map((code) => [code, code])),
  choice('amounts', 'Prices in whole numbers', amounts),
  h('label.full', 'Columns, where the guess is wrong', h('input', { name: 'map', value: wishes.map, placeholder: 'title=Name,price=Retail', onchange: change })),
  check('history', 'Make up a few past orders, so that “reorder” has something to go by'),
  report && report.bad ? check('skipBad', 'Leave the bad entries out') : null)

const drawDone = () => done ? h('p.good', done, done.includes('Talk') ? h('button.small', { type: 'button', onclick: () => activePane().focus() }, 'Talk to it') : null) : null

const blocked = () => busy || !report || !report.good || (report.bad > 0 && !wishes.skipBad)

const drop = (input) => h('div.drop', {
  ondragover: (event) => { event.preventDefault(); event.currentTarget.classList.add('over') },
  ondragleave: (event) => event.currentTarget.classList.remove('over'),
  ondrop: (event) => { event.preventDefault(); event.currentTarget.classList.remove('over'); take(event.dataTransfer.files[0]) }
}, h('label', { for: 'own-file' }, 'Drop a catalogue file here, or choose one'), input, h('p.hint', 'CSV, JSON lines, Google Merchant feed or Shopify export'))

export const setUpUpload = (box) => {
  draw = () => fill(box, h('h3', 'Your own shop'),
    drop(h('input', { id: 'own-file', type: 'file', accept: '.csv,.tsv,.txt,.jsonl,.json,.xml,.gz', onchange: (event) => take(event.target.files[0]) })),
    h('div', { role: 'status' }, busy ? h('p.hint', 'Working…') : null, drawDone()),
    wrong ? h('p.wrong', { role: 'alert' }, wrong) : null, report ? drawReport() : null, file ? drawWishes() : null,
    file ? h('button.primary', { type: 'button', id: 'open-own', disabled: blocked(), onclick: load }, `Open ${wishes.name || 'it'}`) : null,
    h('div.row.end', shop.undo ? h('button.quiet.small', { type: 'button', id: 'undo', onclick: undo }, `Undo: back to ${shop.undo}`) : null,
      h('button.quiet.small', { type: 'button', id: 'demo-en', onclick: reset('en-US') }, 'Demo shop'),
      h('button.quiet.small', { type: 'button', id: 'demo-de', onclick: reset('de-DE') }, 'German demo shop')))
  on('shop', async () => {
    await refresh()
    draw()
  })
  draw()
}
