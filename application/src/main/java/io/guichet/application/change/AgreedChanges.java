package io.guichet.application.change;

import io.guichet.application.change.ChangeBills.Bill;
import io.guichet.application.change.ChangeService.Command;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.ChangeQuote.When;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;

import java.util.Optional;

/** Makes changes that come to what their customers agreed to. Within the customer's lock. */
record AgreedChanges(
        ChangeServiceHandler.Stores stores, ChangeServiceHandler.Work work, ChangeOrders orders) {

    /** What the request has come to that was made before. */
    Optional<Outcome> repeated(Command command) {
        return stores.changes()
                .find(command.requestId())
                .filter(own -> own.customer().equals(command.customer()))
                .map(
                        change ->
                                orders.of(change)
                                        .<Outcome>map(Outcome.ToPay::new)
                                        .orElseGet(() -> new Outcome.Changed(change)));
    }

    /** Whether the customer agreed to something else. */
    static Optional<Outcome> changed(Command command, ChangeQuote quote) {
        Money total = quote.total();
        return command.agreedTotal()
                .filter(agreed -> !agreed.equals(total))
                .map(agreed -> new Outcome.QuoteChanged(agreed, total));
    }

    Outcome make(Command command, Case of, Bill bill) {
        Optional<Outcome> asked = changed(command, bill.quote());
        if (asked.isPresent()) {
            return asked.get();
        }
        Optional<DocumentReference> beingPaid = work.acts().beingPaid(bill);
        if (beingPaid.isPresent()) {
            return new Outcome.Refused(new ChangeRefusal.PaymentUnderWay(beingPaid.get()));
        }
        if (bill.quote().applied() == When.ONCE_PAID) {
            return await(command, work.acts().waiting(of), bill);
        }
        Service service =
                work.bills().isBegunPeriodKept(of)
                        ? work.begunPeriods()
                                .invoice(of.seller(), of.customer(), of.service(), of.at())
                                .service()
                        : of.service();
        return new Outcome.Changed(work.acts().apply(command.requestId(), of.with(service), bill));
    }

    private Outcome await(Command command, Waiting waiting, Bill bill) {
        Case of = waiting.of();
        if (work.papers().policy(of.seller(), of.at()).isPaidFirst()) {
            PlanChange change = work.acts().ordered(command.requestId(), waiting, bill);
            return new Outcome.ToPay(orders.place(change, waiting, bill));
        }
        return new Outcome.Changed(work.acts().await(command.requestId(), waiting, bill));
    }
}
