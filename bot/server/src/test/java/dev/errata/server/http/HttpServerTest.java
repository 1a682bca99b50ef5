package dev.errata.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {

    private static final int REQUESTS = 2;

    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch working = new CountDownLatch(REQUESTS);
    private final HttpServer server = HttpServer.start(
            "127.0.0.1",
            0,
            "PORT",
            REQUESTS,
            Map.of("/large", 3_000_000),
            Map.of(
                    "/healthz", StatusPage.open(() -> StatusPage.Reply.text(200, "alive")),
                    "/metrics", StatusPage.fromHereOnly(() -> StatusPage.Reply.text(200, "figures"))),
            Map.of("/echo", new Echo(), "/large", new Echo(), "/slow", new Slow()));
    private final List<Socket> open = new ArrayList<>();

    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().write(request.getInputStream().readAllBytes());
        }
    }

    private final class Slow extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            working.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        release.countDown();
        for (Socket socket : open) {
            socket.close();
        }
        server.close();
    }

    @Test
    void a_body_arrives_whole() throws IOException {
        assertThat(answer("POST /echo", "Content-Length: 5\r\n", "hello"))
                .startsWith("HTTP/1.1 200")
                .endsWith("hello");
    }

    @Test
    void those_who_send_slowly_keep_nobody_waiting_and_are_hung_up_on() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            slow.add(send("POST /echo", "Content-Length: 1000\r\n", "x"));
        }

        assertThat(answer("POST /echo", "Content-Length: 5\r\n", "hello")).endsWith("hello");
        assertThat(answer("GET /healthz", "", "")).startsWith("HTTP/1.1 200");

        for (Socket socket : slow) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        everyoneIsAnsweredAgain();
    }

    @Test
    void how_the_program_is_can_be_asked_while_it_is_as_busy_as_it_may_be() throws Exception {
        for (int i = 0; i < REQUESTS; i++) {
            send("GET /slow", "", "");
        }
        working.await();

        Socket oneMore = send("GET /slow", "", "");

        assertThat(answer("GET /healthz", "", "")).startsWith("HTTP/1.1 200");
        assertThat(answerOn(oneMore)).startsWith("HTTP/1.1 503");
    }

    @Test
    void who_comes_while_it_is_as_busy_as_it_may_be_is_answered_when_others_have_been() throws Exception {
        List<Socket> burst = new ArrayList<>();
        for (int i = 0; i < REQUESTS * 10; i++) {
            burst.add(send("GET /slow", "", ""));
        }
        working.await();
        assertThat(answer("GET /healthz", "", "")).startsWith("HTTP/1.1 200");

        release.countDown();

        for (Socket socket : burst) {
            assertThat(answerOn(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void what_is_longer_than_anything_a_platform_sends_is_refused_unread() throws IOException {
        assertThat(answer("POST /echo", "Content-Length: 5000000\r\n", "x")).startsWith("HTTP/1.1 413");
    }

    @Test
    void only_at_an_address_that_is_for_it_may_something_be_longer() throws IOException {
        String document = "x".repeat(2_000_000);

        assertThat(answer("POST /large", "Content-Length: 2000000\r\n", document))
                .endsWith(document);
        assertThat(answer("POST /large", "Content-Length: 3000001\r\n", "x")).startsWith("HTTP/1.1 413");
        assertThat(answer("POST /large/other", "Content-Length: 2000000\r\n", "x"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void only_so_much_of_what_is_large_is_held_in_memory_and_what_is_usual_comes_in_meanwhile() throws IOException {
        List<Socket> held = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 30; i++) {
            try {
                held.add(send("POST /echo", "Content-Length: 1000000\r\n", "x".repeat(999_999)));
            } catch (SocketException e) {
                refused++;
            }
        }

        assertThat(answer("POST /echo", "Content-Length: 5\r\n", "hello")).endsWith("hello");
        for (Socket socket : held) {
            refused += isHungUpOn(socket) ? 0 : 1;
        }
        // Whoever is hung up on while bytes are on their way may see a reset, as some who are refused do.
        assertThat(refused).isBetween(6, 12);
        everyoneIsAnsweredAgain();
    }

    /** Without a word, since the body never ended; whoever found no room was told so, or could not even send all of it. */
    private static boolean isHungUpOn(Socket socket) {
        try {
            return answerOn(socket).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void who_announces_much_and_sends_little_takes_nobodys_room() throws IOException {
        for (int i = 0; i < 30; i++) {
            send("POST /echo", "Content-Length: 1000000\r\n", "x");
        }

        assertThat(answer("POST /echo", "Content-Length: 1000000\r\n", "x".repeat(1_000_000)))
                .endsWith("x");
    }

    @Test
    void people_are_told_that_what_they_sent_is_too_long_and_nobody_else_anything() throws IOException {
        assertThat(answer("POST /echo", "Content-Length: 5000000\r\nAccept: text/html,*/*\r\n", "x"))
                .startsWith("HTTP/1.1 413")
                .contains("What you sent is too long to be taken. Go back", "nosniff");
        assertThat(answer("POST /echo", "Content-Length: 5000000\r\nAccept: */*\r\n", "x"))
                .startsWith("HTTP/1.1 413")
                .doesNotContain("too long");
    }

    @Test
    void who_leaves_in_the_midst_of_a_body_takes_nobodys_turn_along() throws IOException {
        for (int i = 0; i < 30; i++) {
            send("POST /echo", "Content-Length: 1000\r\n", "x").close();
            send("POST /echo", "Content-Length: 1000000\r\n", "x").close();
        }

        everyoneIsAnsweredAgain();
    }

    private void everyoneIsAnsweredAgain() throws IOException {
        for (int i = 0; i < 24; i++) {
            assertThat(answer("POST /echo", "Content-Length: 5\r\n", "hello")).endsWith("hello");
            assertThat(answer("POST /echo", "Content-Length: 1000000\r\n", "x".repeat(1_000_000)))
                    .endsWith("x");
        }
    }

    @Test
    void one_large_body_after_the_other_finds_room() throws IOException {
        String body = "x".repeat(1_000_000);
        for (int i = 0; i < 50; i++) {
            assertThat(answer("POST /echo", "Content-Length: 1000000\r\n", body))
                    .endsWith("x");
        }
    }

    @Test
    void who_does_not_say_how_much_they_send_may_not_send_much() throws IOException {
        String usual = "x".repeat(50_000);

        assertThat(answer("POST /echo", "Transfer-Encoding: chunked\r\n", "c350\r\n" + usual + "\r\n0\r\n\r\n"))
                .contains(usual);
        assertThat(answer(
                        "POST /echo",
                        "Transfer-Encoding: chunked\r\n",
                        "186a0\r\n" + usual.repeat(2) + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void nobody_is_told_what_their_own_request_held() throws IOException {
        assertThat(answer("TRACE /echo", "Cookie: secret\r\n", ""))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("secret");
    }

    @Test
    void an_error_says_its_number_alone_and_may_be_used_by_no_other_site() throws IOException {
        assertThat(answer("GET /nowhere", "", ""))
                .startsWith("HTTP/1.1 404")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'")
                .contains("Content-Length: 0")
                .doesNotContain("Jetty");
    }

    @Test
    void figures_are_read_under_a_name_of_this_machine_alone() throws IOException {
        assertThat(answer("GET /metrics", "", "")).endsWith("figures");
        assertThat(answer("GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("figures");
    }

    private String answer(String request, String headers, String body) throws IOException {
        return answer(text(request, headers, body));
    }

    private String answer(String request) throws IOException {
        return answerOn(send(request));
    }

    private static String answerOn(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private Socket send(String request, String headers, String body) throws IOException {
        return send(text(request, headers, body));
    }

    private Socket send(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        open.add(socket);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    private static String text(String request, String headers, String body) {
        return request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }
}
