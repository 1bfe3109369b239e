// What is worth saying first: what this household really bought.

import { get } from './api.js'
import { german, learn, product } from './shop.js'

const english = {
  reorder: (item) => `reorder ${item}`,
  low: 'what am I running low on?',
  more: ['what’s in my cart?', 'where is my order?'],
  add: (item) => `add ${item}`,
  find: 'find me coffee'
}

const inGerman = {
  reorder: (item) => `${item} nachbestellen`,
  low: 'was geht zur Neige?',
  more: ['was ist in meinem Warenkorb?', 'wo ist meine Bestellung?'],
  add: (item) => `füge ${item} hinzu`,
  find: 'suche Kaffee'
}

const short = (name) => name.split(/[,(]/)[0].trim().toLowerCase()

const known = new Map()

export const forgetSuggestions = () => known.clear()

export const suggestions = (id) => {
  if (!known.has(id)) known.set(id, think(id))
  return known.get(id)
}

// Best first. Coffee where there is some: everybody knows what to expect of it.
const think = async (id) => {
  const words = german() ? inGerman : english
  const state = await get(`dev/shoppers/${encodeURIComponent(id)}`).catch(() => ({ forecasts: [] }))
  const skus = (state.forecasts || []).map((one) => one.sku)
  await learn(skus).catch(() => {})
  const names = skus.map(product)
  if (!names.length) return [words.find, ...words.more]
  const coffee = names.find((one) => /coffee|kaffee/i.test(one.title + one.category))
  const usual = coffee ? (german() ? 'Kaffee' : 'coffee') : short(names[0].spoken)
  const other = names.find((one) => one !== coffee && one !== names[0]) || names[0]
  return [words.reorder(usual), words.low, words.add(short(other.spoken)), ...words.more]
}
