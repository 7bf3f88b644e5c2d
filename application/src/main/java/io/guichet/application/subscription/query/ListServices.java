package io.guichet.application.subscription.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.access.Reach;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A customer's services, newest first, and each by itself. */
public interface ListServices {

    /** {@code after} names the last service of the page before, if there was one. */
    default Page<ServiceSummary> list(CustomerNumber customer, ServicePosition after, int limit) {
        return list(customer, Reach.ALL, after, limit);
    }

    /**
     * Those within reach: what is held in these accounts, these servers, and the options of both.
     */
    Page<ServiceSummary> list(
            CustomerNumber customer, Reach reach, ServicePosition after, int limit);

    default Optional<ServiceSummary> find(CustomerNumber customer, UUID service) {
        return find(customer, Reach.ALL, service);
    }

    /** Empty also for one that is not within reach. */
    Optional<ServiceSummary> find(CustomerNumber customer, Reach reach, UUID service);

    /**
     * A service as a list shows it; {@code price} is for one period, net or gross as published,
     * {@code endsOn} the day it was cancelled to.
     */
    record ServiceSummary(
            UUID id,
            String label,
            String plan,
            Map<Language, String> planNames,
            String period,
            int quantity,
            Money price,
            boolean priceIncludesVat,
            LocalDate startedOn,
            LocalDate paidUntil,
            RenewalMode renewal,
            Optional<LocalDate> endsOn,
            ServiceState state,
            Optional<WaitingChange> change) {

        /** For whom what waits is no concern. */
        public ServiceSummary withoutChange() {
            return new ServiceSummary(
                    id,
                    label,
                    plan,
                    planNames,
                    period,
                    quantity,
                    price,
                    priceIncludesVat,
                    startedOn,
                    paidUntil,
                    renewal,
                    endsOn,
                    state,
                    Optional.empty());
        }
    }

    /** A change that waits until a day for its invoice, or else for its order, to be paid. */
    record WaitingChange(
            String plan,
            String period,
            int quantity,
            Optional<DocumentReference> invoice,
            LocalDate expiresOn) {}

    /** Where a page ends. */
    record ServicePosition(LocalDate startedOn, UUID id) {

        public static final ServicePosition START =
                new ServicePosition(LocalDate.of(9999, 12, 31), new UUID(-1, -1));
    }
}
