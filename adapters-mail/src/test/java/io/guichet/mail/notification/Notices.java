package io.guichet.mail.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Notices to mail, and who sends and gets them. */
final class Notices {

    static final Seller SELLER =
            new Seller(
                    new SellerCode("midi"),
                    party("Hébergeur du Midi"),
                    "contact@midi.example",
                    "FR7630006000011234567890189",
                    "AGRIFRPP",
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Paris"),
                    "FR");

    private static final CustomerNumber NUMBER = new CustomerNumber(100042);

    private Notices() {}

    static Notice of(Kind kind) {
        return switch (kind) {
            case INVOICE_ISSUED -> notice(kind, ISSUED);
            case PAYMENT_RECEIVED -> paid("FR00000042,FR00000043");
            case PAYMENT_RELEASED -> released("FR00000042");
            case CREDIT_NOTE_ISSUED -> notice(kind, CREDITED);
            case PAYMENT_REVERSED -> reversed("CHARGEBACK", "FR00000042,FR00000043");
            case REFUNDED, REFUND_REFUSED -> refund(kind, "CARD");
            case CAPTURE_REFUSED -> captureRefused("false");
            case DEBIT_ANNOUNCED, DEBIT_FAILED, DEBIT_CANCELLED -> debit(kind);
            case PAYMENT_REMINDER, SERVICE_SUSPENDED, SERVICE_RESUMED -> unpaid(kind);
            case SERVICE_TERMINATED, SERVICE_DELETED -> unpaid(kind);
            case PRICE_CHANGES -> priceChanges();
            case ORDER_EXPIRED -> orderExpired();
            case ORDER_WITHDRAWN, SERVICE_CANCELLED, SERVICE_KEPT -> acknowledged(kind);
            case SERVICE_EXPIRES_SOON,
                    SERVICE_RENEWS_SOON,
                    SERVICE_EXPIRED,
                    SERVICE_EXPIRED_FOR_GOOD,
                    SERVICE_RESTORABLE,
                    SERVICE_DATA_DELETED,
                    RENEWAL_NEEDS_MEANS ->
                    notice(kind, AROUND);
            case INACTIVE_SOON, CREDIT_LOW, CARD_EXPIRES, CHANGE_APPLIED -> notice(kind, WISHES);
            case CHANGE_EXPIRED, TRANSFER_REFUSED, TRANSFER_CANCELLED -> notice(kind, WISHES);
            case HANDOVER_ASKED, HANDOVER_OVER ->
                    notice(kind, Map.of("to", "a@b.fr", "until", "2027-01-01", "over", "REFUSED"));
            case TRANSFER_OFFERED, TRANSFER_ACCEPTED, TRANSFER_EXPIRED -> notice(kind, WISHES);
            case DEPOSIT_HELD -> depositHeld("ENGAGEMENT_NUMBER_NEEDED");
            case RESTRICTION_BEGAN, RESTRICTION_ENDED -> notice(kind, Map.of());
            case CUSTOMER_HELD, CUSTOMER_LET_GO_ON -> notice(kind, Map.of("hold", "CONTENT"));
            case RECOVERY_OPENED, RECOVERY_DECIDED, RECOVERY_DONE, RECOVERY_STOPPED ->
                    notice(kind, Map.of("loss", "SECOND_FACTOR", "at", "2026-03-04 12:00 UTC"));
            case FACTOR_LOCKED, FACTOR_ADDED, FACTOR_REMOVED, PASSKEY_COPIED -> notMailed();
            case CONTACT_CHANGED, CONTACT_REFUSED, CONTACT_EXPIRED -> notMailed();
            case SERVICES_LOOKED_AFTER, TOKEN_ENDS, CHAT_CONFIRMED -> notMailed();
            case HANDED_OVER, ADDRESS_ALERT, CHAT_ENDED, STEP_UP_APPROVED -> notMailed();
            case CHAT_LINKED -> notice(kind, Map.of("chatName", "Lucie"));
        };
    }

    static Notice depositHeld(String missing) {
        return notice(Kind.DEPOSIT_HELD, Map.of("reference", "FR00000042", "missing", missing));
    }

    static Notice corrective() {
        return but(of(Kind.INVOICE_ISSUED), Map.of("corrects", "FR00000041"));
    }

    static Notice paidBefore(Notice issued) {
        return but(issued, Map.of("paid", "true"));
    }

    static Notice renewsByLaw() {
        return but(of(Kind.SERVICE_RENEWS_SOON), Map.of("refuseBy", "2026-12-31"));
    }

    static Notice cancelledByStaff() {
        return but(of(Kind.SERVICE_CANCELLED), Map.of("byStaff", "true"));
    }

    /** The same with other facts beside it, or in place of its own. */
    static Notice but(Notice notice, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(notice.facts());
        facts.putAll(more);
        return notice(notice.kind(), facts);
    }

    private static Notice notMailed() {
        throw new IllegalArgumentException("not mailed");
    }

    private static final Map<String, String> CREDITED =
            Map.of(
                    "reference", "FRA00000003",
                    "corrects", "FR00000042",
                    "gross", "12.00",
                    "currency", "EUR");

    private static final Map<String, String> ISSUED =
            Map.of(
                    "reference", "FR00000042",
                    "gross", "1379.00",
                    "currency", "EUR",
                    "dueOn", "2026-04-01");

    /** Of credit, changes and transfers together. */
    private static final Map<String, String> WISHES =
            Map.of(
                    "amount", "4.00",
                    "threshold", "10.00",
                    "currency", "EUR",
                    "service", "site-1",
                    "planFr", "Cloud Small",
                    "planEn", "Small cloud",
                    "account", "shop",
                    "card", "4242",
                    "until", "2027-01-01");

    /** Of the end of a service's time. */
    private static final Map<String, String> AROUND =
            Map.of(
                    "service", "anna.fr",
                    "on", "2027-01-01",
                    "until", "2027-02-15",
                    "deletedOn", "2027-03-22",
                    "amount", "14.40",
                    "currency", "EUR");

    private static Notice priceChanges() {
        return notice(
                Kind.PRICE_CHANGES,
                Map.of(
                        "planFr", "Cloud Small",
                        "planEn", "Small cloud",
                        "amount", "7.00",
                        "currency", "EUR",
                        "basis", "NET",
                        "months", "1",
                        "from", "2027-01-01"));
    }

    private static Notice orderExpired() {
        return notice(
                Kind.ORDER_EXPIRED,
                Map.of("order", "100042", "amount", "12.00", "currency", "EUR"));
    }

    private static Notice acknowledged(Kind kind) {
        Map<String, String> facts =
                new HashMap<>(
                        Map.of(
                                "order", "100042",
                                "on", "2026-03-06",
                                "time", "10:00:00",
                                "zone", "Europe/Paris",
                                "services", "shop, blog",
                                "amount", "31.20",
                                "toCard", "30.00",
                                "toCredit", "1.20",
                                "currency", "EUR",
                                "refundBy", "2026-03-20"));
        facts.put("endsOn", "2026-04-01");
        if (kind != Kind.ORDER_WITHDRAWN) {
            facts.remove("amount");
        }
        return notice(kind, facts);
    }

    static Notice paid(String invoices) {
        return paid(invoices, "");
    }

    static Notice paid(String invoices, String sentBack) {
        return notice(
                Kind.PAYMENT_RECEIVED,
                Map.of(
                        "payment", "0191d2a4-5b6c-7d8e-9f00-112233445566",
                        "amount", "1500.00",
                        "currency", "EUR",
                        "method", "BANK_TRANSFER",
                        "receipt", "FRR00000007",
                        "invoices", invoices,
                        "sentBack", sentBack));
    }

    static Notice released(String invoice) {
        return released(invoice, "false");
    }

    static Notice released(String invoice, String owed) {
        return notice(
                Kind.PAYMENT_RELEASED,
                Map.of(
                        "payment", "0191d2a4-5b6c-7d8e-9f00-112233445566",
                        "amount", "30.00",
                        "currency", "CHF",
                        "invoice", invoice,
                        "owed", owed));
    }

    static Notice reversed(String reason, String invoices) {
        return notice(
                Kind.PAYMENT_REVERSED,
                Map.of(
                        "payment", "0191d2a4-5b6c-7d8e-9f00-112233445566",
                        "amount", "1500.00",
                        "currency", "EUR",
                        "method", "CARD",
                        "reason", reason,
                        "invoices", invoices));
    }

    static Notice refund(Kind kind, String way) {
        return notice(
                kind,
                Map.of(
                        "refund", "0191d2a4-5b6c-7d8e-9f00-aabbccddeeff",
                        "amount", "12.50",
                        "currency", "EUR",
                        "way", way));
    }

    static Notice captureRefused(String confirm) {
        return notice(
                Kind.CAPTURE_REFUSED,
                Map.of(
                        "invoice", "FR00000042",
                        "amount", "30.00",
                        "currency", "EUR",
                        "card", "4242",
                        "confirm", confirm));
    }

    private static Notice debit(Kind kind) {
        return notice(
                kind,
                Map.of(
                        "invoice", "FR00000042",
                        "amount", "30.00",
                        "currency", "EUR",
                        "on", "2026-04-15",
                        "mandate", "0191D2A45B6C7D8E9F00AABBCCDDEEFF",
                        "creditor", "FR72ZZZ123456",
                        "account", "FR76 **** 0189",
                        "code", "AM04"));
    }

    private static Notice unpaid(Kind kind) {
        return notice(
                kind,
                Map.of(
                        "reference", "FR00000042",
                        "open", "12.50",
                        "currency", "EUR",
                        "dueOn", "2026-03-31",
                        "services", "site-1, site-2"));
    }

    static Notice linked(String chatName) {
        return notice(Kind.CHAT_LINKED, Map.of("chatName", chatName));
    }

    static Customer customer(Language language, String name, String email) {
        return new Customer(NUMBER, SELLER.code(), party(name), email, language);
    }

    private static Notice notice(Kind kind, Map<String, String> facts) {
        return new Notice("key", kind, NUMBER, facts);
    }

    private static Party party(String name) {
        PostalAddress address = new PostalAddress("1 quai", "", "13007", "Marseille", "FR");
        return new Party(PartyKind.COMPANY, name, address, "", "", "", "", Optional.empty());
    }
}
