package io.guichet.bot.telegram.server;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.guichet.bot.telegram.BotHealth;
import io.guichet.bot.telegram.TelegramBot;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says how the bot is doing: 200 while it works or is off, 503 otherwise. */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(HealthServlet.class.getName());

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> numbers = numbers();
        boolean down = "down".equals(numbers.get("state"));
        response.setStatus(down ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : 200);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(new ObjectMapper().writeValueAsString(numbers));
    }

    private Map<String, Object> numbers() {
        Optional<TelegramBot> bot = BotListener.running(getServletContext());
        if (bot.isEmpty()) {
            return Map.of("state", "off");
        }
        try {
            return numbers(bot.get().health());
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "the bot's health could not be read", fault);
            return Map.of("state", "down", "fault", "the queues cannot be read");
        }
    }

    private static Map<String, Object> numbers(BotHealth health) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("state", health.state().name().toLowerCase(Locale.ROOT));
        numbers.put("mode", health.mode().name().toLowerCase(Locale.ROOT));
        numbers.put("fault", health.fault());
        numbers.put("seconds_since_contact", health.sinceLastContact().toSeconds());
        numbers.put("inbox_lag_seconds", health.inboxLag().toSeconds());
        numbers.put("outbox_lag_seconds", health.outboxLag().toSeconds());
        numbers.put("parked_updates", health.parkedUpdates());
        numbers.put("parked_messages", health.parkedMessages());
        numbers.put("pending_updates", health.pendingUpdates());
        return numbers;
    }
}
