/** Marks the section that is being read in the list “On this page”. */

/** Pixels below the top edge within which a heading counts as reached. */
const READING_LINE = 120;

export function start() {
  const links = [...document.querySelectorAll(".md-nav--secondary a[href^='#']")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let current = null;

  const mark = () => {
    const place = headings.findLastIndex((heading) => heading?.getBoundingClientRect().top < READING_LINE);
    const link = links[place] ?? null;
    if (link !== current) {
      current?.classList.remove("md-nav__link--active");
      current?.removeAttribute("aria-current");
      link?.classList.add("md-nav__link--active");
      link?.setAttribute("aria-current", "location");
      current = link;
    }
  };

  // One look per headings' move, not per pixel: the browser calls only when one comes in or goes out.
  const watcher = new IntersectionObserver(mark, { rootMargin: `0px 0px -60% 0px` });
  headings.forEach((heading) => heading && watcher.observe(heading));
  mark();
}
