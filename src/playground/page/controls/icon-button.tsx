import type { TargetedMouseEvent } from "preact";
import { Icon, type IconName } from "./icon.tsx";

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly class?: string;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  readonly hasMenu?: boolean;
}

/** A button with an icon alone; its label is read out, and shown by the pointer. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, onClick, class: extra, isPressed, isExpanded, hasMenu } = props;
  return (
    <button
      type="button"
      class={extra === undefined ? "icon-button" : `icon-button ${extra}`}
      aria-label={label}
      title={label}
      {...(isPressed !== undefined && { "aria-pressed": isPressed })}
      {...(isExpanded !== undefined && { "aria-expanded": isExpanded })}
      {...(hasMenu && { "aria-haspopup": "menu" as const })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
