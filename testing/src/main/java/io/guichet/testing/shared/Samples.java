package io.guichet.testing.shared;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Values to test with. What identifies something is random, so that tests can share a database. */
public final class Samples {

    public static final Currency EUR = Currency.getInstance("EUR");
    public static final VatRate VAT_20 = VatRate.standard("20");
    public static final LocalDate MARCH_FIRST = LocalDate.of(2026, 3, 1);

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int FIVE_LETTERS = 36 * 36 * 36 * 36 * 36;
    private static final AtomicInteger PREFIXES = new AtomicInteger(RANDOM.nextInt(FIVE_LETTERS));

    private Samples() {}

    /** A positive number nobody else has. */
    public static long number() {
        return RANDOM.nextLong(1_000_000, 100_000_000_000_000L);
    }

    public static CustomerNumber customerNumber() {
        return new CustomerNumber(number());
    }

    /** 256 random bits in lower-case hex, as hashes are written. */
    public static String hash() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Two hundred, on servers whose names are as long as they can be. */
    public static Permissions mostPermissions() {
        Set<Permission> all = new HashSet<>();
        for (int number = 100; number < 300; number++) {
            String server = "server/" + "a".repeat(60) + number;
            all.add(Permission.parse(server + "/smtp_configuration"));
        }
        return Permissions.of(all, false);
    }

    public static Party company() {
        return new Party(
                PartyKind.COMPANY,
                "Boulangerie Martin SARL",
                new PostalAddress("3 rue du Four", "Bâtiment B", "69001", "Lyon", "FR"),
                "732829320",
                "73282932000074",
                "FR44732829320",
                "SARL au capital de 10 000 €, RCS Lyon 732 829 320",
                Optional.empty());
    }

    /** A company whose accountant abroad receives its invoices. */
    public static Party billedElsewhere() {
        PostalAddress there =
                new PostalAddress("1 rue Neuve", "Boîte 4", "1000", "Bruxelles", "BE");
        return company().billedAt(new BillingAddress("Cabinet Leroy", there));
    }

    /** A physician: no company, and no consumer either. */
    public static Party liberalProfession() {
        Party company = company();
        return new Party(
                PartyKind.LIBERAL_PROFESSION,
                "Dr Claire Bonnet",
                company.address(),
                company.siren(),
                company.siret(),
                "",
                "",
                Optional.empty());
    }

    public static Party consumer() {
        return person("Anna Petit", "FR");
    }

    public static Party person(String name, String country) {
        PostalAddress address = new PostalAddress("1 place du Marché", "", "", "Ville", country);
        return new Party(PartyKind.CONSUMER, name, address, "", "", "", "", Optional.empty());
    }

    public static Seller seller() {
        PostalAddress address = new PostalAddress("91 rue du Faubourg", "", "75008", "Paris", "FR");
        Party identity =
                new Party(
                        PartyKind.COMPANY,
                        "Hébergeur Démo SAS",
                        address,
                        "552100554",
                        "55210055400013",
                        "FR96552100554",
                        "SAS au capital de 50 000 €, RCS Paris 552 100 554",
                        Optional.empty());
        return new Seller(
                new SellerCode("s-" + Long.toString(number(), 36)),
                identity,
                "factures@example.com",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                EUR,
                ZoneId.of("Europe/Paris"),
                prefix());
    }

    public static Customer customerOf(Seller seller) {
        return new Customer(
                customerNumber(), seller.code(), company(), "martin@example.com", Language.FR);
    }

    public static Plan planOf(Seller seller) {
        return plan(seller, new PlanCode("plan-" + Long.toString(number(), 36)), "10.00");
    }

    /** A plan that is sold by the month, without VAT, since the first of January 2026. */
    public static Plan plan(Seller seller, PlanCode code, String monthly) {
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.MONTH,
                        Money.euros(monthly),
                        TaxBasis.NET,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.MAX);
        return plan(seller, code, List.of(price));
    }

    public static Plan plan(Seller seller, PlanCode code, List<PlanPrice> prices) {
        Map<String, String> specs = new LinkedHashMap<>();
        specs.put("ram", "2 GB");
        specs.put("disk", "50 GB");
        specs.put("backup", "30 d");
        return new Plan(
                code,
                seller.code(),
                PlanRules.of(PlanFamily.PUBLIC_CLOUD),
                Map.of(Language.FR, "Offre " + code, Language.EN, "Plan " + code),
                specs,
                prices);
    }

    /** One month of something at a net price, with French VAT. */
    public static InvoiceLine line(String net) {
        return line(net, VAT_20);
    }

    public static InvoiceLine line(String net, VatRate vat) {
        return InvoiceLine.of(
                "Cloud Petit",
                "site-1",
                MARCH_FIRST,
                MARCH_FIRST.plusMonths(1),
                BigDecimal.ONE,
                new InvoiceLine.Price(new BigDecimal(net), EUR, vat));
    }

    /** Counted, not drawn: of three thousand drawn ones two are the same in one run of twelve. */
    private static String prefix() {
        int fewest = FIVE_LETTERS / 36;
        int next = Math.floorMod(PREFIXES.getAndIncrement(), FIVE_LETTERS - fewest) + fewest;
        return "X" + Integer.toString(next, 36).toUpperCase(Locale.ROOT);
    }
}
