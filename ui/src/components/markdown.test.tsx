import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { blocksOf, Markdown } from "./Markdown.tsx";

afterEach(cleanup);

describe("the texts of a release", () => {
  it("have headings, lists in lists, numbers, and lines that go on", () => {
    expect(blocksOf("## When\nFirst line\nsecond line\n\n* one\n  goes on\n  * *Example*: in it\n1. number\n\nend")).toEqual([
      { kind: "heading", text: "When" },
      { kind: "paragraph", lines: ["First line", "second line"] },
      { kind: "list", items: [{ level: 0, mark: "", text: "one goes on" }, { level: 1, mark: "", text: "*Example*: in it" }, { level: 0, mark: "1.", text: "number" }] },
      { kind: "paragraph", lines: ["end"] },
    ]);
  });
  it("become elements, and markup in them stays text", () => {
    const { container } = render(<Markdown text={"**Note 1:** *Breast* <b onclick=\"x\">and</b> 2 * 3 \\* 4 [manual](https://example.org/a) **bold *in* it**"} />);
    expect(container.textContent).toBe('Note 1: Breast <b onclick="x">and</b> 2 * 3 * 4 manual https://example.org/a bold in it');
    expect([container.querySelectorAll("b").length, container.querySelectorAll("i").length, container.querySelector("a"), container.querySelector("[onclick]")]).toEqual([2, 2, null, null]);
  });
});
