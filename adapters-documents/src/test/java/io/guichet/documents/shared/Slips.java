package io.guichet.documents.shared;

import static io.guichet.documents.shared.Samples.NORMAL;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Slip;
import io.guichet.domain.payment.CardFace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Papers that are no invoices, to draw. */
public final class Slips {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private Slips() {}

    /** One of every kind. */
    public static List<Slip> all(Language language) {
        return List.of(
                quote(language),
                orderForm(language),
                owedThen(language),
                settlement(language),
                capture(language),
                slip("FR00000042", language, debited()));
    }

    public static Slip quote(Language language) {
        List<InvoiceLine> lines = lines();
        return slip("100042-20260301-101530", language, new Slip.Offer(lines, totals(lines)));
    }

    public static Slip orderForm(Language language) {
        List<InvoiceLine> lines = lines();
        return slip("2026017", language, new Slip.ToDeliver(lines, totals(lines), false));
    }

    public static Slip owedThen(Language language) {
        List<InvoiceLine> lines = lines();
        return slip("2026019", language, new Slip.ToDeliver(lines, totals(lines), true));
    }

    public static Slip settlement(Language language) {
        return slip(
                "2026018",
                language,
                new Slip.ToSettle(
                        List.of(debt("FR00000042", "1379.00"), debt("FR00000043", "0.05")),
                        Money.euros("1379.05")));
    }

    public static Slip capture(Language language) {
        CardFace card = new CardFace("visa", "4242", YearMonth.of(2027, 8));
        return slip("FR00000042", language, new Slip.ToCapture(debt("FR00000042", "34.80"), card));
    }

    /** Of a customer of this name. */
    public static Slip debit(Language language, String buyer) {
        Slip like = slip("FR00000042", language, debited());
        Party party = like.buyer();
        return new Slip(
                like.number(),
                like.drawnOn(),
                like.day(),
                language,
                like.customer(),
                like.seller(),
                new Party(party.kind(), buyer, party.address(), "", "", "", "", Optional.empty()),
                like.paymentAccount(),
                like.content());
    }

    private static Slip.ToDebit debited() {
        return new Slip.ToDebit(
                debt("FR00000042", "34.80"),
                "0191D2A45B6C7D8E9F00AABBCCDDEEFF",
                "FR72ZZZ123456",
                "FR76 **** 0189");
    }

    private static Slip slip(String number, Language language, Slip.Content content) {
        Invoice like = Samples.of(language, lines().getFirst());
        return new Slip(
                number,
                MARCH,
                MARCH.plusDays(14),
                language,
                like.customer(),
                like.seller(),
                like.buyer(),
                like.paymentAccount(),
                content);
    }

    private static List<InvoiceLine> lines() {
        return List.of(
                Samples.line("Serveur dédié", "srv-1", "2", "49.9", NORMAL),
                InvoiceLine.of(
                        "example.fr",
                        "",
                        MARCH,
                        MARCH.plusYears(1),
                        BigDecimal.ONE,
                        new InvoiceLine.Price(new BigDecimal("7.99"), Samples.EUR, NORMAL)));
    }

    private static Totals totals(List<InvoiceLine> lines) {
        return Totals.of(lines, Samples.EUR);
    }

    private static Slip.Debt debt(String invoice, String open) {
        return new Slip.Debt(
                new DocumentReference(invoice), MARCH.minusDays(10), Money.euros(open));
    }
}
