import { describe, expect, it } from "vitest";
import { standard } from "../../form/fixture.ts";
import { UNSTAGED } from "../../form/stage.ts";
import { CommandError } from "../../ipc/client.ts";
import type { AbstractCommands, AbstractView } from "./commands.ts";
import { AbstractSession } from "./session.ts";

/** A registry of one tumor, with a revision that must be named. */
class World {
  revision = 1;
  status = "incomplete";
  items: Record<string, string> = { laterality: "1", primarySite: "C509" };
  blocking: string[] = [];
  fail: CommandError | null = null;
  sent: string[][] = [];
  lease = { mine: true, who: "", host: "", since: "2026-11-13T09:12:00Z", beatSeconds: 30, expiresSeconds: 120 };
  forced = false;
  released = 0;
  draft: { item: string; value: string }[] = [];

  view(): AbstractView {
    return {
      patient: { key: "p", revision: 1, items: { nameLast: "Halvorsen" } }, tumor: { key: "t", revision: this.revision, items: { ...this.items } }, status: this.status, name: "", days: 1, tumors: [],
      findings: [], required: { done: 0, of: 0, sections: [], missing: [], blocking: this.blocking }, locked: [], contacts: [], amended: [], sentTo: [], staging: UNSTAGED,
    };
  }
  commands: AbstractCommands = {
    open: () => Promise.resolve(this.view()),
    check: () => Promise.resolve({ findings: [], required: this.view().required, staging: UNSTAGED }),
    amend: (order) => {
      if (this.fail) return Promise.reject(this.fail);
      if (order.tumorRevision !== this.revision) return Promise.reject(new CommandError("StaleRevision", "stale", null));
      for (const { item, value } of order.changes) this.items[item] = value;
      // What is saved is no draft any more.
      this.draft = [];
      this.sent.push(order.changes.map((c) => `${c.item}=${c.value}`));
      this.revision += 1;
      return Promise.resolve(this.view());
    },
    complete: () => { this.status = "complete"; this.revision += 1; return Promise.resolve(this.view()); },
    reopen: () => { this.status = "incomplete"; this.revision += 1; return Promise.resolve(this.view()); },
    begin: () => Promise.resolve(this.view()), history: () => Promise.resolve([]),
    compare: () => Promise.resolve({ patientRevision: 1, tumorRevision: this.revision, conflicts: [{ item: "laterality", before: "1", theirs: "9", who: "R. Quist", when: "2026-11-13T09:12:00Z", mine: "2" }] }),
    lease: (_tumor, force) => { this.forced ||= force; return Promise.resolve({ ...this.lease, mine: this.lease.mine || force }); },
    release: () => { this.released += 1; return Promise.resolve(null); },
    keepDraft: ({ changes }) => { this.draft = changes; return Promise.resolve(null); },
    dropDraft: () => { this.draft = []; return Promise.resolve([]); }, itemHistory: () => Promise.resolve([]), trace: () => Promise.resolve({ steps: [] }), codeTables: () => Promise.resolve([]), codeSearch: () => Promise.resolve([]),
  };
}

async function open(world: World): Promise<AbstractSession> {
  const session = new AbstractSession("t", standard, world.commands, "20261113", () => 7);
  await session.open();
  return session;
}

describe("an abstract on screen", () => {
  it("sends only what was changed, and knows that it is saved", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    expect(await session.save()).toBe(true);
    expect(world.sent).toEqual([["laterality=2"]]);
    expect([session.store.isDirty(), session.savedAt.get(), session.view.get()?.tumor.revision]).toEqual([false, 7, 2]);
    session.close();
  });
  it("shows both values when somebody else saved first, and saves what was decided", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    session.store.leave("laterality");
    world.items = { laterality: "9", primarySite: "C504" };
    world.revision = 5;
    expect(await session.save()).toBe(false);
    expect(session.stale.get()).toEqual({ clashes: [{ item: "laterality", before: "1", mine: "2", theirs: "9", by: "R. Quist", when: "2026-11-13T09:12:00Z" }], kept: 1 });
    expect(session.store.value("primarySite")).toBe("C504");
    expect(await session.decide(new Map([["laterality", "mine"]]))).toBe(true);
    expect(session.stale.get()).toBeUndefined();
    expect(world.items).toEqual({ laterality: "2", primarySite: "C504" });
    session.close();
  });
  it("takes their value where that was decided, and undo gives the own one back", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    session.store.type("primarySite", "C501");
    world.items = { laterality: "9", primarySite: "C504" };
    world.revision = 5;
    expect(await session.save()).toBe(false);
    session.settle("laterality", "theirs");
    expect(session.store.value("laterality")).toBe("9");
    session.store.undo();
    expect(session.store.value("laterality")).toBe("2");
    expect(session.stale.get()?.clashes.map((c) => c.item)).toEqual(["primarySite"]);
    session.close();
  });
  it("saves on top of an amendment that touches none of its own items", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    world.items = { ...world.items, primarySite: "C504" };
    world.revision = 5;
    expect(await session.save()).toBe(true);
    expect(world.items).toEqual({ laterality: "2", primarySite: "C504" });
    expect(session.stale.get()).toEqual({ clashes: [], kept: 1 });
    session.close();
  });
  it("keeps the typing when a save fails, and says why", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    world.fail = new CommandError("DiskFull", "The disk is full.", null);
    expect(await session.save()).toBe(false);
    expect(session.problem.get()?.error.code).toBe("DiskFull");
    expect(session.store.changes()).toEqual([{ item: "laterality", value: "2" }]);
    session.close();
  });
  it("saves before it completes, and does not complete while something is blank", async () => {
    const world = new World();
    world.blocking = ["dateOfDiagnosis"];
    const session = await open(world);
    session.store.type("laterality", "2");
    await session.complete();
    expect([world.sent.length, world.status]).toEqual([1, "incomplete"]);
    expect(session.blocked.get()).toEqual(["dateOfDiagnosis"]);
    world.blocking = [];
    session.store.type("primarySite", "C504");
    expect(session.blocked.get()).toBeUndefined();
    await session.complete();
    expect(session.view.get()?.status).toBe("complete");
    session.close();
  });
  it("keeps typing on top when a contact changed the documents", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    world.items = { ...world.items, primarySite: "C504" };
    world.revision = 2;
    await session.refresh();
    expect([session.store.value("laterality"), session.store.value("primarySite"), session.stale.get()]).toEqual(["2", "C504", undefined]);
    expect(await session.save()).toBe(true);
    session.close();
  });
  it("saves for a lock on top of what somebody else saved, and says why where both changed the same item", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    world.items = { ...world.items, primarySite: "C504" };
    world.revision = 5;
    expect(await session.saveOrSay()).toBeNull();
    expect(world.items).toEqual({ laterality: "2", primarySite: "C504" });
    session.store.type("laterality", "4");
    world.items = { ...world.items, laterality: "9" };
    world.revision = 9;
    expect(await session.saveOrSay()).toMatch(/same items/);
    expect(world.items["laterality"]).toBe("9");
    session.close();
  });
  it("waits for a save that is on its way before it saves for a lock", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    const first = session.save();
    session.store.type("primarySite", "C504");
    expect(await session.saveOrSay()).toBeNull();
    expect(await first).toBe(true);
    expect(world.items).toEqual({ laterality: "2", primarySite: "C504" });
    session.close();
  });
  it("says the registry's own words when it cannot save for a lock", async () => {
    const world = new World();
    const session = await open(world);
    session.store.type("laterality", "2");
    world.fail = new CommandError("DiskFull", "The disk is full.", null);
    expect(await session.saveOrSay()).toBe("The disk is full.");
    session.close();
  });
  it("offers typing of before, keeps it beside new typing until it is decided, and lets it go when it is saved", async () => {
    const world = new World();
    world.draft = [{ item: "laterality", value: "2" }];
    const session = await open(world);
    session.offer({ tumor: "t", label: "", at: "2026-11-13T14:03:00Z", patientRevision: 1, tumorRevision: 1, changes: [{ item: "laterality", value: "2" }] });
    session.store.type("primarySite", "C504");
    await session.saveOrSay();
    expect(world.draft).toEqual([{ item: "laterality", value: "2" }]);
    session.takeDraft();
    expect(session.store.changes()).toEqual([{ item: "laterality", value: "2" }]);
    expect(await session.save()).toBe(true);
    expect([world.draft, world.items["laterality"], session.draft.get()]).toEqual([[], "2", undefined]);
    session.close();
  });
  it("does not offer what is saved already, and forgets what was given up", async () => {
    const world = new World();
    const session = await open(world);
    session.offer({ tumor: "t", label: "", at: "", patientRevision: 1, tumorRevision: 1, changes: [{ item: "laterality", value: "1" }] });
    expect(session.draft.get()).toBeUndefined();
    session.store.type("laterality", "2");
    await session.saveOrSay();
    session.store.type("laterality", "4");
    await session.giveUp();
    expect(world.draft).toEqual([]);
    session.close();
  });
  it("says who else is at work, reads only when that is wished, and takes over", async () => {
    const world = new World();
    world.lease = { ...world.lease, mine: false, who: "R. Quist" };
    const session = await open(world);
    await Promise.resolve();
    expect(session.lease.view.get()?.who).toBe("R. Quist");
    session.store.setReadOnly(true);
    session.store.type("laterality", "2");
    expect(session.store.isDirty()).toBe(false);
    await session.lease.takeOver();
    expect([world.forced, session.lease.view.get()?.mine]).toEqual([true, true]);
    session.close();
    expect(world.released).toBe(1);
  });
});
