// Walks every screen of the design review by keys only, at 100 % and 200 %: ring visible, nothing covered, no trap, Esc, F6, Ctrl+K, "/", J, K, Enter.
// npm run review && npm run walk. Takes half a minute; CHROMIUM names another browser.
import { chromium } from "playwright-core";
import { preview } from "vite";

const server = await preview({ configFile: "vite.review.config.ts", preview: { port: 5184 }, logLevel: "error" });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const base = "http://127.0.0.1:5184/dev/index.html?theme=light";
let bad = 0;
const ok = (name, cond, more = "") => { if (!cond) { bad += 1; console.log("FAIL", name, more); } };
const focusInfo = (p) => p.evaluate(() => {
  const el = document.activeElement;
  if (!el || el === document.body) return { tag: "BODY" };
  const r = el.getBoundingClientRect();
  let ring = false, node = el;
  for (let n = 0; node && n < 3; n += 1, node = node.parentElement) { const s = getComputedStyle(node); if (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2) ring = true; }
  if (el.getAttribute("role") === "grid" && !ring) { const row = el.querySelector("[aria-selected=true]"); ring = row !== null && getComputedStyle(row, "::after").outlineStyle === "solid"; }
  const mid = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, r.left + r.width / 2)), Math.min(innerHeight - 1, Math.max(0, r.top + Math.min(r.height, 20) / 2)));
  return { tag: el.tagName, role: el.getAttribute("role"), type: el.getAttribute("type"), name: (el.getAttribute("aria-label") ?? el.textContent ?? "").slice(0, 40), id: el.id, ring, inView: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.left < innerWidth, covered: mid !== null && !el.contains(mid) && !mid.contains(el) && !(mid.closest("label")?.contains(el)), pane: el.closest("[data-pane]")?.getAttribute("data-pane") ?? null };
});
for (const [w, h] of [[1440, 900], [720, 450]]) {
  for (const [name, hash] of [["home", ""], ["abstracts", "#/abstracts"], ["followup", "#/followup"], ["submissions", "#/submissions"], ["extracts", "#/extracts"], ["import", "#/import"], ["administration", "#/administration"]]) {
    const p = await browser.newPage({ viewport: { width: w, height: h } });
    const tag = `${name} ${w}`;
    await p.goto(base + hash); await p.waitForTimeout(600);
    const seen = []; let wrapped = false;
    for (let n = 0; n < 90; n += 1) {
      await p.keyboard.press("Tab");
      const f = await focusInfo(p);
      if (f.tag === "BODY") { wrapped = true; break; }
      seen.push(f);
      ok(`${tag} ring`, f.ring, JSON.stringify(f));
      ok(`${tag} in view`, f.inView, JSON.stringify(f));
      ok(`${tag} covered`, !f.covered, JSON.stringify(f));
    }
    ok(`${tag} tab leaves`, wrapped, `${seen.length} stops, last ${JSON.stringify(seen.at(-1))}`);
    // F6 visits every pane and comes round
    const panes = await p.evaluate(() => [...document.querySelectorAll("[data-pane]")].filter((x) => x.getClientRects().length > 0).map((x) => x.dataset.pane));
    const visited = [];
    for (let n = 0; n < panes.length; n += 1) { await p.keyboard.press("F6"); const f = await focusInfo(p); visited.push(f.pane); ok(`${tag} F6 ring`, f.ring, JSON.stringify(f)); }
    ok(`${tag} F6 all panes`, panes.every((x) => visited.includes(x)), `${panes} vs ${visited}`);
    // Ctrl+K and Esc: focus returns
    const before = await focusInfo(p);
    await p.keyboard.press("Control+k"); await p.waitForTimeout(150);
    ok(`${tag} palette`, (await focusInfo(p)).role === "combobox", JSON.stringify(await focusInfo(p)));
    await p.keyboard.press("Tab"); await p.keyboard.press("Tab");
    ok(`${tag} palette keeps focus`, await p.evaluate(() => document.activeElement.closest("[role=dialog]") !== null));
    await p.keyboard.press("Escape"); await p.waitForTimeout(250);
    const after = await focusInfo(p);
    ok(`${tag} focus returns`, after.name === before.name && after.tag === before.tag, `${JSON.stringify(before)} -> ${JSON.stringify(after)}`);
    await p.keyboard.press("Control+,"); await p.waitForTimeout(200);
    ok(`${tag} settings opens`, await p.evaluate(() => document.activeElement.closest("[role=dialog]") !== null), JSON.stringify(await focusInfo(p)));
    for (let n = 0; n < 12; n += 1) { await p.keyboard.press("Tab"); const f = await focusInfo(p); ok(`${tag} settings ring`, f.ring && f.tag !== "BODY", JSON.stringify(f)); }
    await p.keyboard.press("Escape"); await p.waitForTimeout(250);
    ok(`${tag} settings closes`, await p.evaluate(() => document.querySelector("[role=dialog]") === null));
    await p.close();
  }
}
{ // the list
  const p = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await p.goto(base + "#/abstracts"); await p.waitForTimeout(500);
  await p.keyboard.press("/"); ok("/ search", (await focusInfo(p)).type === "search");
  await p.keyboard.type("/x"); ok("/ is typed in a field", await p.evaluate(() => document.activeElement.value === "/x"));
  await p.keyboard.press("Control+a"); await p.keyboard.type("halv"); await p.waitForTimeout(300);
  await p.keyboard.press("Enter"); ok("Enter to list", (await focusInfo(p)).role === "grid", JSON.stringify(await focusInfo(p)));
  await p.keyboard.press("j"); await p.keyboard.press("j"); await p.keyboard.press("k");
  ok("j j k", await p.evaluate(() => document.querySelector('[aria-selected="true"]').getAttribute("aria-rowindex")) === "3");
  await p.keyboard.press("End"); await p.waitForTimeout(100); await p.keyboard.press("Home"); await p.keyboard.press("PageDown"); await p.waitForTimeout(100);
  const inView = await p.evaluate(() => { const r = document.querySelector('[role=grid] [aria-selected="true"]').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; });
  ok("current row in view", inView);
  await p.keyboard.press("Enter"); await p.waitForTimeout(700);
  ok("Enter opens", (await p.evaluate(() => location.hash)).startsWith("#/abstract/"));
  const f = await focusInfo(p); ok("abstract has focus in main", f.pane !== null && f.tag !== "BODY", JSON.stringify(f));
  // Escape and Alt+2 back
  await p.keyboard.press("Alt+2"); await p.waitForTimeout(500);
  ok("Alt+2", (await p.evaluate(() => location.hash)).startsWith("#/abstracts"), await p.evaluate(() => location.hash));
  ok("Alt+2 gives the list the keys", (await focusInfo(p)).role === "grid", JSON.stringify(await focusInfo(p)));
  await p.keyboard.press("Control+n"); await p.waitForTimeout(250);
  ok("Ctrl+N", await p.evaluate(() => document.activeElement.closest("[role=dialog]") !== null), JSON.stringify(await focusInfo(p)));
  await p.keyboard.type("Invented"); await p.keyboard.press("Enter"); await p.waitForTimeout(600);
  ok("Enter begins abstract", (await p.evaluate(() => location.hash)).startsWith("#/abstract/"));
  await p.close();
}
{ // dictionaries by keys only
  const p = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await p.goto(base + "#/administration"); await p.waitForTimeout(500);
  for (let n = 0; n < 25; n += 1) { await p.keyboard.press("Tab"); if ((await focusInfo(p)).role === "option") break; }
  await p.keyboard.press("ArrowDown"); await p.waitForTimeout(150);
  ok("arrows choose a dictionary", (await p.getByRole("button", { name: "Put in force again" }).count()) === 1);
  await p.keyboard.press("Tab"); ok("the deed is next", (await focusInfo(p)).name === "Put in force again", JSON.stringify(await focusInfo(p)));
  await p.keyboard.press("Enter"); await p.getByText("is in force").waitFor();
  ok("the deed keeps the focus", (await focusInfo(p)).name === "Retire", JSON.stringify(await focusInfo(p)));
  await p.keyboard.press("Control+Enter"); await p.getByText("keeps every rule").waitFor();
  await p.keyboard.press("Tab"); ok("Install is next", (await focusInfo(p)).name.startsWith("Install"), JSON.stringify(await focusInfo(p)));
  await p.keyboard.press("Enter"); await p.getByText("installed: 6 items").waitFor(); await p.waitForTimeout(200);
  ok("focus back in the list", (await focusInfo(p)).role === "option", JSON.stringify(await focusInfo(p)));
  await p.close();
}
{ // submission by keys only
  const p = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await p.goto(base + "#/submissions"); await p.waitForTimeout(500);
  await p.keyboard.press("Control+Enter"); await p.getByText("tumors looked at").waitFor();
  await p.keyboard.press("F6"); await p.keyboard.press("F6"); await p.keyboard.press("F6");
  await p.keyboard.press("Control+Enter"); await p.getByText("is whole").waitFor(); await p.waitForTimeout(200);
  await p.keyboard.press("Control+Enter"); await p.waitForTimeout(300);
  ok("Ctrl+Enter records", await p.evaluate(() => document.querySelector("[role=alertdialog]") !== null));
  ok("safe answer focused", (await focusInfo(p)).name.includes("Not yet"), JSON.stringify(await focusInfo(p)));
  await p.keyboard.press("Escape"); await p.waitForTimeout(200);
  ok("Esc is safe", await p.evaluate(() => document.querySelector("[role=alertdialog]") === null));
  await p.close();
}
{ // extract by keys only
  const p = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await p.goto(base + "#/extracts"); await p.waitForTimeout(500);
  await p.keyboard.press("Control+Enter"); await p.getByText("Risk report").waitFor();
  for (let n = 0; n < 30; n += 1) { await p.keyboard.press("Tab"); if ((await p.evaluate(() => document.activeElement.labels?.[0]?.textContent)) === "Project") break; }
  await p.keyboard.type("Study"); await p.keyboard.press("Tab"); await p.keyboard.type("Nobody");
  await p.keyboard.press("Control+Enter"); await p.getByText("written, with codebook").waitFor({ timeout: 4000 }).catch(() => ok("extract built", false));
  await p.close();
}
{ // follow-up, contact with keys
  const p = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await p.goto(base + "#/followup"); await p.waitForTimeout(500);
  for (let n = 0; n < 25; n += 1) { await p.keyboard.press("Tab"); if ((await focusInfo(p)).role === "grid") break; }
  await p.keyboard.press("j"); await p.keyboard.press("c"); await p.waitForTimeout(300);
  ok("c opens contact", await p.evaluate(() => document.activeElement.closest("[role=dialog]") !== null));
  await p.keyboard.type("t"); await p.keyboard.press("Tab"); await p.keyboard.press("ArrowDown"); await p.waitForTimeout(150); await p.keyboard.press("ArrowDown"); await p.keyboard.press("Enter"); await p.waitForTimeout(200);
  ok("dead shows cause", (await p.getByText("Cause of death").count()) === 1 && (await p.getByText("Date of death").count()) === 1);
  await p.getByLabel("Date of death").focus(); await p.keyboard.press("Enter"); await p.getByText("Contact recorded for").waitFor({ timeout: 3000 }).catch(() => ok("contact recorded", false));
  await p.waitForTimeout(200);
  ok("focus back in list", (await focusInfo(p)).role === "grid", JSON.stringify(await focusInfo(p)));
  await p.keyboard.press("Control+l"); await p.waitForTimeout(500);
  ok("locks, phrase focused", (await focusInfo(p)).type === "password", JSON.stringify(await focusInfo(p)));
  await p.close();
}
console.log(bad === 0 ? "all keys fine" : `${bad} failures`);
await browser.close();
await server.close();
process.exit(bad === 0 ? 0 : 1);
