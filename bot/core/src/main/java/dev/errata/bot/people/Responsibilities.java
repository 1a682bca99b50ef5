package dev.errata.bot.people;

import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Who was said to look after what is taught where. */
public interface Responsibilities {

    /**
     * From now on this person does.
     *
     * @param by nobody if whoever operates the program said so
     * @return whether they did not before
     */
    boolean give(Responsibility responsibility, Optional<PersonId> by);

    /** From now on this person does not; whether they did. */
    boolean end(Responsibility responsibility, Optional<PersonId> by);

    /** Those of a workspace, the oldest first. What people had who were forgotten is gone. */
    List<Responsibility> all(WorkspaceId workspace);

    /** Those of a person, the oldest first. */
    default List<Responsibility> of(Person person) {
        return all(person.workspace()).stream()
                .filter(one -> one.person().equals(person.id()))
                .toList();
    }
}
