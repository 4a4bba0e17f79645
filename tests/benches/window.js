// Runs inside the window's page, so that no wire of WebDriver is in the figures. Arguments: what, input, done.
// Each answer is a list of [in the page's tree, laid out, painted], in milliseconds from the trigger.
const [what, input, done] = arguments;
const PATIENCE = 20000;
const later = (ms) => new Promise((yes) => { setTimeout(yes, ms); });
/** After the frame that shows the change: a task behind the frame's callback. */
const painted = () => new Promise((yes) => {
  requestAnimationFrame(() => {
    const task = new MessageChannel();
    task.port1.onmessage = yes;
    task.port2.postMessage(null);
  });
});
const measure = (trigger, ready, patience = PATIENCE) => new Promise((yes) => {
  let over = false;
  const end = (answer) => { over = true; watch.disconnect(); clearTimeout(limit); return answer; };
  const look = () => {
    if (over || !ready()) return;
    const drawn = performance.now() - from;
    end();
    document.body.getBoundingClientRect();
    const laid = performance.now() - from;
    void painted().then(() => yes([drawn, laid, performance.now() - from]));
  };
  const watch = new MutationObserver(look);
  const limit = setTimeout(() => yes(end(null)), patience);
  watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const from = performance.now();
  trigger();
  look();
});
const type = (letters) => document.execCommand("insertText", false, letters);
const press = (target, key, more = {}) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
const to = (path) => document.querySelector(`nav a[href$="${path}"]`);
const grid = () => document.querySelector("main [role=grid]");
const rows = () => [...document.querySelectorAll("main [role=grid] [role=row][aria-rowindex]:not([aria-busy])")].slice(1);
const listed = () => rows().length > 5 && document.querySelector("main [aria-busy=true]") === null;
const filled = () => (document.getElementById("i-primarySite")?.value ?? "") !== "";

const deeds = {
  /** First paint since the page began, and when that was on the wall's clock. */
  async began() {
    const first = performance.getEntriesByName("first-contentful-paint")[0];
    return { origin: performance.timeOrigin, paint: first?.startTime ?? null };
  },
  async unlock({ phrase }) {
    document.querySelector("input[type=password]").focus();
    type(phrase);
    const button = document.querySelector("button[type=submit]");
    return [await measure(() => button.click(), () => to("/abstracts") !== null && document.querySelector("main h1") !== null && document.querySelector("main [aria-busy=true]") === null)];
  },
  async list({ times }) {
    const took = [];
    for (let n = 0; n < times; n += 1) {
      took.push(await measure(() => to("/abstracts").click(), listed));
      await later(100);
      if (n + 1 < times) await measure(() => to("/").click(), () => document.querySelector("main [role=grid]") === null || grid().getAttribute("aria-label") !== "Abstracts");
    }
    return took;
  },
  /** Types words letter by letter into the search; a letter that leaves the same rows in sight measures nothing. */
  async search({ words }) {
    const took = [];
    let same = 0;
    const field = document.querySelector("main input");
    const shown = () => grid()?.textContent ?? "";
    for (const word of words) {
      field.focus();
      field.select();
      for (const letter of word) {
        const before = shown();
        const one = await measure(() => type(letter), () => listed() && shown() !== before, 1500);
        if (one) took.push(one);
        else same += 1;
        await later(30);
      }
      field.select();
      await measure(() => document.execCommand("delete"), listed);
      await later(60);
    }
    return { took, same };
  },
  async open({ times, step }) {
    const took = [];
    const marks = [];
    for (let n = 0; n < times; n += 1) {
      await measure(() => to("/abstracts").click(), listed);
      await later(150);
      grid().focus();
      for (let row = 0; row < n * step; row += 1) { press(grid(), "ArrowDown"); await painted(); }
      await later(50);
      took.push(await measure(() => press(grid(), "Enter"), filled));
      await later(100);
      const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
      marks.push(at("abstract:painted") - at("abstract:open"));
    }
    return { took, marks, fields: document.querySelectorAll("[data-item]").length };
  },
  /** Types codes of one character into items that have a meaning; each keystroke changes what stands beside the field. */
  async type({ items, codes, rounds }) {
    const took = [];
    const unseen = [];
    for (const item of items) {
      let field = await seek(item);
      if (!field) { unseen.push(item); continue; }
      const kept = field.value;
      for (let n = 0; n < rounds; n += 1) {
        // A full code moves the focus on, and the list may have scrolled this row away.
        if (!field.isConnected) field = await seek(item);
        const code = codes.find((c, at) => c !== field.value && at >= n % codes.length) ?? codes[0];
        field.focus();
        field.select();
        await painted();
        await later(7 * (n % 3));
        const means = () => `${document.getElementById(`m-${item}`)?.textContent} ${document.getElementById(`f-${item}`)?.textContent}`;
        const before = means();
        const one = await measure(() => type(code), () => means() !== before, 500);
        if (one) took.push(one);
        await later(20);
      }
      if (!field.isConnected) field = await seek(item);
      field.focus();
      field.select();
      if (kept) type(kept);
      else document.execCommand("delete");
      await later(100);
    }
    return { took, unseen, fields: document.querySelectorAll("[data-item]").length };
  },
  /** Opens the list of all items in place of the sections. */
  async all() {
    return [await measure(() => press(document.activeElement ?? document.body, "0", { ctrlKey: true, code: "Digit0" }), () => document.querySelector("[data-rows] [data-item]") !== null)];
  },
};

/** The field of an item, scrolled into sight as a person would. */
async function seek(item, places = seek.places ??= new Map()) {
  const pane = document.querySelector("[data-rows]") ?? document.querySelector("form[data-pane=form]");
  let field = document.getElementById(`i-${item}`);
  if (!field && places.has(item)) {
    pane.scrollTop = places.get(item);
    await painted();
    await later(20);
    field = document.getElementById(`i-${item}`);
  }
  for (let top = 0; !field && top < pane.scrollHeight; top += pane.clientHeight) {
    pane.scrollTop = top;
    await painted();
    await later(20);
    field = document.getElementById(`i-${item}`);
  }
  field?.scrollIntoView({ block: "center" });
  if (field) places.set(item, pane.scrollTop);
  await later(60);
  return field;
}

void deeds[what](input).then(done, (e) => done({ failed: String(e) }));
