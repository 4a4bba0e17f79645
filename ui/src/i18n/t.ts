// A very small reader of messages: values in braces, numbers with a thousands comma, {n|one|many} for counted words.
import abstract from "./abstract.en-US.json";
import shell from "./en-US.json";
import administration from "./administration.en-US.json";
import vault from "./vault.en-US.json";

const messages = { ...shell, ...abstract, ...vault, ...administration };

export type MessageKey = keyof typeof messages;
type Values = Record<string, string | number>;

const number = new Intl.NumberFormat("en-US");

/** A whole number as people read it: 1,284. */
export function count(value: number): string {
  return number.format(value);
}

function fill(text: string, values: Values): string {
  return text.replace(/\{([a-zA-Z0-9]+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one: string | undefined, many: string | undefined) => {
    const value = values[name];
    if (value === undefined) return whole;
    const said = typeof value === "number" ? number.format(value) : value;
    if (one === undefined || many === undefined) return said;
    return `${said} ${value === 1 ? one : many}`;
  });
}

/** The message for a key, with its values put in. */
export function t(key: MessageKey, values: Values = {}): string {
  return fill(messages[key], values);
}

/** The message for a key that is built from data (a code from Rust); null when there is none. */
export function tryT(key: string, values: Values = {}): string | null {
  return key in messages ? fill(messages[key as MessageKey], values) : null;
}
