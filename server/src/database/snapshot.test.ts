import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition } from '../testing/data/fixtures.ts';

eachDatabase((openEmpty) => {
  it('a snapshot stays as it was when it was opened, while others write, until it or the store is closed', async () => {
    const store = await openEmpty();
    await putCampaign(store.db);
    const snapshot = await store.openSnapshot();
    await putPetition(store.db, { petition: 'old-river' });
    const petitions = () => snapshot.db.selectFrom('petitions').select('petition').execute();
    assert.deepEqual(await petitions(), [{ petition: 'clean-river' }]);
    await snapshot.close();
    await snapshot.close();
    await assert.rejects(petitions());
    const later = await store.openSnapshot();
    assert.equal((await later.db.selectFrom('petitions').selectAll().execute()).length, 2);
    // The store of each test is closed at its end: a snapshot left open would keep PostgreSQL's database in use.
  });
});
