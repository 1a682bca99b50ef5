package dev.errata.teams.surface;

import dev.errata.bot.correction.teaching.Problem;
import dev.errata.bot.interaction.Interaction;
import dev.errata.bot.question.Heard.Address;
import dev.errata.bot.question.ThreadId;
import dev.errata.chat.action.Action;
import dev.errata.chat.conversation.Conversation;
import dev.errata.chat.form.ProblemWords;
import dev.errata.chat.screen.AnswerScreen;
import dev.errata.chat.screen.Reader;
import dev.errata.chat.screen.Reply;
import dev.errata.chat.surface.Chosen;
import dev.errata.chat.surface.Chosen.What;
import dev.errata.chat.surface.Heard;
import dev.errata.chat.surface.Pressed;
import dev.errata.chat.surface.Reacted;
import dev.errata.chat.surface.Submitted;
import dev.errata.teams.api.ConversationRef;
import dev.errata.teams.request.ActivityContext;
import dev.errata.teams.request.Response;
import dev.errata.teams.request.Spot;
import dev.errata.teams.request.TeamsRequests;
import dev.errata.teams.skin.AnswerCards;
import dev.errata.teams.skin.Sent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Teams sends, turned into what was meant; what comes of it is shown in the answer to the request. */
final class TeamsTaking implements TeamsRequests {

    private static final String MESSAGE = "message:";
    private static final Set<String> YES = Set.of("like", "heart", "plusOne", "checkmark", "clap");
    private static final Set<String> NO = Set.of("sad", "angry", "cross");

    private final TeamsSurface surface;
    private final Conversation conversation;
    private final Conversation.Taking taking;
    private final MessageAccess access;
    private final Thumbs thumbs;
    private final Welcome welcome;

    TeamsTaking(
            TeamsSurface surface,
            Conversation conversation,
            Conversation.Taking taking,
            MessageAccess access,
            Thumbs thumbs,
            Welcome welcome) {
        this.surface = surface;
        this.conversation = conversation;
        this.taking = taking;
        this.access = access;
        this.thumbs = thumbs;
        this.welcome = welcome;
    }

    @Override
    public void message(TeamsMessage message) {
        ActivityContext scene = message.scene();
        if (scene.isNowhere() || scene.sender().isBot() || scene.activity().isEmpty()) {
            return;
        }
        Address address = address(message);
        if (address == Address.OTHERS || address == Address.NOBODY) {
            access.heardAll(scene);
        }
        TeamsVisit visit = surface.visit(scene);
        String text = message.text().readable();
        taking.heard(new Heard(visit, MESSAGE + scene.key(), thread(visit), address, text));
    }

    /** In a group chat, which has no threads, only a mention is for us: people there talk to each other. */
    private static Optional<ThreadId> thread(TeamsVisit visit) {
        return visit.scene().spot().kind() == Spot.Kind.CHANNEL ? Optional.of(visit.thread()) : Optional.empty();
    }

    private static Address address(TeamsMessage message) {
        if (message.text().mentionsBot()) {
            return Address.BOT;
        }
        if (message.scene().spot().kind() == Spot.Kind.PERSONAL) {
            return Address.DIRECT;
        }
        return message.text().mentionsOthers() ? Address.OTHERS : Address.NOBODY;
    }

    @Override
    public void deleted(ActivityContext message) {
        if (!message.isNowhere() && !message.activity().isEmpty()) {
            TeamsVisit by = surface.visit(message);
            taking.deleted(by.workspace(), by.room(), MESSAGE + message.key());
        }
    }

    @Override
    public void reacted(Reaction reaction) {
        boolean good = YES.contains(reaction.type());
        if (!reaction.scene().isNowhere() && (good || NO.contains(reaction.type()))) {
            taking.reacted(new Reacted(surface.visit(reaction.scene()), reaction.message(), good, reaction.added()));
        }
    }

    /** What is kept of it says what it says now. */
    @Override
    public void edited(TeamsMessage message) {
        ActivityContext scene = message.scene();
        if (!scene.isNowhere() && !scene.activity().isEmpty()) {
            TeamsVisit by = surface.visit(scene);
            taking.edited(by.workspace(), MESSAGE + scene.key(), message.text().readable());
        }
    }

    @Override
    public void added(ConversationRef place, Spot.Kind kind) {
        welcome.to(place, kind);
    }

    @Override
    public Response openDialog(CardPress press) {
        return Shown.inDialog(pressed(new Sent(press.data()), surface.visit(press.scene())));
    }

    private Reply pressed(Sent sent, TeamsVisit by) {
        return pressed(sent.action(conversation.codec()), by);
    }

    private Reply pressed(Action action, TeamsVisit by) {
        return taking.pressed(new Pressed(action, by)).reply().get();
    }

    @Override
    public Response submitDialog(CardPress submission) {
        Sent sent = new Sent(submission.data());
        return sent.isCancel() ? Response.NOTHING : Shown.inDialog(submitted(sent, surface.visit(submission.scene())));
    }

    /** A card has one way for its form and for its other buttons. */
    private Reply submitted(Sent sent, TeamsVisit by) {
        return sent.isForm() ? taking.submitted(new Submitted(sent.filled(), by)) : pressed(sent, by);
    }

    @Override
    public Response execute(CardPress press) {
        Sent sent = new Sent(press.data());
        TeamsVisit by = surface.visit(press.scene());
        return sent.isCancel() ? asItIs(sent, by) : Shown.inMessage(submitted(sent, by));
    }

    /** A form had taken the place of the answer. */
    private Response asItIs(Sent sent, TeamsVisit by) {
        return sent.answer()
                .flatMap(id -> conversation.answer(id, by))
                .map(answer -> Response.card(AnswerCards.last(screen(answer, by))))
                .orElseGet(() -> Shown.inMessage(notFound(by)));
    }

    private AnswerScreen screen(Interaction answer, TeamsVisit by) {
        return conversation.screens().of(answer, Reader.EVERYONE, List.of(), surface.hint(by));
    }

    @Override
    public Response openAction(MessageAction action) {
        TeamsVisit by = surface.visit(action.scene());
        String message = Optional.ofNullable(action.message()).orElse("");
        String thread = Optional.ofNullable(action.thread())
                .or(() -> Optional.ofNullable(action.scene().spot().thread()))
                .orElse(message);
        boolean channel = action.scene().spot().kind() == Spot.Kind.CHANNEL;
        Chosen chosen = new Chosen(
                by,
                action.command().equals(MessageAction.USE) ? What.USE : What.CORRECT,
                MESSAGE + action.scene().spot().conversation() + ":" + message,
                message,
                channel ? new ThreadId(thread) : by.thread(),
                Optional.ofNullable(action.author()),
                action.text().readable());
        return Shown.fromMenu(taking.chosen(chosen).reply().get());
    }

    @Override
    public Response openFeedback(Feedback thumb) {
        TeamsVisit by = surface.visit(thumb.scene());
        return Shown.inDialog(thumbs.open(thumb, by).orElseGet(() -> notFound(by)));
    }

    @Override
    public void submitFeedback(Feedback feedback) {
        thumbs.submit(feedback, surface.visit(feedback.scene()));
    }

    private Reply notFound(TeamsVisit by) {
        String customer = surface.customer(by.workspace());
        return Reply.say(new ProblemWords(surface.voice()).words(Problem.NOT_FOUND, customer));
    }
}
