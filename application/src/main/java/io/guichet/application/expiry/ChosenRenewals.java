package io.guichet.application.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.subscription.RenewalChoices;
import io.guichet.domain.expiry.ExpiryStep;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells consumers at once what the notice of the law says, where its day is over as they choose
 * that a service renews, and notes that they chose it. What staff chooses for them is no choice of
 * theirs: they are told of it by the next run.
 */
public final class ChosenRenewals implements RenewalChoices {

    private final LawfulNotices notices;
    private final ExpiryRules rules;
    private final ExpiryNews news;

    public ChosenRenewals(ExpirySteps steps, ExpiryRules rules, Outbox outbox) {
        this.notices = new LawfulNotices(steps);
        this.rules = rules;
        this.news = new ExpiryNews(outbox);
    }

    @Override
    public void chosen(Seller seller, Customer customer, Service service, LocalDate today) {
        boolean isToldByLaw =
                customer.identity().kind().endsAsConsumersDo()
                        && service.renewal() == RenewalMode.AUTOMATIC
                        && service.period().months() > 1;
        if (!isToldByLaw || Actors.current().filter(Actor.Staff.class::isInstance).isPresent()) {
            return;
        }
        ServiceExpiry expiry = rules.of(seller, service, today).toldByLaw(true);
        LocalDate end = service.paidUntil();
        int ahead = expiry.terms().stages().lawfulNotice();
        if (!today.isBefore(end.minusDays(ahead)) && !notices.isTold(service, end)) {
            tell(expiry, ServiceExpiry.renewalCode(ahead), today);
        }
    }

    private void tell(ServiceExpiry expiry, String lawful, LocalDate today) {
        Service service = expiry.service();
        LocalDate end = service.paidUntil();
        List<String> played =
                notices.played(service).stream()
                        .filter(step -> step.expiry().equals(end))
                        .map(PlayedStep::code)
                        .toList();
        ExpiryStep chosen =
                new ExpiryStep(LawfulNotices.CHOSEN, today, ExpiryStep.What.RENEWS_SOON);
        news.tell(chosen, today.isBefore(end) ? expiry : expiry.toldByLaw(false));
        Stream.of(Stream.of(chosen.code(), lawful), due(expiry, today))
                .flatMap(codes -> codes)
                .distinct()
                .filter(code -> !played.contains(code))
                .forEach(code -> notices.add(new PlayedStep(service.id(), end, code, today)));
    }

    /** What the next run would tell of the same renewal. */
    private static Stream<String> due(ServiceExpiry expiry, LocalDate today) {
        return expiry.due(List.of(), today).stream()
                .filter(step -> step.what() == ExpiryStep.What.RENEWS_SOON)
                .map(ExpiryStep::code);
    }
}
