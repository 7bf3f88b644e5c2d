package io.guichet.bot.menu;

import io.guichet.domain.billing.BuyerReference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be printed on invoices, as it waits. */
final class ReferenceIntentParameters {

    private static final String KIND = "kind";
    private static final String TEXT = "text";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String ID = "reference";
    private static final String VERSION = "version";

    private ReferenceIntentParameters() {}

    static String kind(ReferenceIntent intent) {
        return switch (intent) {
            case ReferenceIntent.State ignored -> "state-reference";
            case ReferenceIntent.End ignored -> "end-reference";
            case ReferenceIntent.Remove ignored -> "remove-reference";
        };
    }

    static Map<String, String> parameters(ReferenceIntent intent) {
        return switch (intent) {
            case ReferenceIntent.State it ->
                    with(
                            it.until(),
                            Map.of(
                                    KIND, it.reference().kind().name(),
                                    TEXT, it.reference().text(),
                                    FROM, it.from().toString(),
                                    ID, it.request().toString()));
            case ReferenceIntent.End it -> with(it.until(), seen(it.reference(), it.version()));
            case ReferenceIntent.Remove it -> seen(it.reference(), it.version());
        };
    }

    private static Map<String, String> seen(UUID reference, long version) {
        return Map.of(ID, reference.toString(), VERSION, Long.toString(version));
    }

    private static Map<String, String> with(Optional<LocalDate> until, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        until.ifPresent(day -> all.put(UNTIL, day.toString()));
        return all;
    }

    /** Empty for a kind that this version does not know any more. */
    static Optional<Intent> intent(String kind, Map<String, String> given) {
        return switch (kind) {
            case "state-reference" ->
                    Optional.of(
                            new ReferenceIntent.State(
                                    new BuyerReference(
                                            BuyerReference.Kind.valueOf(given.get(KIND)),
                                            given.get(TEXT)),
                                    LocalDate.parse(given.get(FROM)),
                                    until(given),
                                    id(given)));
            case "end-reference" ->
                    Optional.of(new ReferenceIntent.End(id(given), version(given), until(given)));
            case "remove-reference" ->
                    Optional.of(new ReferenceIntent.Remove(id(given), version(given)));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> until(Map<String, String> given) {
        return Optional.ofNullable(given.get(UNTIL)).map(LocalDate::parse);
    }

    private static UUID id(Map<String, String> given) {
        return UUID.fromString(given.get(ID));
    }

    private static long version(Map<String, String> given) {
        return Long.parseLong(given.get(VERSION));
    }
}
