package io.guichet.rest.charging;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.charging.ReportUsage;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import java.math.BigDecimal;
import java.util.List;

/** What was used, between one and five hundred reports. */
public record UsageRequestJson(List<UsageReportJson> reports) {

    List<UsageReport> toReports() {
        List<UsageReportJson> given = required(reports, "/reports");
        if (given.isEmpty() || given.size() > ReportUsage.MOST) {
            throw Problem.malformed("too-many-reports").with("most", ReportUsage.MOST).exception();
        }
        return each(given, "/reports", UsageReportJson::toReport);
    }

    /** So much of a plan at a moment, for something the customer knows by its label. */
    public record UsageReportJson(
            String id, String customer, String plan, String label, String quantity, String usedAt) {

        UsageReport toReport(String pointer) {
            return new UsageReport(
                    parsed(customer, pointer + "/customer", CustomerNumber::parse),
                    required(id, pointer + "/id"),
                    parsed(plan, pointer + "/plan", PlanCode::parse),
                    or(label, ""),
                    parsed(quantity, pointer + "/quantity", UsageReportJson::number),
                    parsed(usedAt, pointer + "/used_at", Words::instant));
        }

        private static BigDecimal number(String text) {
            if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
                throw new InvalidValueException("invalid-quantity-of-units");
            }
            return new BigDecimal(text);
        }
    }
}
