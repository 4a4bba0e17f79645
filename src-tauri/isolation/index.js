// Every message from the page passes here, in a frame that the page's own packages cannot reach.
// Only the one command with the one shape goes on; Tauri then encrypts it with a key of this start.
// Tauri loads this file as a classic script: no module syntax (Windows refuses it in a sandboxed frame).
window.__TAURI_ISOLATION_HOOK__ = (message) => {
  const args = message.payload;
  const fits =
    message.cmd === "dispatch" &&
    typeof args === "object" &&
    args !== null &&
    typeof args.command === "string" &&
    /^[a-z][a-z_]{0,63}$/.test(args.command) &&
    Object.keys(args).every((key) => key === "command" || key === "args");
  return fits ? message : { ...message, cmd: "refused", payload: {} };
};
