package dev.errata.bot.correction.teaching;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person says is wrong with an answer, as it was filled in; nothing of it has been checked.
 *
 * @param id names the correction that comes of it, so that sending the form twice makes one
 * @param where the chosen scope
 * @param channel the other channel, for {@link ScopeChoice#ANOTHER_CHANNEL}
 * @param clearedForOthers whether the person said that nothing in the text is confidential to the place it was written in
 * @param type null: to be guessed
 * @param saidBy who had said it, if it is somebody else who proposes it
 * @param team which one is meant by {@link ScopeChoice#TEAM}; empty: the only one of the place
 */
public record Proposal(
        CorrectionId id,
        Person by,
        String text,
        ScopeChoice where,
        Optional<Place> channel,
        boolean clearedForOthers,
        Reach reach,
        @Nullable CorrectionType type,
        Severity severity,
        List<String> tags,
        @Nullable String notWhen,
        @Nullable Instant until,
        @Nullable String source,
        Optional<Person> saidBy,
        Optional<TeamId> team) {

    public Proposal {
        tags = List.copyOf(tags);
    }

    /** What whoever proposes it says themselves. */
    public Proposal(
            CorrectionId id,
            Person by,
            String text,
            ScopeChoice where,
            Optional<Place> channel,
            boolean clearedForOthers,
            Reach reach,
            @Nullable CorrectionType type,
            Severity severity,
            List<String> tags,
            @Nullable String notWhen,
            @Nullable Instant until,
            @Nullable String source) {
        this(
                id,
                by,
                text,
                where,
                channel,
                clearedForOthers,
                reach,
                type,
                severity,
                tags,
                notWhen,
                until,
                source,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, said by somebody else before. */
    public Proposal saidBy(Optional<Person> other) {
        return with(text, type, source, other, team);
    }

    /** The same, for the team that is meant. */
    public Proposal forTeam(Optional<TeamId> one) {
        return with(text, type, source, saidBy, one);
    }

    private Proposal with(
            String otherText,
            @Nullable CorrectionType otherType,
            @Nullable String otherSource,
            Optional<Person> sayer,
            Optional<TeamId> one) {
        return new Proposal(
                id,
                by,
                otherText,
                where,
                channel,
                clearedForOthers,
                reach,
                otherType,
                severity,
                tags,
                notWhen,
                until,
                otherSource,
                sayer,
                one);
    }

    /** An edit that leaves everything as it is. */
    public static Proposal keeping(Correction seen, Person by) {
        Lesson lesson = seen.lesson();
        return new Proposal(
                seen.id(),
                by,
                lesson.text(),
                ScopeChoice.AS_IT_IS,
                Optional.empty(),
                false,
                lesson.reach(),
                lesson.type(),
                lesson.severity(),
                lesson.tags(),
                lesson.notWhen(),
                lesson.until(),
                lesson.source());
    }

    /** The same in other words. */
    public Proposal withText(String other) {
        return with(other, type, source, saidBy, team);
    }

    /** The same of another kind. */
    public Proposal withType(CorrectionType other) {
        return with(text, other, source, saidBy, team);
    }

    /** The same with where it is written. */
    public Proposal from(@Nullable String written) {
        return with(text, type, written, saidBy, team);
    }

    /** The usual case: a sentence, and where it holds. */
    public static Proposal saying(CorrectionId id, Person by, String text, ScopeChoice where) {
        return new Proposal(
                id,
                by,
                text,
                where,
                Optional.empty(),
                false,
                Reach.QUESTIONS_LIKE_THIS,
                null,
                Severity.MISLEADING,
                List.of(),
                null,
                null,
                null);
    }
}
