package io.guichet.wiring.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class NextRequestTest {

    /** Of each request that is over: whether the thread that reads requests ended it, and where. */
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

    private DeploymentManager deployment;
    private Undertow server;

    private record Ended(boolean isByReader, Object connection) {}

    /** Answers, from a thread that may wait. */
    public static final class Answering extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getOutputStream().write(request.getInputStream().readAllBytes());
        }
    }

    @BeforeEach
    void start() throws Exception {
        deployment =
                Servlets.defaultContainer()
                        .addDeployment(
                                Servlets.deployment()
                                        .setClassLoader(getClass().getClassLoader())
                                        .setContextPath("/")
                                        .setDeploymentName("answering.war")
                                        .addServlet(
                                                Servlets.servlet("answering", Answering.class)
                                                        .addMapping("/")));
        deployment.deploy();
        server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setIoThreads(1)
                        .setWorkerThreads(8)
                        .setHandler(noting(deployment.start()))
                        .build();
        server.start();
    }

    /** Listeners that came first are told last. */
    private HttpHandler noting(HttpHandler next) {
        return exchange -> {
            exchange.addExchangeCompleteListener(
                    (over, rest) -> {
                        ended.add(new Ended(over.isInIoThread(), over.getConnection()));
                        rest.proceed();
                    });
            next.handleRequest(exchange);
        };
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        deployment.stop();
    }

    @Test
    void a_connection_waits_for_its_next_request_by_the_thread_that_reads_it() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String body : List.of("one", "two", "three")) {
                assertThat(answer(client, body)).isEqualTo(body);
            }
        }

        List<Ended> three = List.of(nextEnded(), nextEnded(), nextEnded());
        assertThat(three).extracting(Ended::isByReader).containsOnly(true);
        assertThat(three).extracting(Ended::connection).containsOnly(three.getFirst().connection());
    }

    private String answer(HttpClient client, String body) throws Exception {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        URI uri = URI.create("http://127.0.0.1:" + address.getPort() + "/");
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private Ended nextEnded() throws InterruptedException {
        return ended.poll(30, TimeUnit.SECONDS);
    }
}
