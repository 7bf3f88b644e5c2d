package io.guichet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import java.util.Set;

/**
 * The features of one layer as slices; packages of conventions belong to none of them.
 *
 * <p>Nor do the notices: every feature puts its news into the outbox, and the feature that sends
 * them looks up to whom.
 */
record Features(String layer) implements SliceAssignment {

    private static final Set<String> NAMES =
            Set.of(
                    "identity",
                    "account",
                    "catalog",
                    "change",
                    "correction",
                    "subscription",
                    "ordering",
                    "withdrawal",
                    "tax",
                    "policy",
                    "run",
                    "billing",
                    "payment",
                    "ledger",
                    "reform",
                    "notification",
                    "conversation");
    private static final Set<String> NEWS =
            Set.of("Notice", "Outbox", "Letter", "Letters", "PersonalNews");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        String prefix = layer + ".";
        String name = javaClass.getName();
        if (!name.startsWith(prefix)) {
            return SliceIdentifier.ignore();
        }
        String feature = name.substring(prefix.length()).split("\\.")[0];
        boolean isNews = feature.equals("notification") && NEWS.contains(outermost(javaClass));
        return NAMES.contains(feature) && !isNews
                ? SliceIdentifier.of(feature)
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "features of " + layer;
    }

    private static String outermost(JavaClass javaClass) {
        String name = javaClass.getName();
        return name.substring(name.lastIndexOf('.') + 1).split("\\$")[0];
    }
}
