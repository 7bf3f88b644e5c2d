package io.guichet.rest.billing;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.read;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.correction.ReissueInvoice.By;
import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.PartyJson;
import io.guichet.rest.shared.Words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why, what the new invoice says otherwise, and what cancels the old one: {@code credit_note} or
 * {@code corrective_invoice}; with {@code dryRun} nothing is written.
 */
public record ReissueRequestJson(
        String reason,
        PartyJson buyer,
        WantedReferenceJson buyerReference,
        List<LineChangeJson> lines,
        String cancelledBy,
        Boolean dryRun) {

    By by() {
        return cancelledBy == null
                ? By.CREDIT_NOTE
                : Words.constantAt("/cancelled_by", By.class, cancelledBy, "cancelled-by");
    }

    Changes changes() {
        return new Changes(
                Optional.ofNullable(buyer).map(party -> party.toParty("/buyer")),
                Optional.ofNullable(buyerReference).map(WantedReferenceJson::toReference),
                each(lines, "/lines", LineChangeJson::toChange));
    }

    /** What is to be printed on it. */
    public record WantedReferenceJson(String kind, String reference) {

        BuyerReference toReference() {
            BuyerReference.Kind of =
                    Words.constantAt(
                            "/buyer_reference/kind",
                            BuyerReference.Kind.class,
                            kind,
                            "reference-kind");
            return parsed(
                    reference,
                    "/buyer_reference/reference",
                    text -> BuyerReference.parse(of, text));
        }
    }

    /**
     * A line, numbered from 1; what is absent stays. A quantity of 0 drops it; the unit price is
     * without VAT, with six decimals at most.
     */
    public record LineChangeJson(
            Integer line, String description, String quantity, String unitPrice) {

        LineChange toChange(String pointer) {
            return new LineChange(
                    required(line, pointer + "/line"),
                    read(pointer + "/description", this::described),
                    read(pointer + "/quantity", () -> decimal(quantity, 9, "quantity-of-units")),
                    read(pointer + "/unit_price", () -> decimal(unitPrice, 40, "unit-price")));
        }

        private Optional<String> described() {
            if (description != null && !description.matches("\\P{Cntrl}{1,200}")) {
                throw new InvalidValueException("invalid-text");
            }
            return Optional.ofNullable(description);
        }

        private static Optional<BigDecimal> decimal(String text, int digits, String what) {
            if (text != null && !text.matches("\\d{1," + digits + "}(\\.\\d{1,6})?")) {
                throw new InvalidValueException("invalid-" + what);
            }
            return Optional.ofNullable(text).map(BigDecimal::new);
        }
    }
}
