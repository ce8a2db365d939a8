/** Texts for comparing, in the letters a to z. A test holds the letters to those of src/ledger/text/stems.json. */

const MARKS = /\p{M}/gu;

/** Letters that Unicode does not take apart into a plain one and a mark. */
export const LETTERS = {
  ß: "ss", æ: "ae", ð: "d", ø: "o", þ: "th", đ: "d", ħ: "h", ı: "i", ĸ: "k", ł: "l", ŋ: "n", œ: "oe",
  ŧ: "t", ƀ: "b", ɓ: "b", ƈ: "c", ƌ: "d", ɖ: "d", ɗ: "d", ǝ: "e", ə: "e", ɛ: "e", ƒ: "f", ǥ: "g",
  ɠ: "g", ƕ: "hv", ɨ: "i", ɩ: "i", ƙ: "k", ƚ: "l", ɫ: "l", ɲ: "n", ƞ: "n", ɔ: "o", ɵ: "o", ƣ: "oi",
  ƥ: "p", ɋ: "q", ɍ: "r", ƫ: "t", ƭ: "t", ʈ: "t", ʉ: "u", ʋ: "v", ƴ: "y", ɏ: "y", ƶ: "z", ȥ: "z",
  ʒ: "z", ȷ: "j", ɉ: "j", ȼ: "c", ɇ: "e", ȿ: "s", ɀ: "z", μ: "u",
};
const OTHERS = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** The text in lower case, without accents, and with plain letters for others: `Møller` gives `moller`. */
export function plain(text) {
  return text.normalize("NFKD").toLowerCase().replace(MARKS, "").replace(OTHERS, (letter) => LETTERS[letter]);
}
