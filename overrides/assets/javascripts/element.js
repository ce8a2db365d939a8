/**
 * Makes an element. Attributes and children only: text becomes text nodes, never markup, and there is no
 * `style` attribute, which the content security policy would refuse.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}
