package io.guichet.documents.reform;

/** The operator's platform, by the four characters the state gave it (scheme 0238) and its name. */
public record PlatformName(String number, String name) {

    public PlatformName {
        if (!number.matches("[0-9A-Za-z]{4}") || name.isBlank()) {
            throw new IllegalArgumentException("no platform: " + number + " " + name);
        }
    }
}
