// The same rows through `pg`: a hundred in a statement, each statement durable before the next.
import { Client } from 'pg';
import { newSignature, rowOf } from '../data/signature-rows.ts';
import { finish } from './finish.ts';

const BATCH = 100;
const count = Number(process.env['SIGNATURES']);
const rows = Array.from({ length: count }, (_, index) => rowOf(newSignature(index, new Date())));
const columns = Object.keys(rows[0] ?? {});
const lists = Array.from({ length: BATCH }, (_, row) => {
  const places = columns.map((_name, column) => `$${row * columns.length + column + 1}`);
  return `(${places.join(', ')})`;
});
const text = `insert into signatures (${columns.join(', ')}) values ${lists.join(', ')}`;

const client = new Client(process.env['DATABASE_URL']);
await client.connect();
const startedAt = performance.now();
for (let from = 0; from + BATCH <= count; from += BATCH) {
  const values = rows.slice(from, from + BATCH).flatMap((row) => Object.values(row));
  await client.query({ name: 'insert', text, values });
}
const seconds = (performance.now() - startedAt) / 1000;
await client.end();
finish({ 'a second': (count - (count % BATCH)) / seconds });
