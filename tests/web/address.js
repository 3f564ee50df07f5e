import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadAddress, decode, decodeSchedule, decodeSource, encode, encodeSchedule, encodeSource } from '../../web/page/hash.js';
import { generator } from './explore.js';

const known = ['lock', 'if-not-while'];

test('what is encoded is decoded again', async () => {
  for (const place of [
    { scenario: 'lock', fixed: false, schedule: [] },
    { scenario: 'if-not-while', fixed: true, schedule: [0, 9, -1, 3] },
    { scenario: 'play', fixed: false, source: 'const tea = "☕ & ünï";\n'.repeat(300), schedule: [1, -1] },
  ]) {
    const hash = await encode(place);
    assert.match(hash, /^#[\w/.~-]+$/, 'nothing that a chat or mail would cut');
    assert.deepEqual({ ...await decode(hash, known) }, place);
  }
  assert.equal(await decode('', known), undefined);
  assert.deepEqual(decodeSchedule(encodeSchedule([0, 1, -1])), [0, 1, -1]);
});

test('whatever else stands there is a BadAddress, and nothing else', async () => {
  const random = generator(7), characters = 'abz019/.#%t-_~ö&=play.lock';
  const source = await encodeSource('x'.repeat(50));
  const hashes = Array.from({ length: 400 }, () => `#${Array.from({ length: Math.floor(random() * 20) }, () => characters[Math.floor(random() * characters.length)]).join('')}`);
  for (const hash of [...hashes, `#/play.${source.slice(1)}/`, `#/play.${source.slice(0, -4)}/`, '#/lock/12x', '#/lock/0/1', '#/nobody/']) {
    try {
      await decode(hash, known);
    } catch (error) {
      assert.ok(error instanceof BadAddress, `${hash}: ${error}`);
    }
  }
  for (const hash of ['#/lock/12x', '#/nobody/', '#what', `#/play.${source.slice(0, -4)}/`, `#/lock/${'1'.repeat(2001)}`]) {
    await assert.rejects(decode(hash, known), BadAddress, hash);
  }
});

test('a small link that would unpack to something huge is refused', async () => {
  const bomb = await encodeSource('a'.repeat(2_000_000));
  assert.ok(bomb.length < 5000);
  await assert.rejects(decodeSource(bomb), BadAddress);
});
