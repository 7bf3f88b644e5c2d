package io.guichet.documents.debit;

import io.guichet.documents.shared.Heading;
import io.guichet.documents.shared.Heading.Fact;
import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Sheet;
import io.guichet.documents.shared.Style;
import io.guichet.documents.shared.Words;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandatePaper;
import io.guichet.domain.debit.Signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A mandate as a page, in the language it was signed in: who may collect from whom and by which
 * reference, the fixed wording, and how it was signed. The number of the account is masked.
 */
final class MandatePage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final MandatePaper paper;
    private final Mandate mandate;
    private final Words words;

    MandatePage(MandatePaper paper) {
        this.paper = paper;
        this.mandate = paper.mandate();
        this.words = Words.in(mandate.signature().language());
    }

    String draw(Style style) {
        return new Sheet(words, heading()).draw(style, this::content);
    }

    private Heading heading() {
        return new Heading(
                words.text("mandate"),
                mandate.reference(),
                paper.creditor(),
                words.text("mandate.debtor"),
                paper.debtor(),
                List.of(
                        fact("mandate.reference", mandate.reference()),
                        fact("mandate.creditor-id", mandate.creditor().value()),
                        fact("mandate.account", mandate.account().masked()),
                        fact("mandate.kind", words.text("mandate.recurrent")),
                        fact("mandate.signed-on", words.date(mandate.signature().day())),
                        fact("customer", mandate.customer().toString())));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.text(key), value);
    }

    private void content(Html html) {
        Signature signature = mandate.signature();
        html.in(
                "section.payment",
                () -> {
                    html.add("h2", words.text("mandate.wording-title"));
                    html.add("p", words.text("mandate.wording", paper.creditor().name()));
                    html.add(
                            "p",
                            words.text(
                                    "mandate.signed",
                                    words.date(utc(signature.at())),
                                    TIME.format(signature.at()),
                                    signature.from()));
                    if (mandate.isOver()) {
                        html.add(
                                "p",
                                words.text(
                                        "mandate.revoked", words.date(utc(mandate.changedAt()))));
                    }
                });
        html.add("p.closing", words.text("mandate.closing"));
    }

    private static LocalDate utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
