package io.guichet.bot.telegram.server;

import io.guichet.application.shared.Installation;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.BotSettings.Mode;
import io.guichet.bot.telegram.shared.Pace;
import io.guichet.bot.telegram.shared.WebhookKey;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Reads the bot's settings; a system property ({@code guichet.telegram.token}) wins. */
final class ServerSettings {

    private final Map<String, String> environment;
    private final Properties properties;

    ServerSettings(Map<String, String> environment, Properties properties) {
        this.environment = environment;
        this.properties = properties;
    }

    static ServerSettings ofThisProcess() {
        return new ServerSettings(System.getenv(), System.getProperties());
    }

    /** Empty without a token. */
    Optional<BotSettings> read(Installation installation) {
        return find("GUICHET_TELEGRAM_TOKEN").map(token -> settings(token, installation));
    }

    private BotSettings settings(String token, Installation installation) {
        if (!BotSettings.isToken(token)) {
            throw new IllegalStateException(
                    "GUICHET_TELEGRAM_TOKEN is no bot token: <digits>:<key> is expected");
        }
        return new BotSettings(
                token,
                URI.create(get("GUICHET_TELEGRAM_API", "https://api.telegram.org")),
                mode(get("GUICHET_TELEGRAM_MODE", "polling")),
                installation.publicUrl(),
                WebhookKey.of(installation, BotSettings.botOf(token)),
                get("GUICHET_NODE", properties.getProperty("jboss.node.name", "node")),
                Pace.usual());
    }

    private static Mode mode(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "polling" -> Mode.POLLING;
            case "webhook" -> Mode.WEBHOOK;
            default ->
                    throw new IllegalStateException(
                            "GUICHET_TELEGRAM_MODE is polling or webhook, not " + text);
        };
    }

    private String get(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    private Optional<String> find(String key) {
        String property = properties.getProperty(key.toLowerCase(Locale.ROOT).replace('_', '.'));
        return Optional.ofNullable(property)
                .or(() -> Optional.ofNullable(environment.get(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
