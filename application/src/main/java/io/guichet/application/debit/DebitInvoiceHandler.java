package io.guichet.application.debit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.DebitInvoice.Outcome.AlreadyPaid;
import io.guichet.application.debit.DebitInvoice.Outcome.Announced;
import io.guichet.application.debit.DebitInvoice.Outcome.GivenUp;
import io.guichet.application.debit.DebitInvoice.Outcome.NoSuchInvoice;
import io.guichet.application.debit.DebitInvoice.Outcome.NoUsableMandate;
import io.guichet.application.debit.DebitInvoice.Outcome.PaymentUnderWay;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Setting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Writes the debit, what it reserves and the notice of it together. The id of an attempt follows
 * from its invoice and number, so that it is the same however often and by whomever it is made; one
 * that counts no more is followed by another.
 */
public final class DebitInvoiceHandler implements DebitInvoice {

    private final Stores stores;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final PaymentBooks books;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Debits debits,
            Mandates mandates,
            Invoices invoices,
            Receivables receivables,
            Outbox outbox) {}

    public DebitInvoiceHandler(
            Stores stores,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            PaymentBooks books,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome debit(Command command) {
        return transactions.required(
                () ->
                        stores.receivables()
                                .find(command.invoice())
                                .map(owed -> decide(command, owed))
                                .orElseGet(NoSuchInvoice::new));
    }

    private Outcome decide(Command command, Receivable found) {
        Seller seller = parties.sellerOf(parties.customer(found.customer()).orElseThrow());
        books.lock(found.customer(), seller.currency());
        Receivable owed = stores.receivables().find(command.invoice()).orElseThrow();
        LocalDate day = day(seller, owed);
        Optional<Mandate> mandate = usable(owed, day);
        DebitId id = attempt(command, mandate);
        Optional<Debit> repeated = stores.debits().find(id);
        if (repeated.isPresent()) {
            return new Announced(repeated.get());
        }
        if (owed.open().isZero()) {
            return new AlreadyPaid();
        }
        if (owed.payable().isZero()) {
            return new PaymentUnderWay();
        }
        return mandate.map(usable -> decide(id, seller, owed, usable, day))
                .orElseGet(NoUsableMandate::new);
    }

    private Outcome decide(
            DebitId id, Seller seller, Receivable owed, Mandate mandate, LocalDate day) {
        return isHopeless(stores.debits().of(owed.invoice()), mandate)
                ? new GivenUp()
                : new Announced(announce(id, seller, owed, mandate, day));
    }

    private Optional<Mandate> usable(Receivable owed, LocalDate day) {
        return stores.mandates().of(owed.customer()).stream()
                .filter(Mandate::isDefault)
                .filter(mandate -> mandate.isUsableOn(day))
                .findFirst();
    }

    /**
     * What came back without cover is tried once more, anything else is not. What came back from
     * another account says nothing of this one.
     */
    private static boolean isHopeless(List<Debit> earlier, Mandate mandate) {
        List<ReturnCode> returns =
                earlier.stream()
                        .filter(debit -> debit.mandate().equals(mandate.id()))
                        .flatMap(debit -> debit.returned().stream())
                        .toList();
        return returns.size() > 1 || !returns.stream().allMatch(ReturnCode::mayBeTriedAgain);
    }

    private LocalDate day(Seller seller, Receivable owed) {
        LocalDate today = seller.dayOf(clock.instant());
        int notice = policyOfDay.of(seller.code(), today).number(Setting.DEBIT_NOTICE);
        return BankDays.collectedOn(today, notice, owed.dueOn(), begins(owed));
    }

    private List<LocalDate> begins(Receivable owed) {
        return stores.invoices().find(owed.invoice()).orElseThrow().document().lines().stream()
                .map(InvoiceLine::from)
                .toList();
    }

    private Debit announce(
            DebitId id, Seller seller, Receivable owed, Mandate mandate, LocalDate day) {
        Instant now = clock.instant();
        Debit debit =
                new Debit(
                        id,
                        seller.code(),
                        owed.customer(),
                        owed.invoice(),
                        mandate.id(),
                        owed.payable(),
                        owed.payable(),
                        day,
                        Debit.State.ANNOUNCED,
                        Optional.empty(),
                        Optional.empty(),
                        now,
                        now,
                        0);
        stores.debits().add(debit);
        stores.receivables().save(owed.reserve(debit.amount()));
        stores.outbox().add(DebitNotices.announced(debit, mandate));
        return debit;
    }

    /** The first of the attempt's ids that is free or whose debit still counts. */
    private DebitId attempt(Command command, Optional<Mandate> mandate) {
        String name = "debit:" + command.invoice() + ":" + command.attempt();
        return IntStream.iterate(0, time -> time + 1)
                .mapToObj(time -> time == 0 ? name : name + ":" + time)
                .map(each -> new DebitId(UUID.nameUUIDFromBytes(each.getBytes(UTF_8))))
                .filter(
                        id ->
                                stores.debits()
                                        .find(id)
                                        .filter(one -> isVoid(one, mandate))
                                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** What was given up, or came back by a mandate that is not used any more, counts no more. */
    private static boolean isVoid(Debit earlier, Optional<Mandate> mandate) {
        return switch (earlier.state()) {
            case CANCELLED -> true;
            case RETURNED -> mandate.filter(used -> used.id().equals(earlier.mandate())).isEmpty();
            case ANNOUNCED, SENT, COLLECTED -> false;
        };
    }
}
