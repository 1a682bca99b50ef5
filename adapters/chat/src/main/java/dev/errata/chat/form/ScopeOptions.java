package dev.errata.chat.form;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.teaching.ScopeChoice;
import dev.errata.bot.correction.teaching.ScopeChoices;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Person.Role;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import dev.errata.chat.screen.Field.Option;
import dev.errata.chat.words.ScopeLabels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where somebody may have a correction hold.
 *
 * @param first the scopes, the default first
 * @param wider those of the second step
 * @param teams those that are meant by a team
 * @param channels the other channels; empty where the platform lets people choose by itself
 * @param now what says where it holds already; empty of one that is new, and of what is somebody else's alone
 * @param sees whether its reader sees the place of the labels
 */
public record ScopeOptions(
        List<ScopeChoice> first,
        List<ScopeChoice> wider,
        List<TeamId> teams,
        List<Place> channels,
        ScopeLabels labels,
        Optional<Lesson> now,
        boolean sees) {

    public static ScopeOptions of(
            ScopeChoices scopes, Place place, Person by, List<Place> channels, ScopeLabels labels) {
        return new ScopeOptions(
                scopes.of(place, by),
                scopes.wider(by),
                ScopeChoices.teams(place, by),
                channels,
                labels,
                Optional.empty(),
                true);
    }

    /**
     * Where it may hold from now on.
     *
     * @param sees whether this person sees the place where the correction was made, of which the labels are
     */
    public static ScopeOptions ofEdit(
            ScopeChoices scopes,
            Correction correction,
            Place madeIn,
            Person by,
            boolean sees,
            List<Place> channels,
            ScopeLabels labels) {
        Lesson lesson = correction.lesson();
        ScopeChoice now = ScopeChoices.now(lesson, madeIn);
        boolean mayEndWaiting = lesson.wanted().isPresent() && by.isAdmin();
        List<TeamId> teams = ScopeChoices.teams(madeIn, by);
        boolean another = now == ScopeChoice.ANOTHER_CHANNEL || (now == ScopeChoice.TEAM && teams.size() > 1);
        return new ScopeOptions(
                scopes.ofEdit(correction, madeIn, by, sees).stream()
                        .filter(choice -> choice != now || another || mayEndWaiting)
                        .toList(),
                scopes.wider(by),
                teams,
                channels,
                labels,
                Optional.of(lesson).filter(kept -> !(kept.scope() instanceof Scope.Me) || correction.isBy(by)),
                sees);
    }

    /** Only what everybody may choose who reads along, and what needs no second step. */
    static ScopeOptions ofAnybody(ScopeChoices scopes, Interaction about, ScopeLabels labels) {
        Person asker = about.question().asker();
        Person anybody =
                new Person(asker.workspace(), asker.id(), asker.externalId(), asker.name(), Role.MEMBER, asker.teams());
        List<ScopeChoice> here = scopes.of(about.question().place(), anybody).stream()
                .filter(choice -> choice != ScopeChoice.WIDER && choice != ScopeChoice.ANOTHER_CHANNEL)
                .toList();
        return new ScopeOptions(
                here,
                List.of(),
                ScopeChoices.teams(about.question().place(), anybody),
                List.of(),
                labels,
                Optional.empty(),
                true);
    }

    ScopeChoice chosen(Filled filled) {
        return filled.where()
                .filter(first::contains)
                .orElseGet(() -> first.isEmpty() ? ScopeChoice.JUST_THIS_ANSWER : first.get(0));
    }

    /** What is chosen from first; of several teams each by its name, and where there is none how to set one up. */
    List<Option> offered() {
        Stream<Option> setUp = tellsHowToSetUp()
                ? Stream.of(new Option(Filled.SET_UP, labels.voice().say("where.set-up")))
                : Stream.of();
        return Stream.concat(scopes(), setUp).toList();
    }

    private boolean tellsHowToSetUp() {
        Place place = labels.place();
        boolean open = place.isPublic() && !place.shared() && place.teams().isEmpty();
        return open && now.isEmpty() && labels.settingUp().isPresent();
    }

    /** How a team is set up, if that was chosen. */
    Optional<String> settingUp(Filled filled) {
        return labels.settingUp().filter(words -> value(filled).equals(Filled.SET_UP));
    }

    private Stream<Option> scopes() {
        return first.stream()
                .flatMap(choice -> choice == ScopeChoice.TEAM
                        ? teams.stream().map(team -> new Option(Filled.valueOf(team), labels.of(team)))
                        : Stream.of(new Option(choice.name(), label(choice))));
    }

    /** What stands for what was chosen. */
    String value(Filled filled) {
        if (tellsHowToSetUp() && filled.value(Filled.WHERE).equals(Optional.of(Filled.SET_UP))) {
            return Filled.SET_UP;
        }
        ScopeChoice chosen = chosen(filled);
        return chosen == ScopeChoice.TEAM
                ? Filled.valueOf(filled.team().filter(teams::contains).orElseGet(() -> teams.get(0)))
                : chosen.name();
    }

    String label(ScopeChoice choice) {
        return now.filter(lesson -> choice == ScopeChoice.AS_IT_IS)
                .map(lesson -> labels.kept(lesson, sees))
                .orElseGet(() -> labels.of(choice));
    }
}
