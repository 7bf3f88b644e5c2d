package io.guichet.application.expiry;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.TechnicalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryStep;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Tells customers what is about to become, or became, of their services. */
final class ExpiryNews {

    private final Outbox outbox;

    ExpiryNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(ExpiryStep step, ServiceExpiry expiry) {
        Service service = expiry.service();
        ExpiryStages stages = expiry.terms().stages();
        LocalDate end = service.paidUntil();
        Map<String, String> facts = new HashMap<>();
        facts.put("service", service.label());
        facts.put(TechnicalNews.IDS, service.id().value().toString());
        facts.put("on", end.toString());
        facts.put("until", stages.restoreUntil(end).toString());
        facts.put("deletedOn", stages.deletedOn(end).toString());
        if (step.what() == ExpiryStep.What.RENEWS_SOON && expiry.isToldByLaw()) {
            facts.put("refuseBy", end.minusDays(1).toString());
        }
        outbox.add(
                new Notice(
                        "expiry:" + service.id().value() + ":" + end + ":" + step.code(),
                        kind(step.what(), stages),
                        service.customer(),
                        facts));
    }

    private static Kind kind(ExpiryStep.What what, ExpiryStages stages) {
        return switch (what) {
            case EXPIRES_SOON -> Kind.SERVICE_EXPIRES_SOON;
            case RENEWS_SOON -> Kind.SERVICE_RENEWS_SOON;
            case EXPIRE ->
                    stages.restore() > 0 ? Kind.SERVICE_EXPIRED : Kind.SERVICE_EXPIRED_FOR_GOOD;
            case RESTORABLE -> Kind.SERVICE_RESTORABLE;
            case DELETE -> Kind.SERVICE_DATA_DELETED;
        };
    }
}
