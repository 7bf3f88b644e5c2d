package io.guichet.application.publicsector.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.Demands;
import io.guichet.domain.reform.DepositStatus;

/**
 * The portal on which the state takes invoices (Chorus Pro). Never called inside a transaction;
 * answers do not throw. A deposit that was not answered may have arrived: {@link #find} comes
 * before the next.
 */
public interface PublicSectorInvoicing {

    /** Whether there is an account; until then invoices wait. */
    boolean isConnected();

    /** What the public body of a SIRET wants to find on an invoice. */
    Structure structure(String siret);

    /** Whether an invoice is there already. */
    Found find(DocumentReference invoice);

    /** Deposits a Factur-X. */
    Deposited deposit(String fileName, byte[] facturX);

    /** Asks what became of a deposit. */
    Followed follow(DocumentReference invoice, String flow);

    /** A public body. */
    sealed interface Structure {

        record Known(Demands demands) implements Structure {}

        /** The portal knows no such SIRET. */
        record Unknown() implements Structure {}

        record Unavailable(String reason) implements Structure {}
    }

    /** An invoice looked for. */
    sealed interface Found {

        /** In the deposit of that number. */
        record In(String flow) implements Found {}

        /** It is not there, or not yet: deposits take the portal a while. */
        record Nowhere() implements Found {}

        record Unavailable(String reason) implements Found {}
    }

    /** How a deposit can end. */
    sealed interface Deposited {

        /** The portal has it under a number of its own and will look at it. */
        record Taken(String flow) implements Deposited {}

        /** With the portal's own words for it. */
        record Refused(String reason) implements Deposited {}

        /** No answer, or none that says whether it has it. */
        record Unavailable(String reason) implements Deposited {}
    }

    /** What became of a deposit. */
    sealed interface Followed {

        /** It is an invoice there, in the deposit of that number; {@code comment} may be empty. */
        record Standing(String flow, DepositStatus status, String comment) implements Followed {}

        /** It could not be read. */
        record Refused(String reason) implements Followed {}

        /** The portal has not looked at it yet. */
        record Undecided() implements Followed {}

        record Unavailable(String reason) implements Followed {}
    }
}
