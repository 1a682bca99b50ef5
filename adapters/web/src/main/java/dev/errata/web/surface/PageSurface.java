package dev.errata.web.surface;

import dev.errata.bot.correction.Correction;
import dev.errata.bot.delivery.Outgoing;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.loop.KnownAnswers;
import dev.errata.bot.loop.WhatFits.Doubtful;
import dev.errata.bot.loop.WhatFits.Limits;
import dev.errata.bot.people.Visibility;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.Place;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.chat.form.Rewriting;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.surface.Capabilities;
import dev.errata.chat.surface.Posting;
import dev.errata.chat.surface.StoredVisit;
import dev.errata.chat.surface.Surface;
import dev.errata.chat.surface.Visit;
import dev.errata.chat.text.CommonMark;
import dev.errata.chat.words.ScopeLabels;
import dev.errata.chat.words.Voice;
import dev.errata.web.company.Viewer;
import dev.errata.web.company.Workplace;
import dev.errata.web.company.Workplaces;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The page, as the conversation sees it. Nothing is posted: whoever looks sees what is stored. */
public final class PageSurface implements Surface {

    public static final String NAME = "web";

    private static final Capabilities CAN = new Capabilities(
            Capabilities.PrivateWords.AS_REPLY, Capabilities.Forms.NAMED_BY_US, Capabilities.Thumbs.OURS, false, false);

    private static final Rewriting REWRITING = new Rewriting(new CommonMark()::words, Integer.MAX_VALUE);

    private final Workplaces workplaces;
    private final Directory directory;
    private final PageVisit.Behind behind;
    private final AskedDoubts doubts;
    private final Changes changes;

    public PageSurface(
            Workplaces workplaces,
            Directory directory,
            KnownAnswers known,
            PendingAnswers pending,
            AskedDoubts doubts,
            Changes changes) {
        this.workplaces = workplaces;
        this.directory = directory;
        this.behind = new PageVisit.Behind(known, pending);
        this.doubts = doubts;
        this.changes = changes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities can() {
        return CAN;
    }

    @Override
    public Voice voice() {
        return PageVoice.VOICE;
    }

    @Override
    public Visibility sight() {
        return workplaces;
    }

    @Override
    public Rewriting rewriting() {
        return REWRITING;
    }

    @Override
    public String customer(WorkspaceId workspace) {
        return at(workspace).company().name();
    }

    /** @throws java.util.NoSuchElementException if it is gone */
    private Workplace at(WorkspaceId workspace) {
        return workplaces.of(workspace).orElseThrow();
    }

    /** Somebody who does something below an answer or in a form. */
    public Visit visit(Viewer viewer) {
        return new PageVisit(behind, viewer.person(), viewer.place(), Optional.empty());
    }

    /** Somebody who asks something, whose answer will have this id. */
    public Visit asking(Viewer viewer, ThreadId thread, InteractionId id) {
        return new PageVisit(behind, viewer.person(), viewer.place(), Optional.of(new PageVisit.At(thread, id)));
    }

    @Override
    public Visit visit(WorkspaceId workspace, StoredVisit stored) {
        return visit(workspace, stored.read(PageVisit.Stored.class));
    }

    /** @throws java.util.NoSuchElementException if it was of a workspace that is gone */
    PageVisit visit(WorkspaceId workspace, PageVisit.Stored at) {
        return new PageVisit(
                behind,
                directory.person(workspace, PersonId.of(at.person())).orElseThrow(),
                directory.place(workspace, PlaceId.of(at.place())).orElseThrow(),
                at.at());
    }

    @Override
    public ScopeLabels labels(Place place) {
        return new ScopeLabels(voice(), place, customer(place.workspace()), Optional.empty(), OptionalInt.empty());
    }

    @Override
    public List<Place> channels(Visit by, Place not) {
        return at(by.workspace()).places(by.personAtOnce()).stream()
                .filter(place -> !place.id().equals(not.id()))
                .toList();
    }

    @Override
    public Optional<Place> channel(String externalId, Person by) {
        return at(by.workspace()).places(by).stream()
                .filter(place -> place.externalId().equals(externalId))
                .findFirst();
    }

    /** The page has no messages of people to choose. */
    @Override
    public Optional<Person> person(Visit there, String externalId) {
        return directory.personByExternalId(there.workspace(), externalId);
    }

    /** The page links to the newer answer by itself. */
    @Override
    public Optional<String> link(Interaction answer) {
        return Optional.empty();
    }

    /** The page shows by itself what it waits for. */
    @Override
    public boolean showsWaiting(Visit visit, String words) {
        return true;
    }

    @Override
    public Written writing(Visit visit, String words, Supplier<Interaction> work) {
        Interaction answer = work.get();
        return new Written(answer, outlet(visit, answer));
    }

    /** What was asked is seen there anyway. */
    @Override
    public Visit alone(Visit by, InteractionId answer, String about) {
        Person person = by.person();
        PageVisit.At begun = new PageVisit.At(new ThreadId(answer.toString()), answer);
        return new PageVisit(behind, person, at(person.workspace()).alone(person), Optional.of(begun));
    }

    /** They stand below the answer until their author has answered, or skips them. */
    @Override
    public void ask(
            Visit author, Interaction below, Correction taught, List<Doubtful> doubtful, Optional<Limits> limits) {
        doubts.ask(taught.id(), doubtful);
        changes.happened();
    }

    @Override
    public Outlet outlet(Visit visit, Interaction answer) {
        return new Stored(answer);
    }

    @Override
    public Optional<Outlet> outlet(Interaction answer, Optional<Place> stands) {
        return Optional.empty();
    }

    /** An answer that is seen because it is stored. */
    private record Stored(Interaction answer) implements Outlet, Posting {

        @Override
        public Place place() {
            return answer.question().place();
        }

        @Override
        public Posting posting(AnswerScreen screen) {
            return this;
        }

        @Override
        public int parts() {
            return 0;
        }

        @Override
        public Optional<String> post(int part, Outgoing outgoing) {
            return Optional.empty();
        }

        @Override
        public boolean canBeFound() {
            return false;
        }

        @Override
        public void update(String messageId) {}
    }

    /** The page has no messages: what is forgotten is not drawn. */
    @Override
    public void takeDown(Place place, Optional<ThreadId> thread, String messageId) {}
}
