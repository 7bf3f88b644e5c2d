package io.guichet.sandbox.card;

import io.guichet.sandbox.card.CardFaults.Fault;
import io.guichet.sandbox.setup.Setup;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The provider's API for programs. */
@WebServlet("/card/v1/*")
public class CardApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SESSIONS = "/checkout/sessions";
    private static final String CHARGES = "/charges";
    private static final String CARDS = "/cards/";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] path = path(request);
        answer(
                request,
                response,
                "find",
                () -> path.length == 1 ? provider().find(path[0]) : unknown());
    }

    /** Forgets a kept card. */
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        answer(
                request,
                response,
                "forget",
                () ->
                        path.startsWith(CARDS)
                                ? provider().forget(path.substring(CARDS.length()))
                                : unknown());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] path = path(request);
        String method = method(request, path);
        answer(
                request,
                response,
                method,
                () ->
                        switch (method) {
                            case "open" -> provider().open(key(request), body(request));
                            case "charge" -> provider().charge(key(request), body(request));
                            case "capture" -> provider().capture(path[0]);
                            case "cancel" -> provider().cancel(path[0]);
                            case "refunds" ->
                                    provider().refund(path[0], key(request), body(request));
                            case "simulate" -> simulate(path[0], request);
                            default -> unknown();
                        });
    }

    private static String method(HttpServletRequest request, String[] path) {
        if (CHARGES.equals(request.getPathInfo())) {
            return "charge";
        }
        return path.length == 0 ? "open" : path[path.length - 1];
    }

    private static String key(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Idempotency-Key"), "");
    }

    /** Does what a person would do on the page. */
    private Answer simulate(String id, HttpServletRequest request) throws IOException {
        JsonObject wanted = body(request);
        switch (wanted.getString("action", "pay")) {
            case "abandon" -> provider().abandon(id);
            case "refuse" -> provider().refuse(id);
            case "charge_back" -> provider().chargeBack(id);
            case "reinstate" -> provider().reinstate(id);
            default -> {
                Paid paid = provider().pay(id, wanted.getString("card", ""));
                if (paid == Paid.MUST_AUTHENTICATE) {
                    provider().authenticate(id, wanted.getBoolean("authenticate", true));
                }
            }
        }
        return provider().find(id);
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, String method, Call call)
            throws IOException {
        String key = "Bearer " + Setup.get("guichet.sandbox.card.key", "sk_sandbox");
        if (!key.equals(request.getHeader("Authorization"))) {
            send(response, Answer.refused(401, "unauthorized"));
            return;
        }
        Optional<Fault> fault = CardDesk.faults(getServletContext()).next(method);
        String kind = fault.map(Fault::kind).orElse("");
        if (kind.equals("status")) {
            send(response, Answer.refused(fault.get().amount(), "ordered_fault"));
            return;
        }
        if (kind.equals("drop_before")) {
            hangUp(response);
        }
        if (kind.equals("delay")) {
            pause(fault.get().amount());
        }
        Answer answer;
        try {
            answer = call.make();
        } catch (JsonException | ClassCastException malformed) {
            answer = Answer.refused(400, "malformed_json");
        }
        if (kind.equals("drop_after")) {
            hangUp(response);
        }
        send(response, answer);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Promises more than it sends, so that the caller cannot know what came of his call. */
    private static void hangUp(HttpServletResponse response) throws IOException {
        response.setContentLength(1_000);
        response.getOutputStream().write('{');
        response.flushBuffer();
        throw new IOException("hung up on order");
    }

    private static void send(HttpServletResponse response, Answer answer) throws IOException {
        JsonObject body =
                answer.error().isEmpty()
                        ? SessionJson.shown(answer.session())
                        : Json.createObjectBuilder()
                                .add(
                                        "error",
                                        Json.createObjectBuilder()
                                                .add("code", answer.error())
                                                .add("message", answer.error().replace('_', ' ')))
                                .build();
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject body(HttpServletRequest request) throws IOException {
        try (JsonReader reader = Json.createReader(request.getInputStream())) {
            return reader.readObject();
        }
    }

    /** What stands behind the sessions' address, piece by piece. */
    private static String[] path(HttpServletRequest request) {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        if (!path.startsWith(SESSIONS)) {
            return new String[] {"unknown", "unknown"};
        }
        String rest = path.substring(SESSIONS.length()).replaceFirst("^/", "");
        return rest.isEmpty() ? new String[0] : rest.split("/");
    }

    private static Answer unknown() {
        return Answer.refused(404, "not_found");
    }

    private CardProvider provider() {
        return CardDesk.provider(getServletContext());
    }

    /** One call of the API. */
    private interface Call {

        Answer make() throws IOException;
    }
}
