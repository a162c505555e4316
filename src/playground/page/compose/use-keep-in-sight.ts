import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A list that scrolls so far that its selected option is seen. */
export function useKeepInSight(selected: number): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelectorAll("[role=option]")[selected]?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return list;
}
