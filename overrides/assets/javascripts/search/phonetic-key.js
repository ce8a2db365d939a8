/** How a word sounds, roughly: words that are mixed up in writing become the same letters. */

const SOUNDS = [
  ["ph", "f"],
  ["sh[uo]n", "tion"],
  ["wr", "r"],
  ["ch(?=[lr]|em|o[lr])", "k"],
  ["sh", "s"],
  ["^ps", "s"],
  ["^[kg]n", "n"],
  ["th", "t"],
  ["rh", "r"],
  ["x", "ks"],
  ["qu?", "k"],
  ["sc(?=[eiy])|c(?=[eiy])|z", "s"],
  ["c?k|c(?!h)", "k"],
  ["y", "i"],
  ["(.)\\1+", "$1"],
  ["(?<=..)e$", ""],
].map(([written, sound]) => [new RegExp(written, "g"), sound]);

export function phoneticKey(word) {
  return SOUNDS.reduce((heard, [written, as]) => heard.replace(written, as), word);
}
