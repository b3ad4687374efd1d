/**
 * First step of every npm script, on whatever Node the machine has: installs the packages of the lock file when they are not there
 * yet. Plain JavaScript without dependencies, because nothing is installed when it runs. The package `node` then puts Node 24 on
 * the path of the script that follows.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.shoal', 'packages')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

const fail = (message) => {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted || !existsSync(node)) {
  const began = Date.now()
  process.stderr.write('  packages: installing (once, about a minute)\n')
  const npm = process.env.npm_execpath
  const [command, args] = npm && npm.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []]
  // npm_config_* of the outer npm would be read as settings of the inner one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(config_|package_|lifecycle)/.test(name) || /registry|proxy|cache|userconfig|cafile/.test(name),
    ),
  )
  const npmRun = (...more) =>
    spawnSync(command, [...args, ...more], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  if (!npmRun('ci', '--no-audit', '--no-fund', '--loglevel=error')) fail('npm ci failed')
  // An npm that holds install scripts back leaves these two without their last step.
  if (!existsSync(node) && !npmRun('rebuild', 'node', '--loglevel=error')) fail('the package node could not be set up')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  process.stderr.write(`  ${'packages'.padEnd(44)} ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s\n`)
}

const version = spawnSync(node, ['-p', 'process.versions.node']).stdout?.toString().trim() ?? ''
if (!/^2[4-9]\./.test(version))
  fail(`Node 24 was expected at ${node}, found ${version || 'nothing'}: remove node_modules and try again`)
