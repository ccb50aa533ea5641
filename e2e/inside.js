// What a learner does and sees, as functions that run inside the page: any driver can send them to any browser.

// Waits until the app is drawn.
export async function drawn() {
  for (let tries = 0; tries < 600; tries += 1) {
    if (document.querySelector("main h1") && document.querySelector(".keeper-line")) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the app is not drawn: ${document.body?.innerText.slice(0, 300)}`);
}

// Rates one card.
export async function answerOne() {
  const pause = () => new Promise((done) => setTimeout(done, 50));
  const until = async (find, what) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = find();
      if (found) return found;
      await pause();
    }
    throw new Error(`${what} is not there: ${document.body.innerText.slice(0, 300)}`);
  };
  const button = (pattern) => [...document.querySelectorAll("main button")].find((it) => pattern.test(it.innerText) && !it.disabled);
  const card = () => document.querySelector(".flash-card");
  location.hash = "#/";
  (await until(() => button(/开始学|接着学/), "the beginning")).click();
  await until(card, "a card");
  for (let step = 0; step < 40 && card().dataset.side === "front"; step += 1) {
    button(/翻面|下一条/)?.click();
    await pause();
  }
  (await until(() => button(/轻松/), "the rating")).click();
  await until(() => card()?.dataset.side !== "back", "what comes next");
  return true;
}

// How many answers 今日 counts. What comes back from a second copy may come a moment later.
export async function answersToday(wanted) {
  location.hash = "#/";
  let found = 0;
  for (let tries = 0; tries < 60; tries += 1) {
    const said = /今天答了 (\d+) 张/.exec(document.querySelector("main")?.innerText ?? "");
    found = said ? Number(said[1]) : 0;
    if (found === wanted) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return found;
}

// What the page says of where the progress is kept, once it knows.
export async function keeper() {
  const said = () => document.querySelector(".keeper-line")?.innerText ?? "";
  for (let tries = 0; tries < 40 && !/备份|这一页/.test(said()); tries += 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return said();
}

// Waits until a place is drawn, and gives its heading.
export async function heading() {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = document.querySelector("main h1")?.innerText;
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`there is no heading: ${document.body?.innerText.slice(0, 300)}`);
}

// Waits until the service worker has taken over the page.
export async function controlled() {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
}

// Rates cards until the round is over; gives how many.
export async function answerAll() {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const button = (pattern) => [...document.querySelectorAll("main button")].find((it) => pattern.test(it.innerText) && !it.disabled);
  const card = () => document.querySelector(".flash-card");
  location.hash = "#/";
  for (let tries = 0; tries < 400 && !card(); tries += 1) {
    button(/开始学|接着学/)?.click();
    await pause(50);
  }
  let rated = 0;
  for (let step = 0; step < 3000 && card(); step += 1) {
    const rating = card().dataset.side === "back" && button(/轻松/);
    if (rating) rated += 1;
    (rating || button(/翻面|下一条/))?.click();
    await pause(20);
    for (let tries = 0; rating && tries < 100 && card()?.dataset.side === "back"; tries += 1) await pause(20);
  }
  if (card()) throw new Error(`the round has no end: ${document.body.innerText.slice(0, 300)}`);
  return rated;
}
