package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Settled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What payments settle of an invoice, by VAT rate, is what was paid on it; what they leave is what
 * is open or given up, and of an invoice that is paid nothing is left at any rate; what is credited
 * of it is what its credit notes say.
 */
final class SettledCheck {

    private final Town town;
    private final Map<DocumentReference, Long> versions = new HashMap<>();

    SettledCheck(Town town) {
        this.town = town;
    }

    void check() {
        for (Person person : town.people) {
            town.stores.receivables().of(person.number()).forEach(this::checkAnew);
        }
    }

    private void checkAnew(Receivable owed) {
        Long seen = versions.put(owed.invoice(), owed.version());
        if (seen == null || seen != owed.version()) {
            check(owed);
        }
    }

    private void check(Receivable owed) {
        Money zero = Money.zero(owed.total().currency());
        Money settled = Settled.sum(town.stores.settlements().ofInvoice(owed.invoice()), zero);
        VatSplit left = town.stores.settlements().unsettled(owed.invoice());
        require(settled.equals(owed.paid()), "%s is settled of %s", settled, owed);
        require(
                left.minorUnits() == owed.open().plus(owed.writtenOff()).minorUnits(),
                "%s is left of %s",
                left,
                owed);
        List<DocumentReference> notes = town.stores.invoices().correctionsOf(owed.invoice());
        require(left.minorUnits() != 0 || left.isNothing(), "%s is left of %s", left, owed);
        Money credited =
                notes.stream()
                        .map(it -> town.stores.invoices().find(it).orElseThrow().document())
                        .map(note -> credited(note, owed))
                        .reduce(zero, Money::plus);
        require(credited.equals(owed.credited()), "%s is credited of %s", credited, owed);
    }

    /** A corrective invoice stands for all of the other. */
    private static Money credited(Invoice note, Receivable owed) {
        return note.isCorrective() ? owed.total() : note.totals().gross();
    }
}
