package io.guichet.sandbox.clock;

import io.guichet.sandbox.setup.Page;

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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Shows and moves the product's time, as a page and as an API. */
@WebServlet({"/clock", "/clock.json"})
public class ClockServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OffsetFile file = OffsetFile.configured();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isApi(request)) {
            sendJson(response);
        } else {
            sendPage(response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            file.write(isJson(request) ? wanted(request) : chosen(request));
        } catch (DateTimeException | JsonException | ClassCastException malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (isApi(request) || isJson(request)) {
            sendJson(response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/clock");
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        file.write(Duration.ZERO);
        sendJson(response);
    }

    private Duration wanted(HttpServletRequest request) throws IOException {
        try (JsonReader reader = Json.createReader(request.getInputStream())) {
            JsonObject wanted = reader.readObject();
            if (wanted.containsKey("offset")) {
                return Duration.parse(wanted.getString("offset"));
            }
            if (wanted.containsKey("advance")) {
                return file.read().plus(Duration.parse(wanted.getString("advance")));
            }
            return until(Instant.parse(wanted.getString("to", "")));
        }
    }

    private Duration chosen(HttpServletRequest request) {
        String advance = request.getParameter("advance");
        if ("reset".equals(advance)) {
            return Duration.ZERO;
        }
        if (advance != null) {
            return file.read().plus(Duration.parse(advance));
        }
        String to = String.valueOf(request.getParameter("to"));
        return until(LocalDateTime.parse(to).toInstant(ZoneOffset.UTC));
    }

    private static Duration until(Instant instant) {
        return Duration.between(Instant.now(), instant);
    }

    private void sendJson(HttpServletResponse response) throws IOException {
        Duration offset = file.read();
        JsonObject shown =
                Json.createObjectBuilder()
                        .add("now", Instant.now().plus(offset).toString())
                        .add("offset", offset.toString())
                        .build();
        response.setContentType("application/json");
        response.getOutputStream().write(shown.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void sendPage(HttpServletResponse response) throws IOException {
        Instant now = Instant.now().plus(file.read()).truncatedTo(ChronoUnit.SECONDS);
        String body =
                """
                <h1>Movable clock</h1>
                <p>The product believes it is</p>
                <p class="amount"><time datetime="%1$s">%2$s UTC</time></p>
                <form method="post" class="card actions">
                <button name="advance" value="PT1H">+1 hour</button>
                <button name="advance" value="P1D">+1 day</button>
                <button name="advance" value="P7D">+7 days</button>
                <button name="advance" value="P30D">+30 days</button>
                <button name="advance" value="reset">Back to real time</button>
                </form>
                <form method="post" class="card">
                <label for="to">Go to (UTC)</label>
                <input id="to" name="to" type="datetime-local" value="%3$s" required>
                <button class="primary">Go</button>
                </form>
                """
                        .formatted(
                                now,
                                now.toString().replace('T', ' ').replace("Z", ""),
                                now.toString().substring(0, 16));
        Page.send(response, 200, "en", "Movable clock", body);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().endsWith(".json");
    }

    private static boolean isJson(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("application/json");
    }
}
