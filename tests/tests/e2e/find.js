// Arguments: role, name. Answers the first visible element with that role whose name is, or begins with, the name.
const [role, wanted] = arguments;
const BY_ROLE = {
  button: "button, [role=button], summary",
  link: "a[href], [role=link]",
  textbox: "input:not([type=checkbox]):not([type=radio]):not([type=hidden]), textarea, [role=textbox], [role=combobox], [role=searchbox]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  radio: "input[type=radio], [role=radio]",
  heading: "h1, h2, h3, h4, [role=heading]",
  select: "select",
};
const squeeze = (s) => (s ?? "").replace(/\s+/g, " ").trim();
const byIds = (ids) => squeeze(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" "));
const nameOf = (e) => {
  const labelled = e.getAttribute("aria-labelledby");
  if (labelled && byIds(labelled)) return byIds(labelled);
  if (e.getAttribute("aria-label")) return squeeze(e.getAttribute("aria-label"));
  if (e.labels && e.labels.length > 0) return squeeze([...e.labels].map((l) => l.textContent).join(" "));
  const words = squeeze(e.innerText ?? e.textContent);
  return words || squeeze(e.getAttribute("title")) || squeeze(e.getAttribute("placeholder"));
};
const visible = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const name = squeeze(wanted);
// A native radio or checkbox is often hidden behind its drawn label: that label is what a person clicks.
const target = (e) => (visible(e) ? e : e.closest("label"));
const all = [...document.querySelectorAll(BY_ROLE[role] ?? `[role="${role}"]`)].filter((e) => target(e) && visible(target(e)) && !e.disabled && e.getAttribute("aria-disabled") !== "true");
const exact = all.find((e) => nameOf(e) === name);
const found = exact ?? all.find((e) => nameOf(e).startsWith(name)) ?? (role === "row" ? all.find((e) => nameOf(e).includes(name)) : undefined);
return found ? target(found) : null;
