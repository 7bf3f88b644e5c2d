package io.guichet.bot.telegram.server;

import io.guichet.bot.telegram.TelegramBot;
import io.guichet.bot.telegram.receiving.Webhook;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;

/** Where the Bot API brings updates. It repeats what is not answered with 200. */
@WebServlet("/tg/*")
public class WebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(WebhookServlet.class.getName());

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(statusOf(request));
    }

    private int statusOf(HttpServletRequest request) throws IOException {
        Optional<TelegramBot> bot = BotListener.running(getServletContext());
        if (bot.isEmpty()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        Webhook webhook = bot.get().webhook();
        String slug = Objects.toString(request.getPathInfo(), "").replaceFirst("^/", "");
        String password =
                Objects.toString(request.getHeader("X-Telegram-Bot-Api-Secret-Token"), "");
        try {
            return webhook.take(slug, password, request.getInputStream()).status();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "an update could not be kept, it will come again", fault);
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }
}
