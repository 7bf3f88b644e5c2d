package io.guichet.application.publicsector;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.publicsector.port.DepositPapers;
import io.guichet.application.publicsector.port.PublicSectorInvoicing;
import io.guichet.application.publicsector.port.PublicSectorInvoicing.Deposited;
import io.guichet.application.publicsector.port.PublicSectorInvoicing.Found;
import io.guichet.application.publicsector.port.PublicSectorInvoicing.Structure;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.publicsector.Addressing;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.publicsector.Missing;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Deposits one invoice. That it is being sent is written down before it is: after a crash or where
 * no answer came it is looked for, several times, since Chorus Pro takes a while to know an invoice
 * it has, and only what is not there is sent again.
 */
public final class Depositing {

    /** Without an outage between them; with the waits more than half an hour. */
    private static final int TIMES_TO_LOOK = 5;

    private final DepositDesk desk;
    private final PublicSectorInvoicing chorusPro;
    private final DepositPapers papers;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public Depositing(
            DepositDesk desk,
            PublicSectorInvoicing chorusPro,
            DepositPapers papers,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.desk = desk;
        this.chorusPro = chorusPro;
        this.papers = papers;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean isAnswered(Transmission due) {
        Invoice invoice =
                transactions.required(
                        () -> desk.invoice(new DocumentReference(due.subject())).orElseThrow());
        return due.isPerhapsSent() ? isLookedFor(due, invoice) : isAsked(due, invoice);
    }

    private boolean isLookedFor(Transmission due, Invoice invoice) {
        return switch (chorusPro.find(invoice.reference())) {
            case Found.In in -> isSaved(due.taken(in.flow(), clock.instant()));
            case Found.Unavailable none -> isUnreached(due, none.reason());
            case Found.Nowhere ignored ->
                    due.standing().misses() + 1 < TIMES_TO_LOOK
                            ? isSaved(due.missed(clock.instant()))
                            : isAsked(due, invoice);
        };
    }

    private boolean isAsked(Transmission due, Invoice invoice) {
        return switch (chorusPro.structure(invoice.buyer().siret())) {
            case Structure.Unavailable none -> isUnreached(due, none.reason());
            case Structure.Unknown ignored ->
                    isSaved(due.rejected("unknown-structure", clock.instant()));
            case Structure.Known known ->
                    transactions
                            .required(() -> ready(due, invoice, known.demands()))
                            .map(this::isSent)
                            .orElse(true);
        };
    }

    /** What is to be sent, unless something is missing or another goes first. */
    private Optional<Ready> ready(Transmission due, Invoice invoice, Demands demands) {
        desk.lock(desk.customerOf(invoice));
        Instant now = clock.instant();
        if (desk.isCancelledThere(invoice)) {
            desk.transmissions().save(due.rejected("replaced", now));
            return Optional.empty();
        }
        Addressing addressing = desk.addressing(invoice);
        Optional<Missing> missing = demands.missingIn(addressing);
        if (missing.isPresent()) {
            desk.transmissions().save(due.held(missing.get().name(), now));
            outbox.add(notice(invoice, missing.get(), now));
            return Optional.empty();
        }
        Optional<Transmission> ahead = desk.ahead(invoice);
        if (ahead.isPresent()) {
            waitsBehind(due, ahead.get(), now);
            return Optional.empty();
        }
        desk.transmissions().save(due.sending(clock.instant()));
        Transmission sending = desk.transmissions().find(due.id()).orElseThrow();
        return Optional.of(new Ready(sending, invoice, desk.corrected(invoice), addressing));
    }

    /** What goes first misses nothing that this one has: neither is held up any more. */
    private void waitsBehind(Transmission due, Transmission ahead, Instant now) {
        if (ahead.standing().state() == TransmissionState.HELD) {
            desk.transmissions().save(ahead.released(now));
        }
        desk.transmissions()
                .save(
                        due.standing().state() == TransmissionState.HELD
                                ? due.released(now)
                                : due.unreached("after-" + ahead.subject(), now));
    }

    private boolean isSent(Ready ready) {
        Transmission sending = ready.sending();
        byte[] facturX = papers.draw(ready.invoice(), ready.corrected(), ready.addressing());
        return switch (chorusPro.deposit(sending.file().name(), facturX)) {
            case Deposited.Taken taken -> isSaved(sending.taken(taken.flow(), clock.instant()));
            case Deposited.Refused refused ->
                    isSaved(sending.rejected(refused.reason(), clock.instant()));
            case Deposited.Unavailable none -> isUnreached(sending, none.reason());
        };
    }

    private boolean isUnreached(Transmission due, String reason) {
        isSaved(due.unreached(reason, clock.instant()));
        return false;
    }

    private boolean isSaved(Transmission next) {
        return transactions.required(
                () -> {
                    desk.transmissions().save(next);
                    return true;
                });
    }

    /** Once a day at most, however often it is found missing. */
    private static Notice notice(Invoice invoice, Missing missing, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Notice(
                "deposit-held:" + invoice.reference() + ":" + missing + ":" + day,
                Notice.Kind.DEPOSIT_HELD,
                invoice.customer(),
                Map.of("reference", invoice.reference().value(), "missing", missing.name()));
    }

    /** A deposit that is written down as being sent. */
    private record Ready(
            Transmission sending,
            Invoice invoice,
            Optional<Invoice> corrected,
            Addressing addressing) {}
}
