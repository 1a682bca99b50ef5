package dev.errata.web.page;

import dev.errata.bot.answer.Answer;
import dev.errata.bot.answer.Interaction;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.Problem;
import dev.errata.bot.correction.ScopeChoice;
import dev.errata.bot.correction.ScopeChoices;
import dev.errata.bot.question.Place;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Company;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.FormView.Choice;
import dev.errata.web.page.FormView.Notice;
import dev.errata.web.page.FormView.Wrong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms for teaching, with the choices that a person has where an answer was given. */
public final class Forms {

    private final Company company;

    public Forms(Company company) {
        this.company = company;
    }

    /**
     * The form for an answer.
     *
     * @param values filled in so far
     */
    public FormView correction(
            Interaction about,
            Viewer by,
            Map<String, String> values,
            Optional<Wrong> problem,
            Optional<Notice> notice) {
        Place place = about.question().place();
        boolean wider = ScopeChoice.WIDER.name().equals(values.get("where")) || values.containsKey("wider");
        List<ScopeChoice> choices = wider ? ScopeChoices.wider(by.person()) : ScopeChoices.of(place, by.person());
        Map<String, String> filled = new HashMap<>(values);
        boolean unknown = about.answer().kind() == Answer.Kind.UNKNOWN;
        return new FormView(
                Words.say(unknown ? "form.title.teach" : "form.title.correct"),
                about.id().toString(),
                about.question().asked(),
                choices.stream()
                        .map(choice -> Choice.of(choice, label(choice, place)))
                        .toList(),
                wider,
                channels(by, place),
                filled,
                problem,
                notice);
    }

    private List<String> channels(Viewer by, Place not) {
        return company.channels().stream()
                .filter(channel -> channel.has(by.who()) && !channel.name().equals(not.name()))
                .map(Channel::name)
                .toList();
    }

    private String label(ScopeChoice choice, Place place) {
        return switch (choice) {
            case HERE -> place.isPublic() ? Words.say("where.here", place.name()) : Words.say("where.private");
            case TEAM -> Words.say("where.team");
            case EVERYONE -> Words.say("where.everyone", company.name());
            case ME -> Words.say("where.me");
            case JUST_THIS_ANSWER -> Words.say("where.once");
            case ANOTHER_CHANNEL -> Words.say("where.another");
            case WIDER -> Words.say("where.wider");
        };
    }

    /** The problem beside the field that it is about. */
    public Wrong wrong(Problem problem, String text, Correction seen) {
        return new Wrong(
                field(problem, text), Words.problem(problem, seen.author().name()));
    }

    public Wrong wrong(Problem problem, String notWhen) {
        return new Wrong(field(problem, notWhen), Words.problem(problem, company.name()));
    }

    private static String field(Problem problem, String notWhen) {
        return switch (problem) {
            case EMPTY,
                    VAGUE,
                    EXTERNAL,
                    NOT_YOURS,
                    CHANGED_MEANWHILE,
                    NOTHING_TO_UNDO,
                    ANSWERED_ALREADY,
                    NO_LONGER_HOLDS,
                    NOT_FOUND -> "text";
            case TOO_LONG -> notWhen.length() > 3_000 ? "not-when" : "text";
            case SCOPE_NOT_ALLOWED -> "where";
            case CHANNEL_NOT_SEEN -> "channel";
            case NOT_CLEARED -> "cleared";
            case ENDS_IN_THE_PAST -> "until";
            case NOT_A_LINK -> "source";
        };
    }
}
