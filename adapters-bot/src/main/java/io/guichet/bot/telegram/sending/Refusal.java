package io.guichet.bot.telegram.sending;

import io.guichet.bot.telegram.api.Answer.Refused;

import java.util.List;

/** What a refusal of the Bot API means, which mostly stands in its words. */
enum Refusal {
    THROTTLED,
    UNREACHABLE,
    UNCHANGED,
    MESSAGE_GONE,
    QUERY_OVER,
    BAD_MARKUP,
    FILE_FORGOTTEN,
    PASSING,
    FINAL;

    private static final int TOO_MANY = 429;

    static Refusal of(Refused refused) {
        return switch (refused.code()) {
            case TOO_MANY -> THROTTLED;
            case 403 -> UNREACHABLE;
            case 400 -> ofWords(refused);
            case 413 -> FINAL;
            // A token that is being changed, a gateway, a fault of the Bot API itself.
            default -> PASSING;
        };
    }

    private static Refusal ofWords(Refused refused) {
        if (refused.says("message is not modified")) {
            return UNCHANGED;
        }
        if (saysOne(refused, "query is too old", "query ID is invalid", "QUERY_ID_INVALID")) {
            return QUERY_OVER;
        }
        if (saysOne(refused, "can't parse entities", "is too long")) {
            return BAD_MARKUP;
        }
        if (saysOne(refused, "wrong file identifier", "wrong remote file", "file reference")) {
            return FILE_FORGOTTEN;
        }
        if (saysOne(refused, "chat not found", "PEER_ID_INVALID", "user is deactivated")) {
            return UNREACHABLE;
        }
        if (saysOne(
                refused,
                "message to edit not found",
                "message can't be edited",
                "message to delete not found",
                "message can't be deleted",
                "MESSAGE_ID_INVALID")) {
            return MESSAGE_GONE;
        }
        return FINAL;
    }

    private static boolean saysOne(Refused refused, String... words) {
        return List.of(words).stream().anyMatch(refused::says);
    }
}
