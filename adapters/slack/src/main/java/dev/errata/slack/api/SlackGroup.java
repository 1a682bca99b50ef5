package dev.errata.slack.api;

import com.slack.api.model.Usergroup;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A user group.
 *
 * @param handle what people mention it by, without the sign
 * @param users the ids of its members
 */
public record SlackGroup(String id, String handle, boolean deleted, Set<String> users) {

    public SlackGroup {
        users = Set.copyOf(users);
    }

    static SlackGroup of(Usergroup group) {
        return new SlackGroup(
                group.getId(),
                Objects.requireNonNullElse(group.getHandle(), group.getId()),
                group.getDateDelete() != null && group.getDateDelete() != 0,
                Set.copyOf(Objects.requireNonNullElse(group.getUsers(), List.of())));
    }
}
