package dev.errata.storage.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test the same data folder, made once, with its server stopped. A space in its name is trap enough. */
final class SharedDataDir implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Path.class;
    }

    @Override
    public Path resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDataDir.class))
                .computeIfAbsent(Made.class, key -> Made.now(), Made.class)
                .path();
    }

    private record Made(Path parent, Path path) implements AutoCloseable {

        static Made now() {
            try {
                Path parent = Files.createTempDirectory("errata ");
                Path path = parent.resolve("data of Ana");
                EmbeddedServer.open(path).close();
                return new Made(parent, path);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            DataFolder.deleteAll(parent);
        }
    }
}
