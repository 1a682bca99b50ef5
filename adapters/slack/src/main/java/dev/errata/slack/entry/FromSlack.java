package dev.errata.slack.entry;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.ReactionRemovedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.errata.bot.question.Place.Privacy;
import dev.errata.chat.text.PlainText;
import dev.errata.slack.api.MessageRef;
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
import dev.errata.slack.request.ViewSubmission;
import dev.errata.slack.text.SlackText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns Bolt's typed payloads into values of our own. What lacks something that every such request has is not for us. */
final class FromSlack {

    private FromSlack() {}

    static SlackEvent mention(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        Spot spot = spot(payload, event.getChannel(), null, event.getTs(), event.getThreadTs());
        return event(
                payload,
                event.getUser(),
                event.getBotId(),
                spot,
                said(event.getText(), event.getAttachments(), payload),
                passedOn(event.getAttachments()));
    }

    static SlackEvent message(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        Spot spot = spot(payload, event.getChannel(), event.getChannelType(), event.getTs(), event.getThreadTs());
        return event(
                payload,
                event.getUser(),
                event.getBotId(),
                spot,
                said(event.getText(), event.getAttachments(), payload),
                passedOn(event.getAttachments()));
    }

    private static SlackEvent event(
            EventsApiPayload<?> payload,
            @Nullable String user,
            @Nullable String bot,
            Spot spot,
            SlackText text,
            List<MessageRef> passedOn) {
        required(payload.getEventId(), "event_id");
        return new SlackEvent(
                workspace(payload), user, bot, spot, payload.getEvent().getType(), text, passedOn);
    }

    private static SlackText said(
            @Nullable String text, @Nullable List<Attachment> shared, EventsApiPayload<?> payload) {
        String botUser = authorization(payload)
                .filter(found -> Boolean.TRUE.equals(found.getIsBot()))
                .map(Authorization::getUserId)
                .orElse(null);
        Stream<Attachment> messages = Optional.ofNullable(shared).stream().flatMap(List::stream);
        return new SlackText(
                orEmpty(text),
                messages.map(Attachment::getText).map(FromSlack::orEmpty).toList(),
                botUser);
    }

    private static List<MessageRef> passedOn(@Nullable List<Attachment> shared) {
        return Optional.ofNullable(shared).stream()
                .flatMap(List::stream)
                .filter(each -> each.getChannelId() != null && each.getTs() != null)
                .map(each -> new MessageRef(each.getChannelId(), each.getTs()))
                .toList();
    }

    private static Spot spot(
            EventsApiPayload<?> payload,
            @Nullable String channel,
            @Nullable String channelType,
            @Nullable String ts,
            @Nullable String thread) {
        Privacy privacy = switch (orEmpty(channelType)) {
            case "channel" -> Privacy.PUBLIC;
            case "group" -> Privacy.PRIVATE;
            case "im" -> Privacy.DIRECT;
            case "mpim" -> Privacy.GROUP;
            default -> null;
        };
        return new Spot(
                required(channel, "channel"), privacy, payload.isExtSharedChannel(), required(ts, "ts"), thread);
    }

    static Deletion deletion(EventsApiPayload<MessageDeletedEvent> payload) {
        MessageDeletedEvent event = payload.getEvent();
        return new Deletion(
                workspace(payload),
                required(event.getChannel(), "channel"),
                required(event.getDeletedTs(), "deleted_ts"));
    }

    static Reaction added(EventsApiPayload<ReactionAddedEvent> payload) {
        ReactionAddedEvent event = payload.getEvent();
        ReactionAddedEvent.Item item = event.getItem();
        return reaction(
                payload,
                event.getUser(),
                of(item, ReactionAddedEvent.Item::getChannel),
                of(item, ReactionAddedEvent.Item::getTs),
                event.getReaction(),
                true);
    }

    static Reaction takenAway(EventsApiPayload<ReactionRemovedEvent> payload) {
        ReactionRemovedEvent event = payload.getEvent();
        ReactionRemovedEvent.Item item = event.getItem();
        return reaction(
                payload,
                event.getUser(),
                of(item, ReactionRemovedEvent.Item::getChannel),
                of(item, ReactionRemovedEvent.Item::getTs),
                event.getReaction(),
                false);
    }

    /** Files and their comments have reactions too; those name no channel. */
    private static Reaction reaction(
            EventsApiPayload<?> payload,
            @Nullable String user,
            @Nullable String channel,
            @Nullable String ts,
            @Nullable String name,
            boolean added) {
        return new Reaction(
                workspace(payload),
                required(user, "user"),
                required(channel, "channel"),
                required(ts, "ts"),
                required(name, "reaction"),
                added);
    }

    static GroupChange group(EventsApiPayload<SubteamUpdatedEvent> payload) {
        return new GroupChange(
                workspace(payload),
                required(of(payload.getEvent().getSubteam(), SubteamUpdatedEvent.Subteam::getId), "subteam"));
    }

    static GroupChange members(EventsApiPayload<SubteamMembersChangedEvent> payload) {
        return new GroupChange(workspace(payload), required(payload.getEvent().getSubteamId(), "subteam_id"));
    }

    static Removal removal(EventsApiPayload<?> payload) {
        return new Removal(
                workspace(payload), payload.getEvent().getType(), required(payload.getEventId(), "event_id"));
    }

    /** People's own tokens are none that we use. */
    static Removal revocation(EventsApiPayload<TokensRevokedEvent> payload) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        if (tokens == null || tokens.getBot() == null || tokens.getBot().isEmpty()) {
            throw new NotForUs("no token of a bot was revoked");
        }
        return removal(payload);
    }

    private static String workspace(EventsApiPayload<?> payload) {
        Optional<Authorization> authorization = authorization(payload);
        return workspace(
                first(authorization.map(Authorization::getTeamId).orElse(null), payload.getTeamId()),
                first(authorization.map(Authorization::getEnterpriseId).orElse(null), payload.getEnterpriseId()),
                authorization.map(Authorization::getIsEnterpriseInstall).orElse(payload.getTeamId() == null));
    }

    /** The first one is of the installation that the event was sent for. */
    private static Optional<Authorization> authorization(EventsApiPayload<?> payload) {
        return payload.getAuthorizations() == null
                ? Optional.empty()
                : payload.getAuthorizations().stream().filter(Objects::nonNull).findFirst();
    }

    private static String workspace(@Nullable String team, @Nullable String enterprise, boolean wholeOrganisation) {
        return required(wholeOrganisation ? enterprise : team, "workspace");
    }

    static List<BlockAction> presses(BlockActionPayload payload) {
        BlockActionPayload.User user = payload.getUser();
        View view = payload.getView();
        String workspace = workspace(
                first(
                        of(view, View::getAppInstalledTeamId),
                        of(payload.getTeam(), BlockActionPayload.Team::getId),
                        of(user, BlockActionPayload.User::getTeamId)),
                first(
                        of(payload.getEnterprise(), BlockActionPayload.Enterprise::getId),
                        of(payload.getTeam(), BlockActionPayload.Team::getEnterpriseId)),
                payload.isEnterpriseInstall());
        String presser = required(user.getId(), "user");
        BlockAction.Message message = message(payload);
        OpenView open = view == null ? null : view(view);
        String trigger = orEmpty(payload.getTriggerId());
        return payload.getActions().stream()
                .map(action -> new BlockAction(workspace, presser, control(action), message, open, trigger))
                .toList();
    }

    private static BlockAction.@Nullable Message message(BlockActionPayload payload) {
        BlockActionPayload.Container container =
                Objects.requireNonNullElseGet(payload.getContainer(), BlockActionPayload.Container::new);
        String channel = first(of(payload.getChannel(), BlockActionPayload.Channel::getId), container.getChannelId());
        String ts = first(container.getMessageTs(), of(payload.getMessage(), Message::getTs));
        if (channel == null || ts == null) {
            return null;
        }
        String thread = first(of(payload.getMessage(), Message::getThreadTs), container.getThreadTs());
        return new BlockAction.Message(channel, ts, thread, payload.getResponseUrl());
    }

    private static BlockAction.Control control(BlockActionPayload.Action action) {
        String value = first(
                action.getValue(), of(action.getSelectedOption(), BlockActionPayload.Action.SelectedOption::getValue));
        return new BlockAction.Control(required(action.getActionId(), "action_id"), PlainText.storable(orEmpty(value)));
    }

    /** In a shared channel the modal's own team is where the bot is installed; for a whole organisation {@code team} is null. */
    static ViewSubmission submission(ViewSubmissionPayload payload) {
        ViewSubmissionPayload.User user = payload.getUser();
        String workspace = workspace(
                first(
                        payload.getView().getAppInstalledTeamId(),
                        of(payload.getTeam(), ViewSubmissionPayload.Team::getId),
                        user.getTeamId()),
                first(
                        of(payload.getEnterprise(), ViewSubmissionPayload.Enterprise::getId),
                        of(payload.getTeam(), ViewSubmissionPayload.Team::getEnterpriseId)),
                payload.isEnterpriseInstall());
        return new ViewSubmission(workspace, required(user.getId(), "user"), view(payload.getView()));
    }

    static MessageShortcut shortcut(MessageShortcutPayload payload) {
        MessageShortcutPayload.User user = payload.getUser();
        Message message = payload.getMessage();
        String ts = first(payload.getMessageTs(), of(message, Message::getTs));
        boolean person = message != null && isEmpty(message.getBotId()) && isEmpty(message.getSubtype());
        Stream<Attachment> shared = Optional.ofNullable(of(message, Message::getAttachments)).stream()
                .flatMap(List::stream);
        return new MessageShortcut(
                workspace(
                        first(of(payload.getTeam(), MessageShortcutPayload.Team::getId), user.getTeamId()),
                        of(payload.getEnterprise(), MessageShortcutPayload.Enterprise::getId),
                        payload.getTeam() == null),
                required(user.getId(), "user"),
                orEmpty(payload.getCallbackId()),
                new BlockAction.Message(
                        required(of(payload.getChannel(), MessageShortcutPayload.Channel::getId), "channel"),
                        required(ts, "message_ts"),
                        of(message, Message::getThreadTs),
                        payload.getResponseUrl()),
                person ? of(message, Message::getUser) : null,
                new SlackText(
                        orEmpty(of(message, Message::getText)),
                        shared.map(Attachment::getText).map(FromSlack::orEmpty).toList(),
                        null),
                orEmpty(payload.getTriggerId()));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    static SlackCommand command(SlashCommandPayload payload) {
        return new SlackCommand(
                workspace(payload.getTeamId(), payload.getEnterpriseId(), payload.isEnterpriseInstall()),
                required(payload.getUserId(), "user_id"),
                required(payload.getChannelId(), "channel_id"),
                PlainText.storable(payload.getText()));
    }

    private static OpenView view(View view) {
        Map<String, Map<String, String>> values = new HashMap<>();
        if (view.getState() != null && view.getState().getValues() != null) {
            view.getState().getValues().forEach((block, fields) -> values.put(block, filled(fields)));
        }
        return new OpenView(
                required(view.getId(), "view"),
                orEmpty(view.getCallbackId()),
                orEmpty(view.getPrivateMetadata()),
                orEmpty(view.getHash()),
                values);
    }

    private static Map<String, String> filled(Map<String, ViewState.Value> fields) {
        Map<String, String> filled = new HashMap<>();
        fields.forEach((name, field) -> {
            String value = value(field);
            if (value != null) {
                filled.put(name, PlainText.storable(value));
            }
        });
        return filled;
    }

    /** What a field holds, whichever kind it is. A check is the one option that it has. */
    private static @Nullable String value(ViewState.Value field) {
        List<ViewState.SelectedOption> checked = Objects.requireNonNullElse(field.getSelectedOptions(), List.of());
        return first(
                field.getValue(),
                of(field.getSelectedOption(), ViewState.SelectedOption::getValue),
                field.getSelectedDate(),
                field.getSelectedConversation(),
                checked.isEmpty() ? null : checked.get(0).getValue());
    }

    private static <T, P> @Nullable P of(@Nullable T whole, Function<T, @Nullable P> part) {
        return whole == null ? null : part.apply(whole);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new NotForUs("it has no " + name);
        }
        return value;
    }

    /** The request is well-formed and nothing we know. */
    static final class NotForUs extends RuntimeException {
        NotForUs(String message) {
            super(message);
        }
    }
}
