// Starts a local server for a test, and stops it.
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

const home = path.join(__dirname, '../../../../..')

// Resolves once it accepts requests, with its `url` and `stop`. `more` are options of ./sayso dev.
const start = (...more) => new Promise((resolve, reject) => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'sayso-'))
  const args = ['dev', '--port', '0', '--data', data, ...more]
  const server = spawn(path.join(home, 'sayso'), args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = async () => {
    const ended = server.exitCode === null && new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await ended
    fs.rmSync(data, { recursive: true, force: true })
  }
  server.once('exit', (code) => reject(new Error(`./sayso dev ended with ${code}`)))
  let heard = ''
  server.stdout.on('data', (text) => {
    heard += text
    const line = /^ready (\S+)$/m.exec(heard)
    if (line) resolve({ url: line[1], stop })
  })
})

module.exports = { home, start }
