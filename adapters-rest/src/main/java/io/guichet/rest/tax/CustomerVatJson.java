package io.guichet.rest.tax;

import io.guichet.application.tax.ExplainVat.Explanation;
import io.guichet.application.tax.VatIdCheck;
import io.guichet.domain.tax.VatDecision;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a customer would be charged on a day. {@code check} is null where no VAT id matters or
 * nobody has asked about it yet; {@code proofs} are the register's answers, newest first.
 */
public record CustomerVatJson(
        String country,
        String vatId,
        LocalDate day,
        VatDecisionJson decision,
        VatCheckJson check,
        List<VatProofJson> proofs) {

    static CustomerVatJson from(Explanation vat) {
        return new CustomerVatJson(
                vat.identity().address().country(),
                vat.identity().vatId(),
                vat.day(),
                VatDecisionJson.from(vat.decision()),
                vat.checks().stream().findFirst().map(VatCheckJson::from).orElse(null),
                vat.proofs().stream().map(VatProofJson::from).toList());
    }

    /** The rate, the rule it follows and what the customer counts as. */
    public record VatDecisionJson(String category, String rate, String rule, String standing) {

        static VatDecisionJson from(VatDecision decision) {
            return new VatDecisionJson(
                    decision.rate().category().name(),
                    decision.rate().percent().toPlainString(),
                    Words.of(decision.rule()),
                    Words.of(decision.standing()));
        }
    }

    /** When the register is asked next, and why it did not answer the last times, if so. */
    public record VatCheckJson(String vatId, Instant nextAt, int failures, String failure) {

        static VatCheckJson from(VatIdCheck check) {
            return new VatCheckJson(
                    check.id().value(),
                    check.dueAt(),
                    check.tries(),
                    check.failure().isEmpty() ? null : check.failure());
        }
    }

    /** What the register answered; no consultation number for an id that it does not know. */
    public record VatProofJson(
            Instant at, boolean valid, String consultationNumber, String name, String address) {

        static VatProofJson from(VatIdAnswer answer) {
            return switch (answer) {
                case VatIdAnswer.Valid valid ->
                        new VatProofJson(
                                valid.at(),
                                true,
                                valid.consultationNumber(),
                                valid.name(),
                                valid.address());
                case VatIdAnswer.Invalid invalid ->
                        new VatProofJson(invalid.at(), false, "", "", "");
                case VatIdAnswer.None ignored ->
                        throw new IllegalStateException("no answer is no proof");
            };
        }
    }
}
