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
import java.time.Clock;
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
    private static final Duration FARTHEST = Duration.ofDays(36_525);

    private final transient OffsetFile file = OffsetFile.configured();
    private final transient Clock clock = Clock.systemUTC();

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
            file.write(bounded(isJson(request) ? wanted(request) : chosen(request)));
        } catch (DateTimeException
                | ArithmeticException
                | JsonException
                | ClassCastException malformed) {
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

    /** A product that lives in another century helps nobody, and cannot be brought back by it. */
    private static Duration bounded(Duration offset) {
        if (offset.abs().compareTo(FARTHEST) > 0) {
            throw new DateTimeException("more than a hundred years from now");
        }
        return offset;
    }

    private Duration until(Instant instant) {
        return Duration.between(clock.instant(), instant);
    }

    private void sendJson(HttpServletResponse response) throws IOException {
        Duration offset = file.read();
        JsonObject shown =
                Json.createObjectBuilder()
                        .add("now", clock.instant().plus(offset).toString())
                        .add("offset", offset.toString())
                        .build();
        response.setContentType("application/json");
        response.getOutputStream().write(shown.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void sendPage(HttpServletResponse response) throws IOException {
        Duration offset = file.read();
        Instant now = clock.instant().plus(offset).truncatedTo(ChronoUnit.SECONDS);
        String real = now.toString();
        String state = offset.isZero() ? "real time" : "moved by " + words(offset);
        String body =
                """
                <h1>The product’s clock</h1>
                <section class="card now">
                <span class="day" data-day>%s</span>
                <time datetime="%s" data-running>%s</time>
                <span class="quiet">UTC · %s</span>
                </section>
                <form method="post" class="jumps" aria-label="Move the clock">
                <button class="button" name="advance" value="PT1H">+1 hour</button>
                <button class="button" name="advance" value="P1D">+1 day</button>
                <button class="button" name="advance" value="P7D">+7 days</button>
                <button class="button" name="advance" value="P30D">+30 days</button>
                <button class="button danger" name="advance" value="reset">Back to real time</button>
                </form>
                <form method="post" class="card goto">
                <label class="field">Go to (UTC)
                <input name="to" type="datetime-local" value="%s" required></label>
                <button class="button primary">Go</button>
                </form>
                """
                        .formatted(
                                real.substring(0, 10),
                                real,
                                real.substring(11, 19),
                                state,
                                real.substring(0, 16));
        Page.send(response, 200, "en", "Clock", body);
    }

    private static String words(Duration offset) {
        Duration size = offset.abs();
        String sign = offset.isNegative() ? "−" : "+";
        return "%s%d d %02d h %02d min"
                .formatted(sign, size.toDays(), size.toHoursPart(), size.toMinutesPart());
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().endsWith(".json");
    }

    private static boolean isJson(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("application/json");
    }
}
