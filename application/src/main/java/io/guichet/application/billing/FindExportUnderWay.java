package io.guichet.application.billing;

import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** Says how far the archive is that is being made of a customer's documents, on whichever node. */
public interface FindExportUnderWay {

    /** Nothing while none is made; one whose node died counts for two minutes more at most. */
    Optional<ExportProgress> find(CustomerNumber customer);
}
