// The little of Markdown that releases are written in: headings, lists, bold, italics, links. It makes elements, never markup from text.
import { Fragment } from "react";
import type { ReactNode } from "react";
import css from "./markdown.module.css";

export type MarkdownBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; lines: string[] }
  | { kind: "list"; items: { level: number; mark: string; text: string }[] };

const HEADING = /^\s*#{1,6}\s+(.*?)\s*#*\s*$/;
const ITEM = /^(\s*)([*+-]|\d+[.)])\s+(.*)$/;
const DEEPEST = 4;

/** Splits a text into blocks. What is nothing of this is a paragraph, so that no word is lost. */
export function blocksOf(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const last = open ? blocks[blocks.length - 1] : undefined;
    const heading = HEADING.exec(line);
    const item = heading ? null : ITEM.exec(line);
    if (!line.trim()) {
      open = false;
      continue;
    }
    if (heading) blocks.push({ kind: "heading", text: heading[1] ?? "" });
    else if (item) {
      const next = { level: Math.min(DEEPEST, Math.floor((item[1] ?? "").replaceAll("\t", "  ").length / 2)), mark: /\d/.test(item[2] ?? "") ? (item[2] ?? "") : "", text: item[3] ?? "" };
      if (last?.kind === "list") last.items.push(next);
      else blocks.push({ kind: "list", items: [next] });
    } else if (last?.kind === "list") {
      const end = last.items[last.items.length - 1];
      if (end) end.text += ` ${line.trim()}`;
    } else if (last?.kind === "paragraph") last.lines.push(line.trim());
    else blocks.push({ kind: "paragraph", lines: [line.trim()] });
    open = !heading;
  }
  return blocks;
}

const INLINE = /(\*\*(?:[^*]|\*(?!\*))+\*\*|\*[^\s*](?:[^*]*[^\s*])?\*|\[[^\]]+\]\([^)\s]+\))/;

function inline(text: string): ReactNode {
  return text.split(INLINE).map((part, at) => {
    if (at % 2 === 0) return part.replace(/\\([\\*_#[\]()-])/g, "$1");
    if (part.startsWith("**")) return <b key={at}>{inline(part.slice(2, -2))}</b>;
    if (part.startsWith("*")) return <i key={at}>{inline(part.slice(1, -1))}</i>;
    const [, words = part, address = ""] = /^\[([^\]]+)\]\((.*)\)$/.exec(part) ?? [];
    return <Fragment key={at}>{words} <span className="muted">{address}</span></Fragment>;
  });
}

/** A text of a release, as published. */
export function Markdown({ text }: { text: string }): ReactNode {
  return (
    <div className={css.text}>
      {blocksOf(text).map((block, at) => {
        if (block.kind === "heading") return <p key={at} className={css.heading}>{inline(block.text)}</p>;
        if (block.kind === "paragraph") return <p key={at}>{block.lines.map((line, n) => <Fragment key={n}>{n ? <br /> : null}{inline(line)}</Fragment>)}</p>;
        return <ul key={at}>{block.items.map((item, n) => <li key={n} data-level={item.level} data-mark={item.mark || undefined} style={{ "--level": item.level } as React.CSSProperties}>{inline(item.text)}</li>)}</ul>;
      })}
    </div>
  );
}
