package io.guichet.application.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.charging.UsageReport;

import java.util.List;

/** A program reports what customers used of metered plans; each report counts once by its id. */
public interface ReportUsage {

    /** So many reports are taken at once. */
    int MOST = 500;

    /** What became of each, in their order. */
    List<Outcome> report(List<UsageReport> reports);

    /** How a report can end. */
    sealed interface Outcome {

        record Accepted() implements Outcome {}

        /** It is there already. */
        record Repeated() implements Outcome {}

        /** It is not counted: {@code code} says why. */
        record Refused(String code) implements Outcome {

            public Refused {
                requireNonNull(code, "code");
            }
        }
    }
}
