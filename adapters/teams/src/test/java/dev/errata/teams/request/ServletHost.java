package dev.errata.teams.request;

import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A real server with the servlet in it. */
public final class ServletHost implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    private ServletHost(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    public static ServletHost start(TeamsServlet servlet) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/api/messages");
        server.setHandler(context);
        server.start();
        return new ServletHost(server, connector);
    }

    int port() {
        return connector.getLocalPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/api/messages");
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
