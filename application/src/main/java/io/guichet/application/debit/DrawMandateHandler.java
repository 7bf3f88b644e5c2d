package io.guichet.application.debit;

import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.debit.port.MandateRenderer;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandatePaper;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;

import java.util.Optional;

/** Draws it outside the transaction that looked it up. */
public final class DrawMandateHandler implements DrawMandate {

    private final Mandates mandates;
    private final TradingParties parties;
    private final MandateRenderer renderer;
    private final Transactions transactions;

    public DrawMandateHandler(
            Mandates mandates,
            TradingParties parties,
            MandateRenderer renderer,
            Transactions transactions) {
        this.mandates = mandates;
        this.parties = parties;
        this.renderer = renderer;
        this.transactions = transactions;
    }

    @Override
    public Outcome draw(Command command) {
        Optional<MandatePaper> paper = transactions.required(() -> paper(command));
        return paper.<Outcome>map(
                        found ->
                                new Outcome.Drawn(
                                        RenderedDocument.of(
                                                found.reference(),
                                                command.format(),
                                                renderer.render(found, command.format()))))
                .orElseGet(Outcome.NoSuchMandate::new);
    }

    private Optional<MandatePaper> paper(Command command) {
        return mandates.find(command.mandate())
                .filter(known -> known.customer().equals(command.customer()))
                .map(this::paper);
    }

    /** The debtor is the holder of the account, at the address the mandate was signed with. */
    private MandatePaper paper(Mandate mandate) {
        Customer customer = parties.customer(mandate.customer()).orElseThrow();
        Party identity = customer.identity();
        Party debtor =
                new Party(
                        identity.kind(),
                        mandate.account().holder(),
                        mandate.address(),
                        "",
                        "",
                        "",
                        "",
                        Optional.empty());
        return new MandatePaper(mandate, parties.sellerOf(customer).identity(), debtor);
    }
}
