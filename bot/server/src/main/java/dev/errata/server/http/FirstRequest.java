package dev.errata.server.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request of the program to itself, because the first one takes longest. Without a signature nothing comes of it. */
public final class FirstRequest {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRequest.class);
    private static final int PATIENCE = Math.toIntExact(Duration.ofSeconds(2).toMillis());

    private FirstRequest() {}

    /** Whatever goes wrong with it, others are served all the same. */
    public static void to(String host, int port, String path) {
        try {
            InetAddress listening = InetAddress.getByName(host);
            String reached = listening.isAnyLocalAddress()
                    ? InetAddress.getLoopbackAddress().getHostAddress()
                    : host;
            HttpURLConnection request = (HttpURLConnection) new URI("http", null, reached, port, path, null, null)
                    .toURL()
                    .openConnection(Proxy.NO_PROXY);
            request.setConnectTimeout(PATIENCE);
            request.setReadTimeout(PATIENCE);
            request.setRequestMethod("POST");
            request.setDoOutput(true);
            request.getOutputStream().write('{');
            LOG.debug("The first request to {} was answered with {}", path, request.getResponseCode());
            request.disconnect();
        } catch (IOException | URISyntaxException e) {
            LOG.debug("The first request to {} was not answered: {}", path, e.getMessage());
        }
    }
}
