package dev.errata.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A wire between a browser and the program that can be cut and mended, and on which little passes at a time if that is said. */
public final class CuttableWire implements AutoCloseable {

    private static final int LITTLE = 64;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ServerSocket entrance;
    private final int exit;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean slow;

    private CuttableWire(ServerSocket entrance, int exit) {
        this.entrance = entrance;
        this.exit = exit;
    }

    public static CuttableWire to(int port) {
        try {
            CuttableWire wire = new CuttableWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            inBackground(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // The wire is closed, or there is nobody at its end.
            }
        }
    }

    private void connect(Socket near) throws IOException {
        if (cut) {
            near.close();
            return;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), exit);
        near.setTcpNoDelay(true);
        open.add(near);
        open.add(far);
        inBackground(() -> copy(near, far));
        inBackground(() -> copy(far, near));
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            byte[] come = new byte[8192];
            for (int length = 0; length >= 0; length = from.getInputStream().read(come)) {
                pass(come, length, to);
            }
        } catch (IOException e) {
            // Cut.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pass(byte[] come, int length, Socket to) throws IOException {
        int passed = 0;
        while (passed < length) {
            int piece = slow ? Math.min(LITTLE, length - passed) : length - passed;
            to.getOutputStream().write(come, passed, piece);
            passed += piece;
            if (slow) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** From now on everything comes in small pieces. */
    public void slowDown() {
        slow = true;
    }

    public void cut() {
        cut = true;
        open.forEach(CuttableWire::close);
    }

    public void mend() {
        cut = false;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
