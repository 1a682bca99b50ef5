package dev.errata.bot.reply;

import dev.errata.bot.interaction.InMemoryInteractions;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Directory;
import dev.errata.bot.question.Person;
import dev.errata.bot.question.WorkspaceId;
import dev.errata.bot.reply.OfferedReply.Audience;
import dev.errata.bot.reply.OfferedReply.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link OfferedReplies} in memory. */
public final class InMemoryOfferedReplies implements OfferedReplies {

    private final Map<List<Object>, OfferedReply> all = new LinkedHashMap<>();
    private final Map<ReplyId, Instant> settled = new LinkedHashMap<>();
    private final Set<List<Object>> off = new HashSet<>();
    private final Directory directory;
    private final InMemoryInteractions interactions;

    public InMemoryOfferedReplies(Directory directory, InMemoryInteractions interactions) {
        this.directory = directory;
        this.interactions = interactions;
    }

    @Override
    public void keep(OfferedReply reply) {
        all.putIfAbsent(List.of(reply.workspace(), reply.id()), reply);
    }

    @Override
    public boolean keepFirst(OfferedReply reply, Interaction answer) {
        boolean first = isFirst(
                all.values().stream()
                        .filter(other -> other.author().equals(reply.author()))
                        .toList(),
                answer);
        if (first) {
            keep(reply);
        }
        return first;
    }

    private boolean isFirst(List<OfferedReply> own, Interaction answer) {
        return own.stream()
                .filter(reply -> reply.audience() == Audience.PEOPLE)
                .flatMap(reply -> interactions.find(reply.workspace(), reply.answer()).stream())
                .noneMatch(said -> said.question()
                                .place()
                                .id()
                                .equals(answer.question().place().id())
                        && said.question().thread().equals(answer.question().thread()));
    }

    @Override
    public Optional<OfferedReply> find(WorkspaceId workspace, ReplyId id) {
        return Optional.ofNullable(all.get(List.of(workspace, id)));
    }

    @Override
    public void rewrite(WorkspaceId workspace, String message, String words) {
        all.replaceAll((key, reply) -> reply.workspace().equals(workspace)
                        && reply.message().equals(message)
                        && reply.isWanted()
                        && reply.kept().isPresent()
                ? with(reply, reply.state(), words)
                : reply);
    }

    @Override
    public void blank(WorkspaceId workspace, Instant before) {
        all.replaceAll((key, reply) ->
                reply.workspace().equals(workspace) && reply.at().isBefore(before)
                        ? with(reply, reply.state())
                        : reply);
    }

    @Override
    public List<OfferedReply> below(Interaction answer) {
        return all.values().stream()
                .filter(reply -> reply.workspace().equals(answer.workspace())
                        && reply.answer().equals(answer.id()))
                .sorted(Comparator.comparing(OfferedReply::at))
                .toList();
    }

    @Override
    public boolean settle(OfferedReply reply, State state, Instant at) {
        OfferedReply now = all.get(List.of(reply.workspace(), reply.id()));
        boolean accepted =
                now != null && now.state() == State.ACCEPTED && (state == State.OPEN || state == State.REMEMBERED);
        if (now == null || !(now.isOpen() || accepted)) {
            return false;
        }
        boolean keeps = state == State.OPEN || state == State.ACCEPTED;
        all.put(List.of(reply.workspace(), reply.id()), with(now, state, keeps ? now.words() : null));
        settled.put(reply.id(), at);
        return true;
    }

    private static OfferedReply with(OfferedReply reply, State state) {
        return with(reply, state, null);
    }

    private static OfferedReply with(OfferedReply reply, State state, @Nullable String words) {
        return new OfferedReply(
                reply.workspace(),
                reply.id(),
                reply.answer(),
                reply.author(),
                reply.message(),
                words,
                reply.audience(),
                state,
                reply.at());
    }

    @Override
    public void withdraw(WorkspaceId workspace, String message, Instant at) {
        List.copyOf(all.values()).stream()
                .filter(reply ->
                        reply.workspace().equals(workspace) && reply.message().equals(message) && reply.isWanted())
                .forEach(reply -> {
                    all.put(List.of(reply.workspace(), reply.id()), with(reply, State.WITHDRAWN));
                    settled.put(reply.id(), at);
                });
    }

    @Override
    public boolean mayRead(Interaction answer, String author) {
        Optional<Person> person = directory.personByExternalId(answer.workspace(), author);
        WorkspaceId workspace = answer.workspace();
        Asking there = Asking.in(answer.question().place().id());
        return !off.contains(List.of(workspace, there))
                && person.filter(known -> off.contains(List.of(workspace, Asking.of(known)))
                                || off.contains(List.of(
                                        workspace,
                                        Asking.of(
                                                known.id(),
                                                answer.question().place().id()))))
                        .isEmpty();
    }

    @Override
    public boolean mayAsk(Interaction answer, String author, Instant now) {
        List<OfferedReply> own = directory.personByExternalId(answer.workspace(), author).stream()
                .flatMap(person ->
                        all.values().stream().filter(reply -> reply.author().equals(person.id())))
                .toList();
        List<OfferedReply> latest = new ArrayList<>(own.stream()
                .filter(reply -> reply.state() == State.DECLINED || reply.state() == State.REMEMBERED)
                .sorted((one, other) -> settledAt(one).compareTo(settledAt(other)))
                .toList());
        Collections.reverse(latest);
        List<OfferedReply> row = latest.stream().limit(DECLINED_IN_A_ROW).toList();
        boolean silent = row.size() == DECLINED_IN_A_ROW
                && row.stream().allMatch(reply -> reply.state() == State.DECLINED)
                && !settledAt(row.get(0)).isBefore(now.minus(SILENCE));
        return !silent && isFirst(own, answer);
    }

    private Instant settledAt(OfferedReply reply) {
        return settled.getOrDefault(reply.id(), Instant.MIN);
    }

    @Override
    public void switchAsking(WorkspaceId workspace, Asking asking, boolean on) {
        if (on) {
            off.remove(List.of(workspace, asking));
        } else {
            off.add(List.of(workspace, asking));
        }
    }
}
