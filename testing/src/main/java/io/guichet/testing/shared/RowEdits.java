package io.guichet.testing.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a transaction has changed or removed, in the words of the rows themselves. */
public final class RowEdits {

    /** Rows of names, addresses and secrets: that they changed is all that is told of them. */
    private static final Set<String> PERSONAL =
            Set.of("Customer", "Entry", "Phone", "Profile", "Invitation", "Handover", "Head");

    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private boolean isTold;

    /** From now on they are noted. */
    public void tell() {
        isTold = true;
    }

    /** From now on they are not noted any more: what comes is to be forgotten. */
    public void stop() {
        isTold = false;
    }

    void changed(Object was, Object stands) {
        if (isTold && !was.equals(stands)) {
            before.add(text(was));
            after.add(text(stands));
        }
    }

    void removed(Object was) {
        if (isTold) {
            before.add(text(was));
        }
    }

    void clear() {
        isTold = false;
        before.clear();
        after.clear();
    }

    public String before() {
        return String.join("\n", before);
    }

    public String after() {
        return String.join("\n", after);
    }

    private static String text(Object row) {
        String kind = row.getClass().getSimpleName();
        return PERSONAL.contains(kind) ? kind + "=*" : row.toString();
    }
}
