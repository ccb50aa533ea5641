// The second copy of what is kept, in IndexedDB, which a wiped localStorage leaves alone; for src/platform/second_copy.rs.
// Not in Rust: with the crate `idb` and its futures every first visit was 11 KB larger, and this is less than one.
(() => {
  const TEXTS = "texts";
  let opened;
  let waiting = [];
  let writing = false;
  let holds = false;
  let changed = () => {};

  const database = () => (opened ??= new Promise((done, failed) => {
    const request = indexedDB.open("wengu", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TEXTS);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  }));

  // Runs a transaction, and tells whether the copy holds.
  async function act(mode, ask) {
    try {
      const change = (await database()).transaction(TEXTS, mode);
      const answer = ask(change.objectStore(TEXTS));
      await new Promise((done, failed) => {
        change.oncomplete = done;
        change.onabort = () => failed(change.error);
      });
      tell(true);
      return answer;
    } catch (refused) {
      // The learner may have cleared the browser's data under an open page.
      opened = undefined;
      tell(false);
    }
  }

  function tell(now) {
    if (holds === now) return;
    holds = now;
    changed();
  }

  globalThis.wenguCopy = {
    holds: () => holds,
    watch: (call) => { changed = call; },
    // Calls with all keys and all texts; where there is no database it calls nothing.
    async read(found) {
      const answer = await act("readonly", (store) => [store.getAllKeys(), store.getAll()]);
      if (answer) found(answer[0].result, answer[1].result);
    },
    // A text, or none for a key that goes. What comes in while one batch is written is the next.
    async write(key, text) {
      waiting.push([key, text]);
      if (writing) return;
      writing = true;
      while (waiting.length) {
        const batch = waiting;
        waiting = [];
        await act("readwrite", (store) => batch.forEach(([name, it]) => (it === undefined ? store.delete(name) : store.put(it, name))));
      }
      writing = false;
    },
  };
})();
