import type { ComponentChildren } from "preact";
import { usePage } from "../state/page-context.ts";
import { linkTarget } from "./link-target.ts";

interface LinkProps {
  readonly address: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link: to a chat or message in here, or to the web in another tab. What is no address of either kind is plain text. */
export function Link({ address, class: extra, children }: LinkProps) {
  const { deeds } = usePage();
  const target = linkTarget(address);
  if (target === undefined) return <span class={extra}>{children}</span>;
  return (
    <a
      class={extra}
      href={target}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (deeds.follow(address)) event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
