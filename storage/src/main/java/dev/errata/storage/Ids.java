package dev.errata.storage;

import dev.errata.bot.correction.ActId;
import dev.errata.bot.correction.CorrectionId;
import dev.errata.bot.knowledge.DocumentId;
import dev.errata.bot.knowledge.PassageId;
import dev.errata.bot.question.InteractionId;
import dev.errata.bot.question.PersonId;
import dev.errata.bot.question.PlaceId;
import dev.errata.bot.question.TeamId;
import dev.errata.bot.question.ThreadId;
import dev.errata.bot.question.WorkspaceId;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/** Lets ids be bound and read as the records they are: what stands in a column is the uuid or the text within. */
final class Ids implements JdbiPlugin, ArgumentFactory {

    private final Map<Type, Function<Object, Object>> columns = new HashMap<>();

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        uuids(jdbi, WorkspaceId.class, WorkspaceId::value, WorkspaceId::new);
        uuids(jdbi, PlaceId.class, PlaceId::value, PlaceId::new);
        uuids(jdbi, PersonId.class, PersonId::value, PersonId::new);
        uuids(jdbi, InteractionId.class, InteractionId::value, InteractionId::new);
        uuids(jdbi, CorrectionId.class, CorrectionId::value, CorrectionId::new);
        uuids(jdbi, ActId.class, ActId::value, ActId::new);
        uuids(jdbi, DocumentId.class, DocumentId::value, DocumentId::new);
        uuids(jdbi, PassageId.class, PassageId::value, PassageId::new);
        texts(TeamId.class, TeamId::value);
        texts(ThreadId.class, ThreadId::value);
        jdbi.registerArgument(this);
    }

    private <T> void uuids(Jdbi jdbi, Class<T> type, Function<T, UUID> value, Function<UUID, T> id) {
        columns.put(type, given -> value.apply(type.cast(given)));
        jdbi.registerArrayType(type, "uuid", value);
        jdbi.registerColumnMapper(type, (row, column, context) -> {
            @Nullable UUID read = row.getObject(column, UUID.class);
            return read == null ? null : id.apply(read);
        });
    }

    private <T> void texts(Class<T> type, Function<T, String> value) {
        columns.put(type, given -> value.apply(type.cast(given)));
    }

    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(columns.get(value.getClass())).flatMap(column -> {
            Object inColumn = column.apply(value);
            return config.get(Arguments.class).findFor(inColumn.getClass(), inColumn);
        });
    }
}
