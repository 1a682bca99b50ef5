package dev.errata.bench.proof.histories;

import dev.errata.bench.measuring.InventedTexts;
import dev.errata.bench.proof.histories.Account.Entry;
import dev.errata.bench.proof.histories.Account.Standing;
import dev.errata.bot.SettableClock;
import dev.errata.bot.correction.Act;
import dev.errata.bot.correction.Correction;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.correction.CorrectionType;
import dev.errata.bot.correction.Lesson;
import dev.errata.bot.correction.Reach;
import dev.errata.bot.correction.Scope;
import dev.errata.bot.correction.Severity;
import dev.errata.bot.correction.State;
import dev.errata.bot.correction.teaching.ChangeCorrection;
import dev.errata.bot.correction.teaching.ChangeCorrection.Outcome;
import dev.errata.bot.correction.teaching.Proposal;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do to corrections, by chance, written down in an account as it has to be. */
final class Life {

    private static final CorrectionType[] TYPES = CorrectionType.values();
    private static final int MOST = 3;

    private final Random random;
    private final Cast cast;
    private final World world;
    private final SettableClock clock;
    private final Account account = new Account();
    private final Tally tally;
    private final ChangeCorrection change;

    Life(Random random, Cast cast, World world, SettableClock clock, Tally tally) {
        this.random = random;
        this.cast = cast;
        this.world = world;
        this.clock = clock;
        this.tally = tally;
        this.change = world.loop().change((person, place) -> true);
    }

    Account account() {
        return account;
    }

    /** Something is tried. Whether it changed anything. */
    boolean goOn() {
        int before = account.audit().size();
        Instant then = clock.instant().plusSeconds(1);
        tryOne();
        return account.audit().size() > before || clock.instant().isAfter(then);
    }

    private void tryOne() {
        clock.passes(Duration.ofSeconds(1));
        int chance = random.nextInt(100);
        if (account.taken().isEmpty() || (chance < 15 && account.taken().size() < MOST)) {
            take();
        } else if (chance < 32) {
            edit(any());
        } else if (chance < 44) {
            say(any(), Act.Kind.CONFIRMED);
        } else if (chance < 56) {
            say(any(), Act.Kind.REJECTED);
        } else if (chance < 60) {
            say(any(), Act.Kind.REPEATED);
        } else if (chance < 65) {
            retire(any());
        } else if (chance < 70) {
            decide(any());
        } else if (chance < 76) {
            clock.passes(Duration.ofHours(1 + random.nextInt(30)));
            tally.count("time passed");
        } else {
            undo(account.all().get(random.nextInt(account.all().size())));
        }
    }

    private Correction any() {
        return account.taken().get(random.nextInt(account.taken().size()));
    }

    private Person anybody() {
        return cast.people().get(random.nextInt(cast.people().size()));
    }

    private Interaction anyQuestion() {
        return cast.asked().get(random.nextInt(cast.asked().size()));
    }

    private void take() {
        Interaction origin = anyQuestion();
        Person author = cast.people().get(random.nextInt(3));
        Scope here = new Scope.Channel(origin.question().place().id());
        int chance = random.nextInt(5);
        Scope scope = chance == 0 ? new Scope.Me() : chance == 1 ? new Scope.Everyone() : here;
        Scope later = chance == 2 ? new Scope.Everyone() : null;
        Instant until = random.nextInt(4) == 0 ? clock.instant().plus(Duration.ofHours(20)) : null;
        Correction correction = new Correction(
                cast.workspace(),
                new CorrectionId(new UUID(random.nextLong(), random.nextLong())),
                1,
                State.ACTIVE,
                lesson(scope, until).holding(scope, later),
                author,
                clock.instant(),
                origin.id(),
                origin.question().place().id(),
                origin.standalone());
        Act act = world.stores().corrections().take(correction);
        account.add(new Entry(act, correction, origin.id()));
        boolean same = world.stores().corrections().take(correction).equals(act);
        tally.check(same, "taking the same again is another act");
        tally.count("taken");
    }

    private Lesson lesson(Scope scope, @Nullable Instant until) {
        int number = random.nextInt(100_000);
        return new Lesson(
                "Form " + number + " is signed for " + InventedTexts.subject(number) + ".",
                TYPES[random.nextInt(TYPES.length)],
                Severity.MISLEADING,
                scope,
                random.nextInt(6) == 0 ? Reach.EVERY_ANSWER : Reach.QUESTIONS_LIKE_THIS,
                random.nextBoolean() ? List.of(InventedTexts.subject(number)) : List.of(),
                random.nextInt(4) == 0 ? "it is about " + InventedTexts.subject(number + 1) : null,
                until,
                null);
    }

    private void edit(Correction one) {
        Correction now = world.correction(cast, one).orElseThrow();
        Standing before = account.standing(one.id());
        Person by = anybody();
        String text = "Edited: form " + random.nextInt(100_000) + " is not needed.";
        CorrectionType type = TYPES[random.nextInt(TYPES.length)];
        Outcome outcome =
                change.edit(now, Proposal.keeping(now, by).withText(text).withType(type), cast.place(now.madeIn()));
        boolean expected = before.active() && mayChange(one, by);
        tally.check(outcome instanceof Outcome.Done == expected, "an edit by " + by.name() + ": " + outcome);
        if (outcome instanceof Outcome.Done done) {
            account.add(new Entry(done.act(), done.correction(), null));
            tally.check(
                    done.correction().version() > before.version()
                            && done.correction()
                                    .lesson()
                                    .equals(again(before.lesson(), now, by)
                                            .withText(text)
                                            .withType(type)),
                    "an edit made another lesson");
            tally.count("edited");
        }
    }

    /** In other words what is for everyone waits where it was made, unless an administrator says it. */
    private static Lesson again(Lesson before, Correction now, Person by) {
        Scope meant = before.meant();
        return meant instanceof Scope.Everyone && by.role() != Person.Role.ADMIN
                ? before.holding(new Scope.Channel(now.madeIn()), meant)
                : before.holding(meant, null);
    }

    private void decide(Correction one) {
        Correction now = world.correction(cast, one).orElseThrow();
        Lesson lesson = account.standing(one.id()).lesson();
        boolean expected =
                account.standing(one.id()).active() && lesson.wanted().isPresent();
        Lesson decided = lesson.holding(random.nextBoolean() ? lesson.meant() : lesson.scope(), null);
        Optional<Act> act = world.stores().corrections().decide(now, decided, anybody(), clock.instant());
        tally.check(act.isPresent() == expected, "a decision of what " + (expected ? "waits" : "does not wait"));
        act.ifPresent(done -> {
            Correction after = world.correction(cast, one).orElseThrow();
            account.add(new Entry(done, after, null));
            tally.check(after.lesson().equals(decided), "a decision made another lesson");
            tally.count("decided");
        });
    }

    private void say(Correction one, Act.Kind kind) {
        Correction now = world.correction(cast, one).orElseThrow();
        Interaction question = anyQuestion();
        Person by = anybody();
        if (kind == Act.Kind.REPEATED) {
            repeat(now, question, by);
            return;
        }
        boolean confirms = kind == Act.Kind.CONFIRMED;
        Outcome outcome =
                confirms ? change.confirm(now, question.question(), by) : change.reject(now, question.question(), by);
        boolean expected = !by.isExternal()
                && (!(one.scope() instanceof Scope.Me) || one.isBy(by))
                && (!confirms || account.standing(one.id()).holdsAt(clock.instant()));
        tally.check(outcome instanceof Outcome.Done == expected, kind + " by " + by.name() + ": " + outcome);
        if (outcome instanceof Outcome.Done done) {
            said(done.act(), now, question.id(), confirms);
        }
    }

    private void repeat(Correction now, Interaction question, Person by) {
        said(world.stores().corrections().repeat(now, question.id(), by, clock.instant()), now, question.id(), true);
    }

    /** Who says what somebody said already changes nothing, but where a second person says no to what one alone contested. */
    private void said(Act act, Correction now, InteractionId question, boolean accepts) {
        Optional<Entry> before = account.saying(now.id(), question)
                .filter(entry -> entry.act().kind().saysNo() != accepts)
                .filter(entry -> entry.act().kind() != Act.Kind.CONTESTED || act.kind() != Act.Kind.REJECTED);
        if (before.isPresent()) {
            tally.check(before.get().act().id().equals(act.id()), "what was said before was said again");
        } else {
            account.add(new Entry(act, now, question));
            tally.count(accepts ? "confirmed" : "rejected");
        }
    }

    private void retire(Correction one) {
        Correction now = world.correction(cast, one).orElseThrow();
        boolean active = account.standing(one.id()).active();
        Act act = world.stores().corrections().retire(now, cast.people().get(2), clock.instant());
        if (active) {
            account.add(new Entry(act, now, null));
            tally.count("retired");
        }
    }

    private void undo(Entry entry) {
        Person by = anybody();
        Act act = entry.act();
        Outcome outcome = change.undo(act, by);
        Correction one = account.taken().stream()
                .filter(taken -> entry.isOf(taken.id()))
                .findFirst()
                .orElseThrow();
        boolean may = act.person().equals(by.id()) || mayChange(one, by);
        boolean expected = may && account.mayBeUndone(entry);
        tally.check(outcome instanceof Outcome.Done == expected, "undo by " + by.name() + ": " + outcome);
        if (outcome instanceof Outcome.Done) {
            account.undo(entry, by);
        }
        tally.count(expected ? "undone" : "undo refused");
    }

    private static boolean mayChange(Correction one, Person by) {
        return one.author().id().equals(by.id()) || by.role() == Person.Role.ADMIN;
    }
}
