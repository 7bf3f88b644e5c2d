package io.guichet.sandbox.vies;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What VIES would say. The last three digits of a number decide, as they do in the test service of
 * the Commission: 200 is invalid, others are the troubles it reports, and whatever else is valid.
 */
final class Register {

    private static final Map<String, String> TROUBLES =
            Map.ofEntries(
                    Map.entry("201", "INVALID_INPUT"),
                    Map.entry("202", "INVALID_REQUESTER_INFO"),
                    Map.entry("300", "SERVICE_UNAVAILABLE"),
                    Map.entry("301", "MS_UNAVAILABLE"),
                    Map.entry("302", "TIMEOUT"),
                    Map.entry("400", "VAT_BLOCKED"),
                    Map.entry("401", "IP_BLOCKED"),
                    Map.entry("500", "GLOBAL_MAX_CONCURRENT_REQ"),
                    Map.entry("501", "GLOBAL_MAX_CONCURRENT_REQ_TIME"),
                    Map.entry("600", "MS_MAX_CONCURRENT_REQ"),
                    Map.entry("601", "MS_MAX_CONCURRENT_REQ_TIME"));

    private final InstantSource time;
    private final AtomicLong consultations = new AtomicLong();
    private volatile String trouble = "";

    Register(InstantSource time) {
        this.time = time;
    }

    /** Answers everything with this trouble; with none, as it should. */
    void is(String troubled) {
        trouble = troubled;
    }

    JsonObject answer(JsonObject question) {
        String country = JsonDoc.text(question, "countryCode").orElse("");
        String number = JsonDoc.text(question, "vatNumber").orElse("");
        if (!trouble.isEmpty()) {
            return troubled(trouble);
        }
        if (!country.matches("[A-Z]{2}") || !number.matches("[0-9A-Z+*]{2,12}")) {
            return troubled("INVALID_INPUT");
        }
        String end = number.substring(Math.max(0, number.length() - 3));
        if (TROUBLES.containsKey(end)) {
            return troubled(TROUBLES.get(end));
        }
        boolean valid = !end.equals("200");
        boolean named = JsonDoc.text(question, "requesterNumber").isPresent();
        JsonObjectBuilder answer =
                JsonDoc.object()
                        .add("countryCode", country)
                        .add("vatNumber", number)
                        .add("requestDate", time.instant().toString())
                        .add("valid", valid)
                        .add("requestIdentifier", named && valid ? consultation() : "")
                        .add("name", valid ? "SANDBOX " + country + number : "---")
                        .add("address", valid ? "1 SANDBOX STREET\n1000 " + country : "---");
        return answer.build();
    }

    private String consultation() {
        return "WAPISANDBOX%05d".formatted(consultations.incrementAndGet());
    }

    private static JsonObject troubled(String error) {
        return JsonDoc.object()
                .add("actionSucceed", false)
                .add("errorWrappers", JsonDoc.array().add(JsonDoc.object().add("error", error)))
                .build();
    }
}
