package dev.errata.chat;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A real server with one servlet in it. */
public final class ServletHost implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;
    private final String path;

    private ServletHost(Server server, ServerConnector connector, String path) {
        this.server = server;
        this.connector = connector;
        this.path = path;
    }

    public static ServletHost start(HttpServlet servlet, String path) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), path);
        server.setHandler(context);
        server.start();
        return new ServletHost(server, connector, path);
    }

    public int port() {
        return connector.getLocalPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}
