package io.guichet.bot.telegram.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;

/** How a call to the Bot API can end. */
public sealed interface Answer {

    record Done(JsonNode result) implements Answer {

        public Done {
            requireNonNull(result, "result");
        }
    }

    /** A clear no. {@code retryAfter} is zero unless the Bot API names a time. */
    record Refused(int code, String description, Duration retryAfter) implements Answer {

        public Refused {
            requireNonNull(description, "description");
            requireNonNull(retryAfter, "retryAfter");
        }

        public boolean says(String words) {
            return description.contains(words);
        }
    }

    /** No answer that can be understood. Whether the call had an effect is not known. */
    record Unknown(String why) implements Answer {

        public Unknown {
            requireNonNull(why, "why");
        }
    }
}
