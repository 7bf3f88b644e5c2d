package io.guichet.application.billing;

import io.guichet.application.billing.port.SeriesHeads;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.SellerCode;

/**
 * Series for who may issue an invoice after a receipt: that of invoices is locked with the other.
 */
public final class InvoicesFirst implements SeriesHeads {

    private final SeriesHeads heads;

    public InvoicesFirst(SeriesHeads heads) {
        this.heads = heads;
    }

    @Override
    public Series lock(SellerCode seller, DocumentKind kind, String prefix) {
        if (kind == DocumentKind.RECEIPT) {
            heads.lock(seller, DocumentKind.INVOICE, prefix);
        }
        return heads.lock(seller, kind, prefix);
    }

    @Override
    public Series read(SellerCode seller, DocumentKind kind, String prefix) {
        return heads.read(seller, kind, prefix);
    }

    @Override
    public void save(Series series) {
        heads.save(series);
    }
}
