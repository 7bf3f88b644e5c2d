package io.guichet.bot.menu;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.InvoiceStatus;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which invoices a list shows; a {@code year} of 0 means all years. */
public record InvoiceView(Choice choice, int year) {

    public static final InvoiceView ALL = new InvoiceView(Choice.ALL, 0);
    public static final InvoiceView UNPAID = new InvoiceView(Choice.UNPAID, 0);

    static final int FIRST_YEAR = 1901;
    static final int LAST_YEAR = 3000;

    /** What a list is narrowed to, with the letter it has in a button's data. */
    public enum Choice {
        ALL('a'),
        UNPAID('u'),
        PAID('p'),
        CREDIT_NOTES('c');

        private final char letter;

        Choice(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }

        static Optional<Choice> ofLetter(char letter) {
            return Arrays.stream(values()).filter(choice -> choice.letter == letter).findFirst();
        }
    }

    public InvoiceView in(int otherYear) {
        return new InvoiceView(choice, otherYear);
    }

    public InvoiceView only(Choice other) {
        return new InvoiceView(other, year);
    }

    public InvoiceFilter filter() {
        InvoiceFilter days = year == 0 ? InvoiceFilter.all() : InvoiceFilter.ofYear(year);
        return switch (choice) {
            case ALL -> days;
            case UNPAID ->
                    days.withKinds(Set.of(DocumentKind.INVOICE))
                            .withStatuses(Set.of(InvoiceStatus.UNPAID, InvoiceStatus.PARTLY_PAID));
            case PAID ->
                    days.withKinds(Set.of(DocumentKind.INVOICE))
                            .withStatuses(Set.of(InvoiceStatus.PAID));
            case CREDIT_NOTES -> days.withKinds(Set.of(DocumentKind.CREDIT_NOTE));
        };
    }
}
