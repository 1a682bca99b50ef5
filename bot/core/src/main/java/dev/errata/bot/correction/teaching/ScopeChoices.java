package dev.errata.bot.correction.teaching;

import static dev.errata.bot.correction.teaching.ScopeChoice.ANOTHER_CHANNEL;
import static dev.errata.bot.correction.teaching.ScopeChoice.AS_IT_IS;
import static dev.errata.bot.correction.teaching.ScopeChoice.EVERYONE;
import static dev.errata.bot.correction.teaching.ScopeChoice.HERE;
import static dev.errata.bot.correction.teaching.ScopeChoice.JUST_THIS_ANSWER;
import static dev.errata.bot.correction.teaching.ScopeChoice.ME;
import static dev.errata.bot.correction.teaching.ScopeChoice.TEAM;
import static dev.errata.bot.correction.teaching.ScopeChoice.WIDER;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which scopes a person may choose for a correction made in a place. What is to hold for a team or everyone holds where it was made until
 * somebody else there confirms it; what an administrator says holds at once.
 *
 * @param administered whether anybody can confirm what is to hold for everyone
 */
public record ScopeChoices(Predicate<WorkspaceId> administered) {

    /** The default first; empty if this person may not teach at all. */
    public List<ScopeChoice> of(Place place, Person person) {
        if (person.isExternal()) {
            return List.of();
        }
        if (place.shared()) {
            return List.of(HERE, ME, JUST_THIS_ANSWER);
        }
        return switch (place.privacy()) {
            case PUBLIC -> withEveryone(person, here(place, person), List.of(ME, JUST_THIS_ANSWER));
            case PRIVATE, GROUP -> List.of(HERE, ME, JUST_THIS_ANSWER, WIDER);
            case DIRECT ->
                person.isAdmin()
                        ? List.of(ME, ANOTHER_CHANNEL, EVERYONE, JUST_THIS_ANSWER)
                        : List.of(ME, ANOTHER_CHANNEL, JUST_THIS_ANSWER);
        };
    }

    /**
     * Where a person may let a correction hold from now on that was made in this place; the default first.
     *
     * @param sees whether this person sees that place
     */
    public List<ScopeChoice> ofEdit(Correction correction, Place madeIn, Person person, boolean sees) {
        List<ScopeChoice> choices = new ArrayList<>(List.of(AS_IT_IS));
        if (sees) {
            choices.addAll(of(madeIn, person));
        }
        choices.remove(JUST_THIS_ANSWER);
        if (!correction.isBy(person)) {
            choices.remove(ME);
        }
        return List.copyOf(choices);
    }

    /** The choice by which it came to hold where it does, or waits to. */
    public static ScopeChoice now(Lesson lesson, Place madeIn) {
        return lesson.meant()
                .match(
                        () -> ME,
                        channel -> channel.place().equals(madeIn.id()) ? HERE : ANOTHER_CHANNEL,
                        team -> TEAM,
                        () -> EVERYONE);
    }

    /** What the second step of {@link ScopeChoice#WIDER} offers. */
    public List<ScopeChoice> wider(Person person) {
        return withEveryone(person, List.of(ANOTHER_CHANNEL), List.of());
    }

    private static List<ScopeChoice> here(Place place, Person person) {
        return teams(place, person).isEmpty() ? List.of(HERE) : List.of(HERE, TEAM);
    }

    /** The teams of a place that somebody may choose: those that they are in, and all of them for an administrator. */
    public static List<TeamId> teams(Place place, Person person) {
        return place.teams().stream()
                .filter(team -> person.isAdmin() || person.teams().contains(team))
                .sorted(Comparator.comparing(TeamId::value))
                .toList();
    }

    /** The one that is meant; empty if it may not be chosen, or there are several and none of them is named. */
    static Optional<TeamId> team(Proposal proposal, Place place) {
        List<TeamId> teams = teams(place, proposal.by());
        return proposal.team().isEmpty() && teams.size() == 1
                ? Optional.of(teams.get(0))
                : proposal.team().filter(teams::contains);
    }

    /** Whether what somebody wants to hold so widely waits for somebody else. */
    static boolean waits(Scope wanted, Person by) {
        return (wanted instanceof Scope.Team || wanted instanceof Scope.Everyone) && !by.isAdmin();
    }

    private List<ScopeChoice> withEveryone(Person person, List<ScopeChoice> before, List<ScopeChoice> after) {
        List<ScopeChoice> choices = new ArrayList<>(before);
        if (person.isAdmin() || administered.test(person.workspace())) {
            choices.add(EVERYONE);
        }
        choices.addAll(after);
        return List.copyOf(choices);
    }
}
