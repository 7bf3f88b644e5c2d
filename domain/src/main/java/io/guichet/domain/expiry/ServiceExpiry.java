package io.guichet.domain.expiry;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.expiry.ExpiryStep.What;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is to happen to a service around the end of its time, by the terms that hold for it. A
 * notice that would come in the first half of the period it is of is left out. What is registered
 * expires at its end even where it renews by itself, if it was not renewed. Of whom the law wants
 * it ({@code isToldByLaw}) a renewal by more than a month is told in time whatever the terms say.
 */
public record ServiceExpiry(
        Service service, ExpiryTerms terms, boolean isRegistered, boolean isToldByLaw) {

    private static final String RENEWS = "renews-";

    public ServiceExpiry {
        requireNonNull(service, "service");
        requireNonNull(terms, "terms");
    }

    public ServiceExpiry(Service service, ExpiryTerms terms) {
        this(service, terms, false, false);
    }

    /** Whether its holder is told of renewals as the law wants it for consumers. */
    public ServiceExpiry toldByLaw(boolean isConsumers) {
        return new ServiceExpiry(service, terms, isRegistered, isConsumers);
    }

    /** The code of a notice so many days before a renewal. */
    public static String renewalCode(int ahead) {
        return renewalCode(String.valueOf(ahead));
    }

    /** The code of a notice of a renewal that has a cause of its own. */
    public static String renewalCode(String cause) {
        return RENEWS + cause;
    }

    /** Whether that step told of a renewal. */
    public static boolean isRenewalCode(String code) {
        return code.startsWith(RENEWS);
    }

    /** The first day that is not paid for, or the one it was ended on before. */
    public static LocalDate endOf(Service service) {
        return service.state() == ServiceState.TERMINATED || service.state() == ServiceState.DELETED
                ? service.ending().map(Ending::on).orElse(service.paidUntil())
                : service.paidUntil();
    }

    /** Where it stands; nothing brings back what was ended before its time was over. */
    public Stage stageOn(LocalDate day) {
        return switch (service.state()) {
            case ACTIVE, SUSPENDED -> Stage.PAID;
            case EXPIRED -> terms.stages().stageOn(service.paidUntil(), day);
            case TERMINATED -> Stage.CLOSED;
            case DELETED, MOVED -> Stage.DELETED;
        };
    }

    /** What is due up to a day and was not played, the earliest first. */
    public List<ExpiryStep> due(Collection<String> played, LocalDate day) {
        return steps().stream()
                .filter(step -> !played.contains(step.code()) && !step.on().isAfter(day))
                .toList();
    }

    private List<ExpiryStep> steps() {
        ExpiryStages stages = terms.stages();
        LocalDate end = endOf(service);
        List<ExpiryStep> steps = new ArrayList<>();
        switch (service.state()) {
            case ACTIVE, SUSPENDED -> before(steps, end);
            case EXPIRED -> {
                if (stages.late() > 0 && stages.restore() > stages.late()) {
                    steps.add(new ExpiryStep("restorable", stages.lateUntil(end), What.RESTORABLE));
                }
                steps.add(new ExpiryStep("deleted", stages.deletedOn(end), What.DELETE));
            }
            case TERMINATED ->
                    steps.add(new ExpiryStep("deleted", stages.deletedOn(end), What.DELETE));
            case DELETED, MOVED -> {
                // Nothing happens to it any more.
            }
        }
        return steps;
    }

    private void before(List<ExpiryStep> steps, LocalDate end) {
        if (service.ending().isPresent()) {
            return;
        }
        boolean isByHand = service.renewal() == RenewalMode.MANUAL;
        if (service.changing().filter(changing -> changing.isBegun() || !isByHand).isPresent()) {
            duringChange(steps, end);
            return;
        }
        if (isByHand) {
            notices(steps, end, terms.stages().notices(), What.EXPIRES_SOON);
        } else if (service.period().months() > 1) {
            notices(steps, end, terms.stages().renewalNotices(), What.RENEWS_SOON);
            if (isToldByLaw) {
                lawfulNotice(steps, end);
            }
        }
        if (isByHand || isRegistered) {
            steps.add(new ExpiryStep("expired", end, What.EXPIRE));
        }
    }

    /**
     * What renews by itself is not renewed meanwhile, but a change that waits may come to nothing
     * when it is too late to tell of the renewal. What renews by hand has its end all the same, and
     * a change that waits for longer none.
     */
    private void duringChange(List<ExpiryStep> steps, LocalDate end) {
        boolean isRenewed =
                service.renewal() == RenewalMode.AUTOMATIC && service.period().months() > 1;
        if (isToldByLaw && isRenewed && !service.changing().orElseThrow().isBegun()) {
            lawfulNotice(steps, end);
        }
    }

    /** Also in the first half of a period, where others are left out. */
    private void lawfulNotice(List<ExpiryStep> steps, LocalDate end) {
        int ahead = terms.stages().lawfulNotice();
        String code = renewalCode(ahead);
        if (steps.stream().map(ExpiryStep::code).noneMatch(code::equals)) {
            steps.add(new ExpiryStep(code, end.minusDays(ahead), What.RENEWS_SOON));
            steps.sort(Comparator.comparing(ExpiryStep::on));
        }
    }

    /** The period before the end is the last that was paid; thirty days are a month here. */
    private void notices(List<ExpiryStep> steps, LocalDate end, List<Integer> days, What what) {
        int half = service.period().months() * 15;
        String kind = what == What.EXPIRES_SOON ? "expires-" : RENEWS;
        for (int ahead : days) {
            LocalDate on = end.minusDays(ahead);
            if (ahead <= half && on.isAfter(service.startedOn())) {
                steps.add(new ExpiryStep(kind + ahead, on, what));
            }
        }
    }
}
