package io.guichet.bot.telegram.receiving;

import io.guichet.bot.telegram.api.Answer;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.api.CommandLists;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.BotSettings.Mode;
import io.guichet.domain.identity.Language;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the Bot API how updates are to come in and which commands there are. */
public final class Registration {

    private static final Logger LOG = System.getLogger(Registration.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 40;

    private final BotApi api;
    private final BotSettings settings;

    public Registration(BotApi api, BotSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /** Does all of it, or says what went wrong; harmless when repeated. */
    public Optional<Answer> register() throws InterruptedException {
        Answer self = api.call("getMe", Map.of(), LIMIT);
        if (!(self instanceof Answer.Done(var me))) {
            return Optional.of(self);
        }
        for (Step step : steps()) {
            Answer answer = api.call(step.method(), step.arguments(), LIMIT);
            if (!(answer instanceof Answer.Done)) {
                return Optional.of(answer);
            }
        }
        String name = me.path("username").asText();
        LOG.log(Level.INFO, "the bot is @" + name + ", updates come by " + settings.mode());
        return Optional.empty();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (settings.mode() == Mode.WEBHOOK) {
            steps.add(new Step("setWebhook", webhook()));
        }
        for (Language language : Language.values()) {
            steps.add(new Step("setMyCommands", CommandLists.forEverybody(language)));
        }
        return steps;
    }

    /** Nothing of the kind while polling: the poller removes a webhook that is in its way. */
    private Map<String, Object> webhook() {
        return Map.of(
                "url",
                webhookUrl(),
                "secret_token",
                settings.webhookKey().password(),
                "max_connections",
                CONNECTIONS,
                "allowed_updates",
                Intake.KINDS);
    }

    private String webhookUrl() {
        return settings.publicUrl() + "/bot/tg/" + settings.webhookKey().slug();
    }

    private record Step(String method, Object arguments) {}
}
