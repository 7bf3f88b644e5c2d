package io.guichet.rest.charging;

import io.guichet.application.charging.ReportUsage;
import io.guichet.application.charging.ReportUsage.Outcome;
import io.guichet.application.charging.query.ListUsage;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.caller.Within;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.shared.SellerDays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Programs report what customers use of metered plans; customers see it. */
@ApplicationScoped
@Path("/usage")
@Produces("application/json")
public class UsageResource {

    private final ReportUsage reportUsage;
    private final ListUsage listUsage;
    private final SellerDays days;
    private final CurrentCaller currentCaller;

    @Inject
    public UsageResource(
            ReportUsage reportUsage,
            ListUsage listUsage,
            SellerDays days,
            CurrentCaller currentCaller) {
        this.reportUsage = reportUsage;
        this.listUsage = listUsage;
        this.days = days;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public UsageResource() {
        this(null, null, null, null);
    }

    /** Each report counts once by its own id, so that no key is needed. */
    @POST
    @StaffOnly
    @WithoutKey
    @Consumes("application/json")
    public Response report(UsageRequestJson used) {
        List<UsageReport> reports = used.toReports();
        List<Outcome> outcomes = reportUsage.report(reports);
        List<UsageAnswerJson> answers = new ArrayList<>();
        for (int index = 0; index < reports.size(); index++) {
            answers.add(UsageAnswerJson.from(reports.get(index), outcomes.get(index)));
        }
        return Response.ok(new UsageAnswersJson(answers)).build();
    }

    @GET
    public Response month(@QueryParam("month") String month) {
        Within within = currentCaller.within();
        YearMonth wanted =
                month == null
                        ? YearMonth.from(days.today(within.customer().seller()))
                        : parse(month);
        return Response.ok(
                        ListJson.whole(
                                listUsage.of(within.number(), within.reach(), wanted).stream()
                                        .map(UsageJson::from)
                                        .toList()))
                .build();
    }

    private static YearMonth parse(String month) {
        if (!month.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new InvalidValueException("invalid-month");
        }
        return YearMonth.parse(month);
    }

    /** What became of the reports, in their order. */
    public record UsageAnswersJson(List<UsageAnswerJson> reports) {}

    /** Accepted, repeated, or refused with a code. */
    public record UsageAnswerJson(String id, String result, String code) {

        static UsageAnswerJson from(UsageReport report, Outcome outcome) {
            return switch (outcome) {
                case Outcome.Accepted ignored -> new UsageAnswerJson(report.id(), "accepted", null);
                case Outcome.Repeated ignored -> new UsageAnswerJson(report.id(), "repeated", null);
                case Outcome.Refused refused ->
                        new UsageAnswerJson(report.id(), "refused", refused.code());
            };
        }
    }

    /** What was used in a month, and how much of it has been charged for. */
    public record UsageJson(
            String month, String plan, String label, String quantity, String rated) {

        static UsageJson from(UsageTotal total) {
            return new UsageJson(
                    total.month().toString(),
                    total.plan().value(),
                    total.label(),
                    total.all().toPlainString(),
                    total.before().toPlainString());
        }
    }
}
