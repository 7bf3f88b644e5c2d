package io.guichet.application.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What is remembered of one chat: the language chosen ("" if none was), the customer looked at (0
 * if none) and the question that waits for free text. {@code step} is empty while nothing is asked;
 * {@code data} belongs to the step and is encrypted at rest.
 */
public record ChatMemory(
        long chat,
        String language,
        long customer,
        String step,
        String data,
        Instant stepExpiresAt,
        boolean blocked) {

    public ChatMemory {
        requireNonNull(language, "language");
        requireNonNull(step, "step");
        requireNonNull(data, "data");
        requireNonNull(stepExpiresAt, "stepExpiresAt");
    }

    public static ChatMemory blank(long chat) {
        return new ChatMemory(chat, "", 0, "", "", Instant.EPOCH, false);
    }

    public ChatMemory in(String chosenLanguage) {
        return new ChatMemory(chat, chosenLanguage, customer, step, data, stepExpiresAt, blocked);
    }

    public ChatMemory lookingAt(long customerNumber) {
        return new ChatMemory(chat, language, customerNumber, step, data, stepExpiresAt, blocked);
    }

    public ChatMemory asking(String nextStep, String nextData, Instant expiresAt) {
        return new ChatMemory(chat, language, customer, nextStep, nextData, expiresAt, blocked);
    }

    public ChatMemory askingNothing() {
        return asking("", "", Instant.EPOCH);
    }

    public ChatMemory blocked(boolean isBlocked) {
        return new ChatMemory(chat, language, customer, step, data, stepExpiresAt, isBlocked);
    }
}
