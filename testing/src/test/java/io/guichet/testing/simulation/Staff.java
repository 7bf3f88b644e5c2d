package io.guichet.testing.simulation;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.WriteOffInvoice;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.By;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.payment.ReinstatePayment;
import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.catalog.CatalogDesk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What staff, banks and the seller do to customers. */
final class Staff {

    static final String WINS = "has a charge back given up";
    private static final String IN_PART = "is charged back a part";

    private final Town town;
    private final Twice twice;
    private final Paying paying;
    private final CorrectionDesk corrections;

    Staff(Town town, Twice twice, Paying paying) {
        this.town = town;
        this.twice = twice;
        this.paying = paying;
        List.of(RefundKind.ToCredit.class, RefundKind.ToCard.class, RefundKind.ByTransfer.class)
                .forEach(kind -> town.tally.expects(refundsBy(kind)));
        town.tally.expects(IN_PART);
        this.corrections = new CorrectionDesk(town.stores, town.does, town.clock);
    }

    private static String refundsBy(Class<?> kind) {
        return "is refunded, " + kind.getSimpleName();
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("has a payment bounce", 1, onPayment(this::bounces)),
                new Deed(WINS, 3, this::wins),
                new Deed("is refunded", 2, onPayment(this::refunds)),
                new Deed("has an invoice credited", 1, this::credits),
                new Deed("has an invoice reissued", 2, this::reissues),
                new Deed("is forgiven a debt", 1, this::writesOff),
                new Deed("is forgiven no more", 1, this::takesBack),
                new Deed("has his payout decided", 2, this::decides));
    }

    /** New prices, now and then; mostly for those who buy from then on. */
    void changesAPrice() {
        Seller seller = town.anyOf(town.sellers);
        Money amount = Money.euros(1 + town.random.nextInt(60) + ".50");
        ChangePrice.Change change =
                town.once(3)
                        ? new ChangePrice.Change.ForExistingServices(amount, TaxBasis.NET)
                        : new ChangePrice.Change.ForNewServices(amount, TaxBasis.NET);
        ChangePrice.Command command =
                new ChangePrice.Command(
                        seller.code(),
                        town.anyOf(town.plansOf(seller)),
                        town.anyPeriod(),
                        town.today(seller).plusDays(40),
                        change,
                        "staff");
        twice.does(() -> new CatalogDesk(town.stores, town.clock).changePrice().change(command));
    }

    void publishesAContract() {
        Seller seller = town.anyOf(town.sellers);
        LocalDate from = town.today(seller).plusDays(town.random.nextInt(3));
        Contract contract =
                new Contract(
                        seller.code(),
                        new Contract.Version(town.once(3) ? "clouds" : "terms", from.toString()),
                        Map.of(Language.FR, "Conditions", Language.EN, "Terms"),
                        new Contract.Wording.At("https://host.example/terms"),
                        town.once(4)
                                ? new Contract.Scope.Nothing()
                                : new Contract.Scope.Everything(),
                        from);
        town.does.orderDesk().publishContract().publish(contract);
    }

    private void bounces(Payment payment) {
        if (payment.method() == PaymentMethod.CARD) {
            if (isFirst(payment) && town.provider.statusOf(payment.id()) == Status.CAPTURED) {
                paying.tell(chargesBack(payment));
            }
            return;
        }
        ReversalReason reason =
                payment.method() == PaymentMethod.CREDIT
                        ? ReversalReason.RECORDED_IN_ERROR
                        : ReversalReason.BOUNCED;
        twice.does(
                () ->
                        town.moneyBack
                                .reversePayment()
                                .reverse(new ReversePayment.Command(payment.id(), reason)));
    }

    /** Money that a bank gave up came under a page that knows another payment. */
    private boolean isFirst(Payment payment) {
        return town.stores.cardPayments().find(payment.id()).isPresent();
    }

    private String chargesBack(Payment payment) {
        Money whole = payment.amount();
        if (!town.stores.refunds().of(payment.id()).isEmpty() || whole.minorUnits() < 2) {
            return town.provider.chargeBack(payment.id());
        }
        town.tally.happened(IN_PART);
        return paying.takenInPart().takes(payment.id(), whole, paying.part(whole));
    }

    /** The bank gives up what it took, and staff writes it down. */
    private void wins(Person person) {
        town.stores
                .payments()
                .of(person.number())
                .map(Payment::id)
                .filter(it -> town.stores.paymentReversals().find(it).isPresent())
                .filter(it -> town.stores.cardPayments().find(it).isPresent())
                .filter(it -> town.provider.statusOf(it) == Status.CHARGED_BACK)
                .findFirst()
                .ifPresent(this::reinstates);
    }

    private void reinstates(PaymentId payment) {
        ReinstatePayment.Command command = new ReinstatePayment.Command(payment, Optional.empty());
        try {
            twice.does(() -> town.moneyBack.reinstatePayment().reinstate(command));
        } finally {
            if (town.stores.payments().find(payment.reinstated()).isPresent()) {
                paying.tell(town.provider.reinstate(payment));
            }
        }
    }

    private void refunds(Payment payment) {
        RefundKind.OfPayment kind =
                town.once(2)
                        ? new RefundKind.ToCredit(payment.id())
                        : payment.method() == PaymentMethod.CARD && !town.once(3)
                                ? new RefundKind.ToCard(payment.id())
                                : new RefundKind.ByTransfer(payment.id());
        RefundId id = new RefundId(town.newId());
        Optional<Money> amount = town.once(2) ? Optional.empty() : Optional.of(Money.euros("1.00"));
        town.tally.during(
                refundsBy(kind.getClass()),
                () -> twice.does(() -> town.moneyBack.refunds(id, kind, amount)));
    }

    private void credits(Person person) {
        List<DocumentReference> invoices =
                town.stores.receivables().of(person.number()).map(it -> it.invoice()).toList();
        if (!invoices.isEmpty()) {
            CreditInvoice.Command command =
                    new CreditInvoice.Command(
                            town.newId(), invoices.getLast(), "a gesture", parts());
            twice.does(() -> town.does.creditInvoice().credit(command));
        }
    }

    /** All of it, or a little of its first line. */
    private List<LinePart> parts() {
        BigDecimal cents = BigDecimal.valueOf(1 + town.random.nextInt(700), 2);
        Money little = Money.euros(cents.toPlainString());
        return town.once(3) ? List.of() : List.of(new LinePart(1, Optional.of(little)));
    }

    /** As it was, or with a line at another price or left out. */
    private void reissues(Person person) {
        List<DocumentReference> invoices =
                town.stores.receivables().of(person.number()).map(it -> it.invoice()).toList();
        if (invoices.isEmpty()) {
            return;
        }
        DocumentReference invoice = town.anyOf(invoices);
        int lines = town.stores.invoices().find(invoice).orElseThrow().document().lines().size();
        LineChange changed =
                new LineChange(
                        1 + town.random.nextInt(lines),
                        Optional.empty(),
                        town.once(3) ? Optional.of(BigDecimal.ZERO) : Optional.empty(),
                        Optional.of(BigDecimal.valueOf(town.random.nextInt(6000), 2)));
        ReissueInvoice.Command command =
                new ReissueInvoice.Command(
                        invoice,
                        "wrong",
                        new Changes(
                                Optional.empty(),
                                Optional.empty(),
                                town.once(2) ? List.of() : List.of(changed)),
                        town.anyOf(List.of(By.values())));
        twice.does(() -> corrections.reissueInvoice().reissue(command));
    }

    private void writesOff(Person person) {
        List<DocumentReference> late =
                town.stores
                        .receivables()
                        .of(person.number())
                        .filter(it -> it.open().isPositive())
                        .filter(it -> it.dueOn().isBefore(town.today(person.seller())))
                        .map(it -> it.invoice())
                        .toList();
        if (!late.isEmpty()) {
            DocumentReference invoice = town.anyOf(late);
            Reason reason = town.anyOf(List.of(Reason.values()));
            twice.does(() -> town.office.writeOffInvoice().writeOff(invoice, reason, ""));
        }
    }

    private void takesBack(Person person) {
        town.stores
                .receivables()
                .of(person.number())
                .map(it -> it.invoice())
                .filter(
                        it ->
                                town.office.writeOffInvoice().find(it)
                                        instanceof WriteOffInvoice.Found.Noted)
                .findFirst()
                .ifPresent(it -> twice.does(() -> town.office.writeOffInvoice().takeBack(it)));
    }

    private void decides(Person person) {
        List<Refund> asked = town.stores.refunds().requestedBy(person.number());
        if (asked.isEmpty()) {
            return;
        }
        RefundId payout = asked.getFirst().id();
        switch (town.random.nextInt(4)) {
            case 0 -> twice.does(() -> town.moneyBack.decides(payout, new Decision.Refused()));
            case 1 -> twice.does(() -> town.moneyBack.takesBack(person.number(), payout));
            case 2 -> {
                twice.does(() -> town.moneyBack.takesBack(person.number(), payout));
                twice.does(() -> town.moneyBack.decides(payout, new Decision.Transferred()));
            }
            default -> twice.does(() -> town.moneyBack.decides(payout, new Decision.Transferred()));
        }
    }

    private Consumer<Person> onPayment(Consumer<Payment> deed) {
        return person -> {
            List<Payment> payments = town.stores.payments().of(person.number()).toList();
            if (!payments.isEmpty()) {
                deed.accept(
                        payments.get(Math.max(0, payments.size() - 1 - town.random.nextInt(3))));
            }
        };
    }
}
