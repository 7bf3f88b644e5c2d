package io.guichet.documents.debit;

import io.guichet.application.debit.port.CollectionWriter;
import io.guichet.domain.debit.CollectionOrder;

/** Writes {@code pain.008.001.08}. */
public final class XmlCollectionWriter implements CollectionWriter {

    @Override
    public String write(CollectionOrder order) {
        return new Pain008(order).draw();
    }
}
