package io.guichet.bot.telegram.shared;

import io.guichet.application.shared.Installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The unguessable part of the webhook's path and the password that comes with every call. */
public record WebhookKey(String slug, String password) {

    /** The same on every node, since both are derived from the installation's secret. */
    public static WebhookKey of(Installation installation, long bot) {
        return new WebhookKey(
                written(installation.key("telegram webhook path " + bot)),
                written(installation.key("telegram webhook password " + bot)));
    }

    public boolean opensPath(String presented) {
        return same(slug, presented);
    }

    public boolean isPassword(String presented) {
        return same(password, presented);
    }

    /** Says nothing that is secret. */
    @Override
    public String toString() {
        return "WebhookKey";
    }

    /** Takes the same time wherever the first difference is. */
    private static boolean same(String expected, String presented) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                presented.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }
}
