package dev.errata.bot;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a program that is to be started. It is none of those that systems give to connections, for such a one may be in use by the time
 * that the program is there.
 */
public final class FreePort {

    private static final int FIRST = 10_000;
    /** Linux gives away those from 32,768 on. */
    private static final int END = 32_000;

    private FreePort() {}

    public static int any() {
        int port = ThreadLocalRandom.current().nextInt(FIRST, END);
        while (!isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(FIRST, END);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
