package dev.errata.bench.proof.chaos.audit;

import dev.errata.bench.proof.Books;
import dev.errata.bench.proof.chaos.crowd.Deeds;
import dev.errata.bench.proof.chaos.crowd.Deeds.Form;
import dev.errata.bench.proof.chaos.crowd.Deeds.Judgement;
import dev.errata.bench.proof.chaos.crowd.Deeds.Platform;
import dev.errata.bench.proof.chaos.crowd.Deeds.Question;
import dev.errata.bench.proof.chaos.crowd.Deeds.Undo;
import dev.errata.bench.proof.chaos.crowd.Deeds.Vote;
import dev.errata.slack.FakeSlack;
import dev.errata.teams.FakeConnector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Goes through the books: what was acknowledged is stored once, what is stored was brought to people once, and the audit is whole. */
public final class Audit {

    private final Stored stored;
    private final Books books;
    private final Consumer<String> broke;

    /** @param broke is told of each thing that must not be */
    public Audit(Connection connection, Books books, Consumer<String> broke) {
        this.stored = new Stored(connection);
        this.books = books;
        this.broke = broke;
    }

    public void of(Deeds deeds, FakeSlack slack, FakeConnector teams) throws SQLException {
        of(Platform.SLACK, deeds, new SlackScreens(slack));
        of(Platform.TEAMS, deeds, new TeamsScreens(teams));
    }

    private void of(Platform platform, Deeds deeds, Screens screens) throws SQLException {
        stored.enterPlatform(platform.word());
        for (String rule : Rules.ALL) {
            stored.lines(rule).forEach(broke);
        }
        List<Sent> sent = sent();
        screens.problems(sent).forEach(broke);
        sent.stream().filter(Sent::isUnknown).forEach(one -> unknown(platform, one, screens));
        for (Question question : deeds.acknowledgedQuestions(platform)) {
            question(question, sent, screens);
        }
        for (Form form : deeds.forms(platform)) {
            form(form);
        }
        for (Undo undo : deeds.undone(platform)) {
            undo(undo);
        }
        votes(deeds.votes(platform));
        for (Judgement judgement : deeds.judgements(platform)) {
            judgement(judgement);
        }
    }

    private List<Sent> sent() throws SQLException {
        return stored.rows("""
                        select o.outgoing_id::text, o.key, o.status, o.message_id, p.external_id, i.thread from outgoing o
                        join place p on p.workspace_id = o.workspace_id and p.place_id = o.place_id
                        join interaction i on i.workspace_id = o.workspace_id
                          and i.interaction_id::text = split_part(o.key, '/', 1)
                        """).stream()
                .map(row -> new Sent(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
                .toList();
    }

    private void question(Question asked, List<Sent> sent, Screens screens) throws SQLException {
        List<List<String>> taken = stored.rows(
                "select delivery_id::text, state from delivery where key = ?",
                "message:" + asked.place() + ":" + asked.message());
        if (taken.size() != 1) {
            broke.accept(asked + " was acknowledged and is there " + taken.size() + " times");
            return;
        }
        String id = taken.get(0).get(0);
        List<Sent> answer = sent.stream().filter(one -> one.answer().equals(id)).toList();
        if (taken.get(0).get(1).equals("given_up") && answer.stream().noneMatch(Sent::isThere)) {
            toldOf(asked, screens);
        } else if (answer.stream().allMatch(Sent::isThere)) {
            books.count("answered once", 1);
        }
    }

    private void toldOf(Question asked, Screens screens) {
        books.count("told that it could not be answered", 1);
        if (!screens.saysGivenUp(asked)) {
            broke.accept(asked + " was given up, and nobody was told");
        }
    }

    /** Slack can be asked what arrived; in Teams somebody has to be told that it may not have. */
    private void unknown(Platform platform, Sent one, Screens screens) {
        books.count("answers of which it is unknown whether they arrived", 1);
        if (platform == Platform.SLACK) {
            broke.accept("nobody found out whether message " + one.key() + " arrived");
        } else if (!screens.saysMissed(one.answer())) {
            broke.accept("message " + one.key() + " may not have arrived, and nobody was told");
        }
    }

    private void form(Form form) throws SQLException {
        List<List<String>> found = stored.rows("""
                select c.correction_id::text, p.external_id from correction_version v
                join correction c on c.workspace_id = v.workspace_id and c.correction_id = v.correction_id
                join person p on p.workspace_id = c.workspace_id and p.person_id = c.author_id
                where v.text = ?
                """, form.text());
        if (found.size() != 1 || !found.get(0).get(1).equals(form.by())) {
            broke.accept(form + " was accepted and is stored " + found.size() + " times");
            return;
        }
        List<String> again = stored.lines("""
                select d.state from act a
                join rewrite r on r.workspace_id = a.workspace_id and r.act_id = a.act_id
                join delivery d on d.workspace_id = a.workspace_id and d.delivery_id = r.interaction_id
                where a.kind = 'TAKEN' and a.correction_id = ?::uuid
                """, found.get(0).get(0));
        if (again.size() != 1) {
            broke.accept(form + " was accepted and led to " + again.size() + " new answers");
        }
    }

    private void undo(Undo undo) throws SQLException {
        List<String> found = stored.lines(
                "select act_id::text from act where act_id = ?::uuid and undone_at is not null", undo.act());
        if (found.size() != 1) {
            broke.accept(undo + " was accepted and is not stored");
        }
    }

    /** What came last counts, where it is known what came last. */
    private void votes(List<Vote> votes) throws SQLException {
        Map<List<String>, List<Vote>> byAnswer =
                votes.stream().collect(Collectors.groupingBy(vote -> List.of(vote.answer(), vote.by())));
        for (Map.Entry<List<String>, List<Vote>> each : byAnswer.entrySet()) {
            votes(each.getKey().get(0), each.getKey().get(1), each.getValue());
        }
    }

    private void votes(String answer, String by, List<Vote> votes) throws SQLException {
        List<String> found = stored.lines("""
                select r.rating from rating r
                join person p on p.workspace_id = r.workspace_id and p.person_id = r.person_id
                where r.interaction_id = ?::uuid and p.external_id = ?
                """, answer, by);
        boolean counted = votes.stream().anyMatch(Vote::acknowledged);
        if (counted
                && (found.size() != 1 || !possible(votes).containsAll(found))
                && guessed(by).isEmpty()) {
            broke.accept("of " + votes + " is stored " + found);
        }
    }

    /** In Teams a thumb below a message of which it is not yet known what it is called counts for the newest answer. */
    private List<String> guessed(String by) throws SQLException {
        return stored.lines("""
                select r.rating from rating r
                join person p on p.workspace_id = r.workspace_id and p.person_id = r.person_id
                where r.guessed and p.external_id = ?
                """, by);
    }

    private static List<String> possible(List<Vote> votes) {
        List<String> possible = new ArrayList<>();
        boolean sure = votes.stream().allMatch(Vote::acknowledged);
        List<Vote> last = sure ? votes.subList(votes.size() - 1, votes.size()) : votes;
        last.forEach(vote -> possible.add(vote.good() ? "GOOD" : "BAD"));
        return possible;
    }

    /** Of several that were given nobody knows yet which is meant, and of one that holds no more nothing is taken. */
    private void judgement(Judgement judgement) throws SQLException {
        List<String> missing = stored.lines("""
                select a.correction_id::text from application a
                join correction c on c.workspace_id = a.workspace_id and c.correction_id = a.correction_id
                where a.interaction_id = ?::uuid and (a.given or a.reason in ('MAY_FIT', 'DOUBTED', 'UNEXPECTED')) and c.state = 'ACTIVE'
                  and c.version = a.version
                  and not exists (
                    select from exemplar e where e.workspace_id = a.workspace_id and e.correction_id = a.correction_id
                      and e.interaction_id = a.interaction_id)
                  and (select count(*) from application other
                    where other.workspace_id = a.workspace_id and other.interaction_id = a.interaction_id
                      and (other.given or other.reason in ('MAY_FIT', 'DOUBTED', 'UNEXPECTED'))) = 1
                """, judgement.answer());
        missing.forEach(correction ->
                broke.accept(judgement + " was accepted, and nothing of it is stored with correction " + correction));
    }
}
