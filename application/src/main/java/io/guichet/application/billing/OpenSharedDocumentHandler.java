package io.guichet.application.billing;

import io.guichet.application.billing.DocumentLinks.Link;
import io.guichet.application.billing.OpenSharedDocument.Outcome.LinkOver;
import io.guichet.application.billing.OpenSharedDocument.Outcome.NoSuchLink;
import io.guichet.application.billing.OpenSharedDocument.Outcome.Opened;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** Reads the link, then renders the document as for its customer. */
public final class OpenSharedDocumentHandler implements OpenSharedDocument {

    private final DocumentLinks links;
    private final Invoices invoices;
    private final RenderDocument renderDocument;
    private final Transactions transactions;

    public OpenSharedDocumentHandler(
            DocumentLinks links,
            Invoices invoices,
            RenderDocument renderDocument,
            Transactions transactions) {
        this.links = links;
        this.invoices = invoices;
        this.renderDocument = renderDocument;
        this.transactions = transactions;
    }

    @Override
    public Outcome open(Command command) {
        Optional<Link> link = links.read(command.token());
        if (link.filter(links::isOver).isPresent()) {
            return new LinkOver();
        }
        return link.flatMap(opened -> rendered(opened, command.format()))
                .orElseGet(NoSuchLink::new);
    }

    private Optional<Outcome> rendered(Link link, DocumentFormat format) {
        Optional<CustomerNumber> customer =
                transactions.required(
                        () ->
                                invoices.find(link.reference())
                                        .map(Sealed::document)
                                        .map(Invoice::customer));
        return customer.map(
                owner ->
                        switch (renderDocument.render(
                                new RenderDocument.Command(owner, link.reference(), format))) {
                            case RenderDocument.Outcome.Rendered(RenderedDocument document) ->
                                    new Opened(document);
                            case RenderDocument.Outcome.NoSuchDocument ignored -> new NoSuchLink();
                        });
    }
}
