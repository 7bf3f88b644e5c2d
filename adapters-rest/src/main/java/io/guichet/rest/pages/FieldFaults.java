package io.guichet.rest.pages;

import java.util.List;
import java.util.Map;

/** Which field of a form a notice is about. */
final class FieldFaults {

    /** Where the notice stands, for the field to point at. */
    static final String NOTICE = "notice";

    private static final List<String> NEW_PASSWORD = List.of("password");

    /** The first of these that a form has. */
    private static final Map<String, List<String>> FIELDS =
            Map.ofEntries(
                    Map.entry("page.notice.wrong-password", List.of("old", "password")),
                    Map.entry("page.notice.invalid-email", List.of("email")),
                    Map.entry("page.notice.invalid-name", List.of("name")),
                    Map.entry("page.notice.password-too-short", NEW_PASSWORD),
                    Map.entry("page.notice.password-too-long", NEW_PASSWORD),
                    Map.entry("page.notice.password-too-common", NEW_PASSWORD),
                    Map.entry("page.notice.password-like-name", NEW_PASSWORD),
                    Map.entry("factor.notice.wrong", List.of("factor-code")),
                    Map.entry("factors.notice.no-name", List.of("factor-name")),
                    Map.entry("tokens.notice.no-name", List.of("name")),
                    Map.entry("cancellation.notice.reason-missing", List.of("reason")),
                    Map.entry("cancellation.notice.reason-too-long", List.of("reason")));

    private final String notice;
    private boolean isTold;

    FieldFaults(String notice) {
        this.notice = notice;
    }

    /** Whether it is about this field, which comes next; it is about one only. */
    boolean areOf(String field) {
        boolean isMeant = !isTold && FIELDS.getOrDefault(notice, List.of()).contains(field);
        isTold |= isMeant;
        return isMeant;
    }
}
