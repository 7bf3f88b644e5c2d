package io.guichet.application.billing;

import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome;
import io.guichet.application.billing.CreditInvoice.Outcome.NoSuchLine;
import io.guichet.application.billing.CreditInvoice.Outcome.TooMuch;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Uncredited;
import io.guichet.domain.billing.Uncredited.Part;
import io.guichet.domain.money.Money;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What staff wants credited of an invoice, of which so much was left then. */
record WantedCredit(Invoice invoice, Uncredited left, Command command) {

    /** Why it cannot be credited, if so. */
    Optional<Outcome> refusal() {
        Set<Integer> named = new HashSet<>();
        for (LinePart part : command.parts()) {
            int line = part.line();
            if (line < 1 || line > invoice.lines().size() || !named.add(line)) {
                return Optional.of(new NoSuchLine(line));
            }
            Money most = left.net(line - 1);
            Money wanted = part.net().orElse(most);
            boolean isFitting =
                    wanted.currency().equals(most.currency())
                            && wanted.isPositive()
                            && wanted.compareTo(most) <= 0;
            if (!isFitting) {
                return Optional.of(new TooMuch(line, most));
            }
        }
        return Optional.empty();
    }

    /** The lines of the credit note, where nothing refuses it. */
    List<InvoiceLine> lines() {
        return left.lines(parts()).stream().map(line -> line.because(command.reason())).toList();
    }

    private List<Part> parts() {
        if (command.parts().isEmpty()) {
            return left.all();
        }
        List<Part> parts = new ArrayList<>();
        for (LinePart part : command.parts()) {
            int line = part.line() - 1;
            parts.add(new Part(line, part.net().orElseGet(() -> left.net(line))));
        }
        return parts;
    }
}
