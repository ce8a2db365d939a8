/** What a reader has chosen, in the address: so that a choice can be shared and survives a reload. */

/** The value of a parameter of the address; an empty text if it has none. */
export function read(name) {
  return new URL(location.href).searchParams.get(name) ?? "";
}

/**
 * Puts values into the address and takes the empty ones out. Other parameters and the hash stay, and no entry
 * is added to the history.
 */
export function write(values) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      url.searchParams.set(name, value);
    } else {
      url.searchParams.delete(name);
    }
  }
  history.replaceState(null, "", url);
}
