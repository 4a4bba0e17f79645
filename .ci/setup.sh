# Sourced by ./run and ./test: says what happens and how long it took, and installs what is missing.
# Nothing here runs twice without need: packages, npm and the bundle each have a test that they are current.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$here"
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}
started=$SECONDS

clock() { printf '%02d:%02d' $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60)); }
say() { printf '\n[%s] %s\n' "$(clock)" "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# step NAME COMMAND...: runs it and prints its own time.
step() {
  local name=$1 from=$SECONDS
  shift
  say "$name"
  "$@" || stop "Stopped at: $name ($*)"
  printf '      %s: %d s\n' "$name" $((SECONDS - from))
}

system_packages() {
  [[ $(uname -s) == Linux ]] || return 0
  if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian-like system: see .ci/packages.txt for what is needed, under its Debian names."
    return 0
  fi
  local wanted=() missing=() name
  while read -r name; do
    case $name in ''|'#'*) continue ;; esac
    wanted+=("$name")
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done < .ci/packages.txt
  if ((${#missing[@]} == 0)); then
    echo "All ${#wanted[@]} system packages are here."
    return 0
  fi
  local root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || stop "These packages are missing, and there is neither root nor sudo to install them:
  apt-get install ${missing[*]}"
    root=(sudo)
  fi
  echo "Installing: ${missing[*]}"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

toolchains() {
  # rustup puts its programs where a shell that was not started anew does not look.
  [[ -x $HOME/.cargo/bin/cargo ]] && PATH=$HOME/.cargo/bin:$PATH
  command -v cargo >/dev/null || stop "Rust is missing. Install it from https://rustup.rs (version 1.95 or newer), then start again."
  command -v node >/dev/null || stop "Node is missing. Install version 20 or newer (https://nodejs.org), then start again."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) || stop "Node $(node -v) is too old: version 20 or newer is needed."
  command -v npm >/dev/null || stop "npm is missing. It comes with Node 20 from https://nodejs.org; on Debian: apt-get install npm."
  echo "$(cargo --version), node $(node -v), npm $(npm -v)"
}

# node_modules follows the lock file; the stamp is the lock file as it was installed.
npm_packages() {
  local stamp=ui/node_modules/.accession-lock
  if cmp -s ui/package-lock.json "$stamp"; then
    echo "npm packages are current."
    return 0
  fi
  npm --prefix ui ci --no-audit --no-fund --loglevel=error
  cp ui/package-lock.json "$stamp"
}

# ui/dist follows the sources; nothing newer than the bundle's own page means nothing to do.
ui_bundle() {
  local page=ui/dist/index.html
  if [[ -f $page && -z $(find ui/src ui/index.html ui/vite.config.ts ui/package-lock.json -newer "$page" -print -quit) ]]; then
    echo "The bundle is current."
    return 0
  fi
  npm --prefix ui run --silent build -- --logLevel warn
}

set_up() {
  step "System packages" system_packages
  say "Tools"
  toolchains
  step "npm packages" npm_packages
}
