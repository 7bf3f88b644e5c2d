package io.guichet.bot.telegram.shared;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * Where the bot finds the Bot API and itself. {@code publicUrl} is how Telegram and people reach
 * this server, {@code node} this server's name among several.
 */
public record BotSettings(
        String token,
        URI apiUrl,
        Mode mode,
        URI publicUrl,
        WebhookKey webhookKey,
        String node,
        Pace pace) {

    /** How updates come in. */
    public enum Mode {
        POLLING,
        WEBHOOK
    }

    public BotSettings {
        if (!isToken(token)) {
            throw new IllegalArgumentException("not a bot token: <digits>:<key> is expected");
        }
        requireNonNull(apiUrl, "apiUrl");
        requireNonNull(mode, "mode");
        requireNonNull(publicUrl, "publicUrl");
        requireNonNull(webhookKey, "webhookKey");
        requireNonNull(node, "node");
        requireNonNull(pace, "pace");
    }

    public static boolean isToken(String text) {
        return text.matches("\\d{1,18}:[A-Za-z0-9_-]+");
    }

    /** The number of the bot a token belongs to, which is its first part. */
    public static long botOf(String token) {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    public long bot() {
        return botOf(token);
    }

    /** Says nothing that is secret. */
    @Override
    public String toString() {
        return "BotSettings[bot=" + bot() + ", apiUrl=" + apiUrl + ", mode=" + mode + "]";
    }
}
