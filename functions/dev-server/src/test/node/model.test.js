// A language model's server written by others (aimock) behind ./sayso chat: whatever it answers, the
// dialog goes on, and the cart holds what the shopper said.
const assert = require('node:assert')
const http = require('node:http')
const { spawn } = require('node:child_process')
const path = require('node:path')
const { after, before, test } = require('node:test')
const { LLMock } = require('@copilotkit/aimock')

const home = path.join(__dirname, '../../../../..')
const seed = path.join(home, 'events/scenarios/corner-market.json')
const mock = new LLMock({ port: 0 })

const wishes = (...all) => ({
  toolCalls: [{ name: 'understood', arguments: JSON.stringify({ wishes: all }) }],
})
const told = (text) => ({ toolCalls: [{ name: 'told', arguments: JSON.stringify({ text, known: true }) }] })
const search = (name, more = {}) => wishes({ wish: 'SEARCH', things: [{ name }], ...more })
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis))

before(async () => {
  mock.onMessage(/dunk/, search('whole milk'))
  mock.onMessage(/pancake day/, wishes({ wish: 'ADD', things: [{ name: 'eggs' }, { name: 'whole milk', count: 2 }] }))
  mock.onMessage(/text only/, { content: JSON.stringify({ wishes: [{ wish: 'SEARCH', things: [{ name: 'honey' }] }] }) })
  mock.onMessage(/four two nine/, { error: { message: 'slow down', type: 'rate_limit_error' }, status: 429 })
  mock.onMessage(/five hundred/, { error: { message: 'broken', type: 'server_error' }, status: 500 })
  mock.onMessage(/cut off/, search('whole milk'), { chaos: { disconnectRate: 1 } })
  mock.onMessage(/not json/, search('whole milk'), { chaos: { malformedRate: 1 } })
  mock.onMessage(/never ends/, search('milk '.repeat(30000)))
  mock.onMessage(/so long/, search('milk '.repeat(40)))
  mock.onMessage(/wrong sku/, wishes({ wish: 'CHOOSE', option: 'NO-SUCH-SKU' }))
  mock.onMessage(/wrong price/, search('whole milk', { under: -5 }))
  mock.onMessage(/make it so/, wishes({ wish: 'YES' }))
  mock.onMessage(/ten thousand/, wishes({ wish: 'ADD', things: [{ name: 'whole milk', count: 10000 }] }))
  mock.onMessage(/takes ages/, async () => { await sleep(10000); return search('whole milk') })
  mock.onMessage(/need rinsing/, told('Green Field quinoa is white and rinsed.'))
  mock.onMessage(/need a pot/, told('Green Field quinoa costs $1.00.'))
  mock.onMessage(/need salt/, told('white quinoa rinsed '.repeat(25)))
  mock.onMessage(/need honey/, told('Goldmine quinoa is white and rinsed.'))
  mock.onMessage(/need a lid/, { error: { message: 'slow down', type: 'rate_limit_error' }, status: 429 })
  mock.onMessage(/need a cup/, told('Green Field quinoa is white and rinsed.'), { chaos: { malformedRate: 1 } })
  await mock.start()
})

after(() => mock.stop())

// What ./sayso chat says to these lines, one reply a line.
const chat = (lines, args, env = {}) => new Promise((resolve, reject) => {
  const all = ['chat', '--seed', seed, '--surface', 'text', ...args]
  const sayso = spawn(path.join(home, 'sayso'), all, { env: { ...process.env, ...env } })
  let out = ''
  let err = ''
  sayso.stdout.on('data', (text) => { out += text })
  sayso.stderr.on('data', (text) => { err += text })
  sayso.once('error', reject)
  sayso.once('exit', (code) => resolve({ code, err, replies: out.trim().split('\n').map((line) => line.replace('sayso> ', '')) }))
  sayso.stdin.end(lines.map((line) => line + '\n').join(''))
})

const openai = () => ['--llm', 'openai', '--llm-url', `${mock.url}/v1`, '--llm-model', 'some-model']

test('answers, tool calls and answers in text are understood and added by a yes only', async () => {
  const { code, replies } = await chat([
    'what do people dunk their cookies in',
    'no',
    "it's what one needs on pancake day",
    'yes',
    'what if it can do text only',
    'no',
    "what's in my cart",
  ], openai())
  assert.strictEqual(code, 0)
  assert.match(replies[0], /Meadow Farm whole milk/i)
  assert.match(replies[2], /eggs.*whole milk.*together/i)
  assert.match(replies[4], /honey/i)
  assert.match(replies[6], /eggs/i)
  assert.match(replies[6], /2 .*milk/i)
  assert.doesNotMatch(replies[6], /honey/i)
})

test('errors, cut connections, nonsense and lies change nothing', async () => {
  const wrong = [
    'what was it with four two nine', 'what was it with five hundred', 'what if it is cut off',
    'what if it is not json', 'what if it never ends', 'what if it is so long',
    'what if it has the wrong sku', 'what if it has the wrong price', 'what if one says make it so',
    'how come it says ten thousand', 'what if it takes ages',
  ]
  // One that is understood between two that fail: else the model would be left alone.
  const lines = ['add butter', ...wrong.flatMap((one, i) => [one, `what do people dunk in number word ${'abcdefghijk'[i]}`, 'no'])]
  const { code, err, replies } = await chat([...lines, "what's in my cart"], openai())
  assert.strictEqual(code, 0)
  wrong.forEach((one, i) => assert.match(replies[1 + 3 * i], /catch|get (that|it)|understand|leave it/, `${one}: ${replies[1 + 3 * i]}`))
  assert.match(replies.at(-1), /butter/i)
  assert.doesNotMatch(replies.at(-1), /milk/i)
  assert.match(err, /overloaded/)
  assert.match(err, /in time/)
})

test('an answer is worded from the facts, and one that says more is not said', async () => {
  const ask = (what) => ['find quinoa', `does it need ${what}`]
  const { code, replies } = await chat([...ask('rinsing'), ...ask('a pot'), ...ask('salt'), ...ask('honey'),
    ...ask('a lid'), ...ask('a cup'), "what's in my cart"], openai())
  assert.strictEqual(code, 0)
  assert.match(replies[1], /^Green Field quinoa is white and rinsed\./)
  for (const reply of [replies[3], replies[5], replies[7], replies[9], replies[11]]) {
    assert.match(reply, /The shop (says|doesn't say)/)
    assert.doesNotMatch(reply, /1\.00|Goldmine|rinsed white/)
    assert.ok(reply.split(/\s+/).length <= 60)
  }
  assert.match(replies.at(-1), /empty/i)
})

// The client asks for whole answers. A server that streams all the same is taken for one that talks nonsense.
test('a stream that nobody asked for is no answer', async () => {
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      for (const part of ['{"wishes":[{"wi', 'sh":"SEARCH"}]}']) {
        response.write(`data: ${JSON.stringify({ choices: [{ delta: { tool_calls: [{ function: { arguments: part } }] } }] })}\n\n`)
      }
      response.end('data: [DONE]\n\n')
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { code, err, replies } = await chat(['what do people dunk their cookies in', 'add butter'],
    ['--llm-url', `http://127.0.0.1:${server.address().port}/v1`])
  server.close()
  assert.strictEqual(code, 0)
  assert.match(err, /not in the form/)
  assert.match(replies[1], /butter/i)
})

for (const [name, base] of [['anthropic', ''], ['bedrock', '']]) {
  test(`${name}'s format is understood too`, async () => {
    const { code, replies } = await chat(['what do people dunk their cookies in'],
      ['--llm', name, '--llm-url', `${mock.url}${base}`, '--llm-model', 'some-model'], { LLM_KEY: 'mock' })
    assert.strictEqual(code, 0)
    assert.match(replies[0], /Meadow Farm whole milk/i)
  })
}

test('a server that is not there is said once, and the rules go on', async () => {
  const { code, err, replies } = await chat(['what on earth', 'what on earth is that', 'add butter'],
    ['--llm-url', 'http://127.0.0.1:1/v1'])
  assert.strictEqual(code, 0)
  assert.strictEqual(err.match(/cannot be reached/g).length, 1)
  assert.match(replies[2], /butter/i)
})
