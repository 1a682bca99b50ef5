package dev.errata.storage.forgetting;

import dev.errata.bot.Phrasebook;
import dev.errata.bot.answer.ForgottenAnswer;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.forgetting.Oblivion;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.storage.Rows;
import dev.errata.storage.Transactions;
import dev.errata.storage.correction.Forgettings;
import dev.errata.storage.delivery.UnwantedDeliveries;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Forgets in PostgreSQL. */
public final class JdbiOblivion implements Oblivion {

    /** As many questions as one transaction forgets of what is old. */
    private static final int AT_ONCE = 1_000;

    private final Transactions transactions;
    private final Forgettings forgettings;
    private final Clock clock;

    public JdbiOblivion(Transactions transactions, Forgettings forgettings, Clock clock) {
        this.transactions = transactions;
        this.forgettings = forgettings;
        this.clock = clock;
    }

    @Override
    public List<InteractionId> whole(WorkspaceId workspace, InteractionId answer) {
        return transactions.in(
                workspace,
                "finding the question of answer " + answer,
                handle -> new WholeQuestions(handle, workspace).of(answer));
    }

    @Override
    public List<InteractionId> since(WorkspaceId workspace, InteractionId answer) {
        return transactions.in(
                workspace,
                "finding what replaced answer " + answer,
                handle -> new WholeQuestions(handle, workspace).since(answer));
    }

    @Override
    public List<InteractionId> askedBy(Person person) {
        return transactions.in(
                person.workspace(),
                "finding what person " + person.id() + " asked",
                handle -> new WholeQuestions(handle, person.workspace()).askedBy(person.id()));
    }

    @Override
    public void answers(WorkspaceId workspace, Collection<InteractionId> gone) {
        transactions.run(workspace, "forgetting answers of workspace " + workspace, handle -> forget(handle, gone));
    }

    private static int forget(Handle handle, Collection<InteractionId> whole) {
        return handle.createQuery("select forget_questions(:ids)")
                .bindArray("ids", InteractionId.class, whole)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<InteractionId> person(Person person, Corrections corrections) {
        WorkspaceId workspace = person.workspace();
        return transactions.in(workspace, "forgetting person " + person.id(), handle -> {
            handle.createQuery("select from person where workspace_id = :workspace and person_id = :id for update")
                    .bind("workspace", workspace)
                    .bind("id", person.id())
                    .map((row, context) -> true)
                    .list();
            UnwantedDeliveries.dropOf(handle, workspace, person.externalId(), clock.instant());
            // Before what counts the changes of all, as whoever changes one of them does.
            handle.createQuery("""
                            select from correction where workspace_id = :workspace and author_id = :id
                            order by correction_id for update
                            """)
                    .bind("workspace", workspace)
                    .bind("id", person.id())
                    .map((row, context) -> true)
                    .list();
            forget(handle, new WholeQuestions(handle, workspace).askedBy(person.id()));
            List<InteractionId> changed = forgetCorrections(handle, person, corrections);
            forgetReplies(handle, person);
            forgetTeams(handle, person);
            forgetChat(handle, person);
            forgetName(handle, person);
            return changed;
        });
    }

    private static List<InteractionId> forgetCorrections(Handle handle, Person author, Corrections corrections) {
        List<CorrectionId> gone = handle.createQuery("""
                        select correction_id from correction
                        where workspace_id = :workspace and author_id = :author and (:all or holds_for = 'me:' || :author)
                        """)
                .bind("workspace", author.workspace())
                .bind("author", author.id())
                .bind("all", corrections == Corrections.GO)
                .map((row, context) -> Rows.id(row, "correction_id", CorrectionId::new))
                .list();
        return handle.createQuery("select forget_corrections(:ids, :instead) as interaction_id")
                .bindArray("ids", CorrectionId.class, gone)
                .bind("instead", ForgottenAnswer.text())
                .map((row, context) -> Rows.id(row, "interaction_id", InteractionId::new))
                .list();
    }

    /** Whoever comes back is a stranger, and is asked like one. */
    private static void forgetReplies(Handle handle, Person person) {
        handle.createUpdate("delete from offered_reply where workspace_id = :workspace and author_id = :id")
                .bind("workspace", person.workspace())
                .bind("id", person.id())
                .execute();
        handle.createUpdate("delete from asking_off where workspace_id = :workspace and person_id = :id")
                .bind("workspace", person.workspace())
                .bind("id", person.id())
                .execute();
        handle.createUpdate("delete from signal where workspace_id = :workspace and person_id = :id")
                .bind("workspace", person.workspace())
                .bind("id", person.id())
                .execute();
    }

    /** Who is in which group the platform says again, as long as they are. */
    private static void forgetTeams(Handle handle, Person person) {
        handle.createUpdate("delete from linked_team_account where workspace_id = :workspace and account = :account")
                .bind("workspace", person.workspace())
                .bind("account", person.externalId())
                .execute();
    }

    /** On the page what is one person's alone with the bot is called by them. */
    private static void forgetChat(Handle handle, Person person) {
        handle.createUpdate("""
                        update place set name = '', external_id = 'forgotten:' || place_id
                        where workspace_id = :workspace and privacy = 'DIRECT'
                          and external_id = 'local/alone-' || regexp_replace(:person, '^.*:', '')
                        """)
                .bind("workspace", person.workspace())
                .bind("person", person.externalId())
                .execute();
    }

    private static void forgetName(Handle handle, Person person) {
        List<String> names = Stream.of(person.name(), ForgottenAnswer.inMarkdown(person.name()))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        handle.createQuery("select forget_name(:person, :names, :instead) is null as done")
                .bind("person", person.id())
                .bindArray("names", String.class, names)
                .bind("instead", Phrasebook.formerColleague())
                .mapTo(Boolean.class)
                .list();
    }

    @Override
    public int olderThan(WorkspaceId workspace, Instant moment) {
        int all = 0;
        int some;
        do {
            some = transactions.in(
                    workspace,
                    "forgetting what is old in workspace " + workspace,
                    handle -> forgetOld(handle, workspace, moment));
            all += some;
        } while (some > 0);
        return all;
    }

    private static int forgetOld(Handle handle, WorkspaceId workspace, Instant moment) {
        List<InteractionId> old = new WholeQuestions(handle, workspace).olderThan(moment, AT_ONCE);
        if (old.isEmpty()) {
            return 0;
        }
        // What was posted stays where it is; nobody needs to know any more what it is called there.
        handle.createUpdate("""
                        delete from outgoing using unnest(:ids) as gone (id)
                        where workspace_id = :workspace and key >= gone.id || '/' and key < gone.id || '0'
                        """)
                .bind("workspace", workspace)
                .bindArray("ids", InteractionId.class, old)
                .execute();
        return forget(handle, old);
    }

    @Override
    public void tell(Consumer<WorkspaceId> cache) {
        forgettings.tell(cache);
    }
}
