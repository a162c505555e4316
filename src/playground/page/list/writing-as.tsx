import type { PersonView } from "../../view.ts";
import type { Role } from "../../world/roles.ts";
import { Avatar } from "../controls/avatar.tsx";
import { usePage } from "../state/page-context.ts";

interface WritingAsProps {
  readonly people: readonly PersonView[];
  readonly role: Role;
}

/** The switch of who is writing. */
export function WritingAs({ people, role }: WritingAsProps) {
  const { say, deeds } = usePage();
  return (
    <fieldset class="writing-as">
      <legend>{say("writing-as")}</legend>
      <div class="segments">
        {people.map((person) => (
          <label class="segment" key={person.role}>
            <input
              type="radio"
              name="writing-as"
              class="unseen"
              checked={person.role === role}
              onChange={() => deeds.dispatch({ kind: "role", role: person.role })}
            />
            <Avatar name={person.name} size="small" />
            <span class="segment-words">
              <span class="segment-name">{person.name}</span>
              <span class="segment-about">{about(person.role)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );

  function about(one: Role): string {
    switch (one) {
      case "german-reader":
        return say("role-german");
      case "english-reader":
        return say("role-english");
      case "admin":
        return say("role-admin");
    }
  }
}
