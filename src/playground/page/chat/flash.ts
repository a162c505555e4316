const FLASH_MILLISECONDS = 1600;

/** Scrolls to a message, shows for a moment which one is meant, and moves the focus there. */
export function flash(row: HTMLElement): void {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // Of what is higher than there is room the beginning is to be seen.
  const isHigh = row.offsetHeight > (row.closest(".messages")?.clientHeight ?? innerHeight);
  row.scrollIntoView({ block: isHigh ? "start" : "center", behavior: isStill ? "auto" : "smooth" });
  row.focus({ preventScroll: true });
  const mark = getComputedStyle(row).getPropertyValue("--flash");
  row.animate(
    [{ backgroundColor: mark }, { backgroundColor: mark, offset: 0.5 }, { backgroundColor: "transparent" }],
    {
      duration: FLASH_MILLISECONDS,
    },
  );
}
