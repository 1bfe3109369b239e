// The local server's doors. An error is an Error whose message says what is wrong.

const answer = async (response) => {
  if (response.status === 204) return null
  const json = (response.headers.get('Content-Type') || '').startsWith('application/json')
  const body = json ? await response.json() : await response.text()
  if (!response.ok) {
    const error = new Error(body.error || `the server answered ${response.status}`)
    error.status = response.status
    throw error
  }
  return body
}

const ask = async (path, options) => {
  let response
  try {
    response = await fetch(path, options)
  } catch {
    throw new Error('The server does not answer. Is ./sayso dev still running?')
  }
  return answer(response)
}

export const get = (path) => ask(path)

export const post = (path, body = {}) => ask(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body)
})

export const send = (path, wishes, file) =>
  ask(`${path}?${new URLSearchParams(wishes)}`, { method: 'POST', body: file })

// handlers: { turn, wire, changed, open, lost }
export const watch = (handlers) => {
  const source = new EventSource('dev/events')
  for (const kind of ['turn', 'wire', 'changed']) {
    source.addEventListener(kind, (event) => handlers[kind](JSON.parse(event.data)))
  }
  source.addEventListener('open', handlers.open)
  source.addEventListener('error', handlers.lost)
}
