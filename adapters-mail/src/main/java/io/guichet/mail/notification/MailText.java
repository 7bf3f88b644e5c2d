package io.guichet.mail.notification;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.publicsector.Missing;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a notice says: a subject and paragraphs, in the customer's language. Nothing that a customer
 * or a stranger chose begins a new line.
 */
record MailText(
        Words words, String subject, List<String> paragraphs, Link link, List<String> signature) {

    private static final int LONGEST = 300;

    private static final List<String> AMOUNTS =
            List.of("gross", "amount", "open", "toCard", "toCredit", "sentBack", "threshold");

    /** {@code address} is where it leads: to the document that it is about, else to the site. */
    static MailText of(Notice notice, Customer customer, Seller seller, URI address) {
        Words words = Words.in(customer.language());
        Map<String, String> facts = readable(notice, words);
        facts.put("customer", oneLine(customer.identity().name()));
        facts.put("seller", oneLine(seller.identity().name()));
        facts.put("sellerEmail", oneLine(seller.email()));
        String key = key(notice, facts);
        String where = isAboutDocument(notice) ? ".document" : "";
        return new MailText(
                words,
                words.text(key + ".subject", facts),
                List.of(words.text(key + ".text", facts).split("\n")),
                new Link(address, words.text("link" + where), words.text("open" + where)),
                List.of(words.text("signature", facts).split("\n")));
    }

    /** What a letter says; it is signed by the site, whoever sells there. */
    static MailText of(Letter letter, URI publicUrl) {
        Words words = Words.in(letter.language());
        Map<String, String> facts = new HashMap<>();
        letter.facts().forEach((name, value) -> facts.put(name, fact(name, value, words)));
        facts.put("site", publicUrl.getHost());
        String key = "letter." + letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String open = words.text(key + ".open");
        return new MailText(
                words,
                words.text(key + ".subject", facts),
                List.of(words.text(key + ".text", facts).split("\n")),
                new Link(URI.create(publicUrl + letter.path()), open, open),
                List.of(words.text("letter.signature", facts).split("\n")));
    }

    private static String fact(String name, String value, Words words) {
        return switch (name) {
            case "loss" -> loss(value, words);
            case "alarm" -> words.text("alarm." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
            case "until" -> readable(name, value, words);
            case "contact" -> words.text("contact." + value.toLowerCase(Locale.ROOT));
            case "roles" ->
                    Arrays.stream(value.split(" "))
                            .map(role -> words.text("role." + role.toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", "));
            default -> oneLine(value);
        };
    }

    /** Whether a document was issued, which the mail opens. */
    static boolean isAboutDocument(Notice notice) {
        return notice.kind() == Notice.Kind.INVOICE_ISSUED
                || notice.kind() == Notice.Kind.CREDIT_NOTE_ISSUED;
    }

    /** The same notice can have to be said differently. */
    private static String key(Notice notice, Map<String, String> facts) {
        String key = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (notice.kind()) {
            case PAYMENT_RECEIVED -> key + received(facts);
            case PAYMENT_RELEASED -> key + released(facts);
            case PAYMENT_REVERSED -> key + reversed(facts);
            case REFUNDED -> notice.facts().get("way").equals("CREDIT") ? key + ".credit" : key;
            case CAPTURE_REFUSED ->
                    facts.getOrDefault("confirm", "").equals("true") ? key + ".confirm" : key;
            case DEBIT_ANNOUNCED, DEBIT_FAILED, DEBIT_CANCELLED -> key;
            case DEPOSIT_HELD -> key + missing(notice);
            case INVOICE_ISSUED -> key + issued(notice.facts());
            case REFUND_REFUSED, CREDIT_NOTE_ISSUED, CHAT_LINKED -> key;
            case PAYMENT_REMINDER, SERVICE_SUSPENDED, SERVICE_TERMINATED, SERVICE_RESUMED -> key;
            case SERVICE_DELETED, SERVICE_DATA_DELETED, SERVICE_RESTORABLE -> key;
            case SERVICE_EXPIRES_SOON, RENEWAL_NEEDS_MEANS -> key;
            case SERVICE_RENEWS_SOON -> facts.containsKey("refuseBy") ? key + ".law" : key;
            case SERVICE_EXPIRED, SERVICE_EXPIRED_FOR_GOOD, SERVICE_KEPT -> key;
            case SERVICE_CANCELLED -> facts.containsKey("byStaff") ? key + ".staff" : key;
            case ORDER_WITHDRAWN -> facts.containsKey("unpaid") ? key + ".unpaid" : key;
            case PRICE_CHANGES, ORDER_EXPIRED, CREDIT_LOW, CARD_EXPIRES -> key;
            case CHANGE_APPLIED, CHANGE_EXPIRED, HANDOVER_ASKED -> key;
            case HANDOVER_OVER -> key + "." + notice.facts().get("over").toLowerCase(Locale.ROOT);
            case TRANSFER_OFFERED, TRANSFER_ACCEPTED, TRANSFER_EXPIRED -> key;
            case CUSTOMER_HELD, CUSTOMER_LET_GO_ON -> key;
            case INACTIVE_SOON -> isMissing(facts, "deletion") ? key : key + ".deletion";
            case RESTRICTION_BEGAN, RESTRICTION_ENDED -> key;
            case RECOVERY_OPENED, RECOVERY_DECIDED, RECOVERY_DONE, RECOVERY_STOPPED -> key;
            case FACTOR_LOCKED, FACTOR_ADDED, FACTOR_REMOVED, ADDRESS_ALERT ->
                    throw new IllegalArgumentException(notice.kind() + " is not mailed");
            case CONTACT_CHANGED, CONTACT_REFUSED, CONTACT_EXPIRED, SERVICES_LOOKED_AFTER ->
                    throw new IllegalArgumentException(notice.kind() + " is not mailed");
            case CHAT_CONFIRMED ->
                    throw new IllegalArgumentException(notice.kind() + " is not mailed");
            case HANDED_OVER, CHAT_ENDED, STEP_UP_APPROVED, PASSKEY_COPIED, TOKEN_ENDS ->
                    throw new IllegalArgumentException(notice.kind() + " is not mailed");
        };
    }

    private static String issued(Map<String, String> facts) {
        return (facts.containsKey("corrects") ? ".corrective" : "")
                + (facts.containsKey("paid") ? ".paid" : "");
    }

    private static String received(Map<String, String> facts) {
        String credit = isMissing(facts, "invoices") ? ".credit" : "";
        return isMissing(facts, "sentBack") ? credit : credit + ".back";
    }

    private static String missing(Notice notice) {
        return switch (Missing.valueOf(notice.facts().get("missing"))) {
            case ENGAGEMENT_NUMBER_NEEDED -> ".number";
            case SERVICE_CODE_NEEDED -> ".code";
            case SERVICE_CODE_OR_ENGAGEMENT_NUMBER_NEEDED -> ".either";
        };
    }

    private static String released(Map<String, String> facts) {
        if (!isMissing(facts, "order")) {
            return ".order";
        }
        if (isMissing(facts, "invoice")) {
            return ".top-up";
        }
        return facts.getOrDefault("owed", "").equals("true") ? ".owed" : "";
    }

    /** Money that was never there is told of in other words than money that was taken back. */
    private static String reversed(Map<String, String> facts) {
        String owed = isMissing(facts, "invoices") ? ".credit" : "";
        return facts.get("reason").equals("RECORDED_IN_ERROR") ? ".error" + owed : owed;
    }

    private static boolean isMissing(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "").isEmpty();
    }

    /** Facts come in neutral form and are written as the language writes them. */
    private static Map<String, String> readable(Notice notice, Words words) {
        Map<String, String> facts = new HashMap<>();
        notice.facts().forEach((name, value) -> facts.put(name, readable(name, value, words)));
        for (String amount : AMOUNTS) {
            if (!isMissing(facts, amount)) {
                Money money = Money.parse(facts.get(amount), facts.get("currency"));
                facts.put(amount, words.amount(money));
            }
        }
        return facts;
    }

    private static String readable(String name, String value, Words words) {
        return switch (name) {
            case "dueOn", "from", "until", "on", "refundBy", "deletedOn", "endsOn", "refuseBy" ->
                    words.date(LocalDate.parse(value));
            case "way", "method" -> words.text("method." + value.toLowerCase(Locale.ROOT));
            case "hold" -> words.text("hold." + value.toLowerCase(Locale.ROOT));
            case "loss" -> loss(value, words);
            case "basis" -> words.text("basis." + value.toLowerCase(Locale.ROOT));
            case "invoices" -> oneLine(value).replace(",", ", ");
            default -> oneLine(value);
        };
    }

    private static String loss(String value, Words words) {
        return words.text("loss." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Without line breaks and control characters, which would let a name write mail headers. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Where the mail leads, with the words before it and those on its button. */
    record Link(URI address, String lead, String button) {}
}
