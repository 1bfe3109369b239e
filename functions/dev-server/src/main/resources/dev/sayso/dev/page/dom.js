// Elements by hand. Text is always text: nothing a shop or a shopper says becomes markup.

const SVG = 'http://www.w3.org/2000/svg'

// h('button.quiet', { onclick, 'aria-label': '…' }, 'text', child, [more])
export const h = (tag, ...rest) => make(document.createElement(tag.split('.')[0]), tag, rest)

export const svg = (tag, ...rest) => make(document.createElementNS(SVG, tag.split('.')[0]), tag, rest)

const make = (element, tag, rest) => {
  const classes = tag.split('.').slice(1)
  if (classes.length) element.setAttribute('class', classes.join(' '))
  for (const item of rest.flat(Infinity)) {
    if (item === null || item === undefined || item === false) continue
    if (item instanceof Node) element.append(item)
    else if (typeof item === 'object') attributes(element, item)
    else element.append(String(item))
  }
  return element
}

const attributes = (element, given) => {
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (typeof value === 'boolean') element.toggleAttribute(name, value)
    else if (value !== null && value !== undefined) element.setAttribute(name, value)
  }
}

export const byId = (id) => document.getElementById(id)

export const fill = (element, ...children) => {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child || child === 0))
  return element
}

// Said by a screen reader, seen by nobody.
export const announce = (text) => { byId('said').textContent = text }

let taken = 0
export const unique = (prefix) => `${prefix}-${++taken}`

export const copyButton = (text, what = 'Copy') => {
  const button = h('button.quiet.small', { type: 'button', onclick: async () => {
    try {
      await navigator.clipboard.writeText(text())
      button.textContent = 'Copied'
    } catch {
      button.textContent = 'Could not copy'
    }
    announce(button.textContent)
    setTimeout(() => { button.textContent = what }, 1500)
  } }, what)
  return button
}
