package io.guichet.mail.notification;

import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a notice says: a subject and paragraphs, in the customer's language. Nothing that a customer
 * or a stranger chose begins a new line.
 */
record MailText(
        Words words, String subject, List<String> paragraphs, Link link, List<String> signature) {

    private static final int LONGEST = 300;

    private static final List<String> AMOUNTS =
            List.of(
                    "gross",
                    "amount",
                    "open",
                    "toCard",
                    "toCredit",
                    "debited",
                    "sentBack",
                    "threshold");

    /** {@code address} is where it leads: to the document that it is about, else to the site. */
    static MailText of(Notice notice, Customer customer, Seller seller, URI address) {
        Words words = Words.in(customer.language());
        Map<String, String> facts = readable(notice, words);
        facts.put("customer", oneLine(customer.identity().name()));
        facts.put("seller", oneLine(seller.identity().name()));
        facts.put("sellerEmail", oneLine(seller.email()));
        String key = MailKey.of(notice, facts);
        String where = isAboutDocument(notice) ? ".document" : "";
        return new MailText(
                words,
                words.text(key + ".subject", facts),
                paragraphs(words, key, MailKey.more(notice), facts),
                new Link(address, words.text("link" + where), words.text("open" + where)),
                List.of(words.text("signature", facts).split("\n")));
    }

    /** What is added stands before the last one, which says what the message is good for. */
    private static List<String> paragraphs(
            Words words, String key, Optional<String> more, Map<String, String> facts) {
        List<String> paragraphs =
                new ArrayList<>(List.of(words.text(key + ".text", facts).split("\n")));
        more.map(added -> words.text(added + ".text", facts))
                .ifPresent(added -> paragraphs.add(paragraphs.size() - 1, added));
        return List.copyOf(paragraphs);
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

    /** Facts come in neutral form and are written as the language writes them. */
    private static Map<String, String> readable(Notice notice, Words words) {
        Map<String, String> facts = new HashMap<>();
        notice.facts().forEach((name, value) -> facts.put(name, readable(name, value, words)));
        for (String amount : AMOUNTS) {
            if (!facts.getOrDefault(amount, "").isEmpty()) {
                Money money = Money.parse(facts.get(amount), facts.get("currency"));
                facts.put(amount, words.amount(money));
            }
        }
        return facts;
    }

    private static String readable(String name, String value, Words words) {
        return switch (name) {
            case "dueOn",
                    "chargedOn",
                    "announcedOn",
                    "from",
                    "until",
                    "on",
                    "refundBy",
                    "deletedOn",
                    "endsOn",
                    "refuseBy" ->
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
