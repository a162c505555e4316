// Lines on a grid of 24, drawn for this page.
const PATHS = {
  alert: "M12 4 3 19.5h18L12 4Zm0 6v4.5m0 2.6v.1",
  back: "M14.5 5.5 8 12l6.5 6.5",
  braces:
    "M9 4.5c-3 0-2.5 2.5-2.5 4.5S5 12 4 12c1 0 2.5 1 2.5 3S6 19.5 9 19.5m6-15c3 0 2.5 2.5 2.5 4.5S19 12 20 12c-1 0-2.5 1-2.5 3s.5 4.5-2.5 4.5",
  check: "m5 12.5 4.5 4.5L19 7.5",
  chevron: "m9.5 6.5 5.5 5.5-5.5 5.5",
  close: "m6.5 6.5 11 11m0-11-11 11",
  comments: "M4.5 6.5h15v10h-7.5L7.5 20v-3.5h-3v-10ZM8 10.200h8M8 13h5",
  contrast: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 0v16m3-14.5v13m3-10.5v8",
  gauge: "M5.5 17.5a8 8 0 1 1 13 0m-6.5-4 3.5-4.5M12 13.5v.1",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z",
  sun: "M12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM12 3.5v1.5m0 14v1.5M3.5 12H5m14 0h1.5M6 6l1 1m10 10 1 1M18 6l-1 1M7 17l-1 1",
  copy: "M9 8.5h10.5v11H9v-11Zm-3 7H4.5v-11H15V6",
  down: "m6.5 9.5 5.5 5.5 5.5-5.5",
  dots: "M12 4.7a.8.8 0 1 1 0 1.6.8.8 0 1 1 0-1.6Zm0 6.5a.8.8 0 1 1 0 1.6.8.8 0 1 1 0-1.6Zm0 6.5a.8.8 0 1 1 0 1.6.8.8 0 1 1 0-1.6Z",
  edit: "m5 19 .8-3.800L15.5 5.5l3 3L8.8 18.2 5 19Zm8.5-11.5 3 3",
  expand: "m7 10 5 4.5L17 10",
  collapse: "m7 14 5-4.5L17 14",
  eyeOff:
    "M4 4.5 20 19.5M9.9 6.300A9 9 0 0 1 12 6c4.5 0 7.5 3.5 8.5 6a11 11 0 0 1-2.6 3.700M14 17.700a9 9 0 0 1-2 .3c-4.5 0-7.5-3.5-8.5-6a11 11 0 0 1 3-4.100M10.4 10.5a2.2 2.2 0 0 0 3 3.1",
  forward: "M13 6.5 19.5 12 13 17.5v-3.300c-4.5 0-7 1.3-8.5 3.8.3-5 3-8 8.5-8.200V6.5Z",
  gear: "M4.5 7.5h8m5 0h2M4.5 16.5h2m5 0h8M15 5.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Zm-6 9a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z",
  info: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 7v5m0-8.200v.1",
  keyboard: "M4 6.5h16v11H4v-11Zm3 3.5h.1m3.2 0h.1m3.2 0h.1m3.2 0h.1M8.5 14h7",
  megaphone: "M5 10v4h3l8 4V6l-8 4H5Zm3 4 1.5 5H12l-1-3.5M19 10v4",
  out: "M8.5 15.5 16 8m-6.5 0H16v6.5",
  people:
    "M9 5.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM3.5 19c.3-3.3 2.3-5 5.5-5s5.2 1.7 5.5 5M15.5 6a2.7 2.7 0 0 1 0 5.200M17 14.300c2.1.6 3.3 2.2 3.5 4.7",
  plus: "M12 5.5v13M5.5 12h13",
  quote: "M10 7c-3 .5-4.5 2.5-4.5 5.5V17h5v-5H8m10.5-5c-3 .5-4.5 2.5-4.5 5.5V17h5v-5h-2.5",
  reply: "M10.5 6.5 4.5 12l6 5.5v-3.300c4 0 6.8 1 9 3.8-.6-5-3.5-8-9-8.200V6.5Z",
  reset: "M5 12a7 7 0 1 0 2.2-5.100L5 9m0-4.5V9h4.5",
  send: "m4.5 5 15.5 7-15.5 7 2-7-2-7Zm2 7H12",
  shield: "M12 4 5.5 6.5v5c0 4 2.6 6.9 6.5 8.5 3.9-1.6 6.5-4.5 6.5-8.5v-5L12 4Z",
  side: "M4 5.5h16v13H4v-13Zm10.5 0v13",
  slash: "M7.5 4.5h9a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-9a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3Zm6.3 4-3.6 7",
  stop: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM6.5 6.5l11 11",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.400L17 7m-7 3.5v5.5m4-5.5V16",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that says nothing by itself: beside it, or on its button, stands what it means. */
export function Icon({ name, size = 22 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
