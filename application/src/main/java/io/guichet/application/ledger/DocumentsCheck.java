package io.guichet.application.ledger;

import io.guichet.domain.ledger.PeriodClosing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Follows the seals of an archive: unbroken within each series and of the period. */
final class DocumentsCheck implements Consumer<List<String>> {

    private static final int COLUMNS = 6;
    private static final int MOST_NAMED = 20;

    private final PeriodClosing closing;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, List<String>> last = new HashMap<>();
    private boolean begun;

    DocumentsCheck(PeriodClosing closing) {
        this.closing = closing;
    }

    @Override
    public void accept(List<String> fields) {
        if (!begun) {
            begun = true;
        } else if (fields.size() != COLUMNS || !fields.get(1).matches("\\d{1,18}")) {
            name("a line of documents cannot be read: " + fields);
        } else {
            check(fields, last.put(fields.getFirst(), fields));
        }
    }

    List<String> wrong() {
        return wrong;
    }

    /** ISO days compare like texts. */
    private void check(List<String> fields, List<String> before) {
        String reference = fields.get(2);
        String day = fields.get(3);
        if (day.compareTo(closing.period().from().toString()) < 0
                || day.compareTo(closing.period().until().toString()) >= 0) {
            name("document " + reference + " is not of the period: " + day);
        }
        if (before != null && number(fields) != number(before) + 1) {
            name("a document is missing before " + reference);
        } else if (before != null && !fields.get(4).equals(before.get(5))) {
            name("document " + reference + " does not follow the seal before it");
        }
    }

    private static long number(List<String> fields) {
        return Long.parseLong(fields.get(1));
    }

    private void name(String fault) {
        if (wrong.size() < MOST_NAMED) {
            wrong.add(fault);
        }
    }
}
