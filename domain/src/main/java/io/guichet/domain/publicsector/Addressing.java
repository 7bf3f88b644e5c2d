package io.guichet.domain.publicsector;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.shared.InvalidValueException;

/**
 * To whom within a public body an invoice goes: the code of the service that pays (EN 16931 BT-10)
 * and the number of the engagement it is paid by (BT-13); empty where there is none.
 */
public record Addressing(String serviceCode, String engagementNumber) {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NUMBER = 50;

    public Addressing {
        requireNonNull(serviceCode, "serviceCode");
        requireNonNull(engagementNumber, "engagementNumber");
    }

    /** Where no number was given for an invoice, it is the purchase order that is printed on it. */
    public static Addressing of(Invoice invoice, String serviceCode, String given) {
        String printed =
                invoice.buyerReference()
                        .filter(reference -> reference.kind() == Kind.PURCHASE_ORDER)
                        .map(BuyerReference::text)
                        .orElse("");
        return new Addressing(serviceCode, given.isEmpty() ? printed : given);
    }

    /**
     * Reads the code of a service as a person or a program wrote it.
     *
     * @throws InvalidValueException {@code invalid-service-code}
     */
    public static String parseServiceCode(String written) {
        return line(written, LONGEST_CODE, "invalid-service-code");
    }

    /**
     * Reads the number of an engagement as a person or a program wrote it.
     *
     * @throws InvalidValueException {@code invalid-engagement-number}
     */
    public static String parseEngagementNumber(String written) {
        return line(written, LONGEST_NUMBER, "invalid-engagement-number");
    }

    private static String line(String written, int longest, String refusal) {
        String line = written.strip();
        if (!line.matches("\\P{Cntrl}{1," + longest + "}")) {
            throw new InvalidValueException(refusal);
        }
        return line;
    }
}
