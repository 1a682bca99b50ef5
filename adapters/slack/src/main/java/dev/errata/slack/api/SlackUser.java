package dev.errata.slack.api;

import com.slack.api.model.User;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account as Slack describes it.
 *
 * @param name what colleagues see: the display name, else the full name, else the account's name
 * @param team the account's own workspace
 * @param enterprise the organisation of that workspace, if it is part of one
 * @param guest whether the account is a guest in the workspace
 * @param stranger whether it belongs to another organisation
 */
public record SlackUser(
        String name,
        @Nullable String team,
        @Nullable String enterprise,
        boolean admin,
        boolean guest,
        boolean stranger) {

    static SlackUser of(User user) {
        return new SlackUser(
                name(user),
                user.getTeamId(),
                enterprise(user),
                user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
                user.isRestricted() || user.isUltraRestricted(),
                user.isStranger());
    }

    private static String name(User user) {
        Optional<User.Profile> profile = Optional.ofNullable(user.getProfile());
        return Stream.of(
                        profile.map(User.Profile::getDisplayName),
                        profile.map(User.Profile::getRealName),
                        Optional.ofNullable(user.getRealName()),
                        Optional.ofNullable(user.getName()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(user.getId());
    }

    private static @Nullable String enterprise(User user) {
        return Optional.ofNullable(user.getEnterpriseUser())
                .map(User.EnterpriseUser::getEnterpriseId)
                .orElse(user.getEnterpriseId());
    }
}
