package dev.errata.slack.surface;

import dev.errata.bot.delivery.Deliveries;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.bot.question.ThreadId;
import dev.errata.chat.action.Action;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.Filled;
import dev.errata.chat.screen.Form;
import dev.errata.chat.screen.Form.Extent;
import dev.errata.chat.screen.Message;
import dev.errata.chat.screen.PendingReply;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Chosen;
import dev.errata.chat.surface.Chosen.What;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Pressed;
import dev.errata.chat.surface.Reacted;
import dev.errata.chat.surface.Submitted;
import dev.errata.slack.api.MessageRef;
import dev.errata.slack.api.SlackClient;
import dev.errata.slack.api.SlackProblem;
import dev.errata.slack.directory.Customer;
import dev.errata.slack.directory.SlackDirectory;
import dev.errata.slack.directory.SlackTeams;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.Deletion;
import dev.errata.slack.request.GroupChange;
import dev.errata.slack.request.MessageShortcut;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.request.Reaction;
import dev.errata.slack.request.Removal;
import dev.errata.slack.request.SlackCommand;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackEvent.Spot;
import dev.errata.slack.request.SlackRequests;
import dev.errata.slack.request.ViewAnswer;
import dev.errata.slack.request.ViewSubmission;
import dev.errata.slack.skin.Controls;
import dev.errata.slack.skin.MessageBlocks;
import dev.errata.slack.skin.SlackVoice;
import dev.errata.slack.skin.Views;
import dev.errata.slack.text.SlackText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack sends, turned into what was meant; what comes of it is shown while the trigger of a press lives. */
final class SlackTaking implements SlackRequests {

    private static final Logger LOG = LoggerFactory.getLogger(SlackTaking.class);
    private static final String MENTION = "app_mention";
    private static final String MESSAGE = "message:";
    private static final Set<String> YES = Set.of(
            "+1",
            "thumbsup",
            "white_check_mark",
            "heavy_check_mark",
            "ballot_box_with_check",
            "100",
            "tada",
            "heart",
            "clap",
            "raised_hands",
            "ok_hand",
            "pray",
            "star");
    private static final Set<String> NO = Set.of(
            "-1", "thumbsdown", "x", "no_entry", "no_entry_sign", "no_good", "negative_squared_cross_mark", "confused");
    private static final Pattern SKIN = Pattern.compile("::skin-tone-\\d\\z");
    private static final Map<String, What> WHAT =
            Map.of(MessageShortcut.CORRECT, What.CORRECT, MessageShortcut.USE, What.USE);

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Conversation conversation;
    private final Deliveries deliveries;
    private final Conversation.Taking taking;
    private final SlackClient slack;
    private final SlackSurface surface;
    private final Customer customer;
    private final SlackTeams teams;
    private final TeamCommands teamCommands;
    private final InteractionTasks asides;
    private final SlackWork work;
    private final Controls controls;
    private final MessageBlocks blocks;

    SlackTaking(
            Conversation conversation,
            Deliveries deliveries,
            SlackClient slack,
            SlackSurface surface,
            Customer customer,
            SlackTeams teams,
            SlackDirectory directory,
            InteractionTasks asides,
            SlackWork work) {
        this.conversation = conversation;
        this.deliveries = deliveries;
        this.taking = conversation.taking(deliveries);
        this.slack = slack;
        this.surface = surface;
        this.customer = customer;
        this.teams = teams;
        this.teamCommands = new TeamCommands(slack, teams, directory, customer);
        this.asides = asides;
        this.work = work;
        this.controls = new Controls(conversation.codec());
        this.blocks = new MessageBlocks(controls);
    }

    @Override
    public void event(SlackEvent event) {
        String user = event.user();
        if (user == null
                || !customer.is(event.workspace())
                || !event.isSpokenByAPerson()
                || user.equals(customer.botUser())) {
            return;
        }
        Spot spot = event.spot();
        SlackVisit visit = surface.visit(SlackVisit.Stored.of(user, spot));
        Optional<ThreadId> thread = spot.isReply() ? Optional.of(visit.thread()) : Optional.empty();
        Heard heard = new Heard(
                visit,
                MESSAGE + event.messageKey(),
                thread,
                address(event),
                event.text().raw());
        taking.heard(event.text().shared().isEmpty() ? heard : heard.passingOn());
        event.passedOn().forEach(shared -> taking.passedOn(visit, shared.channel(), shared.ts()));
    }

    /** The message that {@link Heard#key} names. */
    static MessageRef message(String key) {
        String[] parts = key.split(":", 3);
        return new MessageRef(parts[1], parts[2]);
    }

    private static Address address(SlackEvent event) {
        // In a quote nobody calls the bot, and Slack sends a mention all the same.
        boolean mentioned = event.text().knowsBot()
                ? event.text().mentionsBot()
                : event.type().equals(MENTION);
        if (mentioned) {
            return Address.BOT;
        }
        if (event.spot().privacy() == Privacy.DIRECT) {
            return Address.DIRECT;
        }
        return event.text().mentionsOthers() ? Address.OTHERS : Address.NOBODY;
    }

    @Override
    public void deleted(Deletion deletion) {
        if (customer.is(deletion.workspace())) {
            taking.deleted(customer.workspace(), deletion.channel(), MESSAGE + deletion.messageKey());
        }
    }

    @Override
    public void reacted(Reaction reaction) {
        String name = SKIN.matcher(reaction.name()).replaceAll("");
        boolean own = reaction.user().equals(customer.botUser());
        if (customer.is(reaction.workspace()) && !own && (YES.contains(name) || NO.contains(name))) {
            SlackVisit visit = surface.visit(SlackVisit.Stored.below(reaction.user(), reaction.channel(), null));
            taking.reacted(new Reacted(visit, reaction.ts(), YES.contains(name), reaction.added()));
        }
    }

    @Override
    public void groupChanged(GroupChange change) {
        if (customer.is(change.workspace())) {
            teams.changed(change.group());
        }
    }

    @Override
    public void removed(Removal removal) {
        if (customer.is(removal.workspace())) {
            work.take(removal, deliveries);
        }
    }

    @Override
    public void blockAction(BlockAction press) {
        if (!customer.is(press.workspace())) {
            return;
        }
        BlockAction.Message under = press.message();
        OpenView view = press.view();
        if (under != null) {
            below(press, under);
        } else if (view != null) {
            inModal(press, view);
        }
    }

    private void below(BlockAction press, BlockAction.Message under) {
        String user = press.user();
        surface.sight().wasThere(user, under.channel());
        SlackVisit visit = surface.visit(SlackVisit.Stored.below(user, under.channel(), under.threadTs()));
        String name = press.control().actionId();
        Action action = controls.read(name, press.control().value());
        PendingReply next = taking.pressed(new Pressed(action, visit));
        Answering answering = new Answering(press.trigger(), Optional.ofNullable(under.responseUrl()), visit::tell);
        if (next.opens()) {
            open(name, next, answering);
        } else {
            asides.soon("answering a press of " + name, () -> show(next.reply().get(), answering));
        }
    }

    /**
     * Where what comes of a press is shown.
     *
     * @param telling how whoever pressed is told something
     */
    private record Answering(String trigger, Optional<String> responseUrl, Consumer<Message> telling) {}

    /** A press that nothing comes of is the worst answer: whoever waits for a form is told that it did not open. */
    private void open(String name, PendingReply next, Answering answering) {
        asides.modal("opening what is behind " + name, () -> {
            try {
                show(next.reply().get(), answering);
            } catch (SlackProblem problem) {
                answering.telling.accept(Message.saying(SlackVoice.VOICE.say("form.not-opened")));
                throw problem;
            }
        });
    }

    private void show(Reply reply, Answering answering) {
        if (reply instanceof Reply.Say said) {
            answering.telling.accept(said.message());
        } else if (reply instanceof Reply.Acknowledge said) {
            answering.telling.accept(Message.saying(said.words()));
        } else if (reply instanceof Reply.Open opened) {
            slack.openView(answering.trigger, Views.of(opened.screen()));
        } else if (reply instanceof Reply.Instead instead) {
            answering.responseUrl.ifPresentOrElse(
                    url -> slack.respond(url, instead.message().summary(), blocks.of(instead.message())),
                    () -> LOG.info("a message stays as it is: Slack gave no way to change it"));
        }
    }

    /** Fields are read when the form is submitted. */
    private void inModal(BlockAction press, OpenView view) {
        SlackVisit visit = surface.visit(SlackVisit.Stored.inModal(press.user()));
        String name = press.control().actionId();
        switch (name) {
            case Filled.WHERE -> redraw(view, visit, Optional.empty());
            case Views.MORE_OPTIONS -> redraw(view, visit, Optional.of(Extent.EVERYTHING));
            default ->
                conversation
                        .answer(Views.answerOf(view), visit)
                        .filter(about -> view.callbackId().equals(Views.WHY))
                        .ifPresent(about -> {
                            String value = press.control().value();
                            Action action = Views.pressed(view, name, value, conversation.codec());
                            PendingReply next = taking.pressed(new Pressed(action, visit));
                            Consumer<Message> telling = message -> visit.tell(about, message);
                            show(next.reply().get(), new Answering(press.trigger(), Optional.empty(), telling));
                        });
        }
    }

    private void redraw(OpenView view, SlackVisit visit, Optional<Extent> extent) {
        asides.modal("showing another form in its place", () -> {
            Optional<Form> form = taking.redrawn(new Submitted(Views.filled(view), visit), extent);
            form.ifPresent(drawn -> slack.updateView(view.id(), view.hash(), Views.of(drawn)));
        });
    }

    @Override
    public void shortcut(MessageShortcut shortcut) {
        What what = WHAT.get(shortcut.callbackId());
        if (!customer.is(shortcut.workspace()) || what == null) {
            return;
        }
        BlockAction.Message message = shortcut.message();
        String thread = message.threadTs() == null ? message.ts() : message.threadTs();
        SlackVisit visit = surface.visit(SlackVisit.Stored.below(shortcut.user(), message.channel(), thread));
        surface.sight().wasThere(shortcut.user(), message.channel());
        SlackText text = shortcut.text();
        boolean own = text.shared().isEmpty() && !customer.botUser().equals(shortcut.author());
        Chosen chosen = new Chosen(
                visit,
                what,
                MESSAGE + message.channel() + ":" + message.ts(),
                message.ts(),
                visit.thread(),
                Optional.ofNullable(shortcut.author()).filter(author -> own),
                text.raw());
        Answering answering =
                new Answering(shortcut.trigger(), Optional.ofNullable(message.responseUrl()), visit::tell);
        open(shortcut.callbackId(), taking.chosen(chosen), answering);
    }

    /** What is typed is read as it would be if it were said. */
    @Override
    public String command(SlackCommand command) {
        if (!customer.is(command.workspace())) {
            return "";
        }
        SlackVisit visit = surface.visit(SlackVisit.Stored.below(command.user(), command.channel(), null));
        if (TeamCommands.isMeant(command.text())) {
            return ofTeams(command.text(), visit);
        }
        String words = new SlackText(command.text(), customer.botUser()).readable();
        return taking.told(words, visit);
    }

    /** Slack waits three seconds; what takes longer is told in their own chat. */
    private String ofTeams(String text, SlackVisit visit) {
        CompletableFuture<String> said = new CompletableFuture<>();
        asides.soon("a command about teams", () -> {
            try {
                said.complete(teamCommands.obey(text, visit.personAtOnce()));
            } finally {
                said.complete(surface.voice().say("team.unreachable"));
            }
        });
        try {
            return said.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            CompletableFuture<Void> unused =
                    said.thenAccept(words -> surface.tell(visit, visit.personAtOnce(), Message.saying(words)));
            return surface.voice().say("team.soon");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a command about teams failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return surface.voice().say("team.unreachable");
        }
    }

    @Override
    public ViewAnswer submission(ViewSubmission submission) {
        if (!customer.is(submission.workspace())) {
            return new ViewAnswer.Close();
        }
        SlackVisit visit = surface.visit(SlackVisit.Stored.inModal(submission.user()));
        Reply reply = taking.submitted(new Submitted(Views.filled(submission.view()), visit));
        if (reply instanceof Reply.Mend mend) {
            return new ViewAnswer.Mend(mend.problems());
        }
        if (reply instanceof Reply.Open opened) {
            return new ViewAnswer.Replace(Views.of(opened.screen()));
        }
        if (reply instanceof Reply.Say said && submission.view().shows(Filled.TEXT)) {
            // It stays, so that what was written can be copied.
            return new ViewAnswer.Mend(Map.of(Filled.TEXT, said.message().summary()));
        }
        return reply instanceof Reply.Saved ? new ViewAnswer.CloseAll() : new ViewAnswer.Close();
    }
}
