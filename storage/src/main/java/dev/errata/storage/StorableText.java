package dev.errata.storage;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Binds text as PostgreSQL can store it: the one character it cannot, U+0000, becomes the replacement character. */
final class StorableText extends AbstractArgumentFactory<String> {

    StorableText() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
        String storable = of(value);
        return (position, statement, context) -> statement.setString(position, storable);
    }

    static String of(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
