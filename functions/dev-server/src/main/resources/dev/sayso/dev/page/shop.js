// What the page knows of the shop, and who wants to hear when it changes.

import { get, post } from './api.js'

export const shop = { name: '', currency: 'USD', digits: 2, locales: ['en-US'], shoppers: [], doors: [], now: null }

const products = new Map()
const listeners = []

// Kinds: shop (its data or people), state (somebody's cart, orders …), time, turn, wire, person.
export const on = (kind, listener) => listeners.push({ kind, listener })

export const tell = (kind, what) =>
  Promise.all(listeners.filter((one) => one.kind === kind).map((one) => one.listener(what)))

export const refresh = async () => {
  Object.assign(shop, await get('dev/shop'))
  shop.readAt = Date.now()
}

export const forgetProducts = () => products.clear()

// Learns what these are called; those that are sold no more keep their sku as name.
export const learn = async (skus) => {
  const unknown = [...new Set(skus)].filter((sku) => !products.has(sku)).slice(0, 1000)
  if (!unknown.length) return
  const found = await post('dev/products', { skus: unknown })
  for (const sku of unknown) products.set(sku, found[sku] || { spoken: sku, title: sku, pack: '–', category: '' })
}

export const product = (sku) => products.get(sku) || { spoken: sku, title: sku, pack: '–', category: '' }

export const locale = () => shop.locales[0]

export const german = () => locale().startsWith('de')

// The shop's time now: it runs with real time, unless it was made to stand.
export const now = () =>
  new Date(new Date(shop.now).getTime() + (shop.clockStands ? 0 : Date.now() - (shop.readAt || Date.now())))

export const person = (id) => shop.shoppers.find((one) => one.id === id)

export const personName = (id) => (person(id) || { name: id }).name

export const household = (id) => (person(id) || {}).household

const format = (options) => {
  try {
    return new Intl.DateTimeFormat(locale(), { timeZone: shop.timeZone, ...options })
  } catch {
    return new Intl.DateTimeFormat(locale(), options)
  }
}

export const money = (minor) => {
  const amount = minor / 10 ** shop.digits
  return new Intl.NumberFormat(locale(), { style: 'currency', currency: shop.currency }).format(amount)
}

export const moment = (time) =>
  format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(time))

// A calendar day is the same everywhere; a moment is on the shop's day.
export const day = (time) => {
  const calendar = String(time).length === 10 ? { timeZone: 'UTC' } : {}
  return format({ day: 'numeric', month: 'short', ...calendar }).format(new Date(time))
}

// The calendar day there, as 2026-11-22.
export const dateOf = (time) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: shop.timeZone, dateStyle: 'short' }).format(time)

export const daysFrom = (date, other) => Math.round((Date.parse(date) - Date.parse(other)) / 86400000)

export const spanWords = (days) => {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
