package io.guichet.testing.staff;

import java.util.Map;
import java.util.Optional;

/** What a provider may answer, or its token say, that is not so, or not say. */
public enum Lie {
    NONE,
    UNSIGNED,
    FOREIGN_KEY,
    SIGNED_WITH_THE_PUBLIC_KEY,
    NO_TOKEN,
    ANSWER_TOO_LONG,
    ANSWER_OF_NULL,
    ANSWER_OF_A_LIST,
    ANSWER_OF_A_NUMBER,
    ANSWER_OF_PROSE,
    WRONG_NONCE,
    NO_NONCE,
    WRONG_AUDIENCE,
    NO_AUDIENCE,
    SEVERAL_AUDIENCES,
    ANOTHER_PARTY,
    WRONG_ISSUER,
    NO_ISSUER,
    NO_SUBJECT,
    SUBJECT_OF_NO_TEXT,
    EXPIRED,
    NEVER_EXPIRES,
    NOT_YET_GOOD,
    ISSUED_TOMORROW,
    ISSUED_AT_NO_TIME;

    private static final String ANOTHER = "\"another\"";

    /** Of the claims those that are not so; values are JSON, times in seconds. */
    void spoil(Map<String, String> claims, long now) {
        switch (this) {
            case WRONG_NONCE -> claims.put("nonce", ANOTHER);
            case NO_NONCE -> claims.remove("nonce");
            case WRONG_AUDIENCE -> claims.put("aud", ANOTHER);
            case NO_AUDIENCE -> claims.remove("aud");
            case SEVERAL_AUDIENCES ->
                    claims.put("aud", "[%s,%s]".formatted(claims.get("aud"), ANOTHER));
            case ANOTHER_PARTY -> claims.put("azp", ANOTHER);
            case WRONG_ISSUER -> claims.put("iss", "\"https://evil.example\"");
            case NO_ISSUER -> claims.remove("iss");
            case NO_SUBJECT -> claims.remove("sub");
            case SUBJECT_OF_NO_TEXT -> claims.put("sub", "\"sam\\u0000-1\"");
            case EXPIRED -> {
                claims.put("exp", String.valueOf(now - 600));
                claims.put("iat", String.valueOf(now - 660));
            }
            case NEVER_EXPIRES -> claims.remove("exp");
            case NOT_YET_GOOD -> claims.put("nbf", String.valueOf(now + 600));
            case ISSUED_TOMORROW -> claims.put("iat", String.valueOf(now + 86_400));
            case ISSUED_AT_NO_TIME -> claims.remove("iat");
            default -> {}
        }
    }

    /** What is answered instead of an object with tokens, if anything is. */
    Optional<String> answer() {
        return switch (this) {
            case ANSWER_OF_NULL -> Optional.of("null");
            case ANSWER_OF_A_LIST -> Optional.of("[{\"id_token\":\"eyJsecret\"}]");
            case ANSWER_OF_A_NUMBER -> Optional.of("42");
            case ANSWER_OF_PROSE -> Optional.of("id_token=eyJsecret");
            default -> Optional.empty();
        };
    }
}
