package dev.errata.slack.entry;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import dev.errata.slack.request.Actor;
import dev.errata.slack.request.BlockAction;
import dev.errata.slack.request.OpenView;
import dev.errata.slack.request.Removal;
import dev.errata.slack.request.SlackEvent;
import dev.errata.slack.request.SlackWorkspace;
import dev.errata.slack.request.ViewSubmission;
import dev.errata.slack.text.SlackText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns Bolt's typed payloads into values of our own. What lacks something that every such request has is not for us. */
final class FromSlack {

    private FromSlack() {}

    static SlackEvent mention(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        return event(
                payload,
                new SlackEvent.Sender(event.getUser(), said(event.getTeam()), event.getBotId()),
                spot(payload, event.getChannel(), "", event.getTs(), event.getThreadTs()),
                event.getText());
    }

    static SlackEvent message(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        return event(
                payload,
                new SlackEvent.Sender(event.getUser(), said(event.getTeam()), event.getBotId()),
                spot(payload, event.getChannel(), event.getChannelType(), event.getTs(), event.getThreadTs()),
                event.getText());
    }

    static Removal removal(EventsApiPayload<?> payload) {
        return new Removal(
                workspace(payload, authorization(payload)),
                payload.getEvent().getType(),
                required(payload.getEventId(), "event_id"));
    }

    /** People's own tokens are none that we use. */
    static Removal revocation(EventsApiPayload<TokensRevokedEvent> payload) {
        TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
        if (tokens == null || tokens.getBot() == null || tokens.getBot().isEmpty()) {
            throw new NotForUs("no token of a bot was revoked");
        }
        return removal(payload);
    }

    private static SlackEvent event(
            EventsApiPayload<?> payload, SlackEvent.Sender sender, SlackEvent.Spot spot, @Nullable String text) {
        Optional<Authorization> authorization = authorization(payload);
        required(payload.getEventId(), "event_id");
        return new SlackEvent(
                workspace(payload, authorization),
                sender,
                spot,
                payload.getEvent().getType(),
                new SlackText(text == null ? "" : text, botUser(authorization)));
    }

    /** The first one is of the installation that the event was sent for. */
    private static Optional<Authorization> authorization(EventsApiPayload<?> payload) {
        return payload.getAuthorizations() == null
                ? Optional.empty()
                : payload.getAuthorizations().stream().filter(Objects::nonNull).findFirst();
    }

    private static SlackWorkspace workspace(EventsApiPayload<?> payload, Optional<Authorization> authorization) {
        return workspace(
                first(authorization.map(Authorization::getTeamId).orElse(null), payload.getTeamId()),
                first(authorization.map(Authorization::getEnterpriseId).orElse(null), payload.getEnterpriseId()),
                authorization.map(Authorization::getIsEnterpriseInstall).orElse(payload.getTeamId() == null));
    }

    private static SlackWorkspace workspace(
            @Nullable String team, @Nullable String enterprise, boolean wholeOrganisation) {
        required(wholeOrganisation ? enterprise : team, "workspace");
        return new SlackWorkspace(team, enterprise, wholeOrganisation);
    }

    private static @Nullable String botUser(Optional<Authorization> authorization) {
        return authorization
                .filter(found -> Boolean.TRUE.equals(found.getIsBot()))
                .map(Authorization::getUserId)
                .orElse(null);
    }

    private static SlackEvent.Spot spot(
            EventsApiPayload<?> payload,
            @Nullable String channel,
            @Nullable String channelType,
            @Nullable String ts,
            @Nullable String thread) {
        return new SlackEvent.Spot(
                required(channel, "channel"),
                ChannelTypes.privacy(channelType == null ? "" : channelType),
                payload.isExtSharedChannel(),
                required(ts, "ts"),
                thread);
    }

    static List<BlockAction> presses(BlockActionPayload payload) {
        BlockActionPayload.User user = payload.getUser();
        View view = payload.getView();
        SlackWorkspace workspace = workspace(
                first(
                        of(view, View::getAppInstalledTeamId),
                        of(payload.getTeam(), BlockActionPayload.Team::getId),
                        of(user, BlockActionPayload.User::getTeamId)),
                first(
                        of(payload.getEnterprise(), BlockActionPayload.Enterprise::getId),
                        of(payload.getTeam(), BlockActionPayload.Team::getEnterpriseId)),
                payload.isEnterpriseInstall());
        Actor actor = new Actor(
                required(user.getId(), "user"),
                first(user.getTeamId(), of(payload.getTeam(), BlockActionPayload.Team::getId)));
        BlockAction.Message message = message(payload);
        OpenView open = view == null ? null : view(view);
        String trigger = Objects.requireNonNullElse(payload.getTriggerId(), "");
        return payload.getActions().stream()
                .map(action -> new BlockAction(workspace, actor, control(action), message, open, trigger))
                .toList();
    }

    private static BlockAction.@Nullable Message message(BlockActionPayload payload) {
        BlockActionPayload.Container container =
                Objects.requireNonNullElseGet(payload.getContainer(), BlockActionPayload.Container::new);
        String channel = first(of(payload.getChannel(), BlockActionPayload.Channel::getId), container.getChannelId());
        String ts = first(container.getMessageTs(), of(payload.getMessage(), com.slack.api.model.Message::getTs));
        if (channel == null || ts == null) {
            return null;
        }
        String thread =
                first(of(payload.getMessage(), com.slack.api.model.Message::getThreadTs), container.getThreadTs());
        return new BlockAction.Message(channel, ts, thread, container.isEphemeral(), payload.getResponseUrl());
    }

    private static BlockAction.Control control(BlockActionPayload.Action action) {
        return new BlockAction.Control(
                required(action.getActionId(), "action_id"),
                Objects.requireNonNullElse(action.getBlockId(), ""),
                FieldValues.of(action),
                Objects.requireNonNullElse(action.getActionTs(), ""));
    }

    /** In a shared channel the modal's own team is where the bot is installed; for a whole organisation {@code team} is null. */
    static ViewSubmission submission(ViewSubmissionPayload payload) {
        ViewSubmissionPayload.User user = payload.getUser();
        String team = of(payload.getTeam(), ViewSubmissionPayload.Team::getId);
        return new ViewSubmission(
                workspace(
                        first(payload.getView().getAppInstalledTeamId(), team, user.getTeamId()),
                        first(
                                of(payload.getEnterprise(), ViewSubmissionPayload.Enterprise::getId),
                                of(payload.getTeam(), ViewSubmissionPayload.Team::getEnterpriseId)),
                        payload.isEnterpriseInstall()),
                new Actor(required(user.getId(), "user"), first(user.getTeamId(), team)),
                view(payload.getView()),
                Objects.requireNonNullElse(payload.getTriggerId(), ""));
    }

    private static OpenView view(View view) {
        Map<String, Map<String, List<String>>> values = new HashMap<>();
        if (view.getState() != null && view.getState().getValues() != null) {
            view.getState().getValues().forEach((block, actions) -> values.put(block, FieldValues.of(actions)));
        }
        return new OpenView(
                required(view.getId(), "view"),
                Objects.requireNonNullElse(view.getCallbackId(), ""),
                Objects.requireNonNullElse(view.getPrivateMetadata(), ""),
                Objects.requireNonNullElse(view.getHash(), ""),
                values);
    }

    private static <T> @Nullable String of(@Nullable T whole, Function<T, @Nullable String> part) {
        return whole == null ? null : part.apply(whole);
    }

    private static @Nullable String said(@Nullable String text) {
        return first(text);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return null;
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
